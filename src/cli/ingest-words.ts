import type { IngestProgress, IngestStages, IngestSummary, SkippedGroup } from "../domain/ingest.ts";
import { doneShare } from "../ingest/progress.ts";
import { count, number } from "../server/pages/words.ts";
import { shortened, shown } from "./output.ts";

/** Skipped files named for each reason. */
const NAMED = 3;
/** Stages that took less of the whole than this are not worth a word. */
const LEAST_STAGE_SHARE = 0.005;

const STAGE_WORDS: Readonly<Record<keyof IngestStages, string>> = {
  scanning: "scanning",
  reading: "reading",
  cutting: "cutting and facts",
  waiting: "waiting for inference",
  writing: "writing",
  indexing: "index",
  inference: "inference",
};

/** What an ingest did, a line each. */
export function describeSummary(summary: IngestSummary): string[] {
  const { added, updated, unchanged, removed, moved, skipped, embedded, seconds, device, model } = summary;
  const counts = [
    `${number(added - moved)} added`,
    `${number(updated)} updated`,
    ...(moved > 0 ? [`${number(moved)} moved`] : []),
    `${number(unchanged)} unchanged`,
    `${number(removed - moved)} removed`,
    `${number(skipped.length)} skipped`,
  ];
  const lines = [
    `${counts.join(", ")}; ${count(embedded, "text")} embedded in ${seconds.toFixed(1)} s with ${model} on ${device}.`,
  ];
  if (embedded + summary.reused > 0) lines.push(describeWork(summary));
  if (embedded > 0) lines.push(describeStages(summary));
  lines.push(
    `The index holds ${count(summary.postings, "posting")} in ${count(summary.passages, "passage")} (generation ${summary.generation}).`,
  );
  return lines;
}

function describeWork({ embedded, reused, tokens, tokensPerSecond }: IngestSummary): string {
  const share = Math.round((100 * reused) / (embedded + reused));
  const saved =
    reused === 0
      ? "no text was met twice"
      : `${count(reused, "text")} (${share} %) cost nothing, met before or elsewhere`;
  return `${number(tokens)} tokens, ${number(tokensPerSecond)} a second; ${saved}.`;
}

function describeStages({ stages, seconds, inferenceShare }: IngestSummary): string {
  const { inference, ...own } = stages;
  const told = (Object.entries(own) as [keyof IngestStages, number][])
    .filter(([, took]) => took >= seconds * LEAST_STAGE_SHARE)
    .map(([stage, took]) => `${STAGE_WORDS[stage]} ${took.toFixed(1)} s`);
  return `${Math.round(inferenceShare * 100)} % of the time was inference (${inference.toFixed(1)} s); beside it ${told.join(", ")}.`;
}

/** What was skipped and why: the first few files of each reason, and what to do. */
export function describeSkipped(groups: readonly SkippedGroup[]): string[] {
  return groups.flatMap(({ code, reason, advice, count: all, ending, first }) => {
    const named = first.slice(0, NAMED);
    const lines = named.map(({ path, record }, at) => {
      const which = record === undefined ? "" : `, record ${record + 1}`;
      return `skipped ${shown(path)}${which}: ${at === 0 ? shown(reason) : "likewise"} (${code})`;
    });
    const kind = ending === undefined ? code : `${code}${ending === "" ? "" : ` ${shown(ending)}`}`;
    if (all > named.length) lines.push(`  ... and ${number(all - named.length)} more (${kind}); --json lists all`);
    return advice === null ? lines : [...lines, `  ${advice}`];
  });
}

/** How far an ingest is, in one line; with `columns`, the file it is at, shortened to fit. */
export function progressLine(progress: IngestProgress, columns?: number): string {
  const { phase, files, totalFiles, postings, embedded, textsPerSecond, remainingMs, reembedded, toReembed } = progress;
  if (phase === "scanning") return `scanning: ${count(totalFiles, "file")}`;
  if (phase === "indexing") return `indexing: ${count(postings, "posting")} read, ${count(embedded, "text")} embedded`;
  const share = doneShare(progress);
  const parts = [
    toReembed > 0
      ? `embedding anew: ${number(reembedded)} of ${count(toReembed, "posting")}`
      : `${phase}: ${number(files)} of ${count(totalFiles, "file")}, ${count(postings, "new posting")}`,
    ...(share === null ? [] : [`${Math.floor(share * 100)} %`]),
    ...(textsPerSecond === 0 ? [] : [`${number(Math.round(textsPerSecond))} texts/s`]),
    ...(remainingMs === null || share === 1 ? [] : [`about ${durationLeft(remainingMs)} left`]),
  ];
  const line = parts.join(", ");
  if (columns === undefined || progress.file === null || toReembed > 0) return line;
  const room = columns - line.length - 2;
  return room < 12 ? line : `${line}  ${shortened(shown(progress.file), room)}`;
}

/** A time to wait, in the unit that suits it. */
export function durationLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
