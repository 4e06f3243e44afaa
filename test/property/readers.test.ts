import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../src/ingest/readers/reader.ts";
import { readerFor, supportedExtensions } from "../../src/ingest/readers/registry.ts";
import { lines, pdf } from "../fixtures/pdf.ts";
import { makeZip } from "../fixtures/zip.ts";

const SEEDS: Readonly<Record<string, string | Buffer>> = {
  ".txt": "Job title: Baker\nEmployer: Rye\n\nWe bake at night.\n• early\n",
  ".md":
    "---\ntitle: Baker\ncompany: &c Rye\ntags: [a, *c]\nperks: >-\n  bread\n---\n# Baker\n\n{% if x %}<p>We</p> bake.\n",
  ".html":
    '<html><head><title>Baker | Rye</title><script type="application/ld+json">{"@type":"JobPosting","title":"Baker","description":"<p>We bake</p>"}</script></head><body><nav>x</nav><main><h1>Baker</h1><ul><li>a<ul><li>b</ul></ul><table><tr><td>1<td>2</table><dl><dt>k<dd>v</dl><pre> x\n y</pre></main></body></html>',
  ".json":
    '{"jobs":[{"title":"Baker","company":{"name":"Rye"},"jobLocation":[{"address":{"addressLocality":"Kiel"}}],"baseSalary":{"value":{"minValue":1}},"description":"&lt;p&gt;We bake&lt;/p&gt;","skills":["a",{"name":"b"}]}]}',
  ".jsonl": '{"title":"Baker","text":"We bake"}\n{"@type":"JobPosting","name":"Cook","description":"We cook"}\n',
  ".csv": 'title,company,description\nBaker,Rye,"We\nbake, ""daily"""\nCook,Stove,We cook\n',
  ".tsv": "title\tcompany\tdescription\nBaker\tRye\tWe bake\n",
  ".xml":
    '<?xml version="1.0" encoding="utf-8"?><source><job id="1"><title><![CDATA[Baker]]></title><link href="https://x.example/1"/><description><p>We &amp; bake</p></description></job><job><title>Cook</title><content:encoded>We cook</content:encoded></job></source>',
  ".eml":
    'Subject: =?utf-8?Q?B=C3=A4cker?=\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>We bake =E2=80=93 daily</p>\n--b\nContent-Disposition: attachment; filename="a.pdf"\n\nx\n--b--\n',
  ".mhtml":
    'Snapshot-Content-Location: https://x.example/1\nSubject: Baker\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://x.example/1\n\n<h1>Baker</h1><p>We bake</p>\n--b--\n',
  ".pdf": pdf([lines(["Baker", "", "We bake every night in the old mill by the river."], { x: 50, y: 700 })]),
  ".odt": makeZip([
    {
      name: "content.xml",
      content:
        "<office:text><text:h>Baker</text:h><text:p>We bake every night in the old mill by the river.</text:p></office:text>",
      method: 0,
    },
  ]),
};

async function read(extension: string, bytes: Buffer): Promise<ReadResult[]> {
  const path = resolve(`/postings/a${extension}`);
  const reader = await readerFor(path);
  if ("problem" in reader) throw new Error(reader.problem.reason);
  const results: ReadResult[] = [];
  for await (const result of reader.read({ path, bytes })) results.push(result);
  return results;
}

function check(result: ReadResult): void {
  if (result.kind === "problem") {
    expect(result.code).toMatch(/^[a-z_]+$/);
    expect(result.code, result.reason).not.toBe("reader_failed");
    expect(result.reason).not.toBe("");
    return;
  }
  expect(result.text.trim()).not.toBe("");
  expect(result.text).not.toMatch(/[\0\r]/);
  expect(Buffer.from(result.text, "utf8").toString("utf8")).toBe(result.text);
  for (const field of [result.title, result.company, result.location, result.url]) {
    expect(field === null || (field.trim() === field && field !== "" && !field.includes("\n"))).toBe(true);
  }
  expect(JSON.parse(JSON.stringify(result.metadata))).toEqual(result.metadata);
}

const extension = fc.constantFrom(...supportedExtensions());
/** A valid file with some bytes overwritten, a piece cut out and a piece doubled. */
const mutated = fc.constantFrom(...Object.keys(SEEDS)).chain((name) => {
  const seed = Buffer.from(SEEDS[name] ?? "");
  const at = fc.nat(seed.length);
  return fc.record({
    name: fc.constant(name),
    bytes: fc
      .tuple(fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 6 }), at, at, at, at)
      .map(([writes, cutFrom, cutTo, copyFrom, copyTo]) => {
        const bytes = Buffer.from(seed);
        for (const [offset, value] of writes) if (offset < bytes.length) bytes[offset] = value;
        const cut = Buffer.concat([
          bytes.subarray(0, Math.min(cutFrom, cutTo)),
          bytes.subarray(Math.max(cutFrom, cutTo)),
        ]);
        return Buffer.concat([cut, bytes.subarray(Math.min(copyFrom, copyTo), Math.max(copyFrom, copyTo))]);
      }),
  });
});

describe("readers", () => {
  it("never throw on random bytes, and yield only well-formed results", async () => {
    await fc.assert(
      fc.asyncProperty(extension, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        for (const result of await read(name, Buffer.from(bytes))) check(result);
      }),
      { numRuns: 300 },
    );
  });

  it("never throw on random text", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(..."<>/&;{}[]\"':,|\n\t- #a1=%+"), maxLength: 120 }),
    );
    await fc.assert(
      fc.asyncProperty(extension, text, async (name, content) => {
        for (const result of await read(name, Buffer.from(content))) check(result);
      }),
      { numRuns: 500 },
    );
  });

  it("never throw on damaged files", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ name, bytes }) => {
        for (const result of await read(name, bytes)) check(result);
      }),
      { numRuns: 700 },
    );
  });

  it("never throw on records of any shape", async () => {
    const key = fc.constantFrom(
      "title",
      "description",
      "company",
      "location",
      "jobLocation",
      "baseSalary",
      "salary",
      "skills",
      "datePosted",
      "url",
      "id",
      "jobs",
      "@graph",
      "@type",
      "remote",
      "x",
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant("JobPosting"),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(key, tie("any"), { maxKeys: 5 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(".json", ".jsonl"), value, async (name, record) => {
        for (const result of await read(name, Buffer.from(JSON.stringify(record)))) check(result);
      }),
      { numRuns: 600 },
    );
  });

  it("store plain text word for word, but for white space at its end", async () => {
    const line = fc.string({ unit: fc.constantFrom(..."abc ÄÖ😀.,-:#*\t"), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(".txt", ".md"),
        fc.array(line, { minLength: 1, maxLength: 12 }),
        async (name, lines) => {
          const text = `Words ${lines.join("\n")}`;
          const [posting] = await read(name, Buffer.from(text));
          expect(posting).toMatchObject({ kind: "posting", text: text.trimEnd(), lineOffset: 0 });
        },
      ),
    );
  });

  it("say rightly in which line of a Markdown file a stored line stands", async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    const fields = fc.dictionary(
      fc.constantFrom("title", "company", "location", "salary", "date", "draft", "level"),
      word,
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        fields,
        fc.nat(3),
        fc.array(fc.oneof(word, fc.constant("")), { minLength: 1, maxLength: 8 }),
        async (record, blanks, body) => {
          const matter = Object.entries(record).map(([name, value]) => `${name}: ${value}`);
          const file = [
            "---",
            ...matter,
            "---",
            ...Array(blanks).fill(""),
            ...body.map((text, at) => (text === "" ? "" : `${text} line ${at}`)),
            "The last line.",
          ];
          const [posting] = await read(".md", Buffer.from(file.join("\n")));
          if (posting?.kind !== "posting" || posting.lineOffset === undefined) throw new Error("no line numbers");
          const { lineOffset } = posting;
          posting.text.split("\n").forEach((line, at) => {
            if (/ line /.test(line)) expect(file[at + lineOffset]).toBe(line);
          });
        },
      ),
    );
  });
});
