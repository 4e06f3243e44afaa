import { type AppError, InputError } from "../domain/errors.ts";

/** What the file system's refusals mean, by its code. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "the disk can only be read",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ELOOP: "links that lead in a circle",
  ENAMETOOLONG: "the name is too long",
};

/** A refusal of the file system's as an error that users can mend (`unreadable`); null where it is none. */
export function fileError(thrown: unknown): AppError | null {
  if (!(thrown instanceof Error)) return null;
  const { code = "", path } = thrown as NodeJS.ErrnoException;
  const meaning = MEANINGS[code];
  if (meaning === undefined || path === undefined) return null;
  return new InputError("unreadable", `${path} cannot be opened: ${meaning} (${code}).`, {
    hint: "Look whether the path is spelt right, and whether you may read and write there.",
    cause: thrown,
  });
}
