import { createSupportsHyperlinks } from "supports-hyperlinks";
import { terminalVariables } from "../config.ts";

/** What is asked of a stream that is written to. */
type Output = Pick<NodeJS.WriteStream, "isTTY">;

/**
 * Whether output to a stream may be coloured: `FORCE_COLOR` decides where it is set (0 for no), then `NO_COLOR`
 * (https://no-color.org), then whether it is a terminal, and none that calls itself dumb.
 */
export function wantsColour(stream: Output = process.stdout): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = terminalVariables();
  if (FORCE_COLOR !== undefined) return !/^(?:0|false)$/i.test(FORCE_COLOR);
  return NO_COLOR === undefined && TERM !== "dumb" && stream.isTTY === true;
}

/**
 * How a place in a file is linked to on a terminal: by its address, by the address with the line as `#12`, or for the editor
 * that the terminal is a part of. `none`: it is written plainly, and terminals that know `file:line` find it themselves.
 */
export type LinkStyle = "none" | "file" | "line" | "vscode";

/** The kind of links that the terminal behind a stream takes. `FORCE_HYPERLINK=1` and `=0` decide where it cannot be told. */
export function linkStyle(stream: Output = process.stdout): LinkStyle {
  const { TERM, TERM_PROGRAM, FORCE_HYPERLINK } = terminalVariables();
  if (FORCE_HYPERLINK === undefined && (stream.isTTY !== true || TERM === "dumb")) return "none";
  if (!createSupportsHyperlinks({ isTTY: stream.isTTY === true })) return "none";
  if (TERM_PROGRAM === "vscode") return "vscode";
  return TERM_PROGRAM === "iTerm.app" || TERM === "xterm-kitty" ? "line" : "file";
}
