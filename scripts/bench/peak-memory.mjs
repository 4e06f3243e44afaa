// Preloaded (`node --import`) into a program that is measured: when it ends, it writes its peak memory in bytes to file
// descriptor 3.
import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

function peakBytes() {
  try {
    // The kernel's `maxRSS` of a process also counts the copy of its parent that it was before it became itself.
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    if (match !== null) return Number(match[1]) * 1024;
  } catch {
    // Only Linux has /proc.
  }
  return process.resourceUsage().maxRSS * 1024;
}

if (isMainThread) process.on("exit", () => writeSync(3, String(peakBytes())));
