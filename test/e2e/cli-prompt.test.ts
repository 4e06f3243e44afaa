import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS, FILES } from "./postings.ts";
import { HAS_SCRIPT, OnTerminal } from "./pseudo-terminal.ts";
import { Folder, ingest, shortlist } from "./support.ts";

let folder: Folder;
let run: OnTerminal | undefined;

beforeAll(async () => {
  folder = new Folder();
  for (const [name, content] of Object.entries(FILES)) folder.write(`postings/${name}`, content);
  await ingest([folder.at("postings"), "--index", folder.at("index")]);
});
afterEach(() => run?.end());
afterAll(() => folder.remove());

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): OnTerminal {
  run = new OnTerminal(args, { SHORTLIST_INDEX: folder.at("index"), ...env });
  return run;
}

const [FIRST, SECOND] = ANSWERS;
const PROMPT = "ask> ";

describe.skipIf(!HAS_SCRIPT)("shortlist on a terminal, without arguments", () => {
  it("asks for questions, answers each from the index it opened once, and ends with Ctrl-D", async () => {
    const terminal = start([]);
    await terminal.see(PROMPT);
    const first = await terminal.type(`${FIRST.question}\r`, / ms[\s\S]*ask> /);
    expect(first).toContain(FIRST.title);
    expect(first).toContain("\u001b[1m");
    const second = await terminal.type(`${SECOND?.question}\r`, / ms[\s\S]*ask> /);
    expect(second).toContain(SECOND?.title);
    // Up, up: the first question again.
    const again = await terminal.type("\u001b[A\u001b[A\r", / ms[\s\S]*ask> /);
    expect(again).toContain(FIRST.title);
    await terminal.type("\u0004", "\n");
    expect(await terminal.exitCode).toBe(0);
  });

  it("shows more, opens a posting with its proof marked, and says what a mistyped command may have meant", async () => {
    const terminal = start(["ask", "--limit", "1"], { NO_COLOR: "1" });
    await terminal.see(PROMPT);
    await terminal.type(`${FIRST.question}\r`, / ms[\s\S]*ask> /);
    const opened = await terminal.type(":open 1\r", /\n> [\s\S]*ask> /);
    expect(opened).toContain(`> - ${FIRST.words}`);
    expect(opened).not.toContain("\u001b[1m");
    expect(await terminal.type("which roles are still open?\r", / ms[\s\S]*ask> /)).toContain("7 more: :more");
    expect(await terminal.type(":more\r", / ms[\s\S]*ask> /)).toMatch(/\n {2}2\. /);
    expect(await terminal.type(":open 7\r", PROMPT)).toContain("There are 1 to 2.");
    expect(await terminal.type(":opne 1\r", PROMPT)).toContain("Did you mean :open?");
    expect(await terminal.type(":help\r", /:quit[\s\S]*ask> /)).toContain(":open N");
    await terminal.type("half a line\u0003", PROMPT);
    await terminal.type(":mo\t", ":more");
    expect(await terminal.type("\r", / ms[\s\S]*ask> /)).toMatch(/\n {2}3\. /);
    await terminal.type(":quit\r", "\n");
    expect(await terminal.exitCode).toBe(0);
  });

  it("tells of a filter that is none, and goes on", async () => {
    const terminal = start(["--filter", "remot=yes"]);
    await terminal.see(PROMPT);
    expect(await terminal.type(`${FIRST.question}\r`, /is no filter|no filter "remot"[\s\S]*ask> /)).toContain(
      "Did you mean remote?",
    );
    await terminal.type("\u0003", "\n");
    expect(await terminal.exitCode).toBe(0);
  });

  it("links a place to its file where the terminal takes links, and writes it plainly where not", async () => {
    const linking = start(["ask", FIRST.question], { FORCE_HYPERLINK: "1", TERM: "xterm-kitty" });
    await linking.see(" ms");
    const link = linking.output.split("\u001b]8;;")[1] ?? "";
    expect(link).toMatch(/^file:\/\/\S*postings\/\S+#\d+/);
    linking.end();
    const plain = start(["ask", FIRST.question], { TERM: "dumb" });
    await plain.see(" ms");
    expect(plain.output).not.toContain("\u001b");
  });
});

describe("shortlist without a terminal and without a question", () => {
  it("says what is missing", async () => {
    const bare = await shortlist([]);
    expect(bare).toMatchObject({ exitCode: 2, stdout: "" });
    expect(bare.stderr).toContain("Say what to do: ingest, ask");
    const { exitCode, stderr } = await shortlist(["ask", "--index", folder.at("index")]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("missing required argument 'question'");
  });
});
