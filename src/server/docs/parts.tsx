import { raw } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import { nameOf, type Schema } from "./document.ts";

/** Text in which what stands between backticks is code. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return <>{text.split("`").map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>;
}

/** The type of a value; where it is an object with a name, a link to its fields. */
export function TypeName({ schema, type }: { readonly schema: Schema; readonly type: string }): JSX.Element | string {
  const name = nameOf(schema) ?? nameOf(schema.items ?? {});
  return name === undefined ? type : <a href={`#schema-${name}`}>{type}</a>;
}

/** Code to copy. It can be scrolled with the keyboard too. */
export function Example({ text }: { readonly text: string }): JSX.Element {
  return (
    <pre tabindex={0}>
      <code>{raw(escaped(text))}</code>
    </pre>
  );
}

/** Text for HTML outside of attributes: quotes, of which JSON is full, may stand as they are. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An example of a body, folded. */
export function BodyExample({
  example,
  label,
}: {
  readonly example: unknown;
  readonly label: string;
}): JSX.Element | null {
  if (example === undefined) return null;
  const text = typeof example === "string" ? example : JSON.stringify(example, null, 1);
  return (
    <details>
      <summary>{label}</summary>
      <Example text={text} />
    </details>
  );
}
