import type { Page } from "playwright-core";

/** Types a question and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Your question" }).fill(question);
  await page.getByRole("button", { name: "Ask" }).click();
  await page.waitForURL("**/?q=*");
}
