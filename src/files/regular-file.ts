import { close, constants, fstat, open } from "node:fs";
import { promisify } from "node:util";

/** Without `O_NONBLOCK` opening a FIFO waits for a writer, perhaps for ever. Windows has neither. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading and gives its descriptor, to be closed, and its size. Throws the operating system's error, and one with code
 * `ENOTREG` where the path leads to something else than a regular file.
 */
export async function openRegularFile(path: string): Promise<{ readonly fd: number; readonly sizeBytes: number }> {
  const fd = await promisify(open)(path, READ);
  try {
    const stats = await promisify(fstat)(fd);
    if (stats.isFile()) return { fd, sizeBytes: stats.size };
    throw Object.assign(new Error(`Not a regular file: ${path}`), { code: "ENOTREG" });
  } catch (error) {
    close(fd, () => {});
    throw error;
  }
}
