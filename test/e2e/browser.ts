import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
/** No sandbox, which containers do not allow, and nothing that speaks to anyone by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of the system's Chromium, or null where it has none. */
export function findChromium(): string | null {
  for (const path of FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here: the next.
    }
  }
  return null;
}

/** Starts a browser without a window. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** A page, and all that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, thrown errors, failed and refused responses, and requests for another origin, which are stopped. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page that may speak to one origin only. */
export async function openPage(browser: Browser, origin: string, javaScriptEnabled: boolean): Promise<WatchedPage> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: origin });
  const complaints: string[] = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (new URL(url).origin === origin || url.startsWith("data:")) return route.continue();
    complaints.push(`request for ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}
