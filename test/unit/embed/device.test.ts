import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Device, type Machine, resolveDevice, thisMachine } from "../../../src/embed/device.ts";
import { BUILT_IN } from "./folders.ts";

/** A machine on which every file exists and every probe works, but for what is said. */
function machine(changes: Partial<Machine> = {}): Machine & { probed: Device[] } {
  const probed: Device[] = [];
  const probe = async (device: Device, path: string) => {
    probed.push(device);
    return (await changes.probe?.(device, path)) ?? null;
  };
  return { platform: "linux", arch: "x64", exists: () => true, ...changes, probe, probed };
}

describe("resolveDevice", () => {
  it("uses the processor where it is asked for, without trying anything", async () => {
    const m = machine();
    expect(await resolveDevice("cpu", "model.onnx", m)).toMatchObject({ device: "cpu" });
    expect(m.probed).toEqual([]);
  });

  it("takes the first candidate that really runs", async () => {
    const m = machine({ probe: async (device) => (device === "cuda" ? "out of memory." : null) });
    expect(await resolveDevice("auto", "model.onnx", m)).toEqual({
      device: "webgpu",
      reasons: ["cuda: out of memory.", "webgpu: ran a probe."],
    });
  });

  it("falls back to the processor and says why for each candidate", async () => {
    const choice = await resolveDevice("auto", "model.onnx", machine({ probe: async () => "driver too old." }));
    expect(choice.device).toBe("cpu");
    expect(choice.reasons).toEqual(["cuda: driver too old.", "webgpu: driver too old.", "cpu: no GPU can be used."]);
  });

  it("tries nothing on a Linux without a GPU", async () => {
    const m = machine({ exists: () => false });
    expect((await resolveDevice("auto", "model.onnx", m)).reasons[0]).toMatch(/^cuda: no GPU is visible/);
    expect(m.probed).toEqual([]);
  });

  it("does not try CUDA without its library", async () => {
    const m = machine({ exists: (path) => !path.includes("providers_cuda") });
    expect((await resolveDevice("auto", "model.onnx", m)).reasons[0]).toMatch(/CUDA library is not installed/);
    expect(m.probed).toEqual(["webgpu"]);
  });

  it("sends no int8 weights to a GPU", async () => {
    const m = machine();
    expect(await resolveDevice("auto", null, m)).toEqual({
      device: "cpu",
      reasons: ["cpu: the model has no fp16 or fp32 weights for a GPU."],
    });
    await expect(resolveDevice("cuda", null, m)).rejects.toMatchObject({ code: "device_no_weights", exitCode: 4 });
    expect(m.probed).toEqual([]);
  });

  it("fails where a device asked for by name does not run, with the reason and the remedy", async () => {
    const missing = machine({ exists: (path) => !path.includes("providers_cuda") });
    await expect(resolveDevice("cuda", "model.onnx", missing)).rejects.toMatchObject({
      code: "device_unavailable",
      message: expect.stringContaining("CUDA library is not installed"),
      hint: expect.stringContaining("ONNXRUNTIME_NODE_INSTALL=cuda12 npm rebuild onnxruntime-node"),
    });
    await expect(resolveDevice("dml", "model.onnx", machine())).rejects.toThrow(/not available on linux/);
  });

  it("uses a device asked for by name that runs", async () => {
    const m = machine({ platform: "win32" });
    expect(await resolveDevice("dml", "model.onnx", m)).toMatchObject({ device: "dml" });
    expect(m.probed).toEqual(["dml"]);
  });

  it.skipIf(process.platform === "win32")("runs a real inference in a process of its own", async () => {
    const weightsPath = join(BUILT_IN, "onnx/model_quantized.onnx");
    expect(await thisMachine.probe("cpu", weightsPath)).toBeNull();
    // DirectML exists on Windows only; onnxruntime would have run it on the processor in silence.
    expect(await thisMachine.probe("dml", weightsPath)).toMatch(/onnxruntime was built with .*cpu/);
  });
});
