import { type AnyNode, DomHandler, type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";
import { Parser } from "htmlparser2";
import { ELEMENTS_MAX, NESTING_MAX, XML_ELEMENTS_MAX } from "./limits.ts";

/** What was left out of a page's tree, and why. */
const LEFT_OUT = new WeakMap<ParentNode, string>();

/** A document as far as it was read, and why it was left before its end. */
interface Parsed {
  readonly root: ParentNode;
  readonly isCut: "deep" | "large" | null;
}

/**
 * The document tree of HTML, as far as it nests and goes on reasonably (`NESTING_MAX`, `ELEMENTS_MAX`): parsing time
 * grows with the square of the depth. Where the rest is left out, `leftOut` says why.
 */
export function parseHtml(html: string): ParentNode {
  const { root, isCut } = parse(html, { xmlMode: false, maxElements: ELEMENTS_MAX });
  if (isCut === "deep") LEFT_OUT.set(root, `nests deeper than ${NESTING_MAX} elements`);
  if (isCut === "large") LEFT_OUT.set(root, `has more than ${ELEMENTS_MAX} elements`);
  return root;
}

/** Why `parseHtml` left out the rest of a document, as the end of a sentence about it; null where it is whole. */
export function leftOut(root: ParentNode): string | null {
  return LEFT_OUT.get(root) ?? null;
}

/** The tree of XML. Entities that a document defines itself are not expanded, and nothing it refers to is fetched. */
export function parseXml(xml: string): ParentNode {
  return parseXmlDocument(xml).root;
}

/** The same with whether the document was left before its end: nested too deeply, or of too many elements. */
export function parseXmlDocument(xml: string): Parsed {
  return parse(xml, { xmlMode: true, maxElements: XML_ELEMENTS_MAX });
}

function parse(source: string, { xmlMode, maxElements }: { xmlMode: boolean; maxElements: number }): Parsed {
  const handler = new DomHandler();
  const parser = new Parser(handler, { decodeEntities: true, xmlMode });
  let depth = 0;
  let elements = 0;
  let isCut: Parsed["isCut"] = null;
  handler.onopentag = (...open) => {
    depth += 1;
    elements += 1;
    if (depth > NESTING_MAX) isCut ??= "deep";
    if (elements > maxElements) isCut ??= "large";
    if (isCut !== null) parser.pause();
    DomHandler.prototype.onopentag.apply(handler, open);
  };
  handler.onclosetag = () => {
    depth -= 1;
    DomHandler.prototype.onclosetag.apply(handler);
  };
  parser.end(source);
  return { root: handler.root, isCut };
}

/** What to do on the way through a tree. */
export interface Visitor {
  /** Called before a node's children; they are passed over where it returns false. */
  enter(node: AnyNode): boolean;
  leave?(node: ParentNode): void;
}

/** Goes through a tree in document order, `root` included, without recursion. */
export function walk(root: ParentNode, visitor: Visitor): void {
  let node: AnyNode = root;
  for (;;) {
    const goesIn = visitor.enter(node);
    if (goesIn && hasChildren(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (hasChildren(node)) visitor.leave?.(node);
    while (node !== root && !node.nextSibling && node.parent) {
      node = node.parent;
      visitor.leave?.(node);
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}

/** All elements below `root` that pass the test, in document order, at most `limit` (default: all). */
export function findElements(
  root: ParentNode,
  test: (element: Element) => boolean,
  limit = Number.POSITIVE_INFINITY,
): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(node) {
      if (isTag(node) && node !== root && found.length < limit && test(node)) found.push(node);
      return found.length < limit;
    },
  });
  return found;
}

/** The first element below `root` that passes the test, or null. */
export function findElement(root: ParentNode, test: (element: Element) => boolean): Element | null {
  return findElements(root, test, 1)[0] ?? null;
}

/** Text of an element on one line, white space collapsed; hardly more than `maxLength` code units (default: all). */
export function inlineText(root: ParentNode, maxLength = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  walk(root, {
    enter(node) {
      if (length > maxLength) return false;
      if (isText(node)) length += node.data.trim().length;
      if (isText(node)) parts.push(node.data);
      else if (isTag(node) && /^(br|p|div|li|td|h[1-6])$/.test(node.name)) parts.push(" ");
      return !isTag(node) || !/^(script|style)$/.test(node.name);
    },
  });
  return collapse(parts.join(""));
}

/** Every run of white space as one space, soft hyphens and zero-width characters left out, trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words of an element's `class` and `id`, lower case: `siteHeader main-nav` gives site, header, main, nav. */
export function classWords(element: Element): string[] {
  const names = `${element.attribs.class ?? ""} ${element.attribs.id ?? ""}`.slice(0, 500);
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}
