import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
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
const UNSUPPORTED = /\.(?:doc|sql)$/;
/** Formats that are text in themselves: there, nothing of the file may be missing from what is stored. */
const ALL_TEXT = /\.(?:txt|pdf|docx)$/;
const ERROR_PAGE = "40_election-error-page.txt";

const samples: Sample[] = isThere ? JSON.parse(readFileSync(join(SAMPLES, "MANIFEST.json"), "utf8")) : [];
const read = (file: string) => readAll(file, readFileSync(join(SAMPLES, file)));

interface Outcome {
  readonly outcome: string;
  /** How many of the postings have a title. */
  readonly titles: string;
  /** Of the words of the file's text those that stand in the stored text, as often as they do there; 0 to 1. */
  readonly share: number;
}

async function outcomeOf(file: string): Promise<Outcome> {
  const results = await read(file);
  const found = postings(results);
  const outcome = found.length > 0 ? "read" : (problems(results)[0]?.code ?? "nothing");
  const titled = found.filter(({ title }) => title !== null).length;
  const stored = found.map(({ text, title }) => `${title ?? ""}\n${text}`).join("\n");
  const share = found.length === 0 ? 0 : shareOf(await rawText(file), stored);
  return { outcome, titles: `${titled}/${found.length}`, share };
}

/** What a file says, without our readers: other libraries' raw text, tags and quoting taken out roughly. */
async function rawText(file: string): Promise<string> {
  const bytes = readFileSync(join(SAMPLES, file));
  if (file.endsWith(".docx")) return (await mammoth.extractRawText({ buffer: bytes })).value;
  if (file.endsWith(".pdf")) {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    // Without what browsers print at the edges of each page.
    return (await extractText(document, { mergePages: false })).text
      .join("\n")
      .replace(/^.*https?:\/\/\S+\.\.\.$|^\d+ of \d+.*$/gm, "");
  }
  const text = bytes.toString("utf8");
  // The names of fields are no words of a posting.
  const values = /\.json(?:l|ld)?$/.test(file) ? text.replace(/"[^"\\]{1,60}"\s*:/g, " ") : text;
  return values.replace(/<(script|style)[\s\S]*?<\/\1>|<[^<>]*>|&\w+;|\\[nrtu]/g, " ");
}

function shareOf(raw: string, stored: string): number {
  const has = countsOf(stored);
  let words = 0;
  let kept = 0;
  for (const [word, count] of countsOf(raw)) {
    words += count;
    kept += Math.min(count, has.get(word) ?? 0);
  }
  return words === 0 ? 1 : kept / words;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function tableOf(rows: readonly (Outcome & { readonly file: string })[]): string {
  const lines = rows.map(({ file, outcome, titles, share }) =>
    [file.padEnd(42), outcome.padEnd(13), titles.padStart(7), `${Math.round(100 * share)} %`.padStart(7)].join("  "),
  );
  return [`${"file".padEnd(42)}  outcome         titles   words`, ...lines].join("\n");
}

if (!isThere) console.warn(`raw samples: skipped, ${SAMPLES} is not there`);

describe.skipIf(!isThere)("the readers on real files", () => {
  it.each(samples.filter(({ file }) => UNSUPPORTED.test(file)))(
    "refuse $file and name its format",
    async ({ file }) => {
      const results = await read(file);
      expect(results).toMatchObject([{ kind: "problem", code: "unsupported" }]);
      expect(problems(results)[0]?.reason).toMatch(/Word|SQL/);
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

  it("give every file of a supported kind with its title and its text, as this table shows", async () => {
    const rows = await Promise.all(samples.map(async ({ file }) => ({ file, ...(await outcomeOf(file)) })));
    console.log(tableOf(rows));
    for (const { file, outcome, share } of rows) {
      expect(outcome, file).toBe(
        UNSUPPORTED.test(file) ? "unsupported" : file === ERROR_PAGE ? "not_postings" : "read",
      );
      if (outcome === "read" && ALL_TEXT.test(file)) expect(share, file).toBeGreaterThan(0.97);
    }
  });

  it("tell an error page from a posting", async () => {
    expect(await read(ERROR_PAGE)).toMatchObject([{ kind: "problem", code: "not_postings" }]);
  });
});
