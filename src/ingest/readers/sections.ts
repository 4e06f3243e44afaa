import type { Entries, Entry } from "./entries.ts";
import { humanKey, isLabelKey, isSectionKey, normalKey, TEASER_NAMES, TEXT_NAMES } from "./keys.ts";
import { isRepeated, proseOf, type Section, titledSection } from "./prose.ts";
import { isObject } from "./values.ts";

/** Shortest string that is taken for prose whatever its key says, in code units and in words. */
const PROSE = { minLength: 200, minWords: 30 };
/** Objects that describe somebody or something other than the job. */
const OTHER_THINGS = /company|organi[sz]ation|employer|agency|contact|recruiter|author|evidence|analysis|meta|source/i;
const MAX_DEPTH = 4;

/** The main text of a record and its other texts; the fields they come from count as used. */
export function readParts(entries: Entries): { body: string; sections: Section[] } {
  const main = takeText(entries, TEXT_NAMES);
  const sections = entries.unused().flatMap((entry) => {
    const found = sectionsOf(entry, 0);
    if (found.length > 0) entries.use(entry.key);
    return found;
  });
  if (main === "" && sections.length === 0) return { body: takeText(entries, TEASER_NAMES), sections };
  return { body: main, sections: withoutRepeats(main, sections) };
}

function takeText(entries: Entries, names: readonly string[]): string {
  const text = entries.take(names, (value) => {
    const prose = proseOf(value);
    return prose === "" || /^\S+$/.test(prose) ? null : prose;
  });
  return text ?? "";
}

function sectionsOf({ key, value }: Entry, depth: number): Section[] {
  if (depth >= MAX_DEPTH || value === null) return [];
  if (isSectionKey(key) || TEXT_NAMES.includes(normalKey(key)) || isLongProse(value)) return [...sectionOf(key, value)];
  if (OTHER_THINGS.test(key) || isLabelKey(key)) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => titledSection(item) ?? []);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([inner, item]) => sectionsOf({ key: inner, value: item }, depth + 1));
}

function sectionOf(key: string, value: unknown): Section[] {
  const titled = titledSection(value);
  if (titled !== null) return [titled];
  const inner = isObject(value)
    ? Object.entries(value).flatMap(([name, item]) => sectionsOf({ key: name, value: item }, 1))
    : [];
  if (inner.length > 0) return inner;
  const text = proseOf(value);
  return /\p{L}{2}/u.test(text) && !/^https?:\S+$/.test(text) ? [{ heading: humanKey(key), text }] : [];
}

function isLongProse(value: unknown): boolean {
  if (typeof value !== "string" || value.length < PROSE.minLength) return false;
  return value.split(/\s+/).length >= PROSE.minWords && !/^\s*[[{]|[{};]\s*\n/.test(value);
}

/** Without the sections that say again what the main text or a section before them says. */
function withoutRepeats(main: string, sections: readonly Section[]): Section[] {
  const kept: Section[] = [];
  let text = main;
  for (const section of sections) {
    if (isRepeated(section.text, text)) continue;
    kept.push(section);
    text += `\n${section.text}`;
  }
  return kept;
}
