import type { JSX } from "hono/jsx/jsx-runtime";
import type { SkippedGroup } from "../../domain/ingest.ts";
import { IngestSummary, type RunningIngest } from "../../domain/ingest.ts";
import type { IngestEvent, RunInfo } from "../../domain/service.ts";
import { countsInWords, stagesInWords, workInWords } from "./ingest-words.ts";
import { Layout } from "./layout.tsx";
import { count, number } from "./words.ts";

/** Seconds after which the page is loaded again where scripts are off. */
const RELOAD_AFTER_SECONDS = 5;
/** Reasons for skipping that are told. */
const MOST_GROUPS = 30;

/** Earlier ingests whose skipped files are listed, and reasons of each: a watch's last look is seldom the telling one. */
const MOST_LISTS_BEFORE = 3;
const MOST_GROUPS_BEFORE = 10;

/** What the page of ingests shows. */
export interface IngestPageProps {
  readonly event: IngestEvent;
  /** The latest, newest first. */
  readonly runs: readonly RunInfo[];
}

/** The page of ingests: the one that runs, the last one's report with what it skipped, and those before. */
export function IngestPage({ event, runs }: IngestPageProps): JSX.Element {
  const ended = runs.filter(({ id }) => id !== event.running?.run);
  const [last, ...earlier] = ended;
  const withSkipped = earlier.filter((run) => (summaryOf(run)?.skippedBy.length ?? 0) > 0).slice(0, MOST_LISTS_BEFORE);
  return (
    <Layout
      title="Ingests"
      current="/ingest"
      reloadWithoutScript={event.running === null ? undefined : RELOAD_AFTER_SECONDS}
    >
      <h1>Ingests</h1>
      <Live event={event} />
      {last === undefined ? (
        <p class="notice">
          Nothing was read yet. Read a folder with <code>npm run ingest -- path/to/postings</code>; what it does is
          shown here.
        </p>
      ) : (
        <Last run={last} />
      )}
      {earlier.length === 0 ? null : (
        <section aria-labelledby="earlier">
          <h2 id="earlier">Before</h2>
          <ul class="runs">
            {earlier.map((run) => (
              <li>
                <When run={run} /> {inShort(run)}
                {withSkipped.includes(run) ? <SkippedBefore run={run} /> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

/** Kept up by the script: see `SCRIPT`. */
function Live({ event }: { readonly event: IngestEvent }): JSX.Element {
  const { running, text, share, lastEnded } = event;
  return (
    <section id="live" class="live" aria-live="off" data-ended={String(lastEnded ?? "")}>
      <div id="live-running" hidden={running === null}>
        <progress id="live-share" max={1} value={share ?? undefined} aria-label="Share that is done" />
        <p id="live-text">{text ?? ""}</p>
        {running === null ? null : <Since running={running} />}
      </div>
      <p id="live-idle" hidden={running !== null}>
        Nothing is being read at this moment.
      </p>
    </section>
  );
}

function Since({ running }: { readonly running: RunningIngest }): JSX.Element {
  return (
    <p class="soft">
      Process {running.pid}, since <Time at={running.startedAt} />. Search goes on with what it has.
    </p>
  );
}

function Last({ run }: { readonly run: RunInfo }): JSX.Element {
  const summary = summaryOf(run);
  return (
    <section aria-labelledby="last">
      <h2 id="last">
        Last: <When run={run} />
      </h2>
      <p>{inShort(run)}</p>
      {summary === null ? null : <Report summary={summary} />}
    </section>
  );
}

function Report({ summary }: { readonly summary: IngestSummary }): JSX.Element {
  const { embedded, reused, postings, passages, generation, skippedBy } = summary;
  return (
    <>
      {embedded + reused > 0 ? <p>{workInWords(summary)}</p> : null}
      {embedded > 0 ? <p>{stagesInWords(summary)}</p> : null}
      <p class="soft">
        The index then held {count(postings, "posting")} in {count(passages, "passage")} (generation {generation}).
      </p>
      {skippedBy.length === 0 ? null : (
        <>
          <h3>Skipped</h3>
          <ul class="skipped">
            {skippedBy.slice(0, MOST_GROUPS).map((group) => (
              <Group group={group} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function SkippedBefore({ run }: { readonly run: RunInfo }): JSX.Element {
  return (
    <details>
      <summary>What was skipped</summary>
      <ul class="skipped">
        {summaryOf(run)
          ?.skippedBy.slice(0, MOST_GROUPS_BEFORE)
          .map((group) => (
            <Group group={group} />
          ))}
      </ul>
    </details>
  );
}

function Group({ group }: { readonly group: SkippedGroup }): JSX.Element {
  const { code, ending, reason, advice, first } = group;
  const more = group.count - first.length;
  return (
    <li>
      <p>
        <strong>{number(group.count)}</strong> {code}
        {ending === undefined || ending === "" ? null : <code> {ending}</code>}: {reason} {advice}
      </p>
      <ul class="paths">
        {first.map(({ path, record }) => (
          <li class="path">
            {visible(path)}
            {record === undefined ? "" : `, record ${record + 1}`}
          </li>
        ))}
        {more > 0 ? <li>and {number(more)} more</li> : null}
      </ul>
    </li>
  );
}

/** A run in a sentence. */
function inShort(run: RunInfo): string {
  const summary = summaryOf(run);
  if (run.finishedAt === null) return "It was killed before its end; the next one goes on where it was.";
  if (summary === null) return "An earlier version of the program did this.";
  const skipped = summary.skippedBy.reduce((sum, group) => sum + group.count, 0);
  const stopped = run.summary?.stopped === true ? "Stopped before its end: " : "";
  return `${stopped}${countsInWords(summary)}, ${number(skipped)} skipped; ${count(summary.embedded, "text")} embedded in ${summary.seconds.toFixed(1)} s.`;
}

function summaryOf({ summary }: RunInfo): IngestSummary | null {
  return IngestSummary.safeParse(summary).data ?? null;
}

function When({ run }: { readonly run: RunInfo }): JSX.Element {
  return <Time at={run.finishedAt ?? run.startedAt} />;
}

function Time({ at }: { readonly at: string }): JSX.Element {
  return <time datetime={at}>{at.replace("T", " ").replace(/:\d\d\.\d+Z$/, " UTC")}</time>;
}

/** Control characters in a name are shown, not obeyed. */
function visible(path: string): string {
  return path.replace(/\p{Cc}/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
