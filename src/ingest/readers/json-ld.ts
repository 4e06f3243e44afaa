import { isObject, type JsonObject } from "./values.ts";

/** Most objects looked at in one document. */
const MAX_NODES = 200_000;

/**
 * Every schema.org JobPosting in parsed JSON-LD, wherever it stands (`@graph`, `ItemList`, arrays), in document order.
 * A hiring organisation given by reference (`{"@id": ...}`) is put in its place.
 */
export function findJobPostings(root: unknown): JsonObject[] {
  const postings: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const stack: unknown[] = [root];
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen += 1) {
    const node = stack.pop();
    if (isObject(node)) {
      const id = node["@id"];
      if (typeof id === "string" && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
      if (isJobPosting(node)) postings.push(node);
    }
    if (typeof node !== "object" || node === null || (isObject(node) && isJobPosting(node))) continue;
    const children: unknown[] = Object.values(node);
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at]);
  }
  return postings.map((posting) => resolveReferences(posting, byId));
}

/** Whether an object says of itself that it is a schema.org JobPosting. */
export function isJobPosting(node: JsonObject): boolean {
  const type = node["@type"] ?? node.type;
  const types = Array.isArray(type) ? type : [type];
  return types.some(
    (name) => typeof name === "string" && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(name),
  );
}

/** JSON of a `<script type="application/ld+json">`, forgiving what browsers meet there; null where it is beyond that. */
export function parseScript(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/g,
    "",
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are not allowed in JSON strings
  for (const json of [bare, bare.replace(/[\x00-\x1f]+/g, " ").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(json);
    } catch {
      // The next, more forgiving form is tried.
    }
  }
  return null;
}

function resolveReferences(posting: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const fields = Object.entries(posting).map(([key, value]) => {
    const id = isObject(value) && Object.keys(value).length === 1 ? value["@id"] : undefined;
    return [key, typeof id === "string" ? (byId.get(id) ?? value) : value] as const;
  });
  return Object.fromEntries(fields);
}
