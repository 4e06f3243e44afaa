import { describe, expect, it } from "vitest";
import { loadHnswlib } from "../../../src/index/hnswlib.ts";

describe("loadHnswlib", () => {
  it("gives either the library or a reason", async () => {
    const { library, reason } = await loadHnswlib();
    expect(library === null).toBe(typeof reason === "string");
  });

  it("gives the first line of what went wrong where the package cannot be loaded", async () => {
    const result = await loadHnswlib(() => Promise.reject(new Error("Cannot find module 'addon'\nRequire stack: ...")));
    expect(result).toEqual({
      library: null,
      reason: "hnswlib-node cannot be loaded (Cannot find module 'addon').",
    });
  });

  it("refuses a package of another shape", async () => {
    expect(await loadHnswlib(() => Promise.resolve({ default: {} }))).toMatchObject({ library: null });
    expect(await loadHnswlib(() => Promise.resolve(null))).toMatchObject({ library: null });
  });

  it("takes the library from the module itself or from its default export", async () => {
    const library = { HierarchicalNSW: class {} };
    expect((await loadHnswlib(() => Promise.resolve(library))).library).toBe(library);
    expect((await loadHnswlib(() => Promise.resolve({ default: library }))).library).toBe(library);
  });
});
