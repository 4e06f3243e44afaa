import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { removeElement } from "domutils";
import { classWords, findElement, findElements, inlineText, walk } from "./dom.ts";

/** Length of the text of elements and of the links in them, in code units without white space. */
interface Measure {
  readonly text: number;
  readonly links: number;
}
type Measures = ReadonlyMap<ParentNode, Measure>;

const NEVER = new Set(
  "script style noscript template head nav iframe object svg dialog button select textarea input".split(" "),
);
const ROLES = new Set("navigation banner contentinfo search dialog alertdialog menu menubar complementary".split(" "));
/** Words in a class or id that mark boilerplate, alone. */
const BOILERPLATE = new Set(
  (
    "nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr footer masthead topbar share sharing " +
    "shares social addthis newsletter subscribe login signin signup popup modal advert adverts advertisement ads pagination " +
    "pager comments disqus skip toolbar"
  ).split(" "),
);
const RELATED_CLASS =
  /\b(?:related|similar|recommended|more|other|latest|featured)\b.*\b(?:jobs?|posts?|roles|vacancies|openings|positions|articles|listings)\b/;
const APPLY_FORM_CLASS = /\b(?:apply|application|contact|search|comment)\b.*\bform\b/;
const RELATED_HEADING =
  /^(?:(?:(?:see )?(?:more|other|related|similar|recommended|latest|featured) (?:[\p{L}-]+ )?(?:jobs|roles|positions|openings|vacancies|postings|opportunities|listings|articles|posts)\b.*)|you (?:may|might) also (?:like|be interested).*|people also viewed.*|jobs you (?:may|might) like.*|share (?:this|on).*|follow us.*|get (?:job )?alerts.*|sign up for.*|subscribe.*|stay connected|apply (?:for this job|now)|submit your application|leave a (?:reply|comment)|comments?)$/iu;
/** Largest share of a page's text that may be thrown away for its class, role or tag. */
const MAX_SHARE = 0.4;
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
  removeAll(findElements(body, (element) => isForm(element) && small(element)));
  removeRelated(body, small);
  return pickMain(body);
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
  return words.some((word) => BOILERPLATE.has(word)) || RELATED_CLASS.test(joined) || APPLY_FORM_CLASS.test(joined);
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

/** A form that is filled in; pages wrapped in one as a whole are spared by their size. */
function isForm(element: Element): boolean {
  return element.name === "form";
}

/** Headings such as "Similar jobs", with what follows them up to the next heading of their rank. */
function removeRelated(body: ParentNode, small: (element: Element) => boolean): void {
  for (const heading of findElements(body, ({ name }) => /^h[1-6]$/.test(name))) {
    if (!RELATED_HEADING.test(inlineText(heading))) continue;
    const following: Element[] = [];
    for (let next = heading.nextSibling; next !== null; next = next.nextSibling) {
      if (!isTag(next)) continue;
      if (/^h[1-6]$/.test(next.name) && next.name <= heading.name) break;
      following.push(next);
    }
    removeAll([heading, ...following.filter(small)]);
  }
}

function measure(root: ParentNode): Measures {
  const measures = new Map<ParentNode, Measure>();
  const open: { text: number; links: number }[] = [];
  walk(root, {
    enter(node) {
      const top = open[open.length - 1];
      if (isText(node) && top !== undefined) top.text += node.data.replace(/\s+/g, "").length;
      if ("children" in node) open.push({ text: 0, links: 0 });
      return true;
    },
    leave(node) {
      const own = open.pop() ?? { text: 0, links: 0 };
      if (isTag(node) && node.name === "a") own.links = own.text;
      measures.set(node, own);
      const parent = open[open.length - 1];
      if (parent !== undefined) {
        parent.text += own.text;
        parent.links += own.links;
      }
    },
  });
  return measures;
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
