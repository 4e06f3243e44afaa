import { type AnyNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { inlineText, parseHtml, walk } from "./dom.ts";
import { barsBefore, cellsOf, isBoldTitle, isTableOfRows, isValueOf, labelOf } from "./html-table.ts";
import { TextWriter } from "./text-writer.ts";

const UNSEEN = new Set(
  "script style noscript template head svg canvas iframe object audio video map button select textarea input".split(
    " ",
  ),
);
const PARAGRAPHS = new Set("p ul ol dl table blockquote pre figure fieldset hr details".split(" "));
const LINES = new Set(
  (
    "div section article main header footer nav aside address tr caption dt dd figcaption legend summary form center " +
    "thead tbody tfoot optgroup option body html hgroup search"
  ).split(" "),
);
/** Longest text of an element that is still taken for a heading. */
const MAX_HEADING_LENGTH = 150;

/** How HTML is written as text. */
export interface HtmlTextOptions {
  /** Keep line ends of the source (HTML within Markdown). Default: they are white space, as HTML says. */
  readonly keepLines?: boolean;
}

/** `htmlToText` of a piece of HTML source. */
export function htmlSourceToText(html: string, options: HtmlTextOptions = {}): string {
  return htmlToText(parseHtml(html), options);
}

/**
 * Readable text of a document tree, without markup: headings as `## Heading`, list items as `- item` (nested ones
 * indented by two spaces), paragraphs parted by blank lines, table rows as `cell | cell`, definitions as `Term: value`.
 */
export function htmlToText(root: ParentNode, options: HtmlTextOptions = {}): string {
  const writer = new TextWriter();
  const renderer = new Renderer(writer, options);
  walk(root, { enter: (node) => renderer.enter(node), leave: (node) => isTag(node) && renderer.leave(node) });
  return writer.toString();
}

class Renderer {
  readonly #writer: TextWriter;
  readonly #options: HtmlTextOptions;
  readonly #headings = new Set<Element>();
  readonly #rowTables = new Set<Element>();
  #lists = 0;
  #pre = 0;

  constructor(writer: TextWriter, options: HtmlTextOptions) {
    this.#writer = writer;
    this.#options = options;
  }

  /** Writes what comes before or in place of a node; false where its children are passed over. */
  enter(node: AnyNode): boolean {
    if (isText(node)) this.#text(node.data);
    if (!isTag(node)) return true;
    if (UNSEEN.has(node.name)) {
      this.#writer.text(" ");
      return false;
    }
    if (isHeading(node)) this.#openHeading(node);
    else this.#open(node);
    return true;
  }

  #open(element: Element): void {
    const writer = this.#writer;
    switch (element.name) {
      case "br":
        writer.newline();
        break;
      case "span":
      case "a":
      case "time":
        // Neighbours without a space between them are set apart by the page's style, not run together.
        if (element.prev !== null && isTag(element.prev)) writer.text(" ");
        break;
      case "li":
        writer.break(1);
        writer.indent = 2 * Math.max(1, this.#lists);
        writer.mark("- ");
        break;
      case "ul":
      case "ol":
        writer.break(this.#lists === 0 ? 2 : 1);
        this.#lists += 1;
        break;
      case "td":
      case "th":
        this.#openCell(element);
        break;
      case "dd":
        writer.join(": ");
        break;
      default:
        this.#openBlock(element);
    }
  }

  #openBlock(element: Element): void {
    const isRows = element.name === "table" && this.#writer.flat === 0 && isTableOfRows(element);
    if (isRows) this.#rowTables.add(element);
    if (opensDefinition(element)) return;
    if (PARAGRAPHS.has(element.name)) this.#writer.break(this.#lists > 0 ? 1 : 2);
    else if (LINES.has(element.name)) this.#writer.break(1);
    if (element.name === "pre") this.#pre += 1;
    if (element.name === "dt") this.#writer.flat += 1;
  }

  #openCell(cell: Element): void {
    if (this.#rowTables.size === 0) {
      this.#writer.break(1);
      return;
    }
    const cells = cell.parent === null ? [cell] : cellsOf(cell.parent);
    if (cells.some((one) => labelOf(one) !== null)) this.#writer.break(1);
    else this.#writer.join(isValueOf(cell, cells) ? ": " : barsBefore(cell, cells));
    this.#writer.flat += 1;
  }

  #openHeading(element: Element): void {
    this.#headings.add(element);
    this.#writer.break(2);
    if (this.#lists === 0 && this.#writer.flat === 0) this.#writer.mark("## ");
    this.#writer.flat += 1;
  }

  /** Writes what comes after an element. */
  leave(element: Element): void {
    const writer = this.#writer;
    if (this.#headings.delete(element)) {
      writer.flat -= 1;
      writer.mark("");
      writer.break(2);
      const { parent } = element;
      if (this.#rowTables.size > 0 && parent !== null && isTag(parent) && labelOf(parent) === element)
        writer.join(": ");
    } else if (element.name === "ul" || element.name === "ol") {
      this.#lists -= 1;
      writer.indent = 2 * this.#lists;
      writer.mark("");
      writer.break(this.#lists === 0 ? 2 : 1);
    } else if (element.name === "li") {
      writer.mark("");
      writer.indent = 2 * Math.max(0, this.#lists);
      writer.break(1);
    } else if (element.name === "td" || element.name === "th") {
      if (this.#rowTables.size > 0) writer.flat -= 1;
      else writer.break(1);
    } else if (element.name === "dt") {
      writer.flat -= 1;
    } else if (!UNSEEN.has(element.name)) {
      this.#leaveBlock(element);
    }
  }

  #leaveBlock(element: Element): void {
    if (element.name === "pre") this.#pre -= 1;
    if (PARAGRAPHS.has(element.name)) this.#writer.break(this.#lists > 0 ? 1 : 2);
    else if (LINES.has(element.name)) this.#writer.break(1);
    this.#rowTables.delete(element);
  }

  #text(data: string): void {
    if (this.#writer.flat > 0 || (this.#pre === 0 && this.#options.keepLines !== true)) {
      this.#writer.text(data);
      return;
    }
    const lines = data.split("\n");
    lines.forEach((line, index) => {
      if (index > 0) this.#writer.newline();
      if (this.#pre > 0) this.#writer.line(line);
      else this.#writer.text(line);
    });
  }
}

function isHeading(element: Element): boolean {
  if (/^h[1-6]$/.test(element.name)) return inlineText(element, MAX_HEADING_LENGTH).length <= MAX_HEADING_LENGTH;
  return (element.name === "p" || element.name === "div") && isBoldTitle(element);
}

/** A paragraph that begins a definition stands on the line of its term. */
function opensDefinition({ name, parent, prev }: Element): boolean {
  const isFirst = prev === null || (isText(prev) && prev.data.trim() === "" && prev.prev === null);
  return (name === "p" || name === "div") && isFirst && parent !== null && isTag(parent) && parent.name === "dd";
}
