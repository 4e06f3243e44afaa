import type { JSX } from "hono/jsx/jsx-runtime";
import type { Asked } from "./asked.ts";
import { searchUrl } from "./urls.ts";
import { number } from "./words.ts";

/** Links to the page before and the page after, where there are any. */
export function Paging({ input, response }: Asked): JSX.Element | null {
  const { total, postings } = response;
  const size = input.limit ?? 10;
  const offset = input.offset ?? 0;
  const last = offset + postings.length;
  const following = Math.min(size, total - last);
  if (postings.length === 0 || (offset === 0 && following <= 0)) return null;
  return (
    <nav class="paging" aria-label="Pages">
      {offset > 0 ? (
        <a rel="prev" href={searchUrl({ ...input, offset: Math.max(0, offset - size) })}>
          ← Previous {number(Math.min(size, offset))}
        </a>
      ) : (
        <span />
      )}
      <span class="range">
        {number(offset + 1)} to {number(last)} of {number(total)}
      </span>
      {following > 0 ? (
        <a rel="next" href={searchUrl({ ...input, offset: last })}>
          Next {number(following)} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
