import { basename } from "node:path";

/** Names that editors, downloads and synchronisers give to files that are not what they will be. */
const TEMPORARY: readonly RegExp[] = [
  /^4913$/, // Vim tries with it whether it may write to the folder.
  /~$/,
  /^~\$/, // Office's owner files.
  /^#.*#$/, // Emacs' own copies; its lock files begin with a dot, as all hidden files.
  /\.(sw[a-p]|swx|tmp|temp|bak|orig|part|partial|crdownload|download|opdownload|filepart|unconfirmed)$/i,
  /^\.|___jb_(tmp|old)___$/,
];

/** Whether a file, by its name, is one that is written on the way to another and not to be read. */
export function isTemporary(path: string): boolean {
  const name = basename(path);
  return TEMPORARY.some((pattern) => pattern.test(name));
}
