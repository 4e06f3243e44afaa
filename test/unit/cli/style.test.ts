import { describe, expect, it } from "vitest";
import { linked, paint } from "../../../src/cli/style.ts";

const OPEN = "\u001b]8;;";

describe("a link on a terminal", () => {
  const place = { path: "/jobs/night shift/a#1.txt", line: 12 };

  it("is the text alone where the terminal takes none", () => {
    expect(linked("a:12", place, {})).toBe("a:12");
  });

  it.each([
    ["file", /^file:\/\/[^/]*\/jobs\/night%20shift\/a%231\.txt$/],
    ["line", /^file:\/\/[^/]*\/jobs\/night%20shift\/a%231\.txt#12$/],
    ["vscode", /^vscode:\/\/file\/jobs\/night%20shift\/a%231\.txt:12$/],
  ] as const)("has the file's address, and by %s its line", (links, address) => {
    const [, target = "", text] = linked("a:12", place, { links }).split(OPEN);
    expect(target.split("\u001b\\")[0]).toMatch(address);
    expect(target.split("\u001b\\")[1]).toBe("a:12");
    expect(text).toBe("\u001b\\");
  });
});

describe("paint", () => {
  it("leaves a text as it is without colours, and an empty one with them", () => {
    expect(paint("now", "bold", { colour: false })).toBe("now");
    expect(paint("", "bold", { colour: true })).toBe("");
    expect(paint("now", "bold", { colour: true })).toBe("\u001b[1mnow\u001b[22m");
  });
});
