import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { IncompatibleError } from "../domain/errors.ts";
import { probeEntry } from "./entry.ts";

/** Execution providers by onnxruntime's names, and `auto` for the best that works. */
export const DEVICES = ["auto", "cpu", "cuda", "dml", "webgpu", "coreml"] as const;
export type RequestedDevice = (typeof DEVICES)[number];
export type Device = Exclude<RequestedDevice, "auto">;
type Gpu = Exclude<Device, "cpu">;

/** The device to use, and why: what was tried and what came of it, one sentence each. */
export interface DeviceChoice {
  readonly device: Device;
  readonly reasons: readonly string[];
}

/** What is asked of the machine; tests put another in its place. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  exists(path: string): boolean;
  /** Runs one inference of the graph in a process of its own. Null where it worked, else why not. */
  probe(device: Device, weightsPath: string): Promise<string | null>;
}

/** Longest a probe may take: drivers compile their kernels on first use. */
const PROBE_TIMEOUT_MS = 30_000;

/** Providers worth trying, best first. */
const CANDIDATES: Partial<Record<NodeJS.Platform, readonly Gpu[]>> = {
  linux: ["cuda", "webgpu"],
  win32: ["cuda", "dml", "webgpu"],
  darwin: ["coreml", "webgpu"],
};

/** Linux shows a GPU as one of these: Mesa's drivers, NVIDIA's, Windows' own under WSL. */
const LINUX_GPU_PATHS: readonly string[] = ["/dev/dri", "/dev/nvidiactl", "/dev/dxg"];

/**
 * The device that inference will run on. `gpuWeightsPath` is the graph that a GPU would run, null where the model has
 * none (int8 weights are of no use to a GPU).
 *
 * `auto` never fails: it takes the first candidate that really runs, else the processor. A device asked for by name is
 * used or it throws `IncompatibleError` (`device_unavailable`, `device_no_weights`) with the reason and the remedy:
 * onnxruntime throws on some unusable providers and runs others' work on the processor in silence.
 */
export async function resolveDevice(
  requested: RequestedDevice,
  gpuWeightsPath: string | null,
  machine: Machine = thisMachine,
): Promise<DeviceChoice> {
  if (requested === "cpu") return { device: "cpu", reasons: ["cpu: asked for."] };
  if (requested !== "auto") return resolveNamed(requested, gpuWeightsPath, machine);
  if (gpuWeightsPath === null)
    return { device: "cpu", reasons: ["cpu: the model has no fp16 or fp32 weights for a GPU."] };
  const reasons: string[] = [];
  for (const device of CANDIDATES[machine.platform] ?? []) {
    const reason = await whyNot(device, gpuWeightsPath, machine);
    if (reason === null) return { device, reasons: [...reasons, `${device}: ran a probe.`] };
    reasons.push(`${device}: ${reason}`);
  }
  return { device: "cpu", reasons: [...reasons, "cpu: no GPU can be used."] };
}

async function resolveNamed(device: Gpu, weightsPath: string | null, machine: Machine): Promise<DeviceChoice> {
  if (weightsPath === null) {
    throw new IncompatibleError("device_no_weights", `The model has no fp16 or fp32 weights, which ${device} needs.`, {
      hint: "Use --device cpu, or a model whose onnx folder has model_fp16.onnx or model.onnx.",
    });
  }
  const reason = await whyNot(device, weightsPath, machine);
  if (reason === null) return { device, reasons: [`${device}: asked for, ran a probe.`] };
  const remedy =
    device === "cuda" ? "Run `ONNXRUNTIME_NODE_INSTALL=cuda12 npm rebuild onnxruntime-node`, or use" : "Use";
  throw new IncompatibleError("device_unavailable", `The device ${device} cannot be used: ${reason}`, {
    hint: `${remedy} --device cpu or --device auto.`,
  });
}

/** Why a device cannot be used, from the cheapest check to the dearest; null where it can. */
async function whyNot(device: Gpu, weightsPath: string, machine: Machine): Promise<string | null> {
  if (!(CANDIDATES[machine.platform] ?? []).includes(device)) return `not available on ${machine.platform}.`;
  if (machine.platform === "linux" && !LINUX_GPU_PATHS.some((path) => machine.exists(path))) {
    return `no GPU is visible (none of ${LINUX_GPU_PATHS.join(", ")}).`;
  }
  if (device === "cuda" && !machine.exists(cudaLibrary(machine))) return "onnxruntime's CUDA library is not installed.";
  return machine.probe(device, weightsPath);
}

function cudaLibrary({ platform, arch }: Machine): string {
  const name = platform === "win32" ? "onnxruntime_providers_cuda.dll" : "libonnxruntime_providers_cuda.so";
  const main = createRequire(import.meta.url).resolve("onnxruntime-node");
  return join(dirname(main), "..", "bin", "napi-v6", platform, arch, name);
}

/** The machine that the program runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  exists: existsSync,
  probe: runProbe,
};

/** Runs the probe script; a driver that crashes or hangs takes only that process with it. */
function runProbe(device: Device, weightsPath: string): Promise<string | null> {
  const args = [...probeEntry(), device, weightsPath];
  const options = { timeout: PROBE_TIMEOUT_MS, killSignal: "SIGKILL" as const, windowsHide: true };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout) => {
      if (error === null) resolve(null);
      else if (error.killed) resolve(`a probe did not end within ${PROBE_TIMEOUT_MS / 1000} s.`);
      else if (error.signal) resolve(`a probe crashed (${error.signal}).`);
      else resolve(stdout.trim() || `a probe ended with exit code ${error.code}.`);
    });
  });
}

/** What came of trying a device. */
export interface DeviceReport {
  readonly device: Device;
  /** Why it cannot be used; null where it ran an inference. */
  readonly reason: string | null;
}

/** Tries the processor and every device that this platform may have, by one inference of a graph each, in a process of its own. */
export async function examineDevices(weightsPath: string, machine: Machine = thisMachine): Promise<DeviceReport[]> {
  const reports: DeviceReport[] = [{ device: "cpu", reason: await machine.probe("cpu", weightsPath) }];
  for (const device of CANDIDATES[machine.platform] ?? []) {
    reports.push({ device, reason: await whyNot(device, weightsPath, machine) });
  }
  return reports;
}
