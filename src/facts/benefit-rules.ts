import { BENEFITS, type BenefitWords } from "./vocabulary/benefits.ts";

/** A row of the vocabulary with its patterns. */
export interface Rule extends Pick<BenefitWords, "value" | "unless"> {
  readonly names: RegExp;
  readonly likely: RegExp | null;
  readonly bare: RegExp | null;
  readonly common: RegExp | null;
  readonly paid: RegExp | null;
  readonly denied: RegExp | null;
}

const patternOf = (names: readonly string[] | undefined) =>
  names === undefined ? null : new RegExp(`(?<!\\w)(?:${names.join("|")})(?!\\w)`, "gi");
const RULES: readonly Rule[] = BENEFITS.map(({ value, unless, names, likely, bare, common, paid, denied }) => ({
  value,
  ...(unless === undefined ? {} : { unless }),
  names: patternOf(names) ?? /(?!)/g,
  likely: patternOf(likely),
  bare: patternOf(bare),
  common: patternOf(common),
  paid: patternOf(paid),
  denied: patternOf(denied),
}));
const SHORT_STEM = 3;
/** Rules by the first three characters of the words that they need. */
const BY_STEM = stemIndex();

function stemIndex(): ReadonlyMap<string, readonly (readonly [string, Rule])[]> {
  const index = new Map<string, (readonly [string, Rule])[]>();
  for (const [place, { stems }] of BENEFITS.entries())
    for (const stem of stems.split(" ")) {
      const key = stem.slice(0, 3);
      const rule = RULES[place];
      if (rule !== undefined) index.set(key, [...(index.get(key) ?? []), [stem, rule]]);
    }
  return index;
}

/** Short stems stand for themselves and their plural, those with `=` for the very word. */
function isStemOf(stem: string, word: string): boolean {
  if (stem.endsWith("=")) return word.length === stem.length - 1 && stem.startsWith(word);
  return word.startsWith(stem) && (stem.length > SHORT_STEM || word.length < stem.length + 2);
}

/** The rules that have a word in a unit, in the order of the table. */
export function rulesFor(words: string): Rule[] {
  const found = new Set<Rule>();
  for (const word of words.toLowerCase().split(/[^a-z0-9è]+/))
    for (const [stem, rule] of BY_STEM.get(word.slice(0, 3)) ?? []) if (isStemOf(stem, word)) found.add(rule);
  return found.size < 2 ? [...found] : RULES.filter((rule) => found.has(rule));
}
