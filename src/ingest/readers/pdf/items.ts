import type { getDocumentProxy } from "unpdf";

/** A document opened by pdf.js. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** A piece of text as it is drawn; lengths in points, `y` growing downwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
}

/** What is drawn on a page: upright text, and text that is turned, as one line each. */
export interface PageItems {
  readonly items: readonly TextItem[];
  readonly turned: readonly string[];
  /** Height of the page, in points. */
  readonly height: number;
}

/** Private-use characters by which symbol fonts write their bullets. */
const SYMBOL_BULLETS = /^[\uf0b7\uf0a7\uf0d8\uf0a8\uf076\uf0fc\uf02d]$/;

/** The text of a page where it stands, as a reader holds the page. Pieces beyond the page's edges are left out. */
export async function pageItems(page: PdfPage): Promise<PageItems> {
  const view = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view.transform as number[];
  const items: TextItem[] = [];
  const turned: string[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!("str" in item) || item.str === "") continue;
    const [ta = 1, tb = 0, tc = 0, td = 1, tx = 0, ty = 0] = item.transform as number[];
    const along = { x: a * ta + c * tb, y: b * ta + d * tb };
    const text = SYMBOL_BULLETS.test(item.str) ? "•" : item.str;
    if (Math.abs(along.y) > Math.abs(along.x) * 0.05) {
      if (text.trim() !== "") turned.push(text.trim());
      continue;
    }
    const x = a * tx + c * ty + e;
    const y = b * tx + d * ty + f;
    if (x > view.width || x + item.width < 0 || y < 0 || y > view.height + 2) continue;
    items.push({ text, x, y, width: item.width, size: Math.hypot(tc, td) || item.height || 1, font: item.fontName });
  }
  return { items, turned, height: view.height };
}
