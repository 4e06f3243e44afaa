import { type Element, isTag, type ParentNode } from "domhandler";
import { removeElement } from "domutils";
import { classWords, findElement, findElements, inlineText } from "./dom.ts";
import { isRelatedHeading, removeRelated } from "./html-related.ts";
import { type Measures, measure } from "./measure.ts";
import { isRepeated } from "./prose.ts";

const NEVER = new Set(
  "script style noscript template head nav iframe object svg dialog button select textarea input".split(" "),
);
const ROLES = new Set("navigation banner contentinfo search dialog alertdialog menu menubar".split(" "));
/** Words in a class or id that mark boilerplate, alone. */
const BOILERPLATE = new Set(
  (
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr footer masthead topbar share sharing " +
    "shares social addthis newsletter subscribe login signin signup popup modal advert adverts advertisement ads pagination " +
    "pager comments disqus skip toolbar tooltip cta"
  ).split(" "),
);
const RELATED_CLASS =
  /\b(?:related|similar|recommended|more|other|latest|featured)\b.*\b(?:jobs?|posts?|roles|vacancies|openings|positions|articles|listings)\b/;
const APPLY_FORM_CLASS = /\b(?:apply|application|contact|search|comment)\b.*\bform\b/;
const NAV_WORD = /^(?:top|left|right|side|main|sub|site)?nav(?:igation|bar|menu)?$/;
const COOKIE_NOTICE =
  /\b(?:us(?:es?|ing)|sets?) .{0,20}\bcookies\b|\bcookie (?:policy|settings|consent|preferences)\b/i;
const MAX_NOTICE_LENGTH = 400;
/** Largest share of a page's text that may be thrown away for its class, role or tag. */
const MAX_SHARE = 0.4;
/** How many levels of elements are compared with a text that is looked for. */
const MAX_LOOKS = 20;
/** Smallest share of a page's text, and length in code units, that makes an element its main content. */
const MAIN = { share: 0.3, minLength: 200 };

/**
 * Takes out of a page what is not its content (navigation, page header and footer, cookie banner, forms, share links,
 * related jobs), and returns the part that holds the content.
 */
export function mainContent(page: ParentNode, siteName: string | null): ParentNode {
  removeAll(findElements(page, ({ name }) => NEVER.has(name)));
  const measures = measure(page);
  const body = findElement(page, ({ name }) => name === "body") ?? page;
  const total = measures.get(body)?.text ?? 0;
  const small = (element: Element) => (measures.get(element)?.text ?? 0) <= MAX_SHARE * total;
  removeAll(findElements(body, (element) => isBoilerplate(element) && small(element)));
  removeAll(findElements(body, (element) => isPageHeader(element, siteName) && small(element)));
  removeAll(findElements(body, (element) => isLinkList(element, measures) && small(element)));
  removeAll(findElements(body, (element) => isSideColumn(element, measures) && small(element)));
  removeAll(findElements(body, ({ name }) => name === "form").filter(small));
  removeRelated(body, measures);
  return pickMain(body);
}

/** The smallest part of `main` in which nearly all of `text` stands. */
export function narrowedTo(main: ParentNode, text: string): ParentNode {
  const measures = measure(main);
  let part = main;
  for (let looks = 0; looks < MAX_LOOKS; ) {
    const whole = measures.get(part)?.text ?? 0;
    const children = part.children.filter(isTag);
    const wrapped = children.find((child) => measures.get(child)?.text === whole);
    if (wrapped === undefined) looks += 1;
    const inner = wrapped ?? children.find((child) => isRepeated(text, inlineText(child), 0.95));
    if (inner === undefined) return part;
    part = inner;
  }
  return part;
}

function pickMain(body: ParentNode): ParentNode {
  const measures = measure(body);
  const total = measures.get(body)?.text ?? 0;
  const length = (element: Element) => measures.get(element)?.text ?? 0;
  const tests: readonly ((element: Element) => boolean)[] = [
    ({ attribs }) => /schema\.org\/JobPosting/.test(attribs.itemtype ?? ""),
    ({ name, attribs }) => name === "main" || attribs.role === "main",
    ({ name }) => name === "article",
    ({ attribs }) => /^(?:main-?content|content|main|job-?(?:description|details|posting))$/i.test(attribs.id ?? ""),
  ];
  for (const test of tests) {
    const found = findElements(body, test);
    const [only] = found;
    const fits = only !== undefined && found.length === 1 && length(only) >= Math.min(MAIN.minLength, total * 0.8);
    if (fits && length(only) >= total * MAIN.share) return only;
  }
  return body;
}

function isBoilerplate(element: Element): boolean {
  const { name, attribs } = element;
  if (name === "footer") return !hasAncestor(element, /^(?:article|main)$/);
  if (ROLES.has(attribs.role ?? "") && name !== "main") return true;
  if (attribs["aria-hidden"] === "true" || attribs.hidden !== undefined) return true;
  if (/display:\s*none/.test(attribs.style ?? "")) return true;
  if (name === "body" || name === "html" || name === "main" || /^h[1-6]$/.test(name)) return false;
  const words = classWords(element);
  const joined = words.join(" ");
  if (element.attribs.id === "banner" || isButton(element, words) || isCookieNotice(element)) return true;
  return (
    words.some((word) => BOILERPLATE.has(word) || NAV_WORD.test(word)) ||
    RELATED_CLASS.test(joined) ||
    APPLY_FORM_CLASS.test(joined)
  );
}

/** A header of the page, not of the posting: it has no heading, or only one that names the site or links to its front. */
function isPageHeader(element: Element, siteName: string | null): boolean {
  const classes = (element.attribs.class ?? "").trim();
  const isHeader =
    element.name === "header" ||
    /^(?:(?:site|global|main|page|top)-?)?header$/i.test(classes) ||
    /^header$/i.test(element.attribs.id ?? "");
  if (!isHeader || (element.name === "header" && hasAncestor(element, /^(?:article|main|section)$/))) return false;
  const headings = findElements(element, ({ name }) => /^h[1-3]$/.test(name));
  return headings.every((heading) => {
    const link = findElement(heading, ({ name }) => name === "a") ?? closestLink(heading);
    const isHome = link !== null && /^(?:\/|https?:\/\/[^/]+\/?|#|index\.html?)?$/.test(link.attribs.href ?? "");
    return isHome || inlineText(heading).toLowerCase() === siteName?.toLowerCase();
  });
}

function isLinkList(element: Element, measures: Measures): boolean {
  if (element.name !== "ul" && element.name !== "ol") return false;
  const { text, links } = measures.get(element) ?? { text: 0, links: 0 };
  return text > 0 && links >= 0.9 * text && findElements(element, ({ name }) => name === "a", 4).length >= 4;
}

function isButton(element: Element, words: readonly string[]): boolean {
  return element.name === "a" && words.some((word) => word === "btn" || word === "button");
}

function isCookieNotice(element: Element): boolean {
  if (!/^(?:div|p|section|aside)$/.test(element.name) || findElement(element, ({ name }) => /^h[12]$/.test(name)))
    return false;
  const text = inlineText(element, MAX_NOTICE_LENGTH);
  return text.length <= MAX_NOTICE_LENGTH && COOKIE_NOTICE.test(text);
}

/** A column beside the content: an `aside` or sidebar of links, or a narrow cell of a table that lays out the page. */
function isSideColumn(element: Element, measures: Measures): boolean {
  const { text, links } = measures.get(element) ?? { text: 0, links: 0 };
  if (element.name === "td" && element.parent !== null) {
    const row = measures.get(element.parent)?.text ?? 0;
    return row > 600 && text < 0.2 * row;
  }
  const isAside = element.name === "aside" || classWords(element).includes("sidebar");
  return isAside && (links >= 0.3 * text || findElement(element, isRelatedHeading) !== null);
}

function hasAncestor(element: Element, names: RegExp): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (isTag(at) && names.test(at.name)) return true;
  return false;
}

function closestLink(element: Element): Element | null {
  for (let at = element.parent; at !== null; at = at.parent) if (isTag(at) && at.name === "a") return at;
  return null;
}

function removeAll(elements: readonly Element[]): void {
  for (const element of elements) removeElement(element);
}
