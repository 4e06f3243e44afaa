import { readFile } from "node:fs/promises";
import { Tokenizer } from "@huggingface/tokenizers";
import { IncompatibleError } from "../domain/errors.ts";

/** What a tokenizer is made of. */
export interface TokenizerSettings {
  readonly tokenizerPath: string;
  readonly tokenizerConfigPath: string | null;
  /** Longest input in tokens, special tokens included. */
  readonly maxTokens: number;
  readonly lowerCase: boolean;
}

/** Token ids as a graph takes them. */
export interface EncodedText {
  readonly ids: readonly number[];
  /** Index of the first token of the second segment; the length where there is one segment only. */
  readonly secondFrom: number;
}

/** Longest question of a pair, in tokens: the rest is the candidate's. */
const MAX_QUESTION_TOKENS = 64;

/** Turns a text into the token ids a model reads: special tokens around it, cut to the model's longest input. */
export class TextTokenizer {
  readonly #tokenizer: Tokenizer;
  readonly #settings: TokenizerSettings;
  readonly #before: readonly number[];
  readonly #after: readonly number[];

  private constructor(tokenizer: Tokenizer, settings: TokenizerSettings) {
    this.#tokenizer = tokenizer;
    this.#settings = settings;
    const { before, after } = specialTokensAround(tokenizer);
    this.#before = before;
    this.#after = after;
  }

  /** Reads `tokenizer.json` and its configuration. Throws `IncompatibleError` (`model_invalid`) where they are unusable. */
  static async load(settings: TokenizerSettings): Promise<TextTokenizer> {
    try {
      const json: object = JSON.parse(await readFile(settings.tokenizerPath, "utf8"));
      const config: object =
        settings.tokenizerConfigPath === null ? {} : JSON.parse(await readFile(settings.tokenizerConfigPath, "utf8"));
      return new TextTokenizer(new Tokenizer(json, config), settings);
    } catch (cause) {
      throw new IncompatibleError("model_invalid", `The tokenizer ${settings.tokenizerPath} cannot be used: ${cause}`, {
        cause,
        hint: "Fetch the model again; only models with a `tokenizer.json` work.",
      });
    }
  }

  /**
   * Token ids of `text`, at most `maxTokens` of them and never none: an over-long text loses its end, never the closing
   * special token. White space at the ends is dropped first, as sentence-transformers does.
   */
  encode(text: string): EncodedText {
    const room = this.#settings.maxTokens - this.#before.length - this.#after.length;
    const ids = [...this.#before, ...this.#tokens(text).slice(0, room), ...this.#after];
    // A model without special tokens would get nothing for an empty text, and no graph runs on nothing.
    return ids.length > 0 ? { ids, secondFrom: ids.length } : { ids: [0], secondFrom: 1 };
  }

  /**
   * Token ids of a question and a text as BERT's cross-encoders take them, each segment closed by the special token. Of the
   * question at most 64 tokens are read, of the text what then fits.
   */
  encodePair(question: string, text: string): EncodedText {
    const ofQuestion = Math.min(MAX_QUESTION_TOKENS, Math.floor(this.#settings.maxTokens / 2));
    const first = [...this.#before, ...this.#tokens(question).slice(0, ofQuestion), ...this.#after];
    const room = Math.max(0, this.#settings.maxTokens - first.length - this.#after.length);
    return { ids: [...first, ...this.#tokens(text).slice(0, room), ...this.#after], secondFrom: first.length };
  }

  #tokens(text: string): number[] {
    const trimmed = text.trim();
    const prepared = this.#settings.lowerCase ? trimmed.toLowerCase() : trimmed;
    return this.#tokenizer.encode(prepared, { add_special_tokens: false }).ids;
  }
}

/** Which special tokens the model's template puts before and after a text, found by encoding one with and without. */
function specialTokensAround(tokenizer: Tokenizer): { before: number[]; after: number[] } {
  const bare: number[] = tokenizer.encode("a", { add_special_tokens: false }).ids;
  const whole: number[] = tokenizer.encode("a").ids;
  for (let start = 0; start + bare.length <= whole.length; start += 1) {
    if (bare.every((id, at) => whole[start + at] === id)) {
      return { before: whole.slice(0, start), after: whole.slice(start + bare.length) };
    }
  }
  throw new Error("its template changes the text's own tokens");
}
