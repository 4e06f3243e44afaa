import type { Entries, Entry } from "./entries.ts";
import { humanKey, isLabelKey, normalKey } from "./keys.ts";
import { proseOf } from "./prose.ts";
import { isSalaryKey } from "./salary.ts";
import { humanValue, scalarLine } from "./values.ts";

const EMPLOYMENT_NAMES =
  "employmenttype jobtype jobtypes contracttime contracttype worktype formattedworktype positiontype scheduletype contract commitment employmentstatus appointmenttype".split(
    " ",
  );
/** schema.org's values of `employmentType`. */
const EMPLOYMENT_TYPES: Readonly<Record<string, string>> = {
  FULL_TIME: "Full-time",
  PART_TIME: "Part-time",
  CONTRACTOR: "Contractor",
  CONTRACT: "Contract",
  TEMPORARY: "Temporary",
  PERMANENT: "Permanent",
  INTERN: "Internship",
  INTERNSHIP: "Internship",
  VOLUNTEER: "Volunteer",
  PER_DIEM: "Per diem",
  OTHER: "",
};
const MAX_VALUE_LENGTH = 200;
const MAX_LINES = 25;

/** How the posting employs (`Full-time, Temporary`), or null where it does not say. */
export function employmentType(entries: Entries): string | null {
  for (const name of EMPLOYMENT_NAMES) {
    const entry = entries.get(name);
    const values = Array.isArray(entry?.value) ? entry.value : [entry?.value];
    const types = values.map((value) => {
      const line = typeof value === "string" ? scalarLine(value, 100) : null;
      return line === null ? "" : (EMPLOYMENT_TYPES[line.toUpperCase().replace(/[ -]/g, "_")] ?? humanValue(line));
    });
    const shown = [...new Set(types.filter((type) => type !== ""))].join(", ");
    if (shown !== "") return shown;
  }
  return null;
}

/** The other short fields a person would call content, as lines: `Experience level: Senior`, `Remote: yes`. */
export function labelLines(entries: Entries): string[] {
  const lines = new Set<string>();
  for (const entry of entries.unused()) {
    const normal = normalKey(entry.key);
    if (EMPLOYMENT_NAMES.includes(normal) || isSalaryKey(entry.key) || !isLabelKey(entry.key)) continue;
    const value = valueOf(entry);
    if (value !== null && lines.size < MAX_LINES) lines.add(`${humanKey(entry.key)}: ${value}`);
  }
  return [...lines];
}

function valueOf({ key, value }: Entry): string | null {
  const counts = /experience|openings|vacancies|hours|years|level|grade/i.test(key);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (/remote|hybrid|telework|telecommut/i.test(key) && /^[01](\.0)?$/.test(String(value))) {
    return Number(value) === 1 ? "yes" : "no";
  }
  const line = typeof value === "object" ? proseOf(value) : scalarLine(value, MAX_VALUE_LENGTH);
  if (line === null || line === "" || line.includes("\n") || line.length > MAX_VALUE_LENGTH) return null;
  if (/^[-+\d.,\s]+$/.test(line) && !counts) return null;
  return /^\W*$|^https?:|^\S+@\S+$|^[\da-f]{16,}$/i.test(line) ? null : humanValue(line);
}
