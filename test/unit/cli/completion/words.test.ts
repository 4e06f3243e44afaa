import { Argument, Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { bashCompletion } from "../../../../src/cli/completion/bash.ts";
import { fishCompletion } from "../../../../src/cli/completion/fish.ts";
import { filterWords, wordsOf } from "../../../../src/cli/completion/words.ts";
import { zshCompletion } from "../../../../src/cli/completion/zsh.ts";
import { FILTERS } from "../../../../src/conditions/filters.ts";

function program(): Command {
  const built = new Command("shortlist");
  built
    .command("weigh <file>")
    .description("weigh it: twice, in the baker's [scale]")
    .option("--index <dir>", "where")
    .option("--engine <kind>", "how")
    .option("-f, --filter <name=value>", "which; may be repeated")
    .addOption(new Option("--unit <unit>", "in what").choices(["g", "kg"]))
    .addOption(new Option("--secret", "nobody's business").hideHelp())
    .option("--json", "as JSON");
  built.command("open").addArgument(new Argument("<door>").choices(["front", "back"]));
  return built;
}

describe("the words to complete", () => {
  it("are those of the program: commands, flags, and what may stand behind these", () => {
    const [weigh, open, help] = wordsOf(program());
    expect(weigh).toMatchObject({ name: "weigh", argument: { kind: "file" } });
    const flags = new Map(weigh?.flags.map(({ long, short, value, mayRepeat }) => [long, { short, value, mayRepeat }]));
    expect(flags.get("--index")?.value).toEqual({ kind: "folder" });
    expect(flags.get("--engine")?.value).toEqual({ kind: "words", words: ["auto", "hnsw", "exact"] });
    expect(flags.get("--unit")?.value).toEqual({ kind: "words", words: ["g", "kg"] });
    expect(flags.get("--filter")).toEqual({ short: "-f", value: { kind: "filter" }, mayRepeat: true });
    expect(flags.get("--json")?.value).toEqual({ kind: "none" });
    expect(flags.has("--secret")).toBe(false);
    expect(open?.argument).toEqual({ kind: "words", words: ["front", "back"] });
    expect(help?.argument).toEqual({ kind: "words", words: ["weigh", "open", "help"] });
  });

  it("are all filters, with values that each takes", () => {
    const words = filterWords();
    expect(words.map(({ name }) => name)).toEqual(FILTERS.map(({ name }) => name));
    for (const { name, values } of words) {
      const filter = FILTERS.find((known) => known.name === name);
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(filter?.parse(value, new Date())).not.toBeNull();
    }
    expect(words.find(({ name }) => name === "remote")?.values).toEqual(["yes", "no", "unknown"]);
  });

  it("are quoted as each shell wants it", () => {
    const [commands, filters] = [wordsOf(program()), filterWords()];
    expect(bashCompletion(commands, filters)).toContain('"weigh --unit") offers="g kg"');
    const zsh = zshCompletion(commands, filters);
    expect(zsh).toContain("'weigh:weigh it\\: twice, in the baker'\\''s [scale]'");
    expect(zsh).toContain("'*'{-f,--filter}'[which; may be repeated]:value:_shortlist_filters'");
    expect(zsh).toContain("'--unit''[in what]:value:(g kg)'");
    const fish = fishCompletion(commands, filters);
    expect(fish).toContain("-a weigh -d 'weigh it: twice, in the baker\\'s [scale]'");
    expect(fish).toContain("-s f -l filter -r -f -a '(__shortlist_filters)'");
  });
});
