import { describe, expect, it } from "vitest";
import { Recent } from "../../../src/search/recent.ts";

describe("recent results", () => {
  it("are worked out once, also where they are asked for at the same time", async () => {
    const recent = new Recent<number>(2);
    let works = 0;
    const work = async () => ++works;
    expect(await Promise.all([recent.get("a", work), recent.get("a", work)])).toEqual([1, 1]);
    expect(await recent.get("a", work)).toBe(1);
  });

  it("go when others were asked for since", async () => {
    const recent = new Recent<string>(2);
    const say = (word: string) => async () => word;
    await recent.get("a", say("first"));
    await recent.get("b", say("b"));
    await recent.get("a", say("never"));
    await recent.get("c", say("c"));
    expect(await recent.get("a", say("again"))).toBe("first");
    expect(await recent.get("b", say("anew"))).toBe("anew");
  });

  it("are not kept where the work failed", async () => {
    const recent = new Recent<string>(2);
    await expect(recent.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await recent.get("a", async () => "yes")).toBe("yes");
  });
});
