import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchResponse } from "../../src/domain/search.ts";
import { violationsOn } from "./axe.ts";
import { findChromium, openBrowser, openPage } from "./browser.ts";
import { ALL_THREADS, Folder, startServer, type TestServer } from "./support.ts";

const chromium = findChromium();
/** A page over slow wires is no fun: largest page that is sent, in bytes of HTML. */
const MOST_BYTES = 60_000;

/** Pages of every kind, by what they show. */
const PAGES = {
  start: "/",
  "a set of roles": "/?q=which+roles+need+a+clearance%3F",
  "a large answer": "/?q=&open=yes&limit=1000",
  "a narrowed answer": "/?q=remote+roles+over+50k&benefit=health",
  "one posting asked about": "/?q=what+does+the+ground-station+engineer+earn%3F",
  "no answer": "/?q=xylophone+repairs+by+moonlit+penguins",
  "no answer for a condition": "/?q=remote+roles+over+900k",
  status: "/status",
  ingests: "/ingest",
  "what cannot be asked": "/?q=nurse&pay_min=lots",
  "what is not there": "/postings/nowhere",
} as const;

let folder: Folder;
let server: TestServer;
let browser: Browser;

describe.skipIf(chromium === null)("every page", () => {
  beforeAll(async () => {
    folder = new Folder();
    const env = { ...ALL_THREADS, SHORTLIST_JUDGE_MS: "0" };
    server = await startServer(["--build", "--index", folder.at("index")], { env });
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder?.remove();
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    it.each(Object.entries(PAGES))("meets WCAG 2.2 AA by axe-core, unfolded: %s", async (_, path) => {
      await onPage({ colorScheme }, path, async (page) => {
        await unfold(page);
        expect(await violationsOn(page)).toEqual([]);
      });
    });

    it("meets WCAG 2.2 AA by axe-core: a posting with a highlighted span", async () => {
      await onPage({ colorScheme }, await postingPath(), async (page) => {
        expect(await violationsOn(page)).toEqual([]);
      });
    });
  });

  it.each(Object.entries(PAGES))("fits a phone without scrolling sideways, unfolded: %s", async (_, path) => {
    await onPage({ viewport: { width: 360, height: 740 } }, path, async (page) => {
      await unfold(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    });
  });

  it.each(Object.entries(PAGES))("is under 60 KB: %s", async (_, path) => {
    const html = await (await fetch(server.url + path, { headers: { Accept: "text/html" } })).text();
    expect(html).toContain("</html>");
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
  });

  it("asks for nothing but its stylesheet and script, and keeps to a policy without inline code", async () => {
    const watched = await openPage(browser, server.url, true);
    for (const path of [PAGES.start, PAGES["a set of roles"], PAGES.status, await postingPath()]) {
      const response = await watched.page.goto(path);
      const policy = (await response?.allHeaders())?.["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(await watched.page.locator("[style], [onclick], style, script:not([src])").count()).toBe(0);
    }
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it("leaves out on paper what is there to be clicked", async () => {
    await onPage({}, PAGES["a set of roles"], async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const gone of [".ask", ".menu", ".narrow", ".order", ".why"]) {
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      }
      expect(await page.locator(".hit mark").first().isVisible()).toBe(true);
    });
  });

  it("goes through the results by key, opens one and comes back", async () => {
    await onPage({}, PAGES["a set of roles"], async (page) => {
      const focused = () => page.evaluate<string>("document.activeElement.textContent");
      const titles = await page.locator(".hit h2").allTextContents();
      await page.keyboard.press("j");
      expect(await focused()).toBe(titles[0]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("j");
      expect(await focused()).toBe(titles[2]);
      await page.keyboard.press("k");
      expect(await focused()).toBe(titles[1]);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/postings/**");
      await page.keyboard.press("Escape");
      await page.waitForURL("**/?q=which*");
    });
  });

  it("lets its keys be switched off, for good", async () => {
    await onPage({}, PAGES["a set of roles"], async (page) => {
      await page.getByRole("button", { name: "Switch keys off" }).click();
      await page.reload();
      await page.keyboard.press("/");
      expect(await page.evaluate("document.activeElement.id")).not.toBe("q");
      await page.getByRole("button", { name: "Switch keys on" }).click();
      await page.keyboard.press("/");
      expect(await page.evaluate("document.activeElement.id")).toBe("q");
    });
  });

  it("shows on the status page what is served, how long searches took, and the last ingest", async () => {
    await onPage({}, PAGES.status, async (page) => {
      expect(await page.locator(".facts").textContent()).toContain("67 postings");
      expect(await page.locator(".latency circle").count()).toBeGreaterThan(0);
      expect(await page.locator(".run p").first().textContent()).toMatch(/^67 added, 0 updated/);
    });
  });
});

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

/** Does something on a page in a browser context of its own. */
async function onPage(options: ContextOptions, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({ ...options, baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await work(page);
  } finally {
    await context.close();
  }
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}

/** A posting's page as the first result of a search leads to it. */
async function postingPath(): Promise<string> {
  const response = await fetch(`${server.url}/api/search?q=which+roles+need+a+clearance%3F`);
  const [first] = SearchResponse.parse(await response.json()).postings;
  const span = first?.passages[0]?.evidence.span;
  return `/postings/${first?.id}?start=${span?.start}&end=${span?.end}&q=clearance`;
}
