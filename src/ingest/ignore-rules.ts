import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import createIgnore, { type Ignore } from "ignore";

/** The patterns that one folder's ignore files give, for all that lies below it. */
export interface IgnoreRules {
  readonly folder: string;
  readonly ignore: Ignore;
}

/**
 * The patterns in a folder's ignore files (gitignore's syntax), those of later files winning; null where it has none.
 * `names` are the names of the folder's entries. A file that cannot be read counts as empty.
 */
export async function readIgnoreRules(
  folder: string,
  names: ReadonlySet<string>,
  ignoreFiles: readonly string[],
): Promise<IgnoreRules | null> {
  const present = ignoreFiles.filter((name) => names.has(name));
  if (present.length === 0) return null;
  const ignore = createIgnore({ ignorecase: false });
  for (const name of present) ignore.add(await readFile(join(folder, name), "utf8").catch(() => ""));
  return { folder, ignore };
}

/** Whether a path is to be passed over: the rules of the nearest folder that say anything about it decide, as in git. */
export function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (let at = rules.length - 1; at >= 0; at -= 1) {
    const rule = rules[at];
    if (rule === undefined) continue;
    const name = relative(rule.folder, path).split(sep).join("/") + (isFolder ? "/" : "");
    if (!createIgnore.isPathValid(name)) continue;
    const { ignored, unignored } = rule.ignore.test(name);
    if (ignored || unignored) return ignored;
  }
  return false;
}
