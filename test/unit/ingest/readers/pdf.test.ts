import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readInThread } from "../../../../src/ingest/readers/pdf/thread.ts";
import { type Drawn, lines, pdf } from "../../../fixtures/pdf.ts";
import { readAll, readOne } from "./read.ts";

const textOf = async (pages: readonly (readonly Drawn[])[]) => (await readOne("a.pdf", pdf(pages))).text;

const PROSE = [
  "We look for somebody who keeps the old clocks of the town hall running, winds them",
  "every morning before the doors open, and writes down what was done in the book that",
  "has lain under the stairs since 1911.",
];

describe("reading a PDF", () => {
  it("joins the lines of a paragraph and leaves headings and list items on lines of their own", async () => {
    const text = await textOf([
      [
        { text: "Keeper of Clocks", x: 50, y: 740, size: 18 },
        ...lines(PROSE, { x: 50, y: 700 }),
        { text: "What you bring", x: 50, y: 640, bold: true },
        ...lines(
          [
            "\u0095 A steady hand and patience with brass that is older than the town hall is, and",
            "   a ladder",
            "\u0095 A driving licence",
          ],
          { x: 50, y: 625 },
        ),
      ],
    ]);
    expect(text).toBe(
      `## Keeper of Clocks\n\n${PROSE.join(" ")}\n\nWhat you bring\n• A steady hand and patience with brass that is older than the town hall is, and a ladder\n• A driving licence`,
    );
  });

  it("does not join a bold line with the text below, however long it is", async () => {
    const bold = {
      text: "Keeper of Clocks, Town Hall of Upper Marsh by the River, from 2019 to 2026, and since",
      x: 50,
      y: 712,
    };
    expect(await textOf([[{ ...bold, bold: true }, ...lines(PROSE, { x: 50, y: 700 })]])).toBe(
      `${bold.text}\n${PROSE.join(" ")}`,
    );
  });

  it("parts pages by a form feed on a line of its own", async () => {
    const text = await textOf([
      lines(PROSE, { x: 50, y: 700 }),
      [],
      lines(["The last page says this."], { x: 50, y: 700 }),
    ]);
    expect(text).toBe(`${PROSE.join(" ")}\n\f\n\n\f\nThe last page says this.`);
  });

  it("reads two columns one after the other, below a line across both", async () => {
    const left = [
      "The left column tells of",
      "the work: we mend bells,",
      "we tune them, and we",
      "hang them again where",
      "they hung before us.",
    ];
    const right = [
      "The right column tells of",
      "the pay: 31,000 a year,",
      "six weeks of holiday and",
      "a flat above the foundry",
      "for those from far away.",
    ];
    const text = await textOf([
      [
        {
          text: "Bell Founder, Foundry of Upper Marsh, sought for an open-ended contract from the first of May",
          x: 50,
          y: 740,
        },
        ...lines(left, { x: 50, y: 700 }),
        ...lines(right, { x: 320, y: 700 }),
      ],
    ]);
    expect(text.replace(/\s+/g, " ")).toContain(`${left.join(" ")} ${right.join(" ")}`);
    expect(text).toMatch(/^Bell Founder, Foundry/);
  });

  it("reads a table row by row", async () => {
    const cells = [
      ["Hours", "38 a week"],
      ["Start", "1 May"],
      ["Pay", "31,000 a year"],
      ["Place", "Upper Marsh"],
      ["Contract", "open-ended"],
    ];
    const rows = cells.flatMap(([key = "", value = ""], at) => [
      { text: key, x: 50, y: 600 - 20 * at },
      { text: value, x: 250, y: 600 - 20 * at },
    ]);
    expect(await textOf([[...lines(PROSE, { x: 50, y: 700 }), ...rows]])).toContain("Hours | 38 a week\n");
  });

  it("joins words parted at the end of a line, and keeps the hyphens that belong to them", async () => {
    const text = await textOf([
      lines(
        [
          "The orchestra of the river towns looks for a full-",
          "time librarian. Who comes to us finds an ency-",
          "clopedia of forgotten scores, and 12-",
          "week summer breaks.",
        ],
        { x: 50, y: 700 },
      ),
    ]);
    expect(text).toBe(
      "The orchestra of the river towns looks for a full-time librarian. Who comes to us finds an encyclopedia of forgotten scores, and 12-week summer breaks.",
    );
  });

  it("drops running headers, footers and page numbers", async () => {
    const page = (number: number) => [
      { text: "https://jobs.example.org/4711", x: 50, y: 775 },
      ...lines([...PROSE, `Page ${number} has words of its own.`], { x: 50, y: 680 }),
      { text: `${number} of 3`, x: 300, y: 20 },
    ];
    const text = await textOf([page(1), page(2), page(3)]);
    expect(text).not.toMatch(/example|of 3/);
    expect(text.split("\f")).toHaveLength(3);
  });

  it("takes the title from the largest line, and that of the metadata only where it is one", async () => {
    const body = lines(PROSE, { x: 50, y: 700 });
    const large = pdf([[{ text: "Keeper of Clocks", x: 50, y: 740, size: 18 }, ...body]], {
      title: "Microsoft Word - job3.doc",
    });
    expect(await readOne("a.pdf", large)).toMatchObject({ title: "Keeper of Clocks" });
    expect(await readOne("a.pdf", pdf([body], { title: "Keeper of Clocks" }))).toMatchObject({
      title: "Keeper of Clocks",
    });
    expect(await readOne("a.pdf", pdf([body], { title: "untitled.pdf" }))).toMatchObject({ title: null });
  });
});

describe("refusing a PDF", () => {
  const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"o".repeat(32)}) /U (${"u".repeat(32)}) /P -4 >> /ID [(a) (a)]`;

  it.each([
    ["without text", pdf([[]]), "no_text", /text recognition/],
    ["locked with a password", pdf([lines(PROSE, { x: 50, y: 700 })], { trailer: LOCK }), "locked", /password/],
    ["damaged", Buffer.from("%PDF-1.7\nand nothing else"), "bad_pdf", /damaged/],
    ["of another kind", Buffer.from("no PDF"), "bad_pdf", /damaged/],
  ])("names one %s", async (_, bytes, code, reason) => {
    expect(await readAll("a.pdf", bytes)).toMatchObject([
      { kind: "problem", code, reason: expect.stringMatching(reason) },
    ]);
  });

  it("stops at its time limit, and reads the next one", async () => {
    const stream = deflateSync(Buffer.alloc(60_000_000, "BT /F1 9 Tf (ab) Tj ET\n"));
    const bomb = pdf([[]], { content: { stream, dictionary: "/Filter /FlateDecode" } });
    expect(await readInThread(bomb, { timeoutMs: 1000 })).toMatchObject({
      code: "too_large",
      reason: expect.stringMatching(/after 1 seconds/),
    });
    expect(await readAll("a.pdf", pdf([lines(PROSE, { x: 50, y: 700 })]))).toMatchObject([{ kind: "posting" }]);
  });

  it("stops at its memory limit", async () => {
    const stream = deflateSync(Buffer.alloc(60_000_000, "BT /F1 9 Tf (ab) Tj ET\n"));
    const bomb = pdf([[]], { content: { stream, dictionary: "/Filter /FlateDecode" } });
    expect(await readInThread(bomb, { growthBytes: 50 * 1024 ** 2 })).toMatchObject({
      code: "too_large",
      reason: expect.stringMatching(/50 MiB/),
    });
  });
});
