import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { findElement, findElements, inlineText } from "./dom.ts";

/** Longest cell of a table that is written as rows of cells. */
const MAX_CELL_LENGTH = 200;

/** A paragraph that is nothing but a short run of bold words, without a number or a value after a colon. */
export function isBoldTitle(element: Element): boolean {
  const children = element.children.filter((child) => !isText(child) || child.data.trim() !== "");
  const [only] = children;
  if (children.length !== 1 || only === undefined || !isTag(only)) return false;
  if (only.name !== "strong" && only.name !== "b") return false;
  const text = inlineText(only, 60);
  return text.length >= 3 && text.length <= 60 && /^\p{L}[^\d:.;!]*[:?]?$/u.test(text);
}

/** The cells of a table row. */
export function cellsOf(row: ParentNode): Element[] {
  return row.children.filter(isTag).filter(isCell);
}

/** The bar between two cells, and one for each empty cell between them: columns stay told apart. */
export function barsBefore(cell: Element, cells: readonly Element[]): string {
  let bars = " | ";
  for (let at = cells.indexOf(cell) - 1; at > 0; at -= 1) {
    const before = cells[at];
    if (before === undefined || inlineText(before, 1) !== "") break;
    bars += "| ";
  }
  return bars;
}

function isCell({ name }: Element): boolean {
  return name === "td" || name === "th";
}

/** The paragraph that labels what follows it in a cell, as forms have it; null where there is none. */
export function labelOf(cell: Element): Element | null {
  const [first, ...others] = isCell(cell)
    ? cell.children.filter((child) => !isText(child) || child.data.trim() !== "")
    : [];
  const isLabel =
    first !== undefined && isTag(first) && (first.name === "p" || first.name === "div") && isBoldTitle(first);
  return isLabel && others.length > 0 ? first : null;
}

/** Whether a cell is the value of the one before it: of two cells in a row the second, where the first is a heading. */
export function isValueOf(cell: Element, cells: readonly Element[]): boolean {
  const [key, value, ...others] = cells;
  if (key === undefined || value !== cell || others.length > 0 || value.name === "th") return false;
  const bold = key.children.filter((child) => !isText(child) || child.data.trim() !== "");
  return key.name === "th" || (bold.length === 1 && isBoldTitle(key));
}

/** Whether a table is one of rows and cells, and not a means to lay out a page: short cells without blocks of their own. */
export function isTableOfRows(table: Element): boolean {
  if (findElement(table, ({ name }) => /^(table|ul|ol|h[1-6])$/.test(name)) !== null) return false;
  const cells = findElements(table, isCell, 2000);
  return cells.every((cell) => inlineText(cell, MAX_CELL_LENGTH).length <= MAX_CELL_LENGTH);
}
