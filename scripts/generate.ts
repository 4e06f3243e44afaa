/** Writes synthetic postings for load tests: `npm run generate -- --help`. */
import { parseArgs } from "node:util";
import { writeGenerated } from "./bench/generated-files.ts";

const HELP = `Writes synthetic postings, made by a grammar, for load tests: the same for the same seed.

    npm run generate -- 10000 /tmp/postings

  --seed N       another set (default 1)
  --per-file N   postings in a file of JSON lines (default 1000); 1: a text file each
  --help         this text`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      "per-file": { type: "string", default: "1000" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [count, dir] = [Number(positionals[0]), positionals[1]];
  const perFile = Number(values["per-file"]);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!Number.isSafeInteger(count) || count < 1 || dir === undefined || !Number.isSafeInteger(perFile) || perFile < 1) {
    console.error(`Say how many postings, and in which folder.\n\n${HELP}`);
    return 2;
  }
  const files = await writeGenerated(dir, { count, perFile, seed: Number(values.seed) });
  console.log(`${count.toLocaleString("en-US")} postings written to ${files} files in ${dir}`);
  return 0;
}
