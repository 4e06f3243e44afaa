import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { SearchService } from "../../../src/domain/service.ts";
import { createApp } from "../../../src/server/app.ts";
import { POSTINGS, posting, smallService } from "./small-service.ts";

const app = createApp(() => smallService());

async function page(path: string, of = app): Promise<{ status: number; html: string }> {
  const response = await of.request(path);
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
  return { status: response.status, html: await response.text() };
}

const QUESTION = "/?q=which+roles+need+a+clearance%3F";

describe("the search page", () => {
  it("opens with a question box, examples as links, and what is served", async () => {
    const { status, html } = await page("/");
    expect(status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toMatch(/<label for="q">[^<]+<\/label>/);
    expect(html).toContain('<form class="ask" action="/" method="get">');
    expect(html).toMatch(/<a href="\/\?q=[^"]+">which roles need a clearance\?<\/a>/);
    expect(html).toContain("3 postings · 3 passages · small-test on cpu · generation 7");
  });

  it("says how many roles match, and shows each with its proof and where it stands", async () => {
    const { html } = await page(QUESTION);
    expect(html).toMatch(/2 of 3 roles match: <span class="question">which roles need a clearance\?<\/span>/);
    expect(html).toContain("<mark>An active security clearance is needed.</mark>");
    expect(html).toContain("Harbour Listening Ltd · Falmouth");
    expect(html).toContain('<span class="section">Requirements</span>');
    expect(html).toContain("analyst.md:11<");
    expect(html).toContain("trades.csv, record 4, line 2 of its text<");
    expect(html).toMatch(/Very likely <span class="percent">96%/);
    expect(html).toContain("Keel &amp; Sons");
  });

  it("links each posting at its evidence, with the way back", async () => {
    const { html } = await page(QUESTION);
    const text = POSTINGS[0]?.text ?? "";
    const start = text.indexOf("An active");
    const end = start + "An active security clearance is needed.".length;
    expect(html).toContain(
      `href="/postings/analyst?start=${start}&amp;end=${end}&amp;q=which+roles+need+a+clearance%3F#evidence"`,
    );
  });

  it("counts one role as one", async () => {
    expect((await page("/?q=licence")).html).toContain("1 of 3 roles matches: ");
    const one = createApp(() => smallService(POSTINGS.slice(0, 1)));
    expect((await page("/?q=clearance", one)).html).toContain("1 of 1 role matches: ");
  });

  it("folds the other passages of a posting away", async () => {
    const { html } = await page("/?q=needed+radio");
    expect(html).toMatch(/<details><summary>1 more passage<\/summary>/);
  });

  it("says that nothing answers, and shows the nearest misses apart", async () => {
    const { status, html } = await page("/?q=clearance+unicycle+flamenco");
    expect(status).toBe(200);
    expect(html).toContain("None of the 3 postings answers: ");
    expect(html).toContain("Nothing in this folder answers that.");
    expect(html).toMatch(/<section class="nearest"[\s\S]*Nearest misses[\s\S]*Perhaps <span class="percent">32%/);
    expect(html).not.toMatch(/<ol class="hits"/);
  });

  it("shows no nearest misses where there are none", async () => {
    expect((await page("/?q=zzz")).html).not.toContain("Nearest misses");
  });

  it("pages through the roles, keeping what was asked in the address", async () => {
    const many = Array.from({ length: 7 }, (_, at) => posting(`p${at}`, { title: `Role ${at}`, text: "A clearance." }));
    const service = createApp(() => smallService(many));
    const { html: first } = await page("/?q=clearance&limit=3", service);
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain("1 to 3 of 7");
    expect(first).toMatch(/<a rel="next" href="\/\?q=clearance&amp;limit=3&amp;offset=3">Next 3 →<\/a>/);
    const { html: last } = await page("/?q=clearance&limit=3&offset=6", service);
    expect(last).toContain("7 to 7 of 7");
    expect(last).toMatch(/<a rel="prev" href="\/\?q=clearance&amp;limit=3&amp;offset=3">← Previous 3<\/a>/);
    expect(last).not.toContain('rel="next"');
    expect((await page("/?q=clearance&offset=100", service)).html).toContain("Back to the first");
    expect((await page("/?q=clearance", service)).html).not.toContain('class="paging"');
  });

  it("keeps filters in the form and in its links", async () => {
    const { html } = await page("/?q=clearance&location=Falmouth&limit=1");
    expect(html).toContain('<input type="hidden" name="location" value="Falmouth"/>');
    expect(html).toContain(">in Falmouth</span>");
    expect(html).toMatch(/<a href="\/\?q=clearance&amp;limit=\d+" aria-label="Without: in Falmouth">/);
  });

  it("tells how to begin where there are no postings", async () => {
    const empty = createApp(() => smallService([]));
    for (const path of ["/", "/?q=clearance"]) {
      expect((await page(path, empty)).html).toContain("npm run ingest -- path/to/postings");
    }
  });

  it("says so while the index is being loaded, and tries again by itself", async () => {
    const loading = createApp(() => null);
    expect((await page("/", loading)).html).toContain("still being loaded");
    const { status, html } = await page("/?q=clearance", loading);
    expect(status).toBe(503);
    expect(html).toContain('<meta http-equiv="refresh" content="2"/>');
  });

  it("answers what cannot be asked with a page that says why", async () => {
    const { status, html } = await page("/?q=a&limit=0");
    expect(status).toBe(400);
    expect(html).toContain("limit = &quot;0&quot;");
    expect(html).toContain("400 bad_request");
    expect((await page(`/?q=${"a".repeat(2001)}`)).html).toContain("2,001 characters");
  });

  it("stays under 60 KB for ten postings with many long passages", async () => {
    const text = `${"Each of these sentences asks for a clearance of the highest and longest kind there is in this port. ".repeat(30)}`;
    const many = Array.from({ length: 10 }, (_, at) => posting(`p${at}`, { title: "Role", text }));
    const { html } = await page(
      "/?q=clearance",
      createApp(() => smallService(many)),
    );
    expect(html).toContain("further passages in the posting itself");
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});

describe("the posting page", () => {
  it("shows the posting, the span highlighted, and where it stands", async () => {
    const text = POSTINGS[0]?.text ?? "";
    const start = text.indexOf("An active");
    const { html } = await page(`/postings/analyst?start=${start}&end=${start + 25}&q=what%3F`);
    expect(html).toMatch(/<h1[^>]*>Signals Analyst<\/h1>/);
    expect(html).toContain('<mark id="evidence">An active security cleara</mark>');
    expect(html).toContain("/jobs/analyst.md");
    expect(html).toContain("line 11<");
    expect(html).toContain("unchanged since it was read");
    expect(html).toContain('<a href="https://jobs.example/analyst" rel="noopener noreferrer external">');
    expect(html).toMatch(/<a href="\/\?q=what%3F"[^>]*>← Back to: what\?<\/a>/);
  });

  it("says where the file has changed or is gone", async () => {
    expect((await page("/postings/welder")).html).toContain("has changed since it was read");
    expect((await page("/postings/driver")).html).toContain("The file is gone");
  });

  it.each([
    "start=5",
    "start=9&end=3",
    "start=0&end=999999",
    "start=-1&end=4",
    "start=a&end=b",
    "start=1.5&end=4",
    "start=0&end=0",
    "start=1&start=2&end=4",
    "start=%3Cscript%3E&end=4",
    "start=99999999999999999999&end=4",
  ])("ignores a span that cannot be: %s", async (parameters) => {
    const { status, html } = await page(`/postings/analyst?${parameters}`);
    expect(status).toBe(200);
    expect(html).not.toContain("<mark");
    expect(html).not.toContain("<script>");
  });

  it("ignores a span that would cut a character in two", async () => {
    const start = POSTINGS[0]?.text.indexOf("🚆") ?? 0;
    expect((await page(`/postings/analyst?start=${start}&end=${start + 1}`)).html).not.toContain("<mark");
    expect((await page(`/postings/analyst?start=${start}&end=${start + 2}`)).html).toContain(">🚆</mark>");
  });

  it("is a page saying so where there is no such posting", async () => {
    const { status, html } = await page("/postings/nowhere");
    expect(status).toBe(404);
    expect(html).toContain("There is no posting nowhere.");
  });
});

describe("a slow answer", () => {
  const slow = (search: SearchService["search"]) =>
    createApp(() => ({
      ...smallService(),
      search: async (input) => {
        await setTimeout(120);
        return search(input);
      },
    }));

  it("begins with the question box at once, and is whole in the end", async () => {
    const quick = await page(QUESTION);
    const response = await slow(smallService().search).request(QUESTION);
    const chunks: string[] = [];
    for await (const chunk of (response.body ?? expect.fail("no body")).pipeThrough(new TextDecoderStream())) {
      chunks.push(chunk);
    }
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks[0]).toContain('value="which roles need a clearance?"');
    expect(chunks[0]).not.toContain("verdict");
    expect(chunks.join("")).toBe(quick.html);
  });

  it("ends as a page that says so where it fails after its beginning was sent, without a detail", async () => {
    const reported: unknown[] = [];
    const failing = createApp(
      () => ({
        ...smallService(),
        search: async () => {
          await setTimeout(120);
          throw new Error("secret detail");
        },
      }),
      { onDefect: (error) => reported.push(error) },
    );
    const html = await (await failing.request(QUESTION)).text();
    expect(html).toMatch(/^<!doctype html>[\s\S]*Something went wrong[\s\S]*<\/html>$/);
    expect(html).not.toContain("secret");
    expect(reported).toHaveLength(1);
  });
});

describe("an address as a form writes it", () => {
  it("leads to the one that links have: boxes of one name together, blank fields left out", async () => {
    const response = await app.request("/?q=a&benefit=health&benefit=dental&pay_min=&shift=night");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/?q=a&benefit=health%3Bdental&shift=night");
  });

  it("stays as it is where it is tidy, and is refused where a field of the search is given twice", async () => {
    expect((await page("/?q=clearance")).status).toBe(200);
    expect((await page("/?q=a&q=b")).status).toBe(400);
  });
});

describe("the start page's picture", () => {
  it("has a bar and a cell for each count, each a link that filters, with a table beside", async () => {
    const { html } = await page("/");
    expect(html).toContain('href="/?q=&amp;pay_min=usd+0&amp;pay_max=usd+39999" aria-label="under $40,000: 1 role"');
    expect(html).toContain(
      'href="/?q=&amp;arrangement=remote&amp;seniority=senior" aria-label="senior, remote: 2 roles"',
    );
    expect(html).toContain('<th scope="row">$40,000 and more</th><td>1</td>');
  });
});

describe("the status page", () => {
  it("tells what is served, the latest latencies, and what ingests passed over", async () => {
    const skipped = [{ path: "/jobs/scan.pdf", code: "unsupported", reason: "PDF files are not read." }];
    const service = smallService();
    const runs = [
      { id: 2, startedAt: "2026-01-02T03:04:05Z", finishedAt: null, summary: null },
      { id: 1, startedAt: "2026-01-01T03:04:05Z", finishedAt: "2026-01-01T03:04:06Z", summary: { added: 3, skipped } },
    ];
    const told = createApp(() => ({ ...service, status: () => ({ ...service.status(), runs, notes: ["A note."] }) }));
    expect((await page("/status", told)).html).toContain("No search was asked yet.");
    await told.request("/api/search?q=clearance");
    await told.request(QUESTION);
    const { html } = await page("/status", told);
    expect(html).toContain("A note.");
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(html).toContain("Not finished");
    expect(html).toMatch(/3 added[\s\S]*scan\.pdf[\s\S]*PDF files are not read\./);
  });
});

describe("errors for people", () => {
  it("keep the question, and not the filter that was refused", async () => {
    const { html } = await page("/?q=nurse&colour=green");
    expect(html).toContain('value="nurse"');
    expect(html).not.toContain('name="colour"');
  });

  it("are pages where a browser asks, and JSON where a program does", async () => {
    const browser = await app.request("/nowhere", { headers: { Accept: "text/html,*/*" } });
    expect(browser.status).toBe(404);
    expect(await browser.text()).toContain("404 not_found");
    const program = await app.request("/nowhere", { headers: { Accept: "*/*" } });
    expect(await program.json()).toMatchObject({ error: { code: "not_found" } });
  });

  it("hide the details of a defect", async () => {
    const broken: SearchService = { ...smallService(), posting: () => Promise.reject(new Error("secret detail")) };
    const { status, html } = await page(
      "/postings/x",
      createApp(() => broken),
    );
    expect(status).toBe(500);
    expect(html).not.toContain("secret");
  });
});

describe("hostile postings and questions", () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  const hostile = posting("x", {
    title: attack,
    company: attack,
    location: attack,
    datePosted: attack,
    text: `# ${attack}\n\n- ${attack} clearance ${attack}.\n`,
    url: "javascript:alert(1)",
    source: { path: `/jobs/${attack}.md`, sha256: "c".repeat(64), format: "md" },
  });
  const attacked = createApp(() => smallService([hostile]));

  it.each([
    `/?q=${encodeURIComponent(`clearance ${attack}`)}`,
    `/?q=clearance&location=${encodeURIComponent(attack)}`,
    `/?q=clearance&limit=${encodeURIComponent(attack)}`,
    "/?q=clearance",
    `/postings/x?start=2&end=40&q=${encodeURIComponent(attack)}`,
    `/postings/${encodeURIComponent(attack)}`,
  ])("put no markup of theirs into %s", async (path) => {
    const { html } = await page(path, attacked);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/href="\s*javascript:/i);
  });

  it("show an address that is none of the web as text", async () => {
    const { html } = await page("/postings/x", attacked);
    expect(html).toContain("<span>javascript:alert(1)</span>");
  });
});

describe("assets", () => {
  it("are revalidated by their ETag", async () => {
    for (const [path, type] of [
      ["/assets/style.css", "text/css; charset=utf-8"],
      ["/assets/app.js", "text/javascript; charset=utf-8"],
    ] as const) {
      const response = await app.request(path);
      expect(response.headers.get("Content-Type")).toBe(type);
      const etag = response.headers.get("ETag") ?? expect.fail("no ETag");
      const again = await app.request(path, { headers: { "If-None-Match": etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
    }
  });

  it("are all that a page asks for, and lead nowhere else", async () => {
    const { html } = await page(QUESTION);
    const loaded = [...html.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"/g)].map(([, url]) => url);
    expect(loaded.filter((url) => !url?.startsWith("data:"))).toEqual(["/assets/style.css", "/assets/app.js"]);
    const css = await (await app.request("/assets/style.css")).text();
    expect(css).not.toMatch(/url\(|@import/);
    expect(html).not.toMatch(/ style="| onclick=/);
  });
});
