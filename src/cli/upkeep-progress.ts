import type { UpkeepProgress } from "../maintenance/finding.ts";
import type { Terminal } from "./output.ts";

/** Between two lines where a terminal is watched. */
const STATUS_EVERY_MS = 100;
/** Between two lines where none is. */
const LINE_EVERY_MS = 5000;

/** Tells how far a long command has come: on a terminal in one line that is rewritten, else in a line now and then. */
export function upkeepReporter(terminal: Terminal): (progress: UpkeepProgress) => void {
  let saidAt = performance.now();
  let step = "";
  return (progress) => {
    const isDue = performance.now() - saidAt >= (terminal.interactive ? STATUS_EVERY_MS : LINE_EVERY_MS);
    if (!isDue && !(terminal.interactive && progress.step !== step)) return;
    saidAt = performance.now();
    step = progress.step;
    const line = progressLine(progress);
    if (terminal.interactive) terminal.status(line);
    else terminal.err(line);
  };
}

function progressLine({ step, done, total }: UpkeepProgress): string {
  if (total === 0) return step;
  return `${step}: ${Math.min(100, Math.floor((100 * done) / total))} % of ${total.toLocaleString("en-US")}`;
}
