import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What the numbers were measured on. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  /** Processes that wanted to run, on average over the last minute; 0 where the system does not tell. */
  readonly loadAverage: number;
  readonly date: string;
}

/** Load from which the numbers are worth little, as a share of the cores. */
const BUSY_SHARE = 0.75;

export function machineFacts(): MachineFacts {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    loadAverage: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    date: new Date().toISOString(),
  };
}

/** The facts in a line, with a warning where the machine was busy with something else. */
export function describeMachine({ cpu, cores, memoryGiB, platform, node, loadAverage, date }: MachineFacts): string {
  const line = `${cpu}, ${cores} cores, ${memoryGiB} GiB; ${platform}, Node ${node}; ${date.slice(0, 16).replace("T", " ")} UTC`;
  if (loadAverage < cores * BUSY_SHARE) return line;
  return `${line}\nThe machine was busy (load ${loadAverage} before the first measurement): the numbers are worth little.`;
}
