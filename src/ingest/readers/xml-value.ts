import { type Element, isCDATA, isTag, isText } from "domhandler";
import { htmlToText } from "./html-text.ts";
import { normalKey, TEXT_NAMES } from "./keys.ts";
import type { JsonObject } from "./values.ts";

/** Elements that hold one posting in the feeds and exports that are met; of these there may be one. */
const RECORD_NAMES = /^(?:job|item|entry|posting|jobposting|vacancy|position|offer|listing|record|row|ad|opening)$/;
const HTML_NAMES = new Set("p div br ul ol li b strong i em h1 h2 h3 h4 span table a".split(" "));
/** Deepest nesting that is made into values. */
const MAX_DEPTH = 30;

/**
 * An element as a JSON value: its text, its address (`href`), or an object of its attributes and children, those of one name
 * as an array. Prefixes go; HTML within a text becomes readable text.
 */
export function xmlValue(element: Element, depth = 0): unknown {
  const children = element.children.filter(isTag);
  const { href, ...attributes } = element.attribs;
  if (children.length === 0) {
    const text = textOf(element);
    if (text.trim() !== "") return text;
    return href ?? (Object.keys(attributes).length > 0 ? attributes : null);
  }
  if (depth >= MAX_DEPTH) return null;
  const isMarkup = children.some(({ name }) => HTML_NAMES.has(name.replace(/^xhtml:/, "")));
  if (isMarkup && TEXT_NAMES.includes(normalKey(keyOf(element)))) return htmlToText(element);
  return { ...ownAttributes(element), ...fieldsOf(children, depth) };
}

function fieldsOf(children: readonly Element[], depth: number): JsonObject {
  const fields = new Map<string, unknown[]>();
  const hasContent = children.some(({ name }) => name === "content:encoded");
  for (const child of children) {
    // Feeds keep the whole text in an extension of theirs, beside a short one under the usual name.
    const key = hasContent && child.name === "description" ? "summary" : keyOf(child);
    const values = fields.get(key) ?? [];
    values.push(xmlValue(child, depth + 1));
    fields.set(key, values);
  }
  return Object.fromEntries([...fields].map(([key, values]) => [key, isList(key, values) ? values : values[0]]));
}

function isList(key: string, values: readonly unknown[]): boolean {
  return values.length > 1 || (RECORD_NAMES.test(key.toLowerCase()) && typeof values[0] === "object");
}

function ownAttributes({ attribs }: Element): JsonObject {
  return Object.fromEntries(Object.entries(attribs).filter(([name]) => !name.startsWith("xml") && !name.includes(":")));
}

function keyOf({ name }: Element): string {
  return name === "content:encoded" ? "description" : name.slice(name.indexOf(":") + 1);
}

function textOf(element: Element): string {
  return element.children
    .map((child) =>
      isText(child)
        ? child.data
        : isCDATA(child)
          ? child.children.map((inner) => (isText(inner) ? inner.data : "")).join("")
          : "",
    )
    .join("");
}
