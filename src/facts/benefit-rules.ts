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

/** The rules that have a word in a unit: the whole word where the beginning is of three letters or fewer, in the order of the table. */
export function rulesFor(words: string): Rule[] {
  const found = new Set<Rule>();
  for (const [word] of words.toLowerCase().matchAll(/[a-z0-9è]+/g))
    for (const [stem, rule] of BY_STEM.get(word.slice(0, 3)) ?? [])
      if (word.startsWith(stem) && (stem.length > 3 || word.length < stem.length + 2)) found.add(rule);
  return found.size < 2 ? [...found] : RULES.filter((rule) => found.has(rule));
}
