import { type Element, isText, type ParentNode } from "domhandler";
import { findElement, findElements, inlineText } from "./dom.ts";
import { looksLikeTitle } from "./guess.ts";
import { findJobPostings, parseScript } from "./json-ld.ts";
import { pageTitle } from "./title.ts";
import { type JsonObject, scalarLine } from "./values.ts";

/** What a page's head and structured data say. */
export interface PageData {
  /** schema.org job postings in JSON-LD, in the page's order. */
  readonly postings: readonly JsonObject[];
  /** Fields given by microdata (`itemprop`), as a JobPosting in JSON-LD would give them. */
  readonly microdata: JsonObject;
  /** Name of the site, or null. */
  readonly siteName: string | null;
  /** Title by `og:title` or `<title>`, without the site's name; null where there is none. */
  readonly headTitle: string | null;
  /** Address by `<link rel=canonical>` or `og:url`, or null. */
  readonly url: string | null;
}

const ITEM_PROPERTIES = new Set(
  "title hiringOrganization jobLocation datePosted validThrough employmentType baseSalary jobLocationType industry workHours url".split(
    " ",
  ),
);
/** Headings that name a page of the site, not a job. */
const NO_TITLE =
  /^(?:careers?|jobs?|job (?:details?|description|posting|board|openings?)|vacanc(?:y|ies)|current (?:openings|vacancies)|work with us|join (?:us|our team)|menu|search|home|apply(?: now)?)$/i;

/** Reads what stands in a page's scripts, metadata and attributes. Call before boilerplate is taken out. */
export function readPageData(page: ParentNode): PageData {
  const scripts = findElements(page, ({ name, attribs }) => name === "script" && /ld\+json/i.test(attribs.type ?? ""));
  const siteName = metaContent(page, "og:site_name");
  const titleElement = findElement(page, ({ name }) => name === "title");
  const title = metaContent(page, "og:title") ?? (titleElement === null ? null : scalarLine(inlineText(titleElement)));
  const canonical = findElement(page, ({ name, attribs }) => name === "link" && attribs.rel === "canonical");
  const url = scalarLine(canonical?.attribs.href, 2000) ?? metaContent(page, "og:url");
  return {
    postings: findJobPostings(scripts.map((script) => parseScript(rawText(script)))),
    microdata: readMicrodata(page),
    siteName,
    headTitle: title === null ? null : pageTitle(title, siteName),
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
  };
}

/** The job's title on the page: its first heading of the first rank, or an element that is marked as the title. */
export function headingTitle(main: ParentNode, siteName: string | null): string | null {
  const isGood = (element: Element) => {
    const text = inlineText(element, 150);
    return (
      text.length >= 3 && text.length <= 150 && !NO_TITLE.test(text) && text.toLowerCase() !== siteName?.toLowerCase()
    );
  };
  const heading =
    findElement(main, (element) => element.name === "h1" && isGood(element)) ??
    findElement(
      main,
      (element) => /^(?:job|posting|position|vacancy)[-_]?title$/i.test(firstClass(element)) && isGood(element),
    ) ??
    findElement(main, (element) => firstClass(element) === "title" && isGood(element)) ??
    headingAboveText(main, isGood);
  return heading === null ? null : inlineText(heading);
}

/** Where there is no heading of the first rank: the last heading, or large print, above the first paragraph. */
function headingAboveText(main: ParentNode, isGood: (element: Element) => boolean): Element | null {
  let last: Element | null = null;
  const isParagraph = ({ name }: Element) => /^(?:p|li|dd)$/.test(name);
  findElement(main, (element) => {
    const isLarge = /^h[2-4]$/.test(element.name) || (element.name === "font" && Number(element.attribs.size) >= 4);
    if (isLarge && isGood(element) && looksLikeTitle(inlineText(element), true)) last = element;
    return isParagraph(element) && inlineText(element, 80).length >= 80;
  });
  return last;
}

/** A short text marked by one of these class names (`company`, `job-location`), without a label such as `Location:`. */
export function classedText(main: ParentNode, names: RegExp): string | null {
  const element = findElement(
    main,
    (candidate) => names.test(firstClass(candidate)) && inlineText(candidate, 100).length <= 100,
  );
  return element === null ? null : scalarLine(inlineText(element).replace(/^[\p{L} ]{2,20}:\s*/u, ""), 100);
}

function firstClass(element: Element): string {
  return (element.attribs.class ?? "").trim().split(/\s+/)[0] ?? "";
}

function readMicrodata(page: ParentNode): JsonObject {
  const scope = findElement(page, ({ attribs }) => /schema\.org\/JobPosting/.test(attribs.itemtype ?? ""));
  if (scope === null) return {};
  const fields = new Map<string, unknown>();
  for (const element of findElements(scope, ({ attribs }) => attribs.itemprop !== undefined)) {
    const name = element.attribs.itemprop ?? "";
    if (ITEM_PROPERTIES.has(name) && !fields.has(name)) fields.set(name, itemValue(element));
  }
  return Object.fromEntries(fields);
}

function itemValue(element: Element): unknown {
  if (element.attribs.itemscope !== undefined) {
    const inner = findElements(
      element,
      ({ attribs }) => attribs.itemprop !== undefined && attribs.itemscope === undefined,
    );
    const values = inner.map((child) => [child.attribs.itemprop ?? "", itemValue(child)] as const);
    if (values.length > 0) return Object.fromEntries(values.reverse());
  }
  const { content, datetime, href } = element.attribs;
  return content ?? datetime ?? (inlineText(element) || href || "");
}

function metaContent(page: ParentNode, name: string): string | null {
  const meta = findElement(
    page,
    (element) => element.name === "meta" && (element.attribs.property ?? element.attribs.name) === name,
  );
  return scalarLine(meta?.attribs.content, 2000);
}

function rawText(script: Element): string {
  return script.children.map((child) => (isText(child) ? child.data : "")).join("");
}
