/** Words that say how good or how recent experience is, and not in what. */
const QUALITY =
  /^(?:of|the|a|an|your|our|relevant|related|relatable|professional|progressive|progressively|responsible|hands-on|hands|proven|previous|prior|similar|practical|solid|work|working|works|job|not|but|and|or|any|some|industry|directly|direct|demonstrated|demonstrable|recent|full-time|full|time|part-time|paid|verifiable|verified|successful|successfully|strong|extensive|significant|minimum|min|equivalent|comparable|post|post-qualification|post-qualified|qualified|overall|total|combined|actual|real|on-the-job|current|continuous|documented|general|specific|specialized|specialised|additional|increasing|increasingly|appropriate|applicable|good|field|years?|yrs?|plus|more|or|and|in|s|consistent|substantial|employment|prior-related|stable|tangible|life|senior|level)$/i;
/** Words that end the name of a field. */
const END =
  /^(?:and|or|of|in|on|for|with|within|at|to|from|by|as|is|are|a|an|the|our|your|their|its|this|that|which|who|where|strongly|highly|broadly|involving|involved|performing|since|helps?|having|according|is|preferred|required|desired|desirable|essential|plus|including|using|preferably|ideally|such|like|skills|across|through|e\.g|etc|while|both|either|one|any|similar|related|other|you|we|will|would|must|not|no|but|if|so|experience|environment|role|roles|position|position|capacity|setting|environments|settings)$/i;
/** What "in" may be followed by that is no field. */
const NO_FIELD =
  /^(?:practice|work|working|next|that|having|state|view|last|past|previous|according|similar|same|this|that|related|relevant|comparable|like|equivalent|role|position|field|industry|area|capacity|job|one|any|it|them|us|all|some|more|least|at|above|below|following|and|or|dealing|you|we|which|each|least|required|preferred|high|fast-paced|fast|busy|doing|having)$/i;
const MAX_WORDS = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#&/’'-]*(?:\.(?=\p{L})[\p{L}\p{N}]+)?/gu;

/** The field that stands before "experience": `progressive cost accounting ` gives `cost_accounting`; null where none does. */
export function fieldBefore(words: string): string | null {
  const found = (words.replace(/^.*\b(?:or|and)\s(?=\S+\s*$)/i, "").match(WORD) ?? []).filter(
    (word) => !QUALITY.test(word),
  );
  const doer = /\b(?:as|in|of)\s/i.test(words.replace(/^\W*(?:or more\s)?of\s/i, ""));
  if (doer) return fieldAfter(words.replace(/^\W*of\s/i, " "));
  return found.length === 0 || found.length > MAX_WORDS ? null : joined(found);
}

const AFTER =
  /^[’']?(?:\s*\([^)]{0,30}\))?[\s,:–—-]*(?:required|minimum|min\.?|preferred)?[\s,:–—-]*(?:working\s|work\s)?(?:(?:in|as|with|of|on|at|within|using|doing|behind)\s)+(?:an?\s|the\s|our\s|your\s)?|^[’']?\s(?:as\s)?(?=\p{L}+ing\b)/iu;

/** The field that words after "experience" or a length of time name: ` as a line cook` gives `line_cook`. */
export function fieldAfter(words: string): string | null {
  const match = AFTER.exec(words);
  if (match === null) return null;
  const phrase = /^[^.,;:()•\n–—]{0,60}/u.exec(words.slice(match[0].length))?.[0] ?? "";
  const found: string[] = [];
  for (const word of phrase.match(WORD) ?? []) {
    if (found.length === MAX_WORDS || END.test(word) || (found.length === 0 && NO_FIELD.test(word))) break;
    found.push(word);
  }
  return found.length === 0 ? null : joined(found);
}

function joined(words: readonly string[]): string {
  return words
    .join("_")
    .toLowerCase()
    .replace(/[’']s?(?=_|$)/g, "");
}
