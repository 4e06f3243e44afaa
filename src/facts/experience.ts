import { experienceWithoutYears } from "./experience-words.ts";
import { experienceByYears } from "./experience-years.ts";
import type { Extractor, FactSource, Finding } from "./source.ts";

/** Experience asked for, by field and years where they are said, and that none is needed. */
export const experience: Extractor = {
  kind: "experience",
  extract: (source) => source.units.flatMap((_unit, index) => experienceOf(source, index)),
};

function experienceOf(source: FactSource, index: number): Finding[] {
  const unit = source.units[index];
  if (unit === undefined) return [];
  const byYears = experienceByYears(unit);
  const inWords = experienceWithoutYears(unit, source.units[index + 1]);
  return [...byYears, ...inWords.filter((one) => !byYears.some((other) => touches(one, other)))];
}

/** Whether two findings speak of one stretch: years of experience are no experience besides. */
function touches(one: Finding, other: Finding): boolean {
  return one.start < other.end && other.start < one.end;
}
