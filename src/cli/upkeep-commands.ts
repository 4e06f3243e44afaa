import type { Command } from "commander";
import type { Config } from "../config.ts";
import { runExport } from "./commands/export.ts";
import { runForget } from "./commands/forget.ts";
import { runImport } from "./commands/import.ts";
import { runVacuum } from "./commands/vacuum.ts";
import { runVerify } from "./commands/verify.ts";
import type { Terminal } from "./output.ts";

type Flags = Record<string, unknown>;

/** What the commands are added with. */
export interface UpkeepContext {
  readonly terminal: Terminal;
  readonly configFrom: (flags: Flags) => Config;
  readonly done: (exitCode: number) => void;
  /** A new command with the flags that name an index, by its arguments and what it does. */
  readonly command: (spec: string, description: string) => Command;
  readonly withModelFlags: (command: Command) => Command;
}

/** Adds the commands that keep an index well: verify, forget, vacuum, export and import. */
export function addUpkeepCommands({ terminal, configFrom, done, command, withModelFlags }: UpkeepContext): void {
  const isSet = (flags: Flags, name: string) => flags[name] === true;
  withModelFlags(command("verify", "check everything in the index, and repair what can be repaired without the files"))
    .option("--check", "only look: change nothing")
    .option("--repair", "repair (the default)")
    .option("--json", "as one line of JSON")
    .addHelpText("after", VERIFY_EXAMPLES)
    .action(async (flags: Flags) => {
      const options = { check: isSet(flags, "check") && !isSet(flags, "repair"), json: isSet(flags, "json") };
      done(await runVerify(options, configFrom(flags), terminal));
    });
  command("forget <paths...>", "take files and folders out of the index, with all that was made of them")
    .option("--json", "as one line of JSON")
    .addHelpText("after", FORGET_EXAMPLES)
    .action(async (paths: string[], flags: Flags) =>
      done(await runForget(paths, { json: isSet(flags, "json") }, configFrom(flags), terminal)),
    );
  command("vacuum", "make the index as small as it can be")
    .option("--json", "as one line of JSON")
    .addHelpText("after", VACUUM_EXAMPLES)
    .action(async (flags: Flags) => done(await runVacuum({ json: isSet(flags, "json") }, configFrom(flags), terminal)));
  command("export <file>", "write the index to one portable file")
    .option("--overwrite", "write over a file that is there")
    .option("--json", "as one line of JSON")
    .addHelpText("after", EXPORT_EXAMPLES)
    .action(async (path: string, flags: Flags) => {
      const options = { overwrite: isSet(flags, "overwrite"), json: isSet(flags, "json") };
      done(await runExport(path, options, configFrom(flags), terminal));
    });
  command("import <file>", "put an exported index in the index's folder")
    .option("--map <old=new>", "where files lie here that lay elsewhere there; may be repeated", collect)
    .option("--replace", "put it in the place of an index that holds something")
    .option("--json", "as one line of JSON")
    .addHelpText("after", IMPORT_EXAMPLES)
    .action(async (path: string, flags: Flags) => {
      const maps = Array.isArray(flags.map) ? flags.map.map(String) : [];
      const options = { maps, replace: isSet(flags, "replace"), json: isSet(flags, "json") };
      done(await runImport(path, options, configFrom(flags), terminal));
    });
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

const VERIFY_EXAMPLES = `
Examples:
  shortlist verify                       check, repair, and say what was found and repaired
  shortlist verify --check               only look; works while an ingest runs
Checked are the database itself, every posting's spans, hashes and facts against its text, every vector, the words of
the full-text index, and the vector index. Repaired is all that follows from the rest of the index; what only the files
have (a posting's text) is noted, and the next ingest reads them again.
Exit codes: 0 sound, or repaired; 4 damage is left; 5 another process is writing to the index.`;

const FORGET_EXAMPLES = `
Examples:
  shortlist forget ~/postings/old        a folder with all that was read from it
  shortlist forget jobs.csv              a file
The text is overwritten on the disk. What lies in a folder that ingests go over is read again by the next one, unless a
.shortlistignore file there names it. What earlier versions of a file have left on the disk, and the vectors of
forgotten texts in a large index's graph, go with: shortlist vacuum`;

const VACUUM_EXAMPLES = `
Examples:
  shortlist vacuum
  shortlist vacuum --index ~/index --json
Needs free disk space of about twice the database, and says so before it begins. Searching goes on meanwhile.`;

const EXPORT_EXAMPLES = `
Examples:
  shortlist export ~/jobs.shortlist      everything but the vector index, which is made anew on import
  shortlist export backup.shortlist --overwrite
Works while an ingest runs: the file holds the index as it was at the beginning.`;

const IMPORT_EXAMPLES = `
Examples:
  shortlist import jobs.shortlist        into an index that holds nothing yet
  shortlist import jobs.shortlist --replace --map /home/ann/postings=/srv/postings
A file that is damaged, cut off or of a newer version is refused, and the index stays as it was.`;
