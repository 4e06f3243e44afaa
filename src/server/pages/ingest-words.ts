import type { IngestProgress, IngestStages, IngestSummary } from "../../domain/ingest.ts";
import { count, number } from "./words.ts";

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

/** What became of postings: `3 added, 1 updated, 66 unchanged, 0 removed`; those that moved apart from the others. */
export function countsInWords({ added, updated, unchanged, removed, moved }: IngestSummary): string {
  return [
    `${number(added - moved)} added`,
    `${number(updated)} updated`,
    ...(moved > 0 ? [`${number(moved)} moved`] : []),
    `${number(unchanged)} unchanged`,
    `${number(removed - moved)} removed`,
  ].join(", ");
}

/** Tokens, their rate, and what was saved because the same text stands in many postings. */
export function workInWords({ embedded, reused, tokens, tokensPerSecond }: IngestSummary): string {
  const share = Math.round((100 * reused) / Math.max(1, embedded + reused));
  const saved =
    reused === 0
      ? "no text was met twice"
      : `${count(reused, "text")} (${share} %) cost nothing, met before or elsewhere`;
  return `${number(tokens)} tokens, ${number(tokensPerSecond)} a second; ${saved}.`;
}

/** How long the stages took that took any time. */
export function stagesInWords({ stages, seconds, inferenceShare }: IngestSummary): string {
  const { inference, ...own } = stages;
  const told = (Object.entries(own) as [keyof IngestStages, number][])
    .filter(([, took]) => took >= seconds * LEAST_STAGE_SHARE)
    .map(([stage, took]) => `${STAGE_WORDS[stage]} ${took.toFixed(1)} s`);
  return `${Math.round(inferenceShare * 100)} % of the time was inference (${inference.toFixed(1)} s); beside it ${told.join(", ")}.`;
}

/** How much of an ingest's present work is done, from 0 to 1; null before it can be told. */
export function doneShare({ phase, bytes, totalBytes, reembedded, toReembed }: IngestProgress): number | null {
  if (phase === "scanning") return null;
  if (toReembed > 0) return reembedded / toReembed;
  return totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
}

/** How far an ingest is, in one line. */
export function progressInWords(progress: IngestProgress): string {
  const { phase, files, totalFiles, postings, embedded, textsPerSecond, remainingMs, reembedded, toReembed } = progress;
  if (phase === "scanning") return `scanning: ${count(totalFiles, "file")}`;
  if (phase === "indexing") return `indexing: ${count(postings, "posting")} read, ${count(embedded, "text")} embedded`;
  const share = doneShare(progress);
  return [
    toReembed > 0
      ? `embedding anew: ${number(reembedded)} of ${count(toReembed, "posting")}`
      : `${phase}: ${number(files)} of ${count(totalFiles, "file")}, ${count(postings, "new posting")}`,
    ...(share === null ? [] : [`${Math.floor(share * 100)} %`]),
    ...(textsPerSecond === 0 ? [] : [`${number(Math.round(textsPerSecond))} texts/s`]),
    ...(remainingMs === null || share === 1 ? [] : [`about ${timeLeft(remainingMs)} left`]),
  ].join(", ");
}

/** A time to wait, in the unit that suits it. */
export function timeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
