import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const posted = (text: string) =>
  factsOf(text)
    .filter(({ kind }) => kind === "posted")
    .map(({ value }) => value);

describe("the day of publication", () => {
  it.each([
    ["Posted: 2026-11-04", ["2026-11-04"]],
    ["Date posted: 4 November 2026", ["2026-11-04"]],
    ["Posted on 4 November 2026 by Jo.", ["2026-11-04"]],
    ["Published: June 12, 2026", ["2026-06-12"]],
    ["Opening date: 2026-11-04", ["2026-11-04"]],
    ["Posted: 2026-11-03\nOpening date: 2026-11-04", ["2026-11-03"]],
  ])("is read from %s", (text, expected) => {
    expect(posted(text)).toEqual(expected);
  });

  it("is not that of a paper one has published, nor a closing date", () => {
    expect(posted("Closing date: 2026-11-04")).toEqual([]);
    expect(posted("You posted parcels all day and finish by 4 November 2026.")).toEqual([]);
  });
});
