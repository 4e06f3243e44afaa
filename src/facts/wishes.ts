/**
 * Headings and lead-ins that wish for what stands under them where the general rules of polarity see none or only a denial:
 * "An asset", "Handy, not necessary", "Not needed, but lovely to have".
 */
const WISH_SECTION =
  /\b(?:assets?|handy|useful|helps?|merit\w*|bonus|pluses|a plus|welcome|lovely|good to have|nice[- ]to[- ]haves?|not (?:necessary|required|essential|needed),? but|preferred|desirable|advantage\w*)\b/i;

/** "We'd like", and no more: "We'd like you to have" opens what is asked. */
const WE_WOULD_LIKE = /^(?:what )?we(?:['’]d| would) (?:like|love|prefer)(?: to see)?\W*$/i;

/** Whether a heading says that what stands under it is welcome and no must. */
export function isWishSection(section: string | null): boolean {
  return (
    section !== null &&
    (WISH_SECTION.test(section) || WE_WOULD_LIKE.test(section)) &&
    !/\bbonus (?:scheme|plan|pay)\b/i.test(section)
  );
}
