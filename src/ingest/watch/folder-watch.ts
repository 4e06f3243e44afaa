import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { AsyncSubscription, Event } from "@parcel/watcher";
import { isPassedOver } from "../passed-over.ts";
import { isWithin } from "../roots.ts";
import { IGNORE_FILES } from "../walk.ts";
import { isTemporary } from "./temporary.ts";

/** What a watched path tells. */
export interface FolderWatchOptions {
  /** Absolute path of a file or folder. */
  readonly root: string;
  /** Absolute paths below which nothing is told of: the index's own folder. */
  readonly exclude: readonly string[];
  /** Told of absolute paths at or below which something has changed. */
  readonly onTouched: (paths: readonly string[]) => void;
  /** Told once that the root cannot be watched any more. */
  readonly onLost: (error: Error) => void;
}

/** Watches one file or folder with all that is in it, through what the operating system offers. */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  /** Absolute path of the root with links resolved: what is told of lies below it. */
  readonly #real: string;
  /** For a root that is a file: it, and not its neighbours. */
  readonly #isFile: boolean;
  #subscription: AsyncSubscription | null = null;

  private constructor(options: FolderWatchOptions, real: string, isFile: boolean) {
    this.#options = options;
    this.#real = real;
    this.#isFile = isFile;
  }

  /** Throws where the root is not there, the system's watches are used up, or the addon cannot be loaded. */
  static async open(options: FolderWatchOptions): Promise<FolderWatch> {
    // Loaded when asked for: who only asks and answers does without.
    const { default: watcher } = await import("@parcel/watcher");
    const isFile = !(await stat(options.root)).isDirectory();
    // A file that is replaced by another of its name is seen from its folder alone.
    const folder = await realpath(isFile ? dirname(options.root) : options.root);
    const watch = new FolderWatch(options, isFile ? join(folder, basename(options.root)) : folder, isFile);
    watch.#subscription = await watcher.subscribe(folder, (error, events) => watch.#receive(error, events), {
      ignore: [...options.exclude],
    });
    return watch;
  }

  async close(): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = null;
    await subscription?.unsubscribe();
  }

  #receive(error: Error | null, events: readonly Event[]): void {
    if (this.#subscription === null) return;
    const isGone = !this.#isFile && events.some(({ path, type }) => path === this.#real && type === "delete");
    if (error !== null || isGone) {
      this.#lose(error ?? new Error("it is gone"));
      return;
    }
    const paths = events.flatMap(({ path }) => this.#touched(path));
    if (paths.length > 0) this.#options.onTouched(paths);
  }

  #lose(error: Error): void {
    void this.close().catch(() => {});
    this.#options.onLost(error);
  }

  /** What is to be looked at for a path that an event names: none, itself, or the folder that an ignore file is for. */
  #touched(path: string): string[] {
    const { root, exclude } = this.#options;
    if (this.#isFile ? path !== this.#real : !isWithin(path, this.#real)) return [];
    const below = relative(this.#real, path);
    const shown = below === "" ? root : join(root, below);
    if (exclude.some((folder) => isWithin(shown, folder) || isWithin(path, folder))) return [];
    if (IGNORE_FILES.includes(basename(path))) return [dirname(shown)];
    const isHidden = below.split(sep).some(isPassedOver);
    return isHidden || (below !== "" && isTemporary(path)) ? [] : [shown];
  }
}
