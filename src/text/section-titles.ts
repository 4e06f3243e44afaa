import { stripMarks } from "./marks.ts";

const words = (list: string): string[] => list.split(" ");

/** Words that name a section of a posting. */
const SECTION_NOUNS = new Set(
  words(
    "responsibilities responsibility requirements requirement qualifications qualification duties benefits perks " +
      "compensation salary skills education summary overview description accountabilities eligibility competencies " +
      "essentials desirables prerequisites remuneration schedule hours shifts certifications licenses licences " +
      "clearance location travel background knowledge experience tasks values culture nice-to-haves must-haves extras profile",
  ),
);
/** Words that may stand with them in a title. */
const SECTION_MODIFIERS = new Set(
  words(
    "and or & / the of for your our in to a job role position key main core primary principal essential basic minimum " +
      "preferred required desired desirable additional other general specific professional technical personal physical " +
      "work working major day-to-day typical special education/experience knowledge, abilities ability training " +
      "conditions environment requirements, skills, education, duties, benefits, package range pay equal opportunity " +
      "employment type security company application process instructions details information employee candidate ideal " +
      "educational specification function functions total rewards statement purpose scope",
  ),
);
/** Whole titles that are not made of those words. */
const SECTION_PHRASES =
  /^(?:about(?: .{2,40})?|applying|(?:what|who|why|how|where) .{2,50}|nice[ -]to[ -]haves?|must[ -]haves?|good to have|great to haves?|bonus(?: (?:points|skills|qualifications).{0,40})?|plus(?:es)?|desirable|essential|preferred|required|(?:how )?to apply|(?:in this role,? )?you(?: will|'ll|’ll| have| are| bring)(?: be| do| have| need)?|we offer|the (?:role|team|company|opportunity|person|position)|day to day|(?:your|our) (?:role|team|mission|values|benefits|profile|skills|background|responsibilities|offer|(?:tech )?stack|culture|company|impact|day|perks|(?:hiring |interview |application )?process|tasks|commitment.{0,30})|job (?:function|purpose)|department|seniority level|employment type|industry|reports to|address|overview|application)$/i;

const MAX_TITLE_WORDS = 8;

/**
 * Whether a short line reads like the title of a posting's section ("Key Responsibilities", "What you will do",
 * "Nice to have"), judged by its words alone. Marks around it and a closing colon or question mark are passed over.
 */
export function isSectionTitle(line: string): boolean {
  const title = stripMarks(line.slice(0, 120))
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "")
    .trim();
  if (title.length < 3 || title.length > 70) return false;
  const parts = title.toLowerCase().split(/[\s/]+/);
  return parts.length <= MAX_TITLE_WORDS && (SECTION_PHRASES.test(title) || isMadeOfSectionWords(parts));
}

function isMadeOfSectionWords(parts: readonly string[]): boolean {
  let nouns = 0;
  for (const part of parts) {
    const word = part.replace(/^[(]|[),]$/g, "");
    if (SECTION_NOUNS.has(word)) nouns += 1;
    else if (!SECTION_MODIFIERS.has(word) && !SECTION_MODIFIERS.has(part)) return false;
  }
  return nouns > 0;
}

/** How far before a colon a title within running text is looked for, in code units. */
const RUN_IN_WINDOW = 64;

/**
 * Starts of section titles set within running text ("... on time. Minimum Qualifications: three years ..."): title-case
 * words that name a section, up to a colon. Offsets into `line`, ascending.
 */
export function runInTitles(line: string): { start: number; end: number }[] {
  const titles: { start: number; end: number }[] = [];
  for (const colon of line.matchAll(/[:：](?=\s|$)/g)) {
    const from = Math.max(0, colon.index - RUN_IN_WINDOW);
    const window = line.slice(from, colon.index);
    const title =
      /(?:^|[\s.!?;)•·*])((?:\p{Lu}[\p{L}'’/-]*|and|&|or|of|the|to|You|we)(?:\s(?:[\p{L}'’/-]+|&)){0,4})$/u.exec(
        window,
      );
    const start = title?.[1] === undefined ? null : longestTitle(title[1]);
    if (start !== null) titles.push({ start: colon.index - start.length, end: colon.index });
  }
  return titles;
}

/** The longest ending of `candidate` that starts with a capital letter and is a section's title. */
function longestTitle(candidate: string): string | null {
  const parts = candidate.split(/\s/);
  for (let from = 0; from < parts.length; from += 1) {
    const title = parts.slice(from).join(" ");
    if (/^\p{Lu}/u.test(title) && isTitleCase(parts.slice(from)) && isSectionTitle(title)) return title;
  }
  return null;
}

/** Capitals on every long word, or a phrase that opens with a question word ("What you will do"). */
function isTitleCase(parts: readonly string[]): boolean {
  if (/^(?:What|Who|Why|How|Nice|Bonus|You|We|To|About)$/.test(parts[0] ?? "")) return true;
  return parts.every((part) => /^(?:\p{Lu}|and$|&$|or$|of$|the$|to$|for$|in$)/u.test(part));
}
