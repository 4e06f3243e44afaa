import type { JSX } from "hono/jsx/jsx-runtime";
import { IngestSummary } from "../../domain/ingest.ts";
import type { RunInfo, ServiceStatus } from "../../domain/service.ts";
import type { LatencySummary } from "../latencies.ts";
import { LatencyChart } from "./latency-chart.tsx";
import { Layout } from "./layout.tsx";
import { count, fileName, number, sizeWords, timeWords } from "./words.ts";

/** Most skipped files of one ingest that are listed. */
const MOST_SKIPPED = 40;

/** What the status page shows. */
export interface StatusPageProps {
  readonly status: ServiceStatus;
  readonly latency: LatencySummary;
  /** Version of the program. */
  readonly version: string;
}

/** What is served, how it does, and what the last ingests did. */
export function StatusPage({ status, latency, version }: StatusPageProps): JSX.Element {
  const { notes, runs } = status;
  return (
    <Layout title="Status" current="/status">
      <h1>Status</h1>
      {notes.map((note) => (
        <p class="notice">{note}</p>
      ))}
      <section aria-labelledby="serving">
        <h2 id="serving">What is served</h2>
        <Serving status={status} version={version} />
      </section>
      <section aria-labelledby="latency">
        <h2 id="latency">How long searches take</h2>
        <LatencyChart latency={latency} />
      </section>
      <section aria-labelledby="runs">
        <h2 id="runs">Last ingests</h2>
        {runs.length === 0 ? (
          <p>Nothing was ingested yet.</p>
        ) : (
          runs.map((run, at) => <Run run={run} open={at === 0} />)
        )}
      </section>
    </Layout>
  );
}

function Serving({ status: { index, model, judge, sources, roots }, version }: Omit<StatusPageProps, "latency">) {
  return (
    <dl class="facts">
      <Row name="Index">
        {count(index.postings, "posting")} in {count(index.passages, "passage")} of {count(sources, "file")}, generation{" "}
        {number(index.generation)}, {sizeWords(index.sizeBytes)} on disk
      </Row>
      <Row name="Folder">
        <span class="path">{index.path}</span>
      </Row>
      <Row name="Nearest vectors">{index.engine === "hnsw" ? "by a graph (HNSW)" : "by an exact scan"}</Row>
      <Row name="Model">
        {model.name}, {number(model.dimensions)} numbers, up to {number(model.maxTokens)} tokens{" "}
        <span class="path fingerprint">{model.fingerprint.slice(0, 12)}</span>
      </Row>
      <Row name="Judge">{judge ?? "none"}</Row>
      <Row name="Device">{model.device}</Row>
      <Row name="Ingest goes over">
        {roots.length === 0 ? "no folder yet" : roots.map((root) => <span class="path root">{root}</span>)}
      </Row>
      <Row name="Version">{version}</Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children?: unknown }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children as JSX.Element}</dd>
    </div>
  );
}

/** One ingest: what it did, and the files that it passed over, each with the reason. */
function Run({ run: { startedAt, finishedAt, summary }, open }: { run: RunInfo; open: boolean }): JSX.Element {
  const read = IngestSummary.partial().safeParse(summary ?? {});
  const { added = 0, updated = 0, unchanged = 0, removed = 0, skipped = [], seconds } = read.data ?? {};
  const did = `${number(added)} added, ${number(updated)} updated, ${number(unchanged)} unchanged, ${number(removed)} removed`;
  const took = seconds === undefined ? "" : ` in ${seconds.toFixed(1)} s`;
  return (
    <article class="run">
      <h3>
        <time datetime={startedAt}>{timeWords(startedAt)}</time>
      </h3>
      <p>
        {finishedAt === null
          ? "Not finished: it is running, or was ended. The next one goes on from there."
          : `${did}${took}`}
      </p>
      {skipped.length === 0 ? null : (
        <details open={open}>
          <summary>{count(skipped.length, "file")} or records passed over</summary>
          <ul class="skipped">
            {skipped.slice(0, MOST_SKIPPED).map(({ path, record, code, reason }) => (
              <li>
                <span class="path" title={path}>
                  {fileName(path)}
                  {record === undefined ? "" : `, record ${record + 1}`}
                </span>{" "}
                {reason} <span class="code">{code}</span>
              </li>
            ))}
            {skipped.length > MOST_SKIPPED ? <li>and {number(skipped.length - MOST_SKIPPED)} more</li> : null}
          </ul>
        </details>
      )}
    </article>
  );
}
