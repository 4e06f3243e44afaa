import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Span } from "../../domain/span.ts";
import { type TextBlock, textBlocks } from "./text-blocks.ts";
import { EVIDENCE_ID } from "./urls.ts";

/** A posting's text and the span of it to highlight, or null. */
export interface PostingTextProps {
  readonly text: string;
  readonly highlight: Span | null;
}

/**
 * A posting's text as it is written. Every character of it stands in the element exactly once and in order, so that
 * offsets into the text are offsets into the element's text content.
 */
export function PostingText({ text, highlight }: PostingTextProps): JSX.Element {
  const blocks = textBlocks(text);
  const first = blocks.find(({ kind, span }) => kind !== "gap" && overlap(span, highlight) !== null);
  const shallowest = Math.min(...blocks.filter(({ kind }) => kind === "heading").map((block) => levelOf(text, block)));
  const render = (block: TextBlock) => (
    <Block text={text} block={block} highlight={highlight} first={block === first} shallowest={shallowest} />
  );
  return (
    <article class="text" dir="auto">
      {groupItems(blocks).map((group) =>
        group[0]?.kind === "item" ? <ul>{group.map(render)}</ul> : group.map(render),
      )}
    </article>
  );
}

/** Consecutive list items as one group; any other block alone. */
function groupItems(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "item" && last?.[0]?.kind === "item") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

interface BlockProps extends PostingTextProps {
  readonly block: TextBlock;
  /** Whether the highlight starts in this block. */
  readonly first: boolean;
  /** The least deep heading of the text: it stands one level below the page's own. */
  readonly shallowest: number;
}

function Block({ shallowest, ...props }: BlockProps): JSX.Element {
  const { text, block } = props;
  const content = <Content {...props} />;
  switch (block.kind) {
    case "heading":
      return <Heading level={levelOf(text, block) - shallowest}>{content}</Heading>;
    case "item":
      return <li>{content}</li>;
    case "paragraph":
      return <p>{content}</p>;
    case "gap":
      return <div class="gap">{content}</div>;
  }
}

/** How deep a heading stands: the number of its marks; 1 where it has none. */
function levelOf(text: string, { span, marker }: TextBlock): number {
  return text.slice(span.start, span.start + marker).trim().length || 1;
}

/** The page's own heading is the posting's title, so that the text's start one level below. */
function Heading({ level, children }: { level: number; children?: Child }): JSX.Element {
  if (level <= 0) return <h2>{children}</h2>;
  return level === 1 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

function Content({ text, block, highlight, first }: Omit<BlockProps, "shallowest">): JSX.Element {
  const { span, marker } = block;
  const body = { start: span.start + marker, end: span.end };
  const marked = block.kind === "gap" ? null : overlap(body, highlight);
  const start = marked?.start ?? body.end;
  const end = marked?.end ?? body.end;
  return (
    <>
      {marker > 0 ? <span class="marker">{text.slice(span.start, body.start)}</span> : null}
      {text.slice(body.start, start)}
      {marked === null ? null : <mark id={first ? EVIDENCE_ID : undefined}>{text.slice(start, end)}</mark>}
      {text.slice(end, body.end)}
    </>
  );
}

function overlap(span: Span, other: Span | null): Span | null {
  if (other === null) return null;
  const start = Math.max(span.start, other.start);
  const end = Math.min(span.end, other.end);
  return start < end ? { start, end } : null;
}
