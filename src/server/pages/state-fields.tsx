import type { JSX } from "hono/jsx/jsx-runtime";
import type { SearchInput } from "../../domain/search.ts";
import { searchFields } from "./urls.ts";

/** The state of a search as hidden fields of a form, but for the page and for fields that the form itself shows. */
export function StateFields({ input, except }: { input: SearchInput; except: readonly string[] }): JSX.Element {
  const kept = searchFields({ ...input, offset: 0 }).filter(([name]) => !except.includes(name));
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
