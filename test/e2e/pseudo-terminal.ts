import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, until } from "./support.ts";

/** Whether `script` of util-linux is there, which runs a program on a terminal of its own. */
export const HAS_SCRIPT = /util-linux/.test(`${spawnSync("script", ["--version"]).stdout}`);

/** A run of the program on a terminal. */
export class OnTerminal {
  readonly #child: ChildProcessWithoutNullStreams;
  #output = "";
  readonly exitCode: Promise<number | null>;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const words = [process.execPath, join(ROOT, "dist", "cli", "main.js"), ...args].map((word) => `'${word}'`);
    const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...inherited } = process.env;
    this.#child = spawn("script", ["-qec", `stty cols 80; ${words.join(" ")}`, "/dev/null"], {
      env: { ...inherited, TERM: "xterm-256color", SHORTLIST_THREADS: "1", SHORTLIST_JUDGE_MS: "60000", ...env },
    });
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#output += text;
    });
    this.exitCode = new Promise((resolve) => this.#child.once("close", resolve));
  }

  /** All that was written so far, without what moves the cursor and sets modes. */
  get output(): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is looked for
    return this.#output.replace(/\u001b\[[?\d;]*[A-HJKhl]/g, "").replaceAll("\r", "");
  }

  /** What was written after the last key was sent. */
  #mark = 0;
  get news(): string {
    return this.output.slice(this.#mark);
  }

  /** Sends keys, then waits until something was written since. */
  async type(keys: string, expected: string | RegExp): Promise<string> {
    this.#mark = this.output.length;
    this.#child.stdin.write(keys);
    await this.see(expected);
    return this.news;
  }

  async see(expected: string | RegExp): Promise<void> {
    const isThere = () => (typeof expected === "string" ? this.news.includes(expected) : expected.test(this.news));
    await until(`${expected} in:\n${this.news}`, isThere);
  }

  /** Ends it where it still runs. */
  end(): void {
    this.#child.kill("SIGKILL");
  }
}
