import { describe, expect, it } from "vitest";
import { postings, readAll } from "./read.ts";

const PROSE =
  "You keep the lamps of the harbour burning through the night, and log every ship that passes in whatever weather there is.";
const escaped = (html: string) => html.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const read = async (document: unknown) => postings(await readAll("export.json", JSON.stringify(document)));

describe("exports of boards and applicant systems", () => {
  it("maps Greenhouse", async () => {
    const job = {
      absolute_url: "https://boards.example/acme/jobs/123",
      internal_job_id: 9,
      location: { name: "Leeds, UK" },
      metadata: [
        { id: 1, name: "Employment Type", value: "Part-time" },
        { id: 2, name: "Cost Centre", value: "77" },
      ],
      id: 123,
      updated_at: "2026-05-02T08:00:00-04:00",
      first_published: "2026-04-01T08:00:00-04:00",
      title: "Lamp Keeper",
      company_name: "Acme Lights",
      content: escaped(`<p>${PROSE}</p><h3>Benefits</h3><ul><li>Soup</li></ul>`),
      departments: [{ id: 1, name: "Operations" }],
      offices: [
        { name: "Leeds", location: "Leeds, England" },
        { name: "York", location: "York, England" },
      ],
      pay_input_ranges: [{ min_cents: 3_000_000, max_cents: 4_000_000, currency_type: "GBP", title: "Salary range" }],
      questions: [{ label: "Why do you want to keep our lamps? Tell us in at least three whole sentences, please." }],
    };
    const [posting] = await read({ jobs: [job], meta: { total: 1 } });
    expect(posting).toMatchObject({
      externalId: "123",
      title: "Lamp Keeper",
      company: "Acme Lights",
      location: "Leeds, UK; York, England",
      url: "https://boards.example/acme/jobs/123",
      datePosted: "2026-04-01T08:00:00-04:00",
      record: 0,
    });
    expect(posting?.text).toBe(
      "Lamp Keeper\nCompany: Acme Lights\nLocation: Leeds, UK; York, England\nEmployment type: Part-time\n" +
        `Salary: GBP 30,000 - 40,000 per year\nPosted: 2026-04-01\nDepartment: Operations\n\n${PROSE}\n\n## Benefits\n\n- Soup`,
    );
    expect(JSON.stringify(posting?.metadata)).not.toMatch(/three whole|whatever weather/);
    expect(await read(job)).toMatchObject([{ title: "Lamp Keeper", externalId: "123" }]);
  });

  it("maps Lever", async () => {
    const [posting] = await read([
      {
        id: "5ac2",
        text: "Lamp Keeper",
        categories: {
          commitment: "Full-time",
          department: "Ops",
          location: "Leeds",
          team: "Lights",
          allLocations: ["Leeds", "York"],
        },
        createdAt: 1_775_030_400_000,
        description: `<div>${PROSE}</div>`,
        descriptionPlain: PROSE,
        lists: [{ text: "What you do", content: "<li>Light lamps</li><li>Put them out</li>" }],
        additional: "<div>We welcome all.</div>",
        additionalPlain: "We welcome all.",
        country: "GB",
        workplaceType: "hybrid",
        hostedUrl: "https://lever.example/acme/5ac2",
        applyUrl: "https://lever.example/acme/5ac2/apply",
        salaryRange: { currency: "GBP", interval: "per-hour-wage", min: 15, max: 20 },
      },
    ]);
    expect(posting).toMatchObject({
      externalId: "5ac2",
      title: "Lamp Keeper",
      location: "Leeds; York",
      url: "https://lever.example/acme/5ac2",
      datePosted: "2026-04-01T08:00:00Z",
    });
    expect(posting?.text).toBe(
      "Lamp Keeper\nLocation: Leeds; York\nEmployment type: Full-time\nSalary: GBP 15 - 20 per hour\nPosted: 2026-04-01\n" +
        `Department: Ops\nTeam: Lights\nWorkplace type: hybrid\n\n${PROSE}\n\n## What you do\n\n- Light lamps\n- Put them out\n\n` +
        "## Additional information\n\nWe welcome all.",
    );
  });

  it("maps Ashby", async () => {
    const [posting] = await read({
      apiVersion: "1",
      jobs: [
        {
          id: "a1",
          title: "Lamp Keeper",
          department: "Operations",
          team: "Lights",
          employmentType: "FullTime",
          location: "Leeds",
          secondaryLocations: [{ location: "York" }],
          publishedAt: "2026-04-01T08:00:00.000+00:00",
          isListed: true,
          isRemote: true,
          jobUrl: "https://ashby.example/acme/a1",
          descriptionHtml: `<p>${PROSE}</p>`,
          descriptionPlain: PROSE,
          compensation: {
            compensationTierSummary: "£30K – £40K • Offers Equity",
            summaryComponents: [
              {
                compensationType: "Salary",
                interval: "1 YEAR",
                currencyCode: "GBP",
                minValue: 30_000,
                maxValue: 40_000,
              },
            ],
          },
        },
      ],
    });
    expect(posting).toMatchObject({
      title: "Lamp Keeper",
      location: "Leeds; York",
      url: "https://ashby.example/acme/a1",
    });
    expect(posting?.text).toContain("Employment type: Full-time\nSalary: GBP 30,000 - 40,000 per year\n");
    expect(posting?.text).toContain(
      "Equity: offered\nDepartment: Operations\nTeam: Lights\nWorkplace type: Remote\n\n",
    );
  });

  it("maps Workable, list and single job", async () => {
    const common = {
      title: "Lamp Keeper",
      shortcode: "ABC",
      employment_type: "Full-time",
      url: "https://workable.example/j/ABC",
    };
    const list = {
      name: "Acme Lights",
      description: "<p>We light harbours.</p>",
      jobs: [
        {
          ...common,
          telecommuting: true,
          city: "Leeds",
          country: "UK",
          published_on: "2026-04-01",
          description: `<p>${PROSE}</p>`,
        },
      ],
    };
    expect(await read(list)).toMatchObject([
      {
        externalId: "ABC",
        title: "Lamp Keeper",
        company: "Acme Lights",
        location: "Leeds, UK",
        datePosted: "2026-04-01",
        record: 0,
      },
    ]);
    const job = {
      ...common,
      full_title: "Lamp Keeper - A/1",
      location: { location_str: "Leeds, England, UK", city: "Leeds", telecommuting: false },
      salary: { salary_from: 30_000, salary_to: 40_000, salary_currency: "gbp" },
      description: `<p>${PROSE}</p>`,
      requirements: "<ul><li>A ladder</li></ul>",
      benefits: "<p>Soup</p>",
    };
    const [posting] = await read({ job });
    expect(posting).toMatchObject({ title: "Lamp Keeper", location: "Leeds, England, UK" });
    expect(posting?.text).toContain("Salary: GBP 30,000 - 40,000\n");
    expect(posting?.text).toContain(`${PROSE}\n\n## Requirements\n\n- A ladder\n\n## Benefits\n\nSoup`);
  });

  it("maps SmartRecruiters", async () => {
    const [posting] = await read({
      id: "744",
      name: "Lamp Keeper",
      company: { identifier: "acme", name: "Acme Lights" },
      location: { city: "Leeds", region: "England", country: "gb", remote: false, hybrid: true },
      department: { label: "Operations" },
      typeOfEmployment: { id: "permanent", label: "Full-time" },
      experienceLevel: { label: "Entry Level" },
      releasedDate: "2026-04-01T08:00:00.000Z",
      postingUrl: "https://smart.example/acme/744",
      creator: { name: "Ada" },
      jobAd: {
        sections: {
          companyDescription: { title: "Company", text: "<p>We light harbours.</p>" },
          jobDescription: { title: "Job Description", text: `<p>${PROSE}</p>` },
          qualifications: { title: "Qualifications", text: "<ul><li>A ladder</li></ul>" },
          videos: { title: "Videos", urls: [] },
        },
      },
    });
    expect(posting).toMatchObject({
      externalId: "744",
      title: "Lamp Keeper",
      company: "Acme Lights",
      location: "Leeds, England, GB",
      datePosted: "2026-04-01T08:00:00.000Z",
      url: "https://smart.example/acme/744",
    });
    expect(posting?.text).toContain("Employment type: Full-time\n");
    expect(posting?.text).toContain(
      "Experience level: Entry Level\nWorkplace type: hybrid\n\n## Company\n\nWe light harbours.\n\n## Job Description\n\n",
    );
  });

  it("maps Recruitee", async () => {
    const [posting] = await read({
      offers: [
        {
          id: 55,
          title: "Lamp Keeper",
          description: `<p>${PROSE}</p>`,
          requirements: "<ul><li>A ladder</li></ul>",
          city: "Leeds",
          country: "UK",
          locations: [{ name: "York", city: "York", country: "UK" }],
          employment_type_code: "parttime_permanent",
          careers_url: "https://recruitee.example/o/lamp-keeper",
          min_hours: 16,
          max_hours: 24,
          remote: true,
          salary: { min: "30000", max: "40000", currency: "GBP", period: "year" },
          published_at: "2026-04-01 08:00:00 UTC",
          close_at: "2026-06-01 08:00:00 UTC",
          company_name: "Acme Lights",
          translations: { en: { title: "Lamp Keeper", description: `<p>${PROSE}</p>` } },
        },
      ],
    });
    expect(posting).toMatchObject({
      title: "Lamp Keeper",
      company: "Acme Lights",
      location: "Leeds, UK; York, UK",
      url: "https://recruitee.example/o/lamp-keeper",
      validThrough: "2026-06-01 08:00:00 UTC",
    });
    expect(posting?.text).toContain(
      "Employment type: Part-time permanent\nSalary: GBP 30,000 - 40,000 per year\nPosted: 2026-04-01\nCloses: 2026-06-01\nHours: 16 - 24 a week\n",
    );
    expect(posting?.text.match(/lamps of the harbour/g)).toHaveLength(1);
  });

  it("maps them in JSON lines too, and leaves other records as they are", async () => {
    const lever = {
      text: "Lamp Keeper",
      categories: { location: "Leeds" },
      hostedUrl: "https://lever.example/1",
      descriptionPlain: PROSE,
    };
    const other = { title: "Rope Maker", categories: ["rope"], description: PROSE };
    const lines = `${JSON.stringify(lever)}\n${JSON.stringify(other)}\n`;
    expect(postings(await readAll("a.jsonl", lines))).toMatchObject([
      { title: "Lamp Keeper", location: "Leeds" },
      { title: "Rope Maker", metadata: { categories: ["rope"] } },
    ]);
  });

  it("maps schema.org wherever it stands", async () => {
    const [posting] = await read({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebPage", name: "x" },
        {
          "@type": ["JobPosting"],
          title: "Lamp Keeper",
          description: `<p>${PROSE}</p>`,
          hiringOrganization: { name: "Acme Lights" },
          jobLocation: [
            { address: { addressLocality: "Leeds", addressCountry: "GB" } },
            { address: { addressLocality: "York", addressCountry: { name: "GB" } } },
          ],
          baseSalary: { currency: "GBP", value: { minValue: 15, maxValue: 20, unitText: "HOUR" } },
          employmentType: ["FULL_TIME", "CONTRACTOR"],
        },
      ],
    });
    expect(posting).toMatchObject({ title: "Lamp Keeper", company: "Acme Lights", location: "Leeds, GB; York, GB" });
    expect(posting?.text).toContain("Employment type: Full-time, Contractor\nSalary: GBP 15 - 20 per hour\n");
  });
});
