import { z } from "zod";
import type { TextKind } from "./embedder.ts";

/** What is put in front of a text before it is embedded, by its kind; empty for most models. */
export type Prompts = Readonly<Record<TextKind, string>>;

/** No prompt for either kind. */
const NO_PROMPTS: Prompts = { query: "", passage: "" };

/** The part of `config_sentence_transformers.json` that says what to put in front. */
export const PromptSettings = z.looseObject({
  prompts: z.record(z.string(), z.string()).nullish(),
  default_prompt_name: z.string().nullish(),
});
export type PromptSettings = z.infer<typeof PromptSettings>;

const RETRIEVE = "Represent this sentence for searching relevant passages: ";

/**
 * Families whose published files do not carry the prompts that their model cards ask for, by the last part of the
 * model's name. Sources: the cards of intfloat/e5-*, BAAI/bge-*, Snowflake/snowflake-arctic-embed-*,
 * mixedbread-ai/mxbai-embed-large-v1 and nomic-ai/nomic-embed-text-*.
 */
const FAMILIES: readonly (readonly [RegExp, Prompts])[] = [
  [/^(multilingual-)?e5-(small|base|large)(-unsupervised)?(-v\d+)?$/, { query: "query: ", passage: "passage: " }],
  [/^bge-(micro|small|base|large)-en(-v[\d.]+)?$/, { query: RETRIEVE, passage: "" }],
  [/^bge-(small|base|large)-zh(-v[\d.]+)?$/, { query: "为这个句子生成表示以用于检索相关文章：", passage: "" }],
  [/^snowflake-arctic-embed-[a-z]+-v2\.0$/, { query: "query: ", passage: "" }],
  [/^snowflake-arctic-embed-[a-z]+(-long|-v1\.5)?$/, { query: RETRIEVE, passage: "" }],
  [/^mxbai-embed-[a-z]+-v1$/, { query: RETRIEVE, passage: "" }],
  [/^nomic-embed-text-v[\d.]+$/, { query: "search_query: ", passage: "search_document: " }],
];

/**
 * The prompts of a model: those its own file names (`query`; `passage`, `document` or `corpus`; else the default prompt),
 * else those of its family, told by any of `names`, else none.
 */
export function choosePrompts(settings: PromptSettings, names: readonly string[]): Prompts {
  const own = settings.prompts ?? {};
  if (Object.keys(own).length > 0) {
    const fallback = own[settings.default_prompt_name ?? ""] ?? "";
    return { query: own.query ?? fallback, passage: own.passage ?? own.document ?? own.corpus ?? fallback };
  }
  for (const name of names) {
    const last = (name.split(/[\\/]/).at(-1) ?? "").replace(/@.*$/, "").toLowerCase();
    const family = FAMILIES.find(([pattern]) => pattern.test(last));
    if (family !== undefined) return family[1];
  }
  return NO_PROMPTS;
}
