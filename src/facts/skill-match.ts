import { type Token, tokensOf } from "./skill-tokens.ts";
import { type Certainty, parseSkills, SPELLINGS, type Spelling } from "./vocabulary/skills.ts";
import { SOFTWARE_SKILLS } from "./vocabulary/skills-software.ts";

/** A skill's name met in a text. */
export interface SkillMatch {
  readonly skill: string;
  readonly certainty: Certainty;
  /** Whether its name is a proper one, of a product, language or standard: `Revit`, and not `bookkeeping`. */
  readonly isProper: boolean;
  readonly start: number;
  readonly end: number;
}

/** A spelling cut into words, for the lookup. */
interface Entry extends Spelling {
  readonly keys: readonly string[];
}

/** Software has proper names even in small letters: `dbt`, `numpy`. */
const SOFTWARE: ReadonlySet<string> = new Set(parseSkills(SOFTWARE_SKILLS).map(({ skill }) => skill));
/** Spellings by their first word, the longest first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Entry[]> = index(SPELLINGS);

function index(spellings: readonly Spelling[]): Map<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const spelling of spellings) {
    const keys = tokensOf(spelling.words).map(({ key }) => key);
    const [first = ""] = keys;
    const entries = byFirst.get(first) ?? [];
    entries.push({ ...spelling, keys });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

/** What may part the words of one name: blanks, a line break within a sentence, a hyphen, slash, point or ampersand. */
const WITHIN_NAME = /^[\s./&’'–-]{1,3}$/;

/** Names of skills in a text, longest first and without overlap, whether or not their context bears them out. */
export function skillNames(words: string): SkillMatch[] {
  const tokens = tokensOf(words);
  const found: SkillMatch[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(words, tokens, at);
    if (match === null) {
      at += 1;
      continue;
    }
    found.push(match.found);
    at += match.length;
  }
  return found;
}

function matchAt(
  words: string,
  tokens: readonly Token[],
  at: number,
): { readonly found: SkillMatch; readonly length: number } | null {
  const first = tokens[at];
  const entries = first === undefined ? undefined : BY_FIRST_WORD.get(first.key);
  if (first === undefined || entries === undefined) return null;
  for (const entry of entries) {
    const last = tokens[at + entry.keys.length - 1];
    if (last === undefined || !isName(words, tokens, at, entry)) continue;
    const { skill, certainty, words: spelled } = entry;
    return {
      found: {
        skill,
        certainty,
        isProper: SOFTWARE.has(skill) || /[\p{Lu}\d]/u.test(spelled),
        start: first.start,
        end: last.end,
      },
      length: entry.keys.length,
    };
  }
  return null;
}

function isName(
  words: string,
  tokens: readonly Token[],
  at: number,
  { keys, certainty, words: spelled }: Entry,
): boolean {
  for (let i = 1; i < keys.length; i += 1) {
    const token = tokens[at + i];
    const before = tokens[at + i - 1];
    if (token === undefined || before === undefined || token.key !== keys[i]) return false;
    const gap = words.slice(before.end, token.start);
    // "Data & Analytics" is a department, where "P&L" has its sign by name.
    if (!WITHIN_NAME.test(gap) || (gap.includes("&") && !spelled.includes("&"))) return false;
  }
  if (certainty === "always") return true;
  const last = tokens[at + keys.length - 1];
  return words.slice(tokens[at]?.start, last?.end) === spelled;
}
