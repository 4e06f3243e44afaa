import { describe, expect, it } from "vitest";
import { readAll, readOne } from "./read.ts";

describe("the plain text reader", () => {
  it("stores a text word for word, so that its lines are the file's", async () => {
    const text = "\n\n  Night baker\n\nWe bake.  Twice.\n\n\n   Indented\n";
    const posting = await readOne("a.txt", text);
    expect(posting.text).toBe(text.trimEnd());
    expect(posting.lineOffset).toBe(0);
    expect(posting.record).toBeUndefined();
  });

  it("reads title, company, place, dates and address from lines that name them", async () => {
    const posting = await readOne(
      "a.txt",
      "Job title: Crane operator\nEmployer: Quay & Sons\nWhere: Gdynia\nPosted: 3 May 2026\nClosing date: 2026-06-01\nApply: https://quay.example/7\n\nText.",
    );
    expect(posting).toMatchObject({
      title: "Crane operator",
      company: "Quay & Sons",
      location: "Gdynia",
      datePosted: "2026-05-03",
      validThrough: "2026-06-01",
    });
  });

  it("takes a first line for the title only where it looks like one", async () => {
    const title = async (text: string) => (await readOne("a.txt", text)).title;
    expect(await title("Night baker, old town\n\nWe bake.")).toBe("Night baker, old town");
    expect(await title("Cargo riders wanted.\n\nWe deliver.")).toBe("Cargo riders wanted.");
    expect(await title("CITY OF NORTHFORD COUNCIL\n\nTREE SURGEON\nRef 12\n\nText.")).toBe("TREE SURGEON");
    for (const text of [
      "We are looking for a baker who likes the night.\n\nText.",
      "package main\n\nimport x",
      "About us\n\nText.",
      "Job description\n\nText.",
      "The baker will assist the master baker in the preparation of\ndoughs and fillings and report to him.",
    ]) {
      expect(await title(text), text).toBeNull();
    }
  });

  it("reads a first line cut by bars as company, role and place", async () => {
    const posting = await readOne("a.txt", "Larkrise | Platform Engineer | Gdańsk, Poland | Full-time\n\nWe build.");
    expect(posting).toMatchObject({ title: "Platform Engineer", company: "Larkrise", location: "Gdańsk, Poland" });
  });

  it("refuses error pages, empty and binary files", async () => {
    const codes = async (content: string | Buffer) =>
      (await readAll("a.txt", content)).map((result) => "code" in result && result.code);
    expect(await codes("Please click here if you are not redirected within a few seconds.")).toEqual(["not_postings"]);
    expect(await codes(" \n")).toEqual(["empty"]);
    expect(await codes(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(["binary"]);
  });
});

describe("the Markdown reader", () => {
  const yaml =
    "---\ntitle: Sous chef\ncompany: Fjordkro\nlocation: Bergen\nsalary: 430,000 kr\nlayout: post\n---\n\n## The kitchen\n\nSix of us.\n";

  it("puts the short fields of front matter on top and the body below as it stands", async () => {
    const posting = await readOne("a.md", yaml);
    expect(posting.text).toBe(
      "Sous chef\nCompany: Fjordkro\nLocation: Bergen\nSalary: 430,000 kr\n\n## The kitchen\n\nSix of us.",
    );
    expect(posting).toMatchObject({ title: "Sous chef", company: "Fjordkro", location: "Bergen" });
    expect(posting.metadata).toEqual({ salary: "430,000 kr", layout: "post" });
  });

  it("says how far the file's lines lie from the stored ones", async () => {
    for (const content of [
      yaml,
      yaml.replace("\n\n##", "\n\n\n\n##"),
      "---\ntitle: A\n---\nBody line one here.\nSix of us.",
    ]) {
      const posting = await readOne("a.md", content);
      const line = posting.text.split("\n").indexOf("Six of us.") + 1;
      expect(content.split("\n")[line + (posting.lineOffset ?? Number.NaN) - 1]).toBe("Six of us.");
    }
  });

  it("reads TOML front matter, dates as dates", async () => {
    const posting = await readOne(
      "a.md",
      '+++\ntitle = "Fitter"\ndate = 2026-02-03\na_job_type = ["Part Time"]\n+++\nText here.\n',
    );
    expect(posting).toMatchObject({ title: "Fitter", datePosted: "2026-02-03" });
    expect(posting.text).toBe("Fitter\nEmployment type: Part-time\nPosted: 2026-02-03\n\nText here.");
  });

  it("reads front matter that is not quite valid YAML line by line", async () => {
    const posting = await readOne("a.md", '---\ntitle: Cook: nights\ncompany: "Tide"\n---\nText here.');
    expect(posting).toMatchObject({ title: "Cook: nights", company: "Tide" });
  });

  it("does not take text between two rules for front matter", async () => {
    const content = "---\nWe like this: good bread.\nNothing else matters to us\nand never will\n---\n\nMore.";
    const posting = await readOne("a.md", content);
    expect(posting).toMatchObject({ text: content, lineOffset: 0 });
  });

  it("stores Markdown without front matter word for word and takes its heading for the title", async () => {
    const content = "# Lock keeper\n\n**Canal Trust**, Leeds\n\nMind the <gate>.";
    expect(await readOne("a.md", content)).toMatchObject({ text: content, title: "Lock keeper", lineOffset: 0 });
  });

  it("blanks a site generator's tags and comments without moving a line", async () => {
    const content =
      "---\ntitle: Clerk\n---\n# {{ page.title }}\n\n{% comment %}\nExample: $172,075\n{% endcomment %}\n<!-- note -->\nReal text.";
    const posting = await readOne("a.md", content);
    expect(posting.text).not.toMatch(/172,075|note|comment/);
    expect(posting.text).toContain("# Clerk\n");
    const line = posting.text.split("\n").indexOf("Real text.") + 1;
    expect(content.split("\n")[line + (posting.lineOffset ?? 0) - 1]).toBe("Real text.");
  });

  it("turns a body of HTML into text, without claiming line numbers", async () => {
    const posting = await readOne("a.md", "---\ntitle: Clerk\n---\n<p>One</p>\n<p>Two</p>\n<ul><li>three</li></ul>");
    expect(posting.text).toBe("Clerk\n\nOne\n\nTwo\n\n- three");
    expect(posting.lineOffset).toBeUndefined();
  });

  it("uses the longer fields of front matter, and a description alone as the body", async () => {
    const posting = await readOne(
      "a.md",
      "---\ntitle: Cook\ndescription: We cook every day for forty guests.\nqualifications: A food card.\n---\n",
    );
    expect(posting.text).toBe("Cook\n\nWe cook every day for forty guests.\n\n## Qualifications\n\nA food card.");
  });

  it("takes a long heading for the title, and a job that front matter names", async () => {
    const title = async (text: string) => (await readOne("a.md", text)).title;
    const long = "Team Leader (two to four year olds) at Acorns & Sons Ltd, Millbrook, near Southport in Devon";
    expect(await title(`# ${long}\n\nWe play.`)).toBe(long);
    expect(await title("---\njob: Dairy hand\nwhere: Otago\n---\nWe milk.")).toBe("Dairy hand");
  });

  it("parts a title from its company only where the text names the company", async () => {
    const named = await readOne(
      "a.md",
      "---\ntitle: Librarian - Alder Hill School\n---\nAlder Hill School has a library.",
    );
    expect(named).toMatchObject({ title: "Librarian", company: "Alder Hill School" });
    const unnamed = await readOne("a.md", "---\ntitle: Team Lead - Lisbon\n---\nWe build.");
    expect(unnamed).toMatchObject({ title: "Team Lead - Lisbon", company: null });
  });
});
