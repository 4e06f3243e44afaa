import { relative, sep } from "node:path";

/** Whether an absolute path is `root` itself or lies somewhere below it. */
export function isWithin(path: string, root: string): boolean {
  const rest = relative(root, path);
  return rest === "" || (rest !== ".." && !rest.startsWith(`..${sep}`) && !/^[a-zA-Z]:/.test(rest));
}
