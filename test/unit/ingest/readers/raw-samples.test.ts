import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { postings, problems, readAll } from "./read.ts";

/** Real files in the formats people have, kept outside of the repository. */
const SAMPLES = resolve(import.meta.dirname, "../../../../../shared/data/raw_samples");
const isThere = existsSync(join(SAMPLES, "MANIFEST.json"));

interface Sample {
  readonly file: string;
  readonly format: string;
}
/** Files of several records: how many, and in how many of them the source gives a title. */
const RECORDS: Readonly<Record<string, readonly [records: number, titles: number]>> = {
  "40_openjobs-jsonld.html": [50, 50],
  "42_skills-ml-jobpostings.jsonl": [5, 5],
  "48_hn-raw.json": [12, 7],
  "49_glassdoor.csv": [8, 8],
  "50_linkedin-healthcare.csv": [8, 0],
  "51_linkedin-mojibake.csv": [5, 0],
  "52_linkedin-kaggle.csv": [6, 6],
  "53_adzuna.csv": [6, 6],
  "54_google.csv": [6, 5],
  "55_nyc-jobs.csv": [6, 6],
  "56_seek.csv": [8, 8],
};
/** Single postings in which no title stands where it can be told from other text. */
const UNTITLED = new Set([
  "27_job-ads-brisbane.md",
  "35_election-official-job-descri.txt",
  "46_analytics-jd-archive.md",
  "47_analytics-jd-archive.md",
  "64_esdc-ocr.txt",
  "65_esdc-ocr.txt",
]);
const UNSUPPORTED = /\.(?:pdf|docx?|sql)$/;
const ERROR_PAGE = "40_election-error-page.txt";

const samples: Sample[] = isThere ? JSON.parse(readFileSync(join(SAMPLES, "MANIFEST.json"), "utf8")) : [];
const read = (file: string) => readAll(file, readFileSync(join(SAMPLES, file)));

if (!isThere) console.warn(`raw samples: skipped, ${SAMPLES} is not there`);

describe.skipIf(!isThere)("the readers on real files", () => {
  it.each(samples.filter(({ file }) => UNSUPPORTED.test(file)))(
    "refuse $file and name its format",
    async ({ file }) => {
      const results = await read(file);
      expect(results).toMatchObject([{ kind: "problem", code: "unsupported" }]);
      expect(problems(results)[0]?.reason).toMatch(/PDF|Word|SQL/);
    },
  );

  it.each(samples.filter(({ file }) => !UNSUPPORTED.test(file) && file !== ERROR_PAGE))(
    "read $file ($format)",
    async ({ file }) => {
      const results = await read(file);
      const [records, titles] = RECORDS[file] ?? [1, UNTITLED.has(file) ? 0 : 1];
      expect(problems(results)).toEqual([]);
      expect(postings(results)).toHaveLength(records);
      expect(postings(results).filter(({ title }) => title !== null)).toHaveLength(titles);
      expect(postings(results).map(({ record }) => record)).toEqual(
        file in RECORDS ? [...Array(records).keys()] : [undefined],
      );
      for (const { text } of postings(results)) {
        expect(text.length).toBeGreaterThan(100);
        expect(text).not.toMatch(/\r|\0|&amp;#|‚Äô|â€™|^undefined$/m);
      }
    },
  );

  it.each(samples.filter(({ file }) => /\.(?:html|json|jsonl|jsonld|csv)$/.test(file)))(
    "leave no markup in $file",
    async ({ file }) => {
      for (const { text } of postings(await read(file)))
        expect(text).not.toMatch(/<\/?(?:p|div|br|li|ul|span|script)\b|&(?:nbsp|#x27|lt);/i);
    },
  );

  it.each(samples.filter(({ file }) => /\.(?:md|markdown|txt)$/.test(file) && file !== ERROR_PAGE))(
    "keep the lines of $file",
    async ({ file }) => {
      const lines = readFileSync(join(SAMPLES, file), "utf8").replace(/\r\n?/g, "\n").split("\n");
      for (const { text, lineOffset } of postings(await read(file))) {
        const matches = text
          .split("\n")
          .filter((line, at) => line !== "" && line.trimEnd() === lines[at + (lineOffset ?? Number.NaN)]?.trimEnd());
        const isVerbatim = lineOffset !== undefined;
        // Only the short fields on top, fields behind the body, and a template's title differ from the file's lines.
        if (isVerbatim) expect(matches.length).toBeGreaterThan(0.5 * text.split("\n").filter(Boolean).length - 12);
        if (lineOffset === 0) expect(matches).toHaveLength(text.split("\n").filter(Boolean).length);
      }
    },
  );

  it("tell an error page from a posting", async () => {
    expect(await read(ERROR_PAGE)).toMatchObject([{ kind: "problem", code: "not_postings" }]);
  });
});
