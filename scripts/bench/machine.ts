import { availableParallelism, cpus, totalmem } from "node:os";
import { setTimeout } from "node:timers/promises";

/** What the numbers were measured on. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  readonly date: string;
}

/** How long the machine is watched, in milliseconds. */
const WATCH_MS = 1000;

/** Tells what machine this is. */
export function machineFacts(): MachineFacts {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    date: new Date().toISOString(),
  };
}

/** The facts in a line. */
export function describeMachine({ cpu, cores, memoryGiB, platform, node, date }: MachineFacts): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB; ${platform}, Node ${node}; ${date.slice(0, 16).replace("T", " ")} UTC`;
}

/** Share (0 to 1) of all cores that is busy within the next second, while this process does nothing. */
export async function busyShare(): Promise<number> {
  const before = cpuTimes();
  await setTimeout(WATCH_MS);
  const after = cpuTimes();
  return 1 - (after.idle - before.idle) / (after.total - before.total);
}

function cpuTimes(): { idle: number; total: number } {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, core) => sum + core.idle, 0);
  return { idle, total: times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle) };
}
