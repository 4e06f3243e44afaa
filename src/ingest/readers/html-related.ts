import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { removeElement } from "domutils";
import { findElements, inlineText } from "./dom.ts";
import type { Measures } from "./measure.ts";

const OTHER_JOBS = "(?:[\\p{L}\\p{N}-]+ ){0,3}(?:jobs|roles|positions|openings|vacancies|postings)";
/** Short texts that stand above other postings, share links or forms. */
const RELATED_HEADING = new RegExp(
  `^(?:(?:(?:see|view|browse) )?(?:more|other|related|similar|recommended|latest|featured) ${OTHER_JOBS}\\b.*|` +
    "(?:other|similar|related) (?:opportunities|listings|articles|posts)\\b.*|more ways to .*|" +
    "(?:also|we are also|we're also) (?:open|hiring|recruiting|available|on our .*|looking for.*)|" +
    "(?:you|candidates) (?:may|might) also (?:like|be interested).*|people also viewed.*|jobs you (?:may|might) like.*|" +
    "share (?:this|on)\\b.*|follow us.*|get (?:job )?alerts.*|recent posts|sign up for.*|subscribe.*|stay connected|" +
    "apply (?:for this job|now)|submit your application|leave a (?:reply|comment)|comments?)\\W*$",
  "iu",
);
const MAX_HEADING_LENGTH = 60;
/** Largest share of a page's text that one element below such a heading may hold and still go with it. */
const MAX_SHARE = 0.4;

/** Whether an element is a short text that stands above other postings, share links or forms ("Similar jobs"). */
export function isRelatedHeading(element: Element): boolean {
  if (!/^(?:h[1-6]|b|strong|div|p|span|legend|summary)$/.test(element.name)) return false;
  const text = inlineText(element, MAX_HEADING_LENGTH);
  return text.length <= MAX_HEADING_LENGTH && RELATED_HEADING.test(text);
}

/** Takes out such headings, with what follows them up to the next heading of their rank. */
export function removeRelated(body: ParentNode, measures: Measures): void {
  const total = measures.get(body)?.text ?? 0;
  for (const heading of findElements(body, isRelatedHeading)) {
    const isHeading = /^h[1-6]$/.test(heading.name);
    const block = isHeading ? heading : climb(heading, measures, total);
    const rank = isHeading ? heading.name : "h6";
    for (let next = block.nextSibling; next !== null; ) {
      const following = next;
      next = next.nextSibling;
      if (isTag(following) && /^h[1-6]$/.test(following.name) && following.name <= rank) break;
      if (isTag(following) && (measures.get(following)?.text ?? 0) > MAX_SHARE * total) break;
      removeElement(following);
    }
    removeElement(block);
  }
}

/** The largest small element that begins with this one: a card begins with its header. */
function climb(heading: Element, measures: Measures, total: number): Element {
  let block = heading;
  for (let parent = heading.parent; parent !== null && isTag(parent); parent = parent.parent) {
    const isFirst =
      parent.children.find((child) => isTag(child) || (isText(child) && child.data.trim() !== "")) === block;
    if (!isFirst || (measures.get(parent)?.text ?? 0) > 0.25 * total || parent.name === "td") break;
    block = parent;
  }
  return block;
}
