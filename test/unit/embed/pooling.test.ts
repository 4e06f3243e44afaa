import { describe, expect, it } from "vitest";
import { choosePooling, poolAndNormalise } from "../../../src/embed/pooling.ts";

describe("choosePooling", () => {
  it.each([
    [{ pooling_mode_mean_tokens: true, pooling_mode_cls_token: false }, "mean"],
    [{ pooling_mode_mean_tokens: false, pooling_mode_cls_token: true }, "cls"],
    [{ pooling_mode: "mean" }, "mean"],
    [{ pooling_mode: ["cls"] }, "cls"],
  ])("reads %j as %s", (settings, pooling) => {
    expect(choosePooling(settings, "here")).toBe(pooling);
  });

  it.each([
    [{ pooling_mode_max_tokens: true }, /pools its tokens by "max"/],
    [{ pooling_mode_mean_tokens: true, pooling_mode_cls_token: true }, /"mean and cls"/],
    [{ pooling_mode_mean_sqrt_len_tokens: true }, /"mean_sqrt_len"/],
    [{ pooling_mode: "lasttoken" }, /"lasttoken"/],
    [{}, /"nothing"/],
    [{ pooling_mode_mean_tokens: true, include_prompt: false }, /leaves its prompt out/],
  ])("refuses %j", (settings, message) => {
    expect(() => choosePooling(settings, "here")).toThrowError(
      expect.objectContaining({ code: "model_unsupported", message: expect.stringMatching(message) }),
    );
  });
});

describe("poolAndNormalise", () => {
  const rows = Float32Array.of(3, 0, 3, 8);

  it("gives the direction of the rows' mean", () => {
    const out = new Float32Array(2);
    expect(poolAndNormalise(rows, "mean", out)).toBe(true);
    expect([...out]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  });

  it("gives the direction of the first row", () => {
    const out = new Float32Array(2);
    expect(poolAndNormalise(rows, "cls", out)).toBe(true);
    expect([...out]).toEqual([1, 0]);
  });

  it.each([[Float32Array.of(0, 0)], [Float32Array.of(Number.NaN, 1)], [Float32Array.of(Number.POSITIVE_INFINITY, 1)]])(
    "refuses %j, which has no direction",
    (row) => {
      expect(poolAndNormalise(row, "mean", new Float32Array(2))).toBe(false);
    },
  );
});
