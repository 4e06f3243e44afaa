import { describe, expect, it } from "vitest";
import { postings, problems, readAll, readOne } from "./read.ts";

const job = { title: "Roofer", company: "Slate & Co", location: "Bath", description: "You lay slate on old roofs." };
const json = (value: unknown) => JSON.stringify(value);

describe("the JSON reader", () => {
  it("reads a schema.org JobPosting into fields and readable lines", async () => {
    const posting = await readOne(
      "a.jsonld",
      json({
        "@context": "https://schema.org",
        "@type": "JobPosting",
        title: "Nurse",
        identifier: { "@type": "PropertyValue", name: "St Anne", value: "N-7" },
        hiringOrganization: { "@type": "Organization", name: "St Anne Clinic" },
        jobLocation: {
          "@type": "Place",
          address: { addressLocality: "Lyon", addressCountry: "FR", streetAddress: "1 Rue" },
        },
        employmentType: ["FULL_TIME", "TEMPORARY"],
        baseSalary: { currency: "EUR", value: { minValue: 31000, maxValue: 38500, unitText: "YEAR" } },
        datePosted: "2026-03-01T08:00:00Z",
        validThrough: "2026-04-01",
        description: "<p>Care for <b>people</b>.</p><ul><li>Nights</li></ul>",
        qualifications: "A diploma.",
      }),
    );
    expect(posting.record).toBeUndefined();
    expect(posting).toMatchObject({
      externalId: "N-7",
      company: "St Anne Clinic",
      location: "Lyon, FR",
      datePosted: "2026-03-01T08:00:00Z",
    });
    expect(posting.text).toBe(
      "Nurse\nCompany: St Anne Clinic\nLocation: Lyon, FR\nEmployment type: Full-time, Temporary\n" +
        "Salary: EUR 31,000 - 38,500 per year\nPosted: 2026-03-01\nCloses: 2026-04-01\n\n" +
        "Care for people.\n\n- Nights\n\n## Qualifications\n\nA diploma.",
    );
  });

  it("says Remote for telecommuting, with where it is allowed from", async () => {
    const posting = await readOne(
      "a.json",
      json({
        "@type": "JobPosting",
        title: "Editor",
        description: "Edit.",
        jobLocationType: "TELECOMMUTE",
        applicantLocationRequirements: { "@type": "Country", name: "Kenya" },
      }),
    );
    expect(posting.location).toBe("Remote (Kenya)");
  });

  it.each([
    ["an array", [job, job]],
    ["jobs", { count: 2, jobs: [job, job] }],
    ["data", { data: [job, job], links: { next: null } }],
    ["nested results", { results: { hits: [job, job] } }],
    ["edges and nodes", { data: { edges: [{ node: job }, { node: job }] } }],
    [
      "search hits",
      {
        hits: {
          hits: [
            { _id: "1", _source: job },
            { _id: "2", _source: job },
          ],
        },
      },
    ],
    ["a map by id", { a1: job, a2: job }],
    [
      "@graph",
      {
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "WebSite", name: "x" },
          { "@type": "JobPosting", ...job },
          { "@type": "JobPosting", ...job },
        ],
      },
    ],
    [
      "an ItemList",
      {
        "@type": "ItemList",
        itemListElement: [{ item: { "@type": "JobPosting", ...job } }, { item: { "@type": "JobPosting", ...job } }],
      },
    ],
  ])("finds the records in %s", async (_, value) => {
    const results = await readAll("a.json", json(value));
    expect(results.map((result) => result.record)).toEqual([0, 1]);
    expect(postings(results).map(({ title, company }) => [title, company])).toEqual([
      ["Roofer", "Slate & Co"],
      ["Roofer", "Slate & Co"],
    ]);
  });

  it("numbers the one record of an array, but not a single object", async () => {
    expect((await readAll("a.json", json([job]))).map(({ record }) => record)).toEqual([0]);
    expect((await readOne("a.json", json(job))).record).toBeUndefined();
  });

  it.each([
    [
      {
        job_title: "Roofer",
        employer_name: "S",
        job_description: "Lay slate all day.",
        job_city: "Bath",
        job_country: "UK",
      },
      "Roofer",
      "S",
      "Bath, UK",
    ],
    [
      { position: "Roofer", companyName: "S", Location: "Bath", content: "&lt;p&gt;Lay slate&lt;/p&gt;" },
      "Roofer",
      "S",
      "Bath",
    ],
    [
      {
        name: "Roofer",
        company: { name: "S" },
        locations: [{ name: "Bath" }, { name: "Wells" }],
        contents: "<p>Lay slate</p>",
      },
      "Roofer",
      "S",
      "Bath; Wells",
    ],
    [
      { "Job Title": "Roofer", "Company Name": "S\n3.8", LocationRaw: "Bath", FullDescription: "Lay slate." },
      "Roofer",
      "S",
      "Bath",
    ],
    [
      { text: "Roofer", categories: { location: "Bath" }, description: "<div>Lay slate</div>", company: "S" },
      "Roofer",
      "S",
      null,
    ],
  ])("reads the fields of the usual exports (%#)", async (record, title, company, location) => {
    const posting = await readOne("a.json", json(record));
    expect(posting).toMatchObject({ title, company, location });
    expect(posting.text).toMatch(/Lay slate/);
    expect(posting.text).not.toMatch(/[<>]|&lt;/);
  });

  it("uses every description-like field under its heading, repeats aside", async () => {
    const posting = await readOne(
      "a.json",
      json({
        ...job,
        responsibilities: ["Carry slate up the ladder every morning", "Keep the yard swept and the van stocked"],
        skills: ["Heights", "Lead"],
        requirements: job.description,
      }),
    );
    expect(posting.text).toContain("## Responsibilities\n\n- Carry slate up the ladder every morning\n- Keep the yard");
    expect(posting.text).toContain("## Skills\n\nHeights, Lead");
    expect(posting.text).not.toContain("## Requirements");
  });

  it("writes short content as lines and keeps bookkeeping to the metadata", async () => {
    const posting = await readOne(
      "a.json",
      json({
        ...job,
        experienceLevel: "Senior",
        remote: false,
        department: "Roofs",
        views: 812,
        apply_url: "https://s.example/1",
        logo: "https://s.example/l.png",
        note: "Ring us before ten in the morning.",
      }),
    );
    expect(posting.text).toContain(
      "Experience level: Senior\nRemote: no\nDepartment: Roofs\nNote: Ring us before ten in the morning.\n\n",
    );
    expect(posting.text).not.toMatch(/812|https?:/);
    expect(posting.url).toBe("https://s.example/1");
    expect(posting.metadata).toMatchObject({ views: 812, experienceLevel: "Senior" });
  });

  it("renders salaries from separate fields, and leaves zeros out", async () => {
    const text = async (more: object) => (await readOne("a.json", json({ ...job, ...more }))).text;
    expect(await text({ min_salary: "17.0", max_salary: "20.5", currency: "USD", pay_period: "HOURLY" })).toContain(
      "\nSalary: USD 17 - 20.5 per hour\n",
    );
    expect(await text({ salary: { amount: 13.85, currency: "GBP", per: "hour" } })).toContain(
      "\nSalary: GBP 13.85 per hour\n",
    );
    expect(await text({ salary: "£12 an hour" })).toContain("\nSalary: £12 an hour\n");
    expect(await text({ baseSalary: { minValue: 0, maxValue: 0 } })).not.toContain("Salary");
  });

  it("writes times as ISO dates, and leaves ambiguous dates alone", async () => {
    const date = async (datePosted: unknown) => (await readOne("a.json", json({ ...job, datePosted }))).datePosted;
    expect(await date(1770053906)).toBe("2026-02-02T17:38:26Z");
    expect(await date("1715990000000.0")).toBe("2024-05-17T23:53:20Z");
    expect(await date("August 2, 2024")).toBe("2024-08-02");
    expect(await date("2 Aug 2024")).toBe("2024-08-02");
    expect(await date("4/5/2024")).toBe("4/5/2024");
    expect(await date("N/A")).toBeNull();
  });

  it("reports a bad element and reads on", async () => {
    const results = await readAll("a.json", json([job, 7, null, { title: "", description: " " }, job]));
    expect(postings(results).map(({ record }) => record)).toEqual([0, 4]);
    expect(problems(results).map(({ record, code }) => [record, code])).toEqual([
      [1, "bad_record"],
      [2, "bad_record"],
      [3, "no_text"],
    ]);
  });

  it("says where broken JSON breaks", async () => {
    const [problem] = problems(await readAll("a.json", '{\n  "title": "Roofer",\n  "description": oops\n}'));
    expect(problem?.code).toBe("bad_json");
    expect(problem?.reason).toContain("line 3, column 18");
    expect(problems(await readAll("a.json", '[{"title": "x"}'))[0]?.reason).toMatch(/line 1/);
  });

  it("forgives bare NaN, and JSON lines under its name", async () => {
    expect(
      await readOne("a.json", '{"title": "NaN keeper", "description": "Count NaN values.", "salary": NaN}'),
    ).toMatchObject({ title: "NaN keeper" });
    expect(postings(await readAll("a.json", `${json(job)}\n${json(job)}\n`))).toHaveLength(2);
  });

  it("says of JSON that has nothing to do with postings which fields it found", async () => {
    const results = await readAll(
      "a.json",
      json([
        { lat: 1, lon: 2 },
        { lat: 3, alt: 4 },
      ]),
    );
    expect(results).toMatchObject([{ kind: "problem", code: "not_postings" }]);
    expect(problems(results)[0]?.reason).toMatch(/`lat`.*`alt`/);
    expect(await readAll("a.json", "[1, 2]")).toMatchObject([{ code: "not_postings" }]);
    expect(await readAll("a.json", "[]")).toMatchObject([{ code: "empty" }]);
  });

  it("survives nesting of any depth", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(await readAll("a.json", deep)).toMatchObject([{ kind: "problem" }]);
    const inside = await readOne(
      "a.json",
      `{"title": "Roofer", "description": "Lay slate.", "extra": ${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
    );
    expect(JSON.stringify(inside.metadata).length).toBeLessThan(200);
  });

  it("keeps NUL and halves of surrogate pairs out of the text", async () => {
    const posting = await readOne("a.json", '{"title": "Roofer", "description": "a\\u0000b \\ud83d end of it"}');
    expect(posting.text).toBe("Roofer\n\na b \ufffd end of it");
  });

  it("is not fooled by a key named __proto__", async () => {
    const posting = await readOne(
      "a.json",
      '{"title": "Roofer", "description": "Lay slate.", "__proto__": {"polluted": true}}',
    );
    expect(Object.getPrototypeOf(posting.metadata)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("the JSON lines reader", () => {
  it("reads one posting a line, blank lines not counted, and reports a bad line", async () => {
    const results = await readAll(
      "a.jsonl",
      `\ufeff${json(job)}\r\n\r\n{"title": oops}\r\n${json({ ...job, title: "Tiler" })}`,
    );
    expect(postings(results).map(({ record, title }) => [record, title])).toEqual([
      [0, "Roofer"],
      [2, "Tiler"],
    ]);
    expect(problems(results)).toMatchObject([{ record: 1, code: "bad_json" }]);
    expect(problems(results)[0]?.reason).toContain("line 3");
  });

  it("gives a file up after a hundred records that are no postings", async () => {
    const lines = Array.from({ length: 500 }, (_, n) => json({ temperature: n })).join("\n");
    expect(await readAll("a.ndjson", lines)).toMatchObject([{ code: "not_postings" }]);
  });
});
