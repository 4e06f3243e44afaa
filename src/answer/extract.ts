import type { AnswerSentence, AnswerSource } from "../domain/answer.ts";
import type { SearchResponse } from "../domain/search.ts";
import { roleOf } from "./sources.ts";

/** Verbs that questions on roles go on with, whose plain form is the plural's. */
const PLURAL_VERB =
  /^(?:need|require|ask|want|offer|pay|give|provide|have|are|do|don't|can|let|allow|include|involve|take|start|sponsor|expect|demand|work|mention|accept|come|train|cover)\b/i;
const OF_ROLES =
  /^(?:which|what)\s+(?:of the\s+)?(?:roles|jobs|positions|postings|openings|vacancies|ones)\s+(?<predicate>.+?)\s*\?*$/i;
const SINGULAR: Readonly<Record<string, string>> = {
  have: "has",
  are: "is",
  do: "does",
  "don't": "doesn't",
  can: "can",
};

/** The answer composed of what was found, without a model: who qualifies, or what the postings say, word for word. */
export function extractAnswer(response: SearchResponse, sources: readonly AnswerSource[]): AnswerSentence[] {
  const told = response.understood.wants === "roles" ? [listed(response, sources)] : sources.map(quoted);
  const { unknown = 0 } = response;
  if (unknown === 0) return told;
  return [
    ...told,
    { text: `${counted(unknown, "more posting")} ${unknown === 1 ? "does" : "do"} not say.`, citations: [] },
  ];
}

/** The one sentence of a question that nothing answers. */
export function silence({ explanation, index }: SearchResponse): AnswerSentence {
  const nobody = `None of the ${counted(index.postings, "posting")} answers.`;
  return { text: explanation ?? nobody, citations: [] };
}

/** `7 roles need a clearance: Welder at Keel & Sons [1], ...`; the numbers stand in the text, each behind its role. */
function listed({ query, total }: SearchResponse, sources: readonly AnswerSource[]): AnswerSentence {
  const names = sources.map((source) => `${roleOf(source)} [${source.number}]`);
  const more = total - sources.length;
  const all = more > 0 ? [...names, `${more.toLocaleString("en-US")} more`] : names;
  const list = all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  return { text: `${headline(query, total)}: ${list}.`, citations: sources.map(({ number }) => number) };
}

function headline(query: string, total: number): string {
  const roles = counted(total, "role");
  const predicate = OF_ROLES.exec(query.replace(/\s+/g, " ").trim().replaceAll("’", "'"))?.groups?.predicate ?? "";
  if (!PLURAL_VERB.test(predicate)) return `${roles} ${total === 1 ? "matches" : "match"}`;
  return `${roles} ${total === 1 ? singular(predicate) : predicate}`;
}

function singular(predicate: string): string {
  return predicate.replace(/^[\w']+/, (verb) => SINGULAR[verb.toLowerCase()] ?? `${verb}s`);
}

function quoted(source: AnswerSource): AnswerSentence {
  const quote = source.evidence.text.replace(/\s+/g, " ").trim();
  return { text: `${roleOf(source)}: “${quote}”`, citations: [source.number] };
}

function counted(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}
