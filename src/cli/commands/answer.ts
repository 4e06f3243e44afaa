import { prepareAnswer } from "../../answer/prepare.ts";
import { roleOf } from "../../answer/sources.ts";
import { citedBy, writeAnswer } from "../../answer/write.ts";
import type { Config } from "../../config.ts";
import type { AnswerDone, AnswerError, AnswerInput, AnswerSentence, AnswerSource } from "../../domain/answer.ts";
import { EXIT } from "../../domain/errors.ts";
import { count } from "../../server/pages/words.ts";
import { oneLine, placeOf } from "../answer.ts";
import { chatEndpoint } from "../llm.ts";
import { withSearcher } from "../models.ts";
import type { Terminal } from "../output.ts";
import { paint, type Style, styleOf } from "../style.ts";
import { wrap } from "../wrap.ts";

/** How an answer in sentences is printed. */
export interface AnswerCommandOptions {
  /** As one line of JSON: `query`, `answered`, `total`, `sources`, `sentences`, and `done` or `error`. */
  readonly json: boolean;
  /** Ends the writing when aborted. */
  readonly signal: AbortSignal;
}

/** Answers a question in sentences on the terminal, each as it is written, then what they cite. */
export async function answerInSentences(
  request: AnswerInput,
  { json, signal }: AnswerCommandOptions,
  config: Config,
  terminal: Terminal,
): Promise<number> {
  return withSearcher(config, terminal, async (searcher) => {
    for (const note of searcher.notes) terminal.err(`note: ${note}`);
    const prepared = await prepareAnswer(request, searcher);
    const likeness = searcher.likeness.bind(searcher);
    const sentences: AnswerSentence[] = [];
    let told = {};
    let failed = false;
    for await (const { event, data } of writeAnswer(prepared, { endpoint: chatEndpoint(config), likeness, signal })) {
      if (event === "sentence") sentences.push(data);
      else if (event === "sources") told = data;
      else told = { ...told, sentences, [event]: data };
      if (!json && event === "sentence") for (const line of sentenceLines(data, terminal)) terminal.out(line);
      if (!json && (event === "done" || event === "error")) {
        for (const line of sourceLines(citedBy(sentences, prepared.sources), terminal)) terminal.out(line);
      }
      if (!json && event === "done" && data.writer !== "none") terminal.out(closing(data, prepared.sources.length));
      if (event === "error") {
        failed = true;
        for (const line of errorLines(data)) terminal.err(line);
      }
    }
    if (json) terminal.out(JSON.stringify(told));
    return failed ? EXIT.busy : EXIT.ok;
  });
}

function sentenceLines({ text, citations }: AnswerSentence, terminal: Terminal): string[] {
  const numbers = /\[\d+\]/.test(text) ? "" : citations.map((number) => `[${number}]`).join("");
  return wrap([oneLine(text), numbers].filter(Boolean).join(" "), styleOf(terminal).columns);
}

function sourceLines(sources: readonly AnswerSource[], terminal: Terminal): string[] {
  const style = styleOf(terminal);
  return sources.flatMap((source) => ["", ...sourceParagraph(source, style)]);
}

function sourceParagraph(source: AnswerSource, style: Style): string[] {
  const { evidence, posting, number } = source;
  const name = oneLine([roleOf(source), posting.location].filter(Boolean).join(" · "));
  const quote = wrap(`“${oneLine(evidence.text)}”`, style.columns - 5);
  const place = placeOf(source.source, evidence, { ...style, cwd: process.cwd() });
  return [`[${number}] ${paint(name, "bold", style)}`, ...[...quote, place].map((line) => `     ${line}`)];
}

function closing({ writer, model, dropped, capped }: AnswerDone, quotes: number): string {
  const who = writer === "model" ? `Written by ${model} from ${count(quotes, "quote")}` : "Composed of quotes";
  const lost = dropped === 0 ? "" : `; ${count(dropped, "sentence")} of ${model} dropped for lack of support`;
  return `\n${who}${lost}${capped ? "; the model was cut off for writing too much" : ""}.`;
}

function errorLines({ message, hint }: AnswerError): string[] {
  return [`shortlist: ${message}`, ...(hint === null ? [] : [`  ${hint}`])];
}
