import { dateHabits, datesIn } from "./dates.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

const HINT = /post|publish|advertis|\blisted|\bopen/i;
const LABEL =
  /^(?:(?:job |date |first |originally )?(?:posted|published|listed|advertised)(?: (?:on|date|at))?|(?:posting|publication|publish|post|advertised) (?:start )?date|date (?:posted|published|listed|of (?:publication|posting|advert\w*)))$/i;
/** Labels of the day applications open: the day of publication where no other label says it. */
const OPENING = /^(?:(?:job )?open(?:ing|s|ed)?(?: date| on)?|posting start date)$/i;
const BEFORE =
  /\b(?:posted|published|advertised|listed|first appeared)(?: by [^.;]{0,40})?(?: (?:on|date))?\s*[:–—-]?\s*(?:(?:on|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s)*$/i;

/** The day the posting was published, where it says so. */
export const posted: Extractor = {
  kind: "posted",
  extract(source) {
    const said = source.units.flatMap((unit) => dated(source, unit, LABEL));
    return said.length > 0 ? said : source.units.flatMap((unit) => dated(source, unit, OPENING));
  },
};

function dated(source: FactSource, unit: Unit, label: RegExp): Finding[] {
  if (!HINT.test(unit.words) || !/\d/.test(unit.words)) return [];
  const date = datesIn(unit.words, dateHabits(source)).find(({ hasDay }) => hasDay);
  if (date === undefined) return [];
  const start = lead(unit, date.start, label);
  return start === null ? [] : [finding(unit, date.iso, start, date.end)];
}

/** Where the words that call a date the day of publication begin; null where there are none. */
function lead(unit: Unit, at: number, label: RegExp): number | null {
  if (unit.label !== null && label.test(unit.label)) return 0;
  const cell = /^\|?\s*([\p{L} ]{4,30}?)\s*\|/u.exec(unit.words)?.[1] ?? "";
  if (label.test(cell)) return 0;
  return BEFORE.exec(unit.words.slice(0, at))?.index ?? null;
}

function finding(unit: Unit, value: string, start: number, end: number): Finding {
  return { kind: "posted", value, polarity: "mentioned", unit, start, end };
}
