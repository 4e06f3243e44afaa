import { describe, expect, it } from "vitest";
import { loadModelFolder } from "../../../src/embed/model-files.ts";
import { chooseWeights, findWeights } from "../../../src/embed/weights.ts";
import { BUILT_IN } from "./folders.ts";

const graphs = (...names: string[]) => ({ graphs: names.map((name) => `/models/m/onnx/${name}`) });

describe("findWeights", () => {
  it("gives the processor int8 weights and a GPU half floats", () => {
    const folder = graphs("model.onnx", "model_fp16.onnx", "model_q4.onnx", "model_quantized.onnx");
    expect(findWeights(folder, "cpu")).toMatch(/model_quantized\.onnx$/);
    expect(findWeights(folder, "gpu")).toMatch(/model_fp16\.onnx$/);
  });

  it("falls back to full floats for both", () => {
    expect(findWeights(graphs("model.onnx"), "cpu")).toMatch(/model\.onnx$/);
    expect(findWeights(graphs("model.onnx"), "gpu")).toMatch(/model\.onnx$/);
  });

  it("never gives int8 weights to a GPU", () => {
    expect(findWeights(graphs("model_quantized.onnx", "model_int8.onnx"), "gpu")).toBeNull();
  });

  it("takes the only graph, whatever its name, for the processor", () => {
    expect(findWeights(graphs("encoder.onnx"), "cpu")).toMatch(/encoder\.onnx$/);
    expect(findWeights(graphs("encoder.onnx", "other.onnx"), "cpu")).toBeNull();
  });

  it("says what it found and what it looks for where there are no weights", async () => {
    const folder = await loadModelFolder(BUILT_IN);
    expect(() => chooseWeights(folder, "gpu")).toThrowError(
      expect.objectContaining({
        code: "model_no_weights",
        message: expect.stringContaining("model_quantized.onnx"),
        hint: expect.stringContaining("model_fp16.onnx"),
      }),
    );
  });
});
