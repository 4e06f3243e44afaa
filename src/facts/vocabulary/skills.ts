import { OFFICE_SKILLS } from "./skills-office.ts";
import { SOFTWARE_SKILLS } from "./skills-software.ts";
import { TRADE_SKILLS } from "./skills-trades.ts";

/** How sure a spelling is by itself that the skill is meant. */
export type Certainty =
  /** In any case of letters. */
  | "always"
  /** Only in the very letters of the list: `^PLC`, `^Tableau`. */
  | "exact"
  /** An English word or short name besides (`?Excel`, `?Go`): in these letters, beside another skill or words of knowing or using. */
  | "in context"
  /** So common a word (`??Chef`, `??Puppet`) that only another skill beside it in a list tells. */
  | "in a list";

/** A way of writing a skill. */
export interface Spelling {
  /** Value of the facts: lower case, `_` for blanks. */
  readonly skill: string;
  readonly words: string;
  readonly certainty: Certainty;
}

/**
 * The lists: skills end in `;`, spellings are parted by `|`. The first is the skill's name, unless a name and `=` stand before it. `^`, `?` and `??` before a spelling say how sure it is (`Certainty`); before the name of a skill that has
 * no `=` they belong to that spelling.
 */
export function parseSkills(list: string): Spelling[] {
  return list
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap((entry) => {
      const [name = "", spellings = name] = entry.split(/\s=\s/);
      const skill = skillValue(name.split("|")[0] ?? "");
      return spellings.split("|").map((spelling) => ({ skill, ...spellingOf(spelling.trim()) }));
    });
}

const MARKS: readonly (readonly [string, Certainty])[] = [
  ["??", "in a list"],
  ["?", "in context"],
  ["^", "exact"],
];

function spellingOf(spelling: string): Pick<Spelling, "words" | "certainty"> {
  const mark = MARKS.find(([sign]) => spelling.startsWith(sign));
  return mark === undefined
    ? { words: spelling, certainty: "always" }
    : { words: spelling.slice(mark[0].length), certainty: mark[1] };
}

/** `Node.js` is `node.js`, `TIG welding` `tig_welding`, `CI/CD` `ci_cd`. */
function skillValue(name: string): string {
  return name
    .replace(/[?^]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[\s/-]+/g, "_");
}

/** Every spelling of every skill. */
export const SPELLINGS: readonly Spelling[] = [SOFTWARE_SKILLS, OFFICE_SKILLS, TRADE_SKILLS].flatMap(parseSkills);
