/** Words that say how good or how recent experience is, and not in what. */
const QUALITY =
  /^(?:of|the|a|an|your|our|relevant|related|relatable|professional|progressive|progressively|responsible|hands-on|hands|proven|previous|prior|similar|practical|solid|work|working|works|job|not|but|and|or|any|some|industry|directly|direct|demonstrated|demonstrable|recent|full-time|full|time|part-time|paid|verifiable|verified|successful|successfully|strong|extensive|significant|minimum|min|equivalent|comparable|post|post-qualification|post-qualified|qualified|overall|total|combined|actual|real|on-the-job|current|continuous|documented|general|specific|specialized|specialised|additional|increasing|increasingly|appropriate|applicable|good|field|years?|yrs?|plus|more|or|and|in|s|consistent|substantial|employment|prior-related|stable|tangible|life|senior|level)$/i;
/** Words that end the name of a field. */
const END =
  /^(?:and|or|of|in|on|for|with|within|at|to|from|by|as|is|are|a|an|the|our|your|their|its|this|that|which|who|where|strongly|highly|broadly|involving|involved|performing|since|helps?|having|according|is|preferred|required|desired|desirable|essential|plus|including|using|preferably|ideally|such|like|skills|across|through|e\.g|etc|while|both|either|one|any|similar|related|other|you|we|isn['’]t|aren['’]t|will|would|must|not|no|but|if|so|experience|environment|role|roles|position|position|capacity|setting|environments|settings)$/i;
/** What "in" may be followed by that is no field. */
const NO_FIELD =
  /^(?:practice|work|working|next|that|having|state|view|last|past|previous|according|similar|same|this|that|related|relevant|comparable|like|equivalent|role|position|field|industry|area|capacity|job|one|any|it|them|us|all|some|more|least|at|above|below|following|and|or|dealing|you|we|which|each|least|required|preferred|high|fast-paced|fast|busy|doing|having)$/i;
const MAX_WORDS = 3;
const WORD = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9+#&/’'-]*(?:\.(?=[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ0-9]+)?/g;

/** Words that end the adjectives before a noun, looking back from it. */
const NO_ADJECTIVE =
  /^(?:with|of|to|the|in|on|at|from|by|for|has|have|having|that|is|are|you|we|no|any|some|your|need|require|requires|needs|and|or|but|if|as|without|will|would|must|should|can|may|their|our|my|its|where|who|which|than|not|be|been|bring|offer|possess|looking|seek|seeking|want|wants|either|neither|nil|zero|good luck)$/i;
const JOINING = /^(?:and|or|&)$/i;
const MAX_ADJECTIVES = 6;

/** Where the adjectives begin that stand right before a noun at `at`: "(previous bar or kitchen) experience". */
export function adjectivesStart(words: string, at: number): number {
  const ahead = [...words.slice(Math.max(0, at - 90), at).matchAll(/\S+/g)];
  const from = Math.max(0, at - 90);
  let start = at;
  for (let index = ahead.length - 1; index >= 0 && ahead.length - index <= MAX_ADJECTIVES; index -= 1) {
    const word = ahead[index]?.[0] ?? "";
    const earlier = ahead[index - 1]?.[0] ?? "";
    const isJoin = JOINING.test(word) && start < at && earlier !== "" && !NO_ADJECTIVE.test(earlier.replace(/,$/, ""));
    if (
      !isJoin &&
      (NO_ADJECTIVE.test(word) || !/^[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d&/’'+#.-]*,?$/.test(word) || /^\d+\.$/.test(word))
    )
      break;
    if (/[.]$/.test(word) && !/^(?:e\.g|min|sr|jr)\.$/i.test(word)) break;
    start = from + (ahead[index]?.index ?? 0);
  }
  return start;
}

/** "A or B", "A, B or C", "AML/KYC": alternatives, each a field of its own. */
const ALTERNATIVE = /\s*(?:,\s*(?:or\s)?|\bor\b|(?<=[A-Za-zÀ-ɏ]{3})\/(?=[A-Za-zÀ-ɏ]{3}))\s*/i;
const MAX_FIELDS = 3;
/** "CBT and EMDR", "records management and minute taking": two fields, where each is a name or of two words. */
const TWO_FIELDS =
  /^((?:[A-Z][A-Za-z0-9+#]* ?){1,2}|[A-Za-zÀ-ɏ-]+ [A-Za-zÀ-ɏ-]+) ?and ((?:[A-Z][A-Za-z0-9+#]* ?){1,2}|[A-Za-zÀ-ɏ-]+ [A-Za-zÀ-ɏ-]+)(?=[.,;]|$| (?:is|are|to|for|in|at|required|preferred|would|essential)\b)/;

/** The fields that stand before "experience": `progressive cost accounting ` gives `cost_accounting`; empty where none does. */
export function fieldBefore(words: string): string[] {
  const plain = words.replace(/^\W*(?:or more\s)?of\s/i, " ");
  if (/\b(?:as|in|of)\s/i.test(plain)) return fieldAfter(plain.replace(/^.*?(?=\b(?:as|in|of)\s)/i, " "));
  return unique(plain.split(ALTERNATIVE).map(ownField));
}

function ownField(piece: string): string | null {
  const all = piece.match(WORD) ?? [];
  const from = all.findIndex((word) => !QUALITY.test(word));
  const rest = from === -1 ? [] : all.slice(from).filter((word) => /^and$/i.test(word) || !QUALITY.test(word));
  const joining = rest.findLastIndex((word) => /^and$/i.test(word));
  const found = rest.length <= MAX_WORDS ? rest : rest.slice(joining + 1);
  return found.length === 0 || found.length > MAX_WORDS ? null : joined(found);
}

const AFTER =
  /^[’']?(?:\s*\([^)]{0,30}\))?[\s,:–—-]*(?:required|minimum|min\.?|preferred)?[\s,:–—-]*(?:working\s|work\s)?(?:(?:in|as|with|of|on|at|within|using|doing|behind)\s)+(?:an?\s|the\s|our\s|your\s)?|^[’']?\s(?:as\s)?(?=[A-Za-zÀ-ɏ]+ing\b)/i;

/** The fields that words after "experience" or a length of time name: ` as a line cook` gives `line_cook`. */
export function fieldAfter(words: string): string[] {
  const match = AFTER.exec(words);
  if (match === null) return [];
  const phrase = /^[^.;:()•\n–—]{0,70}/.exec(words.slice(match[0].length))?.[0] ?? "";
  const [, one, other] = TWO_FIELDS.exec(phrase) ?? [];
  if (one !== undefined && other !== undefined && !/^(?:a|an|the|of|in|your|our) /i.test(other))
    return unique([leadingField(one), leadingField(other)]);
  const fields: (string | null)[] = [];
  for (const piece of phrase.split(ALTERNATIVE)) {
    const field = leadingField(piece);
    if (field === null) break;
    fields.push(field);
    if (!isWhole(piece, field)) break;
    const isList = !/,/.test(phrase) || /,[^,]*\bor\b/i.test(phrase) || /^(?:[A-Z][^,]*, )+[A-Z][^,]*$/.test(phrase);
    if (!isList) break;
  }
  return unique(fields);
}

function leadingField(piece: string): string | null {
  const found: string[] = [];
  for (const word of piece.match(WORD) ?? []) {
    if (found.length === MAX_WORDS || END.test(word) || (found.length === 0 && NO_FIELD.test(word))) break;
    found.push(word);
  }
  return found.length === 0 ? null : joined(found);
}

/** Whether an alternative holds nothing behind its field, so that the next belongs to it. */
function isWhole(piece: string, field: string): boolean {
  return (piece.match(WORD) ?? []).length <= field.split("_").length + 1;
}

function unique(fields: readonly (string | null)[]): string[] {
  return [...new Set(fields.filter((field) => field !== null))].slice(0, MAX_FIELDS);
}

function joined(words: readonly string[]): string {
  return words
    .join("_")
    .toLowerCase()
    .replace(/[’']s?(?=_|$)|[/&-]+(?=_|$)/g, "");
}
