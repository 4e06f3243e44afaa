import type { Entries, Entry } from "./entries.ts";
import { humanKey, isLabelKey, normalKey } from "./keys.ts";
import { proseOf } from "./prose.ts";
import { isSalaryKey } from "./salary.ts";
import { humanValue, scalarLine } from "./values.ts";

const EMPLOYMENT_NAMES =
  "employmenttype jobtype jobtypes contracttime contracttype worktype formattedworktype positiontype scheduletype contract commitment employmentstatus appointmenttype".split(
    " ",
  );
/** What tells a kind of employment from other things that are called a type (`jobType: software`). */
const EMPLOYMENT_WORD =
  /full|part|perm|contract|temp|intern|casual|freelance|fixed|season|per.?diem|volunteer|hour|apprentice|trainee|on.?call|locum|salaried|regular|open.?ended|w2|1099|tenure/i;
/** schema.org's values of `employmentType`. */
const EMPLOYMENT_TYPES: Readonly<Record<string, string>> = {
  FULL_TIME: "Full-time",
  FULLTIME: "Full-time",
  PART_TIME: "Part-time",
  PARTTIME: "Part-time",
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
    const kind = employmentKind(name, entries.get(name)?.value);
    if (kind !== null) return kind;
  }
  return null;
}

function employmentKind(name: string, value: unknown): string | null {
  const kinds = (Array.isArray(value) ? value : [value]).map((item) => {
    const line = scalarLine(item, 100);
    if (typeof item !== "string" || line === null) return "";
    if (name !== "employmenttype" && !EMPLOYMENT_WORD.test(line)) return "";
    return EMPLOYMENT_TYPES[line.toUpperCase().replace(/[ -]/g, "_")] ?? humanValue(line);
  });
  return [...new Set(kinds.filter((kind) => kind !== ""))].join(", ") || null;
}

/** The other short fields a person would call content, as lines: `Experience level: Senior`, `Remote: yes`. */
export function labelLines(entries: Entries): string[] {
  const lines = new Set<string>();
  for (const entry of entries.unused()) {
    const normal = normalKey(entry.key);
    const isKind = EMPLOYMENT_NAMES.includes(normal);
    if (isKind && employmentKind(normal, entry.value) !== null) continue;
    if (isSalaryKey(entry.key) || (!isKind && !isLabelKey(entry.key) && !isSentence(entry))) continue;
    const value = labelValue(entry);
    if (value !== null && lines.size < MAX_LINES) lines.add(`${humanKey(entry.key)}: ${value}`);
  }
  return [...lines];
}

/** A whole sentence is content whatever its key (`note: "Ring before ten."`). */
function isSentence({ key, value }: Entry): boolean {
  if (/summary|excerpt|teaser|seo|meta|message/i.test(key)) return false;
  return typeof value === "string" && /^\p{Lu}.*[.!]$/u.test(value.trim()) && value.split(/\s+/).length >= 6;
}

function labelValue({ key, value }: Entry): string | null {
  const counts = /experience|openings|vacancies|hours|years|level|grade/i.test(key);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (/remote|hybrid|telework|telecommut/i.test(key) && /^[01](\.0)?$/.test(String(value))) {
    return Number(value) === 1 ? "yes" : "no";
  }
  const line = typeof value === "object" ? proseOf(value) : scalarLine(value, MAX_VALUE_LENGTH);
  if (line === null || line === "" || line.includes("\n") || line.length > MAX_VALUE_LENGTH) return null;
  if (/^[-+\d.,\s]+$/.test(line) && !counts) return null;
  return /^\W*$|^\p{L}$|^other$|^https?:|^\S+@\S+$|^[\da-f]{16,}$/iu.test(line)
    ? null
    : humanValue(line.replace(/^\(([^()]*)\)$/, "$1"));
}
