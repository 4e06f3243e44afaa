import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium, openBrowser, openPage, type WatchedPage } from "./browser.ts";
import { ask } from "./page-form.ts";
import { ALL_THREADS, Folder, startServer, type TestServer } from "./support.ts";

const QUESTION = "which roles need a clearance?";
const chromium = findChromium();

let folder: Folder;
let server: TestServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

describe.skipIf(chromium === null)("a search on the page", () => {
  beforeAll(async () => {
    folder = new Folder();
    // What is asked here is told by facts: nothing has to be read closely.
    const env = { ...ALL_THREADS, SHORTLIST_JUDGE_MS: "0" };
    server = await startServer(["--build", "--index", folder.at("index")], { env });
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

    it("shows the conditions that it understood, and drops one where it is clicked", async () => {
      await ask(page, "remote roles over 50k");
      const chips = page.locator(".conditions li");
      expect(await chips.locator("summary").allTextContents()).toEqual(["remote", "pay at least 50,000 a year"]);
      expect(await page.locator("h1").textContent()).toContain("roles are remote and pay at least 50,000 a year");
      await page.getByRole("link", { name: "Without: pay at least 50,000 a year" }).click();
      await page.waitForURL("**/?q=remote+roles");
      expect(await chips.count()).toBe(1);
      expect(await page.locator("#q").inputValue()).toBe("remote roles");
      expect(watched.complaints).toEqual([]);
    });

    it("changes a condition in place, and keeps the rest of the search", async () => {
      await ask(page, "remote roles over 50k");
      await page.goto(`${page.url()}&sort=pay`);
      await page.locator(".conditions summary").nth(1).click();
      await page.locator(".editor input[name=pay_min]").fill("40000");
      await page.locator(".editor:visible button").click();
      await page.waitForURL("**pay_min=*");
      expect(await page.locator(".conditions summary").allTextContents()).toContain("pay at least 40,000 a year");
      expect(await page.locator(".order [aria-current]").textContent()).toBe("Highest pay");
      expect(await page.locator("#q").inputValue()).toBe("remote roles over 50k");
      expect(watched.complaints).toEqual([]);
    });

    it("narrows by what the roles say: as many are left as were counted, and the box stays checked", async () => {
      await ask(page, QUESTION);
      const box = page.locator(".facet label").first();
      const count = Number(await box.locator(".count").textContent());
      await box.locator("input").check();
      if (!javaScript) await page.locator(".narrow button").click();
      await page.waitForURL("**arrangement=*");
      expect(Number(/^(\d+) of/.exec((await page.locator("h1").textContent()) ?? "")?.[1])).toBe(count);
      expect(await page.locator(".facet input:checked").count()).toBe(1);
      expect(new URL(page.url()).searchParams.get("q")).toBe(QUESTION);
      expect(new URL(page.url()).searchParams.has("pay_min")).toBe(false);
      expect(watched.complaints).toEqual([]);
    });

    it("tells why a result is one where that is asked for", async () => {
      await ask(page, QUESTION);
      const why = page.locator(".hits > .hit").first().locator(".why");
      expect(await why.locator(".scores").isVisible()).toBe(false);
      await why.locator("summary").click();
      expect(await why.locator(".scores").isVisible()).toBe(true);
      expect(await why.locator(".scores dd").first().textContent()).toMatch(/^\d+%$/);
    });

    it("says what keeps everything out, and shows what fits all but that", async () => {
      await ask(page, "remote roles over 900k");
      expect(await page.locator("h1").textContent()).toMatch(/^None of the \d+ roles is remote and pays at least/);
      const without = page.locator(".relaxations a").first();
      const count = Number(/(\d+) roles?$/.exec((await without.textContent()) ?? "")?.[1]);
      expect(count).toBeGreaterThan(0);
      expect(await page.locator(".nearest .hit").count()).toBeGreaterThan(0);
      await page.goto((await without.getAttribute("href")) ?? "");
      expect(await page.locator("h1").textContent()).toMatch(new RegExp(`^${count} of`));
      expect(watched.complaints).toEqual([]);
    });

    it("leads back from a posting to the very search, whatever it was narrowed and ordered by", async () => {
      await page.goto("/?q=nights&sort=pay&shift=night&limit=3&offset=3");
      const results = page.url();
      await page.locator(".hit h2 a").first().click();
      await page.waitForURL("**/postings/**");
      await page.getByRole("link", { name: "Back to: nights" }).click();
      await page.waitForURL("**/?q=nights**");
      expect([...new URL(page.url()).searchParams].sort()).toEqual([...new URL(results).searchParams].sort());
    });

    it("leads from a posting to similar ones", async () => {
      await ask(page, QUESTION);
      await page.locator(".hits > .hit").first().locator("h2 a").click();
      const similar = page.locator(".similar a").first();
      const title = (await similar.textContent()) ?? "";
      await similar.click();
      await page.waitForLoadState();
      expect(await page.locator("h1").textContent()).toBe(title);
      expect(await page.locator(".back a").textContent()).toContain(QUESTION);
      expect(watched.complaints).toEqual([]);
    });

    it("draws pay and places of work; every bar and cell leads to as many roles as it says", async () => {
      const marks = await page.locator(".picture svg a").all();
      expect(marks.length).toBeGreaterThan(8);
      const links = await Promise.all(
        marks.map(async (mark) => [await mark.getAttribute("href"), await mark.getAttribute("aria-label")]),
      );
      for (const [href, label] of links.filter((_, at) => at % 5 === 0)) {
        await page.goto(href ?? "");
        const count = /: (\d+) roles?$/.exec(label ?? "")?.[1];
        expect(await page.locator("h1").textContent(), label ?? "").toMatch(new RegExp(`^${count} of `));
      }
      expect(watched.complaints).toEqual([]);
    });
  });
});
