import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freeBytes } from "../../src/store/disk-space.ts";

/** A disk of its own that can be filled: a file system in memory, where this process may mount one. */
export class SmallDisk {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Null where nothing may be mounted. */
  static mount(sizeBytes: number): SmallDisk | null {
    const path = mkdtempSync(join(tmpdir(), "shortlist-disk-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeBytes}`, "none", path], { stdio: "ignore" });
      return new SmallDisk(path);
    } catch {
      rmSync(path, { recursive: true });
      return null;
    }
  }

  /** Fills it but for so many bytes. */
  fill(leaveBytes: number): void {
    writeFileSync(join(this.path, "filler"), Buffer.alloc(Math.max(0, freeBytes(this.path) - leaveBytes)));
  }

  /** Makes room again. */
  clear(): void {
    rmSync(join(this.path, "filler"), { force: true });
  }

  unmount(): void {
    execFileSync("umount", [this.path]);
    rmSync(this.path, { recursive: true });
  }
}
