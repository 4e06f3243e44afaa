import { hostname } from "node:os";
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import type { LinkStyle } from "./abilities.ts";
import type { Terminal } from "./output.ts";

/** How text is printed. */
export interface Style {
  /** Columns to fill at most. */
  readonly columns: number;
  readonly colour: boolean;
  /** Default `none`. */
  readonly links?: LinkStyle;
}

/** Longest line that is pleasant to read. */
const WIDEST = 110;

/** The style of a terminal, at its width of this moment. */
export function styleOf({ columns, colour, links = "none" }: Terminal): Style {
  return { columns: Math.min(columns, WIDEST), colour, links };
}

/** Formats by `node:util`: names of colours and of what else can be done to text. */
export type Format = Parameters<typeof styleText>[0];

/** A text in a format, where there are colours. */
export function paint(text: string, format: Format, { colour }: Pick<Style, "colour">): string {
  // Whether the stream takes colours is decided by the configuration.
  return colour && text !== "" ? styleText(format, text, { validateStream: false }) : text;
}

/** A place in a file. */
export interface FilePlace {
  /** Absolute path. */
  readonly path: string;
  /** 1-based line of the file, where it is known. */
  readonly line?: number | undefined;
}

/** A text that opens a file where it is clicked: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda (OSC 8). */
export function linked(text: string, place: FilePlace, { links = "none" }: Pick<Style, "links">): string {
  return links === "none" ? text : `\u001b]8;;${address(place, links)}\u001b\\${text}\u001b]8;;\u001b\\`;
}

function address({ path, line }: FilePlace, links: LinkStyle): string {
  const url = pathToFileURL(path);
  if (links === "vscode") return `vscode://file${url.pathname}${line === undefined ? "" : `:${line}`}`;
  const fragment = links === "line" && line !== undefined ? `#${line}` : "";
  // With the machine's name a terminal knows files of another one, whose shell it shows. A drive's letter has no machine.
  const host = url.host === "" && process.platform !== "win32" ? hostname() : url.host;
  return `file://${host}${url.pathname}${fragment}`;
}
