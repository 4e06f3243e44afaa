import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PostingText } from "../../../src/server/pages/posting-text.tsx";
import { textBlocks } from "../../../src/server/pages/text-blocks.ts";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What a browser would take as the text of a piece of HTML that holds no comments. */
function textContent(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&(#?\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
}

function render(text: string, highlight: { start: number; end: number } | null): string {
  return String(<PostingText text={text} highlight={highlight} />);
}

const postingText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "# ",
        "## ",
        "- ",
        "* ",
        "12. ",
        "\n",
        "\n\n",
        "  ",
        "\t",
        "<b>",
        "&amp;",
        '"',
        "'",
        "a word",
        "🚆",
        "e\u0301",
      ),
      fc.string({ unit: "grapheme" }),
    ),
  )
  .map((parts) => parts.join(""));

describe("a posting's text", () => {
  it("is covered by its blocks without a hole or an overlap", () => {
    fc.assert(
      fc.property(postingText, (text) => {
        const blocks = textBlocks(text);
        expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join("")).toBe(text);
        for (const { span, marker } of blocks) {
          expect(span.start).toBeLessThan(span.end);
          expect(marker).toBeLessThan(span.end - span.start);
        }
      }),
    );
  });

  it("stands on the page exactly once and in order, and what is marked is the span", () => {
    fc.assert(
      fc.property(postingText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const html = render(text, { start, end });
        expect(textContent(html)).toBe(text);
        const marked = [...html.matchAll(/<mark[^>]*>([\s\S]*?)<\/mark>/g)].map(([, inner]) =>
          textContent(inner ?? ""),
        );
        const blocks = textBlocks(text).filter(({ kind }) => kind !== "gap");
        const wanted = blocks.map(({ span, marker }) =>
          text.slice(Math.max(start, span.start + marker), Math.max(Math.min(end, span.end), span.start + marker)),
        );
        expect(marked.join("")).toBe(wanted.filter((part) => part !== "").join(""));
        expect(html.match(/id="evidence"/g)?.length ?? 0).toBe(marked.length > 0 ? 1 : 0);
      }),
    );
  });

  it("has its headings, lists and paragraphs as such", () => {
    const html = render("# Title\nIntro line\nsecond line\n\n- one\n  goes on\n- two\n\n### Deep\n1. first\n", null);
    expect(html).toBe(
      '<article class="text" dir="auto">' +
        '<h2><span class="marker"># </span>Title\n</h2>' +
        "<p>Intro line\nsecond line\n</p>" +
        '<div class="gap">\n</div>' +
        '<ul><li><span class="marker">- </span>one\n  goes on\n</li><li><span class="marker">- </span>two\n</li></ul>' +
        '<div class="gap">\n</div>' +
        '<h4><span class="marker">### </span>Deep\n</h4>' +
        '<ul><li><span class="marker">1. </span>first\n</li></ul>' +
        "</article>",
    );
  });

  it("is marked across blocks, with one anchor at its first", () => {
    const text = "- one\n\ntwo";
    expect(render(text, { start: 2, end: text.length })).toContain(
      '<mark id="evidence">one\n</mark></li></ul><div class="gap">\n</div><p><mark>two</mark></p>',
    );
  });

  it("may be empty, or one very long line", () => {
    expect(render("", null)).toBe('<article class="text" dir="auto"></article>');
    const long = "word ".repeat(20_000);
    expect(textContent(render(long, { start: 50_000, end: 50_004 }))).toBe(long);
  });
});
