import { describe, expect, it } from "vitest";
import { choosePrompts } from "../../../src/embed/prompts.ts";

describe("choosePrompts", () => {
  it("takes the prompts that the model's own file names", () => {
    const prompts = choosePrompts({ prompts: { query: "ask: ", document: "found: " } }, ["intfloat/e5-small-v2"]);
    expect(prompts).toEqual({ query: "ask: ", passage: "found: " });
  });

  it("uses the default prompt for a kind that has none of its own", () => {
    const settings = { prompts: { query: "ask: ", all: "text: " }, default_prompt_name: "all" };
    expect(choosePrompts(settings, [])).toEqual({ query: "ask: ", passage: "text: " });
  });

  it("uses no prompt for a kind that has none where no default is named", () => {
    expect(choosePrompts({ prompts: { query: "ask: " }, default_prompt_name: null }, [])).toEqual({
      query: "ask: ",
      passage: "",
    });
  });

  it.each([
    ["intfloat/e5-small-v2", "query: ", "passage: "],
    ["intfloat/multilingual-e5-large", "query: ", "passage: "],
    ["Xenova/bge-small-en-v1.5@main", "Represent this sentence for searching relevant passages: ", ""],
    ["Snowflake/snowflake-arctic-embed-xs", "Represent this sentence for searching relevant passages: ", ""],
    ["Snowflake/snowflake-arctic-embed-l-v2.0", "query: ", ""],
    ["nomic-ai/nomic-embed-text-v1.5", "search_query: ", "search_document: "],
  ])("knows the prompts of %s", (name, query, passage) => {
    expect(choosePrompts({}, [name])).toEqual({ query, passage });
  });

  it.each(["all-MiniLM-L6-v2", "BAAI/bge-m3", "shortlist-minilm", "e5-mistral-7b-instruct"])(
    "gives %s none",
    (name) => {
      expect(choosePrompts({ prompts: {} }, [name])).toEqual({ query: "", passage: "" });
    },
  );
});
