import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SearchResponse } from "../../src/domain/search.ts";
import { PostingDetail } from "../../src/domain/service.ts";
import { findChromium, openBrowser, openPage, type WatchedPage } from "./browser.ts";
import { guide } from "./guides.ts";
import { ask } from "./page-form.ts";
import { UNANSWERED } from "./postings.ts";
import { ALL_THREADS, Folder, ingest, startServer, type TestServer } from "./support.ts";

const QUESTION = "which roles need a clearance?";
const chromium = findChromium();
if (chromium === null) {
  console.warn(
    "The page is not tested: there is no Chromium on this machine. Install it, for example: apt-get install chromium",
  );
}

let folder: Folder;
let server: TestServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

describe.skipIf(chromium === null)("the page of ingests", () => {
  beforeAll(async () => {
    folder = new Folder();
    folder.write("postings/welder.txt", "Welder\n\nYou weld hull plates.\n");
    folder.write("postings/picture.png", "none");
    await ingest([folder.at("postings"), "--index", folder.at("index")]);
    server = await startServer(["--index", folder.at("index")]);
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder?.remove();
  });

  it("shows an ingest as it goes on, and its report when it has ended, without being asked again", async () => {
    watched = await openPage(browser, server.url, true);
    page = watched.page;
    await page.goto("/");
    await page.getByRole("link", { name: "Ingests" }).click();
    expect(await page.locator("#live-idle").isVisible()).toBe(true);
    expect(await page.locator(".skipped > li").allTextContents()).toMatchObject([
      expect.stringContaining("Pictures are not read"),
    ]);
    for (let number = 0; number < 150; number += 1) folder.write(`postings/guide-${number}.txt`, guide(number, 0));
    const ingesting = ingest(["--index", folder.at("index")]);
    await page.locator("#live-text", { hasText: /\d+ of 152 files/ }).waitFor({ timeout: 100_000 });
    expect(await page.locator("#live-share").isVisible()).toBe(true);
    await page.locator("main p", { hasText: "150 added" }).waitFor({ timeout: 100_000 });
    expect((await ingesting).summary).toMatchObject({ added: 150 });
    // A stream that ends with its page is no fault.
    expect(watched.complaints.filter((complaint) => !complaint.includes("/api/ingest/events"))).toEqual([]);
    await watched.close();
  }, 240_000);

  it("does without scripts", async () => {
    watched = await openPage(browser, server.url, false);
    await watched.page.goto("/ingest");
    expect(await watched.page.locator("h1").textContent()).toBe("Ingests");
    expect(await watched.page.locator(".skipped .path").first().textContent()).toContain("picture.png");
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});

describe.skipIf(chromium === null)("the page over the sample postings", () => {
  beforeAll(async () => {
    folder = new Folder();
    server = await startServer(["--build", "--index", folder.at("index")], { env: ALL_THREADS });
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder?.remove();
  });
  afterEach(async () => {
    await watched.close();
  });

  describe.each([
    ["without JavaScript", false],
    ["with JavaScript", true],
  ])("%s", (_, javaScript) => {
    beforeEach(async () => {
      watched = await openPage(browser, server.url, javaScript);
      page = watched.page;
      await page.goto("/");
    });

    it("answers a typed question with postings and their evidence", async () => {
      await ask(page, QUESTION);
      const answer = await served(QUESTION);
      expect(answer.answered).toBe(true);
      expect(await page.locator("h1").textContent()).toContain(`${answer.total} of ${answer.index.postings} roles`);
      expect(await page.locator("#q").inputValue()).toBe(QUESTION);
      expect(await page.title()).toContain(QUESTION);
      const hits = page.locator(".hits > .hit");
      expect(await hits.count()).toBe(answer.postings.length);
      for (const [at, posting] of answer.postings.entries()) {
        const hit = hits.nth(at);
        if (posting.title !== null) expect(await hit.locator("h2").textContent()).toBe(posting.title);
        const marks = await hit.locator("blockquote mark").allTextContents();
        expect(marks).toEqual(posting.passages.map(({ evidence }) => evidence.text));
      }
      expect(watched.complaints).toEqual([]);
    });

    it("leads from every hit to its posting, where the same words are highlighted", async () => {
      await ask(page, QUESTION);
      const { postings } = await served(QUESTION);
      const results = page.url();
      for (const [at, { id, passages }] of postings.slice(0, 4).entries()) {
        await page.goto(results);
        await page.locator(".hits > .hit").nth(at).locator("h2 a").click();
        await page.waitForURL(`**/postings/${id}?**`);
        const detail = PostingDetail.parse(await (await fetch(`${server.url}/api/postings/${id}`)).json());
        expect(await page.locator("article.text").textContent()).toBe(detail.text);
        const evidence = passages[0]?.evidence.text ?? "";
        expect((await markedText(page.locator("article.text"))).join("")).toBe(withoutMarkers(evidence));
        expect(await page.locator("mark#evidence").isVisible()).toBe(true);
      }
      await page.getByRole("link", { name: `Back to: ${QUESTION}` }).click();
      await page.waitForURL(results);
      expect(watched.complaints).toEqual([]);
    });

    it("leads from a passage's place to the posting at that place", async () => {
      await ask(page, QUESTION);
      const place = page.locator(".hits > .hit").first().locator(".where a").first();
      const words = await place.textContent();
      await place.click();
      await page.waitForURL("**/postings/**");
      const path = (await page.locator(".facts .path").textContent()) ?? "none";
      expect(words).toContain(path.split(/[/\\]/).at(-1));
      expect(await page.locator(".facts .state").textContent()).toContain("unchanged");
      expect(watched.complaints).toEqual([]);
    });

    it("answers every example question when it is clicked", async () => {
      const examples = await page.locator(".examples a").allTextContents();
      expect(examples.length).toBeGreaterThan(3);
      for (const example of examples) {
        await page.goto("/");
        await page.getByRole("link", { name: example, exact: true }).click();
        await page.waitForURL("**/?q=*");
        expect(await page.locator("#q").inputValue()).toBe(example);
        expect(await page.locator(".hits > .hit mark").count()).toBeGreaterThan(0);
        expect(await page.locator("h1").textContent()).toMatch(/^\d+ of \d+ roles? (?!match)/);
      }
      expect(watched.complaints).toEqual([]);
    });

    it("says so where nothing answers, and shows the nearest misses apart", async () => {
      await ask(page, UNANSWERED);
      const { index, nearest } = await served(UNANSWERED);
      expect(await page.locator("h1").textContent()).toContain(`None of the ${index.postings} postings answers`);
      expect(await page.locator("ol.hits").count()).toBe(0);
      expect(await page.locator(".nearest .hit").count()).toBe(nearest.length);
      expect(await page.locator(".examples a").count()).toBeGreaterThan(0);
      expect(watched.complaints).toEqual([]);
    });

    it("shows what a posting asks and offers, each leading to its words", async () => {
      await ask(page, QUESTION);
      await page.locator(".hits > .hit").first().locator("h2 a").click();
      const proof = page.locator(".said dd a").first();
      const quote = (await proof.getAttribute("title")) ?? "";
      await proof.click();
      await page.waitForLoadState();
      expect(`“${(await markedText(page.locator("article.text"))).join("")}”`).toBe(quote);
      expect(watched.complaints).toEqual([]);
    });

    it("shows what is typed, not what it would mean as HTML", async () => {
      const question = '<script>document.title = "caught"</script> & "quotes"';
      await ask(page, question);
      expect(await page.locator("#q").inputValue()).toBe(question);
      expect(await page.locator(".question").textContent()).toBe(question);
      expect(await page.title()).toContain(question);
      expect(watched.complaints).toEqual([]);
    });
  });

  it("puts the cursor into the box when / is pressed", async () => {
    watched = await openPage(browser, server.url, true);
    page = watched.page;
    await page.goto("/?q=night+shifts");
    await page.locator("main").click();
    await page.keyboard.press("/");
    await page.keyboard.type("welders");
    expect(await page.locator("#q").inputValue()).toBe("welders");
    expect(watched.complaints).toEqual([]);
  });
});

async function served(question: string): Promise<SearchResponse> {
  const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent(question)}`);
  return SearchResponse.parse(await response.json());
}

/** What the marks within an element hold, which cover one span between them. */
function markedText(element: Locator): Promise<string[]> {
  return element.locator("mark").allTextContents();
}

/** A quote over several list items is marked item by item, without the marks in front of them. */
function withoutMarkers(text: string): string {
  return text.replace(/(?<=\n)[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?=\S)/g, "");
}
