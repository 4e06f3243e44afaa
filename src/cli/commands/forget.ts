import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { type ForgetReport, forget } from "../../maintenance/forget.ts";
import { count } from "../../server/pages/words.ts";
import type { Terminal } from "../output.ts";
import { openExisting } from "../write-store.ts";

/** Takes files and folders out of the index. */
export async function runForget(
  paths: readonly string[],
  options: { json: boolean },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const store = openExisting(config.index);
  try {
    const report = await forget({ store, paths, engine: config.engine });
    if (options.json) terminal.out(JSON.stringify(report));
    else for (const line of describe(report)) terminal.out(line);
    return EXIT.ok;
  } finally {
    store.close();
  }
}

function describe({ sources, postings, passages, roots, generation, logEmptied, returning }: ForgetReport): string[] {
  return [
    `Forgotten: ${count(sources, "file")} with ${count(postings, "posting")} in ${count(passages, "passage")} (generation ${generation}).`,
    ...roots.map((root) => `Ingests without paths no longer go over ${root}`),
    ...(logEmptied
      ? []
      : [
          "A program that reads the index still holds its log: the text leaves the disk when that takes up this generation.",
        ]),
    ...returning.map(
      ({ path, ignoreFile, line }) =>
        `The next ingest reads ${path} again, unless it is gone by then or ${ignoreFile} has the line ${line}`,
    ),
  ];
}
