import { describe, expect, it } from "vitest";
import { HELP, parseBenchArguments, SUITES } from "../../../scripts/bench/arguments.ts";

describe("parseBenchArguments", () => {
  it("measures everything at full size where nothing is said", () => {
    expect(parseBenchArguments([])).toEqual({ only: SUITES, quick: false, help: false });
  });

  it("takes parts in the order they run, each once", () => {
    expect(parseBenchArguments(["--only", "serve, embed,serve"]).only).toEqual(["embed", "serve"]);
  });

  it("takes files and folders", () => {
    const args = ["--quick", "--json", "bench-results/a.json", "--texts", "t.jsonl", "--model", "models/m"];
    expect(parseBenchArguments(args)).toMatchObject({
      quick: true,
      json: "bench-results/a.json",
      texts: "t.jsonl",
      model: "models/m",
    });
  });

  it("names the part, flag or word that it does not know", () => {
    expect(() => parseBenchArguments(["--only", "embed,serch"])).toThrow(/"serch".*search/);
    expect(() => parseBenchArguments(["--fast"])).toThrow(/--fast/);
    expect(() => parseBenchArguments(["embed"])).toThrow(/embed/);
  });

  it("explains every flag in its help", () => {
    for (const flag of ["--only", "--quick", "--json", "--texts", "--model", "--help"]) expect(HELP).toContain(flag);
  });
});
