import type { IngestProgress, IngestSummary, SkippedGroup } from "../domain/ingest.ts";
import { countsInWords, progressInWords, stagesInWords, workInWords } from "../server/pages/ingest-words.ts";
import { count, number } from "../server/pages/words.ts";
import { shortened, shown } from "./output.ts";

/** Skipped files named for each reason. */
const NAMED = 3;
/** Least room that is worth a file's name. */
const LEAST_NAME_COLUMNS = 12;

/** What an ingest did, a line each. */
export function describeSummary(summary: IngestSummary): string[] {
  const { skipped, embedded, reused, seconds, device, model, postings, passages, generation } = summary;
  return [
    `${countsInWords(summary)}, ${number(skipped.length)} skipped; ` +
      `${count(embedded, "text")} embedded in ${seconds.toFixed(1)} s with ${model} on ${device}.`,
    ...(embedded + reused > 0 ? [workInWords(summary)] : []),
    ...(embedded > 0 ? [stagesInWords(summary)] : []),
    `The index holds ${count(postings, "posting")} in ${count(passages, "passage")} (generation ${generation}).`,
  ];
}

/** What a watching ingest took up, in one line; null where there was nothing. */
export function describeChange(summary: IngestSummary): string | null {
  const { added, updated, removed, moved, embedded, seconds, generation } = summary;
  const kinds: [number, string][] = [
    [added - moved, "added"],
    [updated, "updated"],
    [moved, "moved"],
    [removed - moved, "removed"],
  ];
  const told = kinds.filter(([n]) => n > 0).map(([n, what]) => `${number(n)} ${what}`);
  if (told.length === 0) return null;
  return `${told.join(", ")}; ${count(embedded, "text")} embedded in ${seconds.toFixed(1)} s (generation ${generation}).`;
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

/** How far an ingest is, in one line; with `columns`, with the file it is at, shortened to fit. */
export function progressLine(progress: IngestProgress, columns?: number): string {
  const line = progressInWords(progress);
  const isReading = progress.phase === "reading" || (progress.phase === "embedding" && progress.toReembed === 0);
  if (columns === undefined || progress.file === null || !isReading) return line;
  const room = columns - line.length - 2;
  return room < LEAST_NAME_COLUMNS ? line : `${line}  ${shortened(shown(progress.file), room)}`;
}
