import { describe, expect, it } from "vitest";
import { wrap, wrapWhole } from "../../../src/cli/wrap.ts";

describe("wrap", () => {
  it("breaks at spaces, and a word only where it is longer than a line", () => {
    expect(wrap("to be or not, now", 8)).toEqual(["to be or", "not, now"]);
    expect(wrap("an electroencephalography", 12)).toEqual(["an", "electroencep", "halography"]);
    expect(wrap("", 8)).toEqual([]);
  });

  it("lets a longer word stand alone where it is to be copied", () => {
    expect(wrapWhole("at /srv/long/path now", 8)).toEqual(["at", "/srv/long/path", "now"]);
    expect(wrapWhole("", 8)).toEqual([]);
  });

  it("counts wide characters as two, and marks above a letter as none", () => {
    expect(wrap("货物装卸管理", 8)).toEqual(["货物装卸", "管理"]);
    expect(wrap("cafe\u0301s cafe\u0301s", 11)).toHaveLength(1);
  });

  it("closes a colour at a line's end and opens it on the next", () => {
    expect(wrap("\u001b[1mone two three\u001b[22m", 8)).toEqual([
      "\u001b[1mone two\u001b[22m",
      "\u001b[1mthree\u001b[22m",
    ]);
  });

  it("keeps room for a character however narrow a terminal says it is", () => {
    expect(wrap("one two", 0)).toEqual(["one two"]);
  });
});
