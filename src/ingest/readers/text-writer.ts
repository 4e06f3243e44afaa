/** Collects running text and line breaks into lines: white space collapsed, never more than one blank line. */
export class TextWriter {
  readonly #parts: string[] = [];
  /** Line ends owed before the next text: 0, 1 or 2. */
  #breaks = 0;
  #space = false;
  #mark = "";
  #join = "";
  /** Spaces before continuation lines. */
  indent = 0;
  /** Above 0, line breaks become spaces (headings, table cells). */
  flat = 0;

  /** Running text; its white space counts as one space. */
  text(raw: string): void {
    const text = raw.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/\s+/g, " ");
    if (text === "" || text === " ") {
      this.#space ||= text === " ";
      return;
    }
    if (text.startsWith(" ")) this.#space = true;
    this.#startText();
    this.#parts.push(this.#mark === "" ? text.trim() : withoutBullet(text.trim()));
    this.#mark = "";
    this.#space = text.endsWith(" ");
  }

  /** A line as it stands, spaces within kept. */
  line(raw: string): void {
    if (raw.trim() !== "") {
      this.#startText();
      this.#parts.push(raw.trimEnd());
    }
  }

  /** At least `lines` line ends before the next text: 1 ends the line, 2 the paragraph. */
  break(lines: 1 | 2): void {
    if (this.flat > 0) this.#space = true;
    else this.#breaks = Math.max(this.#breaks, lines);
  }

  /** One more line end before the next text. */
  newline(): void {
    if (this.flat > 0) this.#space = true;
    else this.#breaks = Math.min(2, this.#breaks + 1);
  }

  /** What to write before the next text of the line that begins here (`- `, `## `). */
  mark(mark: string): void {
    this.#mark = mark;
  }

  /** What to write between the text so far and the next text of the same line (` | `, `: `). */
  join(join: string): void {
    if (this.#parts.length === 0 || this.#breaks > 0) return;
    this.#join = join === ": " && this.#parts.at(-1)?.endsWith(":") ? " " : join;
  }

  /** The text so far, without white space at either end. */
  toString(): string {
    return this.#parts.join("").trim();
  }

  #startText(): void {
    const starts = this.#parts.length === 0 || this.#breaks > 0;
    if (this.#parts.length > 0 && this.#breaks > 0) this.#parts.push("\n".repeat(this.#breaks));
    if (starts) this.#parts.push(" ".repeat(Math.max(0, this.indent - (this.#mark === "" ? 0 : 2))));
    if (this.#mark !== "") this.#parts.push(this.#mark);
    else if (!starts && this.#join !== "") this.#parts.push(this.#join);
    else if (!starts && this.#space) this.#parts.push(" ");
    this.#breaks = 0;
    this.#space = false;
    this.#join = "";
  }
}

function withoutBullet(text: string): string {
  return text.replace(/^[•·▪●◦‣∙➢✓✔*–-]\s+(?=\S)/u, "");
}
