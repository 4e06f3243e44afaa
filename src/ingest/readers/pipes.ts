import { collapse } from "./dom.ts";

const ROLE =
  /\b(?:engineers?|developers?|managers?|designers?|scientists?|analysts?|nurses?|teachers?|assistants?|administrators?|architects?|directors?|specialists?|consultants?|technicians?|officers?|coordinators?|researchers?|drivers?|chefs?|cooks?|welders?|accountants?|interns?|leads?|writers?|recruiters?|sre|cto|ceo|cfo)\b/i;
const NO_NAME = /^(?:https?:|remote\b|on-?site\b|hybrid\b|full[- ]?time|part[- ]?time|seeking\b)/i;
const PLACE = /^(?:remote\b.{0,40}|[\p{Lu}][\p{L} .'’-]{1,30}, [\p{Lu}][\p{L} ,.'’-]{1,40})$/iu;

/** What a heading line such as `Acme | Welder | Leeds, UK | Full-time` says. */
export interface PipedFields {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
}

/**
 * Reads a text's first line where it is cut by `|` into at least three parts, as hiring threads do: the company first,
 * then a part that names an occupation. All null where it is not plainly so.
 */
export function pipedFields(text: string): PipedFields {
  const line = text.slice(0, 400).trimStart().split("\n", 1)[0] ?? "";
  const [company = "", ...parts] = line.split("|").map(collapse);
  const title = parts.find((part) => ROLE.test(part) && part.length <= 80) ?? null;
  const isPlain = parts.length >= 2 && title !== null && company.length >= 2 && company.length <= 60;
  if (!isPlain || NO_NAME.test(company) || ROLE.test(company)) return { title: null, company: null, location: null };
  return { title, company, location: parts.find((part) => part !== title && PLACE.test(part)) ?? null };
}
