import { type AnyNode, DomHandler, type Element, hasChildren, isTag, isText, type ParentNode } from "domhandler";
import { Parser } from "htmlparser2";
import { NESTING_MAX, TAGS_MAX, XML_TAGS_MAX } from "./limits.ts";

/** What was left out of a tree, and why. */
const LEFT_OUT = new WeakMap<ParentNode, string>();

/**
 * The document tree of HTML, as far as it nests and goes on reasonably (`NESTING_MAX`, `TAGS_MAX`): parsing time grows
 * with the square of the depth. Where the rest is left out, `leftOut` says why.
 */
export function parseHtml(html: string): ParentNode {
  return parse(html, false);
}

/**
 * The same of XML, up to `XML_TAGS_MAX`. Entities that a document defines itself are not expanded, and nothing it refers to
 * is fetched.
 */
export function parseXml(xml: string): ParentNode {
  return parse(xml, true);
}

function parse(source: string, xmlMode: boolean): ParentNode {
  const handler = new DomHandler();
  const parser = new Parser(handler, { decodeEntities: true, xmlMode });
  const tagsMax = xmlMode ? XML_TAGS_MAX : TAGS_MAX;
  let depth = 0;
  let tags = 0;
  const stop = (reason: string) => {
    parser.pause();
    LEFT_OUT.set(handler.root, reason);
  };
  handler.onopentag = (...open) => {
    depth += 1;
    tags += 1;
    if (depth > NESTING_MAX) stop(`nests deeper than ${NESTING_MAX} elements`);
    else if (tags > tagsMax) stop(`has more than ${tagsMax} tags`);
    DomHandler.prototype.onopentag.apply(handler, open);
  };
  handler.onclosetag = () => {
    depth -= 1;
    tags += 1;
    DomHandler.prototype.onclosetag.apply(handler);
  };
  parser.end(source);
  return handler.root;
}

/** Why `parseHtml` or `parseXml` left out the rest of a document, as the end of a sentence about it; null where it is whole. */
export function leftOut(root: ParentNode): string | null {
  return LEFT_OUT.get(root) ?? null;
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
