import { createInterface, type Interface } from "node:readline";
import { AppError } from "../domain/errors.ts";
import { nearestName } from "../domain/nearest.ts";
import type { PostingHit, SearchInput } from "../domain/search.ts";
import type { SearchService } from "../domain/service.ts";
import { count } from "../server/pages/words.ts";
import { renderAnswer } from "./answer.ts";
import { describeError, type Terminal } from "./output.ts";
import { renderPosting } from "./posting.ts";
import { paint, styleOf } from "./style.ts";

/** What a conversation is held with. */
export interface PromptOptions {
  readonly service: SearchService;
  /** What holds for every question: filters, limit, order. */
  readonly request: Omit<SearchInput, "query">;
  /** Must have a dialogue. */
  readonly terminal: Terminal;
  /** Whether proofs stand between their neighbours. Default: where there are colours. */
  readonly context?: boolean | undefined;
  /** Ends it when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Questions that can be called back with the arrow keys. */
const HISTORY = 500;

const COMMANDS = [":help", ":more", ":open", ":quit"];

const HELP = [
  "Type a question, and press enter. The arrow keys bring earlier ones back.",
  "  :more      the next postings of the last answer",
  "  :open N    the whole text of posting N, with the proof marked",
  "  :quit      end (so do Ctrl-D, and Ctrl-C on an empty line)",
];

/** Reads questions, and answers each, until the user or the end of the input ends it. */
export async function runPrompt(options: PromptOptions): Promise<void> {
  const { terminal, service, signal } = options;
  const { input, output } = terminal.dialogue ?? { input: process.stdin, output: process.stdout };
  const prompt = paint("ask> ", "bold", terminal);
  const lines = createInterface({
    input,
    output,
    prompt,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer,
  });
  const end = () => lines.close();
  signal?.addEventListener("abort", end, { once: true });
  lines.on("SIGINT", () => dropLine(lines));
  const conversation = new Conversation(options);
  const { postings } = service.status().index;
  terminal.out(`${count(postings, "posting")}. Ask a question; :help tells what else there is, Ctrl-D ends.`);
  try {
    lines.prompt();
    for await (const line of lines) {
      if ((await conversation.take(line.trim())) === "end") return;
      lines.prompt();
    }
    // Ctrl-D leaves the cursor behind the prompt.
    terminal.out("");
  } finally {
    signal?.removeEventListener("abort", end);
    lines.close();
  }
}

/** What Ctrl-C does, as in a shell; on an empty line there is nothing to drop, and it ends. */
function dropLine(lines: Interface): void {
  if (lines.line === "") {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: "e" });
  lines.write(null, { ctrl: true, name: "u" });
}

function completer(line: string): [string[], string] {
  return [line.startsWith(":") ? COMMANDS.filter((command) => command.startsWith(line)) : [], line];
}

/** What was asked last, and what of it was shown. */
class Conversation {
  readonly #options: PromptOptions;
  #query: string | null = null;
  #total = 0;
  /** Postings shown, by the number that stands before each. */
  #shown = new Map<number, PostingHit>();

  constructor(options: PromptOptions) {
    this.#options = options;
  }

  /** Does what a line says. Errors of the user's are told, and end nothing. */
  async take(line: string): Promise<"end" | "on"> {
    const { terminal } = this.#options;
    const [command = "", argument = ""] = line.startsWith(":") ? line.split(/\s+/, 2) : [];
    try {
      if (command === ":quit" || command === ":q" || command === ":exit") return "end";
      if (command === "" && line !== "") await this.#ask(line);
      else if (command === ":more") await this.#more();
      else if (command === ":open") await this.#open(argument);
      else if (command === ":help") for (const text of HELP) terminal.out(text);
      else if (command !== "") this.#misunderstood(command);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      terminal.err(describeError(error));
    }
    return "on";
  }

  async #ask(query: string): Promise<void> {
    this.#query = query;
    this.#shown = new Map();
    await this.#show(this.#options.request.offset ?? 0);
  }

  async #more(): Promise<void> {
    const last = Math.max(0, ...this.#shown.keys());
    if (this.#query === null) this.#options.terminal.out("Nothing was asked yet.");
    else if (last >= this.#total) this.#options.terminal.out("That was all.");
    else await this.#show(last);
  }

  async #show(offset: number): Promise<void> {
    const { service, request, terminal, context } = this.#options;
    const response = await service.search({ ...request, query: this.#query ?? "", offset });
    const style = { ...styleOf(terminal), cwd: process.cwd(), offset, context, forMore: ":more" };
    for (const line of renderAnswer(response, style)) terminal.out(line);
    this.#total = response.total;
    const hits = response.answered ? response.postings : response.nearest;
    for (const [at, hit] of hits.entries()) this.#shown.set((response.answered ? offset : 0) + at + 1, hit);
  }

  async #open(argument: string): Promise<void> {
    const { service, terminal } = this.#options;
    const hit = this.#shown.get(Number(argument));
    if (hit === undefined) {
      const numbers = [...this.#shown.keys()];
      const which = numbers.length === 0 ? "Ask something first." : `There are ${numbers[0]} to ${numbers.at(-1)}.`;
      terminal.out(`:open takes the number of a posting that was shown. ${which}`);
      return;
    }
    const posting = await service.posting(hit.id);
    const proof = hit.passages[0]?.evidence;
    for (const line of renderPosting(posting, proof, { ...styleOf(terminal), cwd: process.cwd() })) terminal.out(line);
  }

  #misunderstood(command: string): void {
    const meant = nearestName(command, COMMANDS);
    const guess = meant === undefined ? "" : ` Did you mean ${meant}?`;
    this.#options.terminal.out(`There is no ${command}.${guess} There are ${COMMANDS.join(", ")}.`);
  }
}
