import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type AnswerStyle, renderAnswer } from "../../../src/cli/answer.ts";
import type { PostingHit, SearchResponse } from "../../../src/domain/search.ts";

const STYLE: AnswerStyle = { columns: 60, colour: false, cwd: "/jobs", offset: 0 };

function hit(changes: Partial<PostingHit> = {}): PostingHit {
  const text = "A forklift licence\nis   required, and kept up to date at our expense every second year.";
  const evidence = { text, span: { start: 0, end: text.length }, line: 7, section: null };
  return {
    id: "a1",
    title: "Forklift Driver",
    company: "Quay Storage",
    location: null,
    score: 0.876,
    source: { path: "/jobs/quay/forklift.txt", sha256: "0".repeat(64), format: "txt", lineOffset: 3 },
    facts: [],
    passages: [
      { id: "p1", text, span: evidence.span, line: 7, section: "Requirements", score: 0.876, evidence, why: {} },
    ],
    ...changes,
  };
}

function response(changes: Partial<SearchResponse> = {}): SearchResponse {
  return {
    query: "who needs a forklift licence?",
    understood: { text: "who needs a forklift licence?", filters: {}, conditions: [], rest: "", wants: "roles" },
    answered: true,
    total: 1,
    postings: [hit()],
    nearest: [],
    timing: { totalMs: 3.21, embedMs: 2 },
    index: { generation: 4, model: "small", device: "cpu", postings: 1200, passages: 5000 },
    ...changes,
  };
}

describe("an answer on the terminal", () => {
  it("counts, then shows each posting with its proof, its section and its line in the file", () => {
    expect(renderAnswer(response(), STYLE)).toEqual([
      "1 of 1,200 postings answers: who needs a forklift licence?",
      "",
      "  1. Forklift Driver · Quay Storage  88%",
      "     “A forklift licence is required, and kept up to date at",
      "     our expense every second year.”",
      "     Requirements · quay/forklift.txt:10",
      "",
      "1,200 postings, small on cpu, 3.2 ms",
    ]);
  });

  it("names record and line of the text where the file does not hold the text word for word", () => {
    const source = { path: "/elsewhere/jobs.csv", sha256: "0".repeat(64), format: "csv", record: 3 };
    const lines = renderAnswer(response({ postings: [hit({ source, title: null })] }), STYLE);
    expect(lines).toContain("     Requirements · /elsewhere/jobs.csv, record 4, line 7 of its text");
    expect(lines[2]).toContain("  1. jobs.csv, record 4 · Quay Storage");
  });

  it("names the page of a file that has pages", () => {
    const source = { path: "/elsewhere/driver.pdf", sha256: "0".repeat(64), format: "pdf" };
    const [passage] = hit().passages;
    const passages = passage === undefined ? [] : [{ ...passage, evidence: { ...passage.evidence, page: 3 } }];
    expect(renderAnswer(response({ postings: [hit({ source, passages })] }), STYLE)).toContain(
      "     Requirements · /elsewhere/driver.pdf, page 3",
    );
  });

  it("says how many more there are, and how to see them", () => {
    const lines = renderAnswer(response({ total: 12, postings: [hit(), hit()] }), STYLE);
    expect(lines[0]).toMatch(/^12 of 1,200 postings answer: /);
    expect(lines).toContain("10 more: --limit 12");
  });

  it("counts on from the postings that were passed over", () => {
    const last = renderAnswer(response({ total: 6, postings: [hit()] }), { ...STYLE, offset: 5 });
    expect(last[2]).toMatch(/^ {2}6\. /);
    expect(last.join()).not.toContain("more:");
    const some = renderAnswer(response({ total: 9, postings: [hit()] }), { ...STYLE, offset: 5 });
    expect(some).toContain("3 more: --limit 4");
  });

  it("never passes the nearest misses off as answers", () => {
    const wide = { ...STYLE, columns: 80 };
    const lines = renderAnswer(response({ answered: false, total: 0, postings: [], nearest: [hit()] }), wide);
    expect(lines.slice(0, 2)).toEqual([
      "Nothing in the 1,200 postings answers: who needs a forklift licence?",
      "The nearest misses, weaker than an answer:",
    ]);
    const explanation = "Looked for a forklift: none says.";
    expect(renderAnswer(response({ answered: false, total: 0, postings: [], explanation }), STYLE)[0]).toBe(
      explanation,
    );
    const none = renderAnswer(response({ answered: false, total: 0, postings: [] }), STYLE);
    expect(none.join()).not.toContain("misses");
  });

  it("says what to do where the index is empty", () => {
    const index = { ...response().index, postings: 0 };
    const [headline] = renderAnswer(response({ answered: false, total: 0, postings: [], index }), STYLE);
    expect(headline).toContain("shortlist ingest");
  });

  it("obeys no control character that a file's name or text holds", () => {
    const source = { path: "/jobs/two\nlines\u001b[2J.txt", sha256: "0".repeat(64), format: "txt", lineOffset: 3 };
    const lines = renderAnswer(response({ postings: [hit({ source, title: "Driver\u001b]0;x\u0007" })] }), STYLE);
    expect(lines.join("")).toContain("two\\nlines\\u{1b}[2J.txt:10");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(lines.join("")).not.toMatch(/[\x00-\x1f]/);
  });

  it("is coloured only where that is asked for", () => {
    expect(renderAnswer(response(), STYLE).join()).not.toContain("\u001b");
    const [headline, , first] = renderAnswer(response(), { ...STYLE, colour: true });
    expect(headline?.startsWith("\u001b[1m1 of 1,200")).toBe(true);
    expect(first).toContain("\u001b[32m88%\u001b[39m");
  });

  it("says how the question was understood before it tells of near misses", () => {
    const condition = {
      filter: "remote",
      value: "yes",
      label: "remote",
      words: "remote",
      span: null,
      yes: 0,
      no: 1,
      unknown: 3,
    };
    const understood = {
      text: "remote forklift",
      filters: { remote: "yes" },
      conditions: [condition],
      rest: "forklift",
      wants: "roles" as const,
    };
    const relaxations = [{ filter: "remote", label: "remote", total: 4 }];
    const missed = { answered: false, total: 0, postings: [], nearest: [hit()], understood, relaxations };
    expect(renderAnswer(response(missed), { ...STYLE, columns: 80 }).slice(1, 5)).toEqual([
      "Only: remote, “forklift”",
      "Without “remote”: 4",
      "The nearest misses, weaker than an answer:",
      "",
    ]);
  });

  it("shows the proof between its neighbours where there are colours, or where that is asked for", () => {
    const text =
      "## Requirements\n\nWe load ships.\n\nA licence is required. It is renewed at our expense.\n\nBoots are ours.";
    const start = text.indexOf("A licence");
    const evidence = {
      text: "A licence is required.",
      span: { start: start + 100, end: start + 122 },
      line: 7,
      section: null,
    };
    const passage = {
      id: "p1",
      text,
      span: { start: 100, end: 100 + text.length },
      line: 3,
      section: null,
      score: 0.9,
      evidence,
      why: {},
    };
    const lines = (style: Partial<AnswerStyle>) =>
      renderAnswer(response({ postings: [hit({ passages: [passage] })] }), { ...STYLE, columns: 100, ...style });
    const around = "     We load ships. “A licence is required.” It is renewed at our expense.";
    expect(lines({ context: true })).toContain(around);
    expect(lines({})).toContain("     “A licence is required.”");
    expect(lines({ colour: true })).toContain(
      "     \u001b[2mWe load ships.\u001b[22m \u001b[1m“A licence is required.”\u001b[22m \u001b[2mIt is renewed at our expense.\u001b[22m",
    );
    expect(lines({ colour: true, context: false }).join()).not.toContain("We load ships");
    const first = { ...passage, text: text.slice(0, start + 22), evidence };
    expect(
      renderAnswer(response({ postings: [hit({ passages: [first] })] }), { ...STYLE, context: true }).join("\n"),
    ).toContain("We load ships. “A licence is required.”\n");
  });

  it("links a place to its file, and what lies in an archive to the archive", () => {
    const visible = (lines: readonly string[]) => lines.join("\n").replaceAll("\u001b", "ESC");
    expect(visible(renderAnswer(response(), { ...STYLE, links: "line" }))).toMatch(
      /ESC\]8;;file:\/\/[^/]*\/jobs\/quay\/forklift\.txt#10ESC\\quay\/forklift\.txt:10ESC\]8;;ESC\\/,
    );
    const source = { path: "/jobs/all.zip/forklift.txt", sha256: "0".repeat(64), format: "txt" };
    const packed = renderAnswer(response({ postings: [hit({ source })] }), { ...STYLE, links: "file" });
    expect(visible(packed)).toMatch(/;file:\/\/[^/]*\/jobs\/all\.zipESC/);
  });

  it("fits the width of a terminal, however wide the characters are", () => {
    const title = "仓库叉车司机与货物装卸管理人员招聘启事全职岗位提供住宿与培训机会";
    for (const columns of [24, 40, 80]) {
      const lines = renderAnswer(response({ query: "q", postings: [hit({ title })] }), { ...STYLE, columns });
      for (const line of lines.slice(1, -3)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});
