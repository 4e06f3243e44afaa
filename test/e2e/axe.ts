import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Levels of WCAG 2.2 that are to be met. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe-core gives back, as far as it is read here. */
interface AxeResults {
  readonly violations: {
    readonly id: string;
    readonly nodes: { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What of a page violates WCAG 2.2 AA, by the automatic rules of axe-core: a line each, empty where nothing does. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Through the debugger and not as an element: the page's own policy allows no foreign script.
  await page.evaluate(SOURCE);
  const results = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, " ")}`),
  );
}
