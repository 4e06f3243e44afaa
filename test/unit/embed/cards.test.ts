import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MODELS_DIR } from "./folders.ts";

describe("a model's card", () => {
  it.each(["shortlist-minilm", "shortlist-judge"])("names the very file that ships: %s", (name) => {
    const weights = readFileSync(join(MODELS_DIR, name, "onnx/model_quantized.onnx"));
    const card = readFileSync(join(MODELS_DIR, name, "README.md"), "utf8");
    expect(card).toContain(createHash("sha256").update(weights).digest("hex"));
  });
});
