import { getDocumentProxy } from "unpdf";
import { flowsOf } from "./columns.ts";
import { type PageItems, pageItems, type TextItem } from "./items.ts";
import { paragraphsOf, type TypeSetting } from "./paragraphs.ts";
import { type Row, rowsOf, withoutIcons } from "./rows.ts";
import { withoutRunning } from "./running.ts";

/** What a PDF holds. */
export interface PdfText {
  /** The text of each page, in the order of reading; empty where a page has none. */
  readonly pages: readonly string[];
  /** What the document's metadata call its title; empty where they do not. */
  readonly metaTitle: string;
}

/** Why a PDF is not read. */
export interface PdfProblem {
  readonly code: "locked" | "bad_pdf" | "too_large";
  readonly reason: string;
}

/** Most pages of a document. */
export const PDF_MAX_PAGES = 1000;
/** Most pieces of text on all pages together. */
const MAX_ITEMS = 2_000_000;

/** The text of a PDF, page by page: columns one after the other, paragraphs as lines, running headers and footers left out. */
export async function readDocument(bytes: Uint8Array): Promise<PdfText | PdfProblem> {
  const opened = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, disableFontFace: true }).catch(
    (error: Error) => error,
  );
  if (opened instanceof Error) return problemOf(opened);
  try {
    if (opened.numPages > PDF_MAX_PAGES) {
      return tooLarge(`The PDF has ${opened.numPages} pages; up to ${PDF_MAX_PAGES} are read. Split it.`);
    }
    const pages: PageItems[] = [];
    let items = 0;
    for (let page = 1; page <= opened.numPages; page += 1) {
      const opening = await opened.getPage(page);
      const found = await pageItems(opening);
      opening.cleanup();
      items += found.items.length;
      if (items > MAX_ITEMS) return tooLarge(`The PDF has more than ${MAX_ITEMS} pieces of text up to page ${page}.`);
      pages.push(found);
    }
    const metadata = await opened.getMetadata().catch(() => ({ info: {} }));
    const metaTitle = titleIn(metadata.info);
    return { pages: pageTexts(pages), metaTitle };
  } catch (error) {
    return problemOf(error as Error);
  } finally {
    await opened.destroy().catch(() => {});
  }
}

function titleIn(info: object): string {
  return "Title" in info && typeof info.Title === "string" ? info.Title : "";
}

function pageTexts(pages: readonly PageItems[]): string[] {
  const rows = withoutRunning(
    withoutIcons(pages.map(({ items }) => items)).map((items, at) => ({
      rows: rowsOf(items),
      height: pages[at]?.height ?? 0,
    })),
  );
  const setting = settingOf(pages.flatMap(({ items }) => items));
  return rows.map((page, at) => pageText(page, pages[at]?.turned ?? [], setting));
}

function pageText(rows: readonly Row[], turned: readonly string[], setting: TypeSetting): string {
  const flows = flowsOf(rows).map((flow) => paragraphsOf(flow, setting).join("\n"));
  return [...flows, ...turned]
    .filter((part) => part !== "")
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function settingOf(items: readonly TextItem[]): TypeSetting {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const words = new Set<string>();
  for (const { text, size, font } of items) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
    // A word with a hyphen behind it is most likely a part of one.
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![-\p{L}\p{N}])/gu))
      words.add(word.toLowerCase());
  }
  return { size: commonest(sizes) ?? 10, font: commonest(fonts) ?? "", words };
}

function commonest<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].reduce<[Key, number] | undefined>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    undefined,
  )?.[0];
}

function problemOf(error: Error): PdfProblem {
  if (error.name === "PasswordException") {
    return { code: "locked", reason: "The PDF is locked with a password. Save it without one." };
  }
  const what = error.message.replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 200);
  return { code: "bad_pdf", reason: `The PDF is damaged: ${what}. Open it elsewhere and save it anew.` };
}

function tooLarge(reason: string): PdfProblem {
  return { code: "too_large", reason };
}
