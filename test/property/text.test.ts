import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/domain/passage.ts";
import { type Span, sliceSpan, trimSpan } from "../../src/domain/span.ts";
import { passageEmbeddingText, plainText } from "../../src/text/embedding-text.ts";
import { evidenceSpan } from "../../src/text/marks.ts";
import { outlineOf } from "../../src/text/outline.ts";
import { splitPassages } from "../../src/text/passages.ts";
import { polarityOf, questionPolarity } from "../../src/text/polarity.ts";
import { lexicalTerms, normalizeQuery } from "../../src/text/query.ts";
import { splitSentences } from "../../src/text/sentences.ts";

/** Pieces that postings are made of, and that trip up careless code. */
const PIECES = [
  "We bake bread.",
  "You will need:",
  "- an item",
  "• bullet",
  "1. first",
  "## Duties",
  "**Pay**",
  "Benefits",
  "e.g.",
  "U.S.",
  "no",
  "not required",
  "experience.You",
  "$22.50",
  ".NET",
  "https://a.example/x.y?z=1",
  "ABOUT US",
  "Location: Leeds",
  "---",
  "=====",
  "| a | b |",
  "\n",
  "\n\n",
  " ",
  "\t",
  "😀",
  "👩\u200d🚀",
  "e\u0301",
  "🇳🇱",
  "❤\ufe0f",
  "\u200b",
  "\u00a0",
  "\u2028",
  "日本語です。",
  "…",
  "?!",
  "(",
  ")",
  "*",
  "_",
  "word",
  "and",
  "x".repeat(90),
] as const;
const postingLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 80 })
  .chain((pieces) => fc.constantFrom(" ", "\n", "").map((glue) => pieces.join(glue)));
const anyText = fc.oneof(
  postingLike,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.lorem({ maxCount: 300 }),
);

const passagesOf = (text: string): Passage[] => splitPassages(text, { postingId: "posting" });

function nonBlankOffsets(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => {
    const { start, end } = trimSpan(text, { start: at, end: at + 1 });
    return end > start;
  });
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function expectSound(text: string, spans: readonly Span[]): void {
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(trimSpan(text, span)).toEqual(span);
    expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false);
  }
}

describe("the laws of sentences", () => {
  it("sentences are sound, ascend, and hold every non-blank character exactly once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = splitSentences(text);
        expectSound(text, sentences);
        const covered = sentences.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n));
        expect(covered.every((at, index) => index === 0 || at > (covered[index - 1] ?? -1))).toBe(true);
        const inside = new Set(covered);
        expect(nonBlankOffsets(text).filter((at) => !inside.has(at))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("the outline has the same sentences", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(outlineOf(text).flatMap((block) => block.sentences)).toEqual(splitSentences(text));
      }),
    );
  });

  it("evidence lies within its sentence and is not empty", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const sentence of splitSentences(text)) {
          const evidence = evidenceSpan(text, sentence);
          expectSound(text, [evidence]);
          expect(evidence.start >= sentence.start && evidence.end <= sentence.end).toBe(true);
        }
      }),
    );
  });
});

describe("the laws of passages", () => {
  it("passages are sound, ascend, are made of whole sentences, and hold every non-blank character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const passages = passagesOf(text);
        expectSound(
          text,
          passages.map((passage) => passage.span),
        );
        const known = new Set(splitSentences(text).map(({ start, end }) => `${start}-${end}`));
        const covered = new Set<number>();
        for (const [index, passage] of passages.entries()) {
          expect(passage.ordinal).toBe(index);
          expect(passage.span).toEqual({ start: passage.sentences[0]?.start, end: passage.sentences.at(-1)?.end });
          expect(passage.sentences.every(({ start, end }) => known.has(`${start}-${end}`))).toBe(true);
          expect(passage.line).toBe(text.slice(0, passage.span.start).split("\n").length);
          for (let at = passage.span.start; at < passage.span.end; at += 1) covered.add(at);
          const next = passages[index + 1];
          if (next !== undefined)
            expect(next.span.end > passage.span.end && next.span.start > passage.span.start).toBe(true);
        }
        expect(nonBlankOffsets(text).filter((at) => !covered.has(at))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("ids are unique, and the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ids = passagesOf(text).map((passage) => passage.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(passagesOf(text).map((passage) => passage.id)).toEqual(ids);
      }),
    );
  });

  const sentence = fc.integer({ min: 0, max: 1e6 }).map((n) => `Sentence ${n} is here to say some more of it.`);
  const section = fc
    .record({ title: fc.integer({ min: 0, max: 1e6 }), body: fc.array(sentence, { minLength: 6, maxLength: 40 }) })
    .map(({ title, body }) => `## Part ${title}\n\n${body.join(" ")}`);

  it("ids stay where text is appended", () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), section, (sections, added) => {
        const text = sections.join("\n\n");
        const before = passagesOf(text).map((passage) => passage.id);
        const after = passagesOf(`${text}\n\n${added}`).map((passage) => passage.id);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it("ids stay but for the last two of the section where text is appended to a section", () => {
    fc.assert(
      fc.property(section, fc.array(sentence, { minLength: 1, maxLength: 30 }), (text, added) => {
        const before = passagesOf(text).map((passage) => passage.id);
        const after = passagesOf(`${text} ${added.join(" ")}`).map((passage) => passage.id);
        expect(after.slice(0, Math.max(0, before.length - 3))).toEqual(before.slice(0, Math.max(0, before.length - 3)));
      }),
    );
  });

  it("ids stay where a section is put in front", () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), section, (sections, added) => {
        const text = sections.join("\n\n");
        const before = passagesOf(text).map((passage) => passage.id);
        const after = passagesOf(`${added}\n\n${text}`).map((passage) => passage.id);
        expect(after.slice(-before.length).sort()).toEqual([...before].sort());
      }),
    );
  });

  it("neighbours overlap by one whole short sentence or not at all", () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), (sections) => {
        const text = sections.join("\n\n");
        const passages = passagesOf(text);
        for (const [index, passage] of passages.entries()) {
          const next = passages[index + 1];
          if (next === undefined || next.span.start >= passage.span.end) continue;
          expect(next.sentences[0]).toEqual(passage.sentences.at(-1));
          expect(sliceSpan(text, passage.sentences.at(-1) ?? passage.span)).toMatch(/^Sentence/);
        }
      }),
    );
  });
});

describe("the laws of the other text functions", () => {
  it("plain text is one trimmed line, and stays itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        expect(plain).toBe(plain.trim());
        expect(plain).not.toMatch(/\n|\s{2}/);
        expect(passageEmbeddingText({ title: "T", section: null, text }).startsWith("T")).toBe(true);
      }),
    );
  });

  it("queries of any characters have a canonical form and harmless terms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (query, maxTerms) => {
        expect(normalizeQuery(normalizeQuery(query))).toBe(normalizeQuery(query));
        const terms = lexicalTerms(query, { maxTerms });
        expect(terms.length).toBeLessThanOrEqual(maxTerms);
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) expect(term).toMatch(/^[^\s"\p{Cc}]+$/u);
      }),
    );
  });

  it("polarity is told of any text, its cue a span of it", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.constantFrom("word", "item", "bak", "requir", "")), (text, focus) => {
        const { polarity, cue } = polarityOf(text, focus);
        expect(cue === null).toBe(polarity === "affirmed");
        if (cue !== null) expect(cue.start >= 0 && cue.end > cue.start && cue.end <= text.length).toBe(true);
        expect(["affirmed", "negated", "either"]).toContain(questionPolarity(text.slice(0, 2000)));
      }),
    );
  });
});

describe("time", () => {
  const LENGTH = 100_000;
  const fill = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
  it.each([
    ["prose without line breaks", "We ask for 3 years, e.g. at Acme Inc. in the U.S. You will ship Node.js. "],
    ["a line without any mark", "x"],
    ["words without stops", "word "],
    ["stops", "."],
    ["stops and spaces", ". "],
    ["list items", "- item\n"],
    ["bullets", "•"],
    ["bullet lines", "•\n"],
    ["headings", "# a\n"],
    ["paragraphs and headings", "a.\n\n# b\n\n"],
    ["short lines", "Ab c\n"],
    ["blank lines", "\n"],
    ["spaces", " "],
    ["colons", "Key Duties: "],
    ["stars", "*"],
    ["underscores and hashes", "_#"],
    ["dashes", "- "],
    ["rules", "---\n"],
    ["brackets", "["],
    ["quotes", "\"'"],
    ["digits and dots", "1."],
    ["combining marks", "\u0301"],
    ["joined emoji", "👩\u200d"],
    ["flags", "🇳🇱"],
    ["wrapped lines", "we are a company that makes many things for many people in the\n"],
    ["inline dashes", "Answer phones - "],
    ["commas", "a, "],
    ["capitals", "ABC DEF\n\n"],
  ])("100,000 characters of %s take well under a second", (_, unit) => {
    const text = fill(unit);
    const start = performance.now();
    const passages = passagesOf(text);
    expect(performance.now() - start).toBeLessThan(1000);
    expectSound(
      text,
      passages.map((passage) => passage.span),
    );
  });
});
