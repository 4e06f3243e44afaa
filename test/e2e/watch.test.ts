import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SearchResponse } from "../../src/domain/search.ts";
import { ServiceStatus } from "../../src/domain/service.ts";
import { openStore } from "../../src/store/open-store.ts";
import { runningIngest } from "../../src/store/running.ts";
import { guide } from "./guides.ts";
import { FILES } from "./postings.ts";
import {
  Folder,
  ingest,
  lastLine,
  ROOT,
  type Running,
  shortlist,
  start,
  startServer,
  type TestServer,
  until,
} from "./support.ts";

let folder: Folder;
let index: string[];
const running: Running[] = [];
/** Each of these starts several programs that embed: a machine under load takes its time. */
const LONGEST_MS = 240_000;

beforeEach(() => {
  folder = new Folder();
  index = ["--index", folder.at("index")];
});
afterEach(async () => {
  for (const { child, finished } of running.splice(0)) {
    child.kill("SIGKILL");
    await finished;
  }
  folder.remove();
});

function begin(args: readonly string[]): Running {
  const started = start([...args, ...index]);
  running.push(started);
  return started;
}

function titles(): string[] {
  const store = openStore(folder.at("index"), { mode: "read" });
  try {
    return [...store.allPostingHeads()].map(({ title }) => title ?? "");
  } finally {
    store.close();
  }
}

function writeGuides(count: number): void {
  for (let number = 0; number < count; number += 1) folder.write(`postings/guide-${number}.txt`, guide(number, 0));
}

/** A model like the built-in one, whose vectors are others. */
function otherModel(): string {
  const path = folder.at("other-model");
  cpSync(join(ROOT, "models", "shortlist-minilm"), path, { recursive: true });
  const pooling = JSON.parse(readFileSync(join(path, "1_Pooling", "config.json"), "utf8"));
  const changed = { ...pooling, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false };
  writeFileSync(join(path, "1_Pooling", "config.json"), JSON.stringify(changed));
  return path;
}

async function find(server: TestServer, question: string): Promise<SearchResponse> {
  const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent(question)}&limit=3`);
  return SearchResponse.parse(await response.json());
}

describe("shortlist ingest --watch", () => {
  it(
    "takes up what changes, leaves the index to others in between, and ends when it is told to",
    async () => {
      folder.write("postings/welder.txt", FILES["welder.txt"]);
      const watching = begin(["ingest", folder.at("postings"), "--watch"]);
      await until("the first ingest", () => watching.output().stderr.includes("Watching 1 path"));
      folder.write("postings/driver.json", FILES["driver.json"]);
      await until("the new file", () => titles().includes("Long-haul Driver"));
      await until("its report", () => watching.output().stdout.includes("1 added; "));
      renameSync(folder.at("postings/driver.json"), folder.at("postings/haulage.json"));
      await until("the move", () => watching.output().stdout.includes("1 moved; 0 texts embedded"));
      folder.write("other/nurse.md", FILES["wards/nurse.md"]);
      expect((await ingest([folder.at("other"), ...index])).summary).toMatchObject({ added: 1, postings: 3 });
      folder.delete("postings/haulage.json");
      await until("the removal", () => watching.output().stdout.includes("1 removed"));
      watching.child.kill("SIGTERM");
      expect(await watching.finished).toMatchObject({ exitCode: 0 });
    },
    LONGEST_MS,
  );
});

describe("shortlist serve --watch", () => {
  it(
    "answers from what the folders hold, watches again where the watching process dies, and ends with it",
    async () => {
      folder.write("postings/welder.txt", FILES["welder.txt"]);
      await ingest([folder.at("postings"), ...index]);
      const server = await startServer(["--watch", ...index]);
      running.push(server);
      const pid = () => Number([...server.output().stderr.matchAll(/process (\d+) watches/g)].at(-1)?.[1] ?? 0);
      const watches = () => server.output().stderr.match(/Watching 1 path/g)?.length ?? 0;
      await until("the watching process", () => watches() === 1);
      folder.write(
        "postings/keeper.txt",
        "Lighthouse Keeper\n\nYou keep the lamp of Skerry Point burning through the night.\n",
      );
      const isFound = async () =>
        (await find(server, "who keeps the lamp of Skerry Point?")).postings[0]?.title === "Lighthouse Keeper";
      await until("the new posting", isFound);

      const first = pid();
      process.kill(first, "SIGKILL");
      await until("another watching process", () => watches() === 2);
      expect(pid()).not.toBe(first);
      folder.delete("postings/keeper.txt");
      await until("the removal", async () => !(await isFound()));

      const last = pid();
      expect(await server.stop()).toMatchObject({ exitCode: 0 });
      expect(() => process.kill(last, 0)).toThrow("ESRCH");
    },
    LONGEST_MS,
  );

  it(
    "leaves no watching process behind where it is killed",
    async () => {
      folder.write("postings/welder.txt", FILES["welder.txt"]);
      await ingest([folder.at("postings"), ...index]);
      const server = await startServer(["--watch", ...index]);
      running.push(server);
      await until("the watching process", () => server.output().stderr.includes("Watching 1 path"));
      const pid = Number(/process (\d+) watches/.exec(server.output().stderr)?.[1]);
      server.child.kill("SIGKILL");
      await until("its end", () => {
        try {
          process.kill(pid, 0);
          return false;
        } catch {
          return true;
        }
      });
    },
    LONGEST_MS,
  );
});

describe("an ingest of some minutes", () => {
  const POSTINGS = 400;
  let long: Folder;
  beforeAll(() => {
    long = new Folder();
    for (let number = 0; number < POSTINGS; number += 1) long.write(`guide-${number}.txt`, guide(number, 0));
  });
  afterAll(() => long.remove());

  /** Starts it and waits until it has stored something. */
  async function beginLong(...args: string[]): Promise<Running> {
    const started = begin(["ingest", long.path, ...args]);
    await until("something to be stored", () => (runningIngest(folder.at("index"))?.progress.embedded ?? 0) > 0);
    return started;
  }

  it(
    "stores what is embedded on Ctrl-C, says so, and goes on from there",
    async () => {
      const { child, finished } = await beginLong();
      child.kill("SIGINT");
      const { exitCode, stderr } = await finished;
      expect(exitCode).toBe(130);
      expect(stderr).toContain("Stopping: what is being embedded is stored first.");
      const [, stored, embedded] =
        /(\d+) new and 0 changed postings and (\d+) embeddings are stored/.exec(stderr) ?? [];
      expect(stderr).toContain("run the same command again");
      expect(titles()).toHaveLength(Number(stored));
      const { summary } = await ingest(index);
      expect(summary).toMatchObject({ unchanged: Number(stored), postings: POSTINGS });
      const whole = await ingest([long.path, "--index", folder.at("other")]);
      // Of what was embedded, the last batch may have been for postings that were not stored yet: nothing is lost of it.
      expect(summary.embedded).toBeLessThanOrEqual(whole.summary.embedded - Number(embedded));
    },
    LONGEST_MS,
  );

  it(
    "is shown to others while it runs, keeps other writers out or waiting, and is not shown once it was killed",
    async () => {
      const { child, finished } = await beginLong();
      const refused = await shortlist(["ingest", ...index]);
      expect(refused.exitCode).toBe(5);
      expect(refused.stderr).toMatch(new RegExp(`written to by process ${child.pid}, since \\d{4}-.*`));
      expect(refused.stderr).toContain("--wait");
      const waiting = begin(["ingest", long.path, "--wait"]);
      await until("it to wait", () => waiting.output().stderr.includes(`waiting: `));
      expect(waiting.output().stderr).toMatch(new RegExp(`process ${child.pid}, since .*\\(.*\\d+ of 400 files`));
      child.kill("SIGKILL");
      await finished;
      await until("the other to begin", () => runningIngest(folder.at("index"))?.pid === waiting.child.pid);
      waiting.child.kill("SIGKILL");
      await waiting.finished;
      expect(runningIngest(folder.at("index"))).toBeNull();
    },
    LONGEST_MS,
  );
});

describe("another model", () => {
  it(
    "is taken up while the first one answers, from where it was killed",
    async () => {
      writeGuides(400);
      const first = await ingest([folder.at("postings"), ...index]);
      const server = await startServer(index);
      running.push(server);
      const model = ["--model", otherModel()];
      const started = begin(["ingest", ...model]);
      await until("it to embed", () => (runningIngest(folder.at("index"))?.progress.embedded ?? 0) > 200);
      expect(started.output().stderr).toMatch(/The model changes from shortlist-minilm to .*all 400 postings/);
      const answer = await find(server, "which guide knows the salt road?");
      expect(answer.index).toMatchObject({ generation: 1, model: "shortlist-minilm" });
      expect(answer.postings.length + answer.nearest.length).toBeGreaterThan(0);
      const status = ServiceStatus.parse(await (await fetch(`${server.url}/api/status`)).json());
      expect(status.ingest).toMatchObject({ pid: started.child.pid, progress: { toReembed: 400 } });
      const done = status.ingest?.progress.embedded ?? 0;
      started.child.kill("SIGKILL");
      await started.finished;
      expect((await find(server, "which guide lights the lamps?")).index.model).toBe("shortlist-minilm");

      const { summary } = await ingest([...model, ...index]);
      expect(summary).toMatchObject({ postings: 400, added: 0, updated: 0, generation: 2 });
      expect(summary.embedded).toBeLessThanOrEqual(first.summary.embedded - done);
      await until(
        "the new model to answer",
        async () => (await find(server, "who draws maps?")).index.generation === 2,
      );
      const shown = await shortlist(["status", ...index, "--json"]);
      expect(lastLine(shown, ServiceStatus)).toMatchObject({ ingest: null, index: { generation: 2 } });
    },
    LONGEST_MS,
  );
});
