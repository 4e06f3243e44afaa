import type { SearchRequest, SearchResponse } from "../domain/search.ts";
import { withoutWords } from "../text/without-words.ts";
import type { Answer } from "./answer.ts";
import { type AskedCondition, type Demand, describeCondition } from "./conditions.ts";
import { facetsOf } from "./facets.ts";
import { renderHits } from "./hits.ts";
import { type Entry, inOrder, withoutCopies } from "./order.ts";
import { whySilent } from "./silence.ts";
import type { Snapshot } from "./snapshot.ts";
import type { UnderstoodQuestion } from "./understand.ts";

/** Most misses shown where nothing answers. */
export const NEAREST = 3;

/** An answer and what it is written out for. */
export interface ToWrite {
  readonly snapshot: Snapshot;
  readonly request: SearchRequest;
  readonly question: UnderstoodQuestion;
  readonly demand: Demand;
  readonly found: Answer;
}

type Written = Omit<SearchResponse, "query" | "timing" | "index">;

/**
 * The page of an answer that a request asks for, in its order, with what was understood. `totalOf` tells how many postings
 * would qualify by other conditions, of a question in so many words less.
 */
export async function writeAnswer(
  toWrite: ToWrite,
  totalOf: (demand: Demand, text: string) => Promise<number>,
): Promise<Written> {
  const { snapshot, request, found } = toWrite;
  const { judged, left } = found;
  const counts = judged + left > 0 ? { judged, unjudged: left } : {};
  const render = { snapshot, explain: request.explain, counts, now: new Date() };
  const entries = entriesOf(toWrite);
  const answered = entries.length > 0;
  const misses = answered ? [] : found.rest.slice(0, NEAREST);
  const nearest = renderHits(misses.map(alone), render);
  const [hit] = nearest;
  const [miss] = misses;
  const closest = hit === undefined || miss === undefined ? undefined : { hit, judged: miss };
  const silence = answered ? {} : await whyNothing(toWrite, { closest, totalOf });
  const unknown = unknownOf(toWrite);
  return {
    understood: understoodOf(toWrite),
    answered,
    total: entries.length,
    postings: renderHits(entries.slice(request.offset, request.offset + request.limit), render),
    nearest,
    ...(unknown === null ? {} : { unknown }),
    ...(request.facets
      ? {
          facets: facetsOf(
            snapshot.facts,
            entries.map(({ judged }) => judged.postingRow),
          ),
        }
      : {}),
    ...silence,
  };
}

/** Whether a condition leaves postings out; where its words may mean something else, it only shows proofs, and is not told. */
function excludes({ said }: AskedCondition): boolean {
  return said?.sure !== false;
}

function understoodOf({ question, demand }: ToWrite): SearchResponse["understood"] {
  const { text, meaning, wants } = question;
  const conditions = demand.conditions.filter(excludes);
  return {
    text,
    ...(meaning === null ? {} : { meaning }),
    filters: Object.fromEntries(conditions.map(({ parsed }) => [parsed.filter, parsed.value])),
    conditions: conditions.map(describeCondition),
    rest: conditions.length === 0 ? text : demand.rest,
    wants,
  };
}

function alone(judged: Entry["judged"]): Entry {
  return { judged, copies: [] };
}

function entriesOf({ snapshot, request, found }: ToWrite): Entry[] {
  const ordered = inOrder(found.qualifying, request.sort, snapshot.facts);
  return request.dedupe === "on" ? withoutCopies(ordered, snapshot.copies) : ordered.map(alone);
}

/** Where one condition alone is asked for, how many postings do not say and are not claimed; null where not. */
function unknownOf({ demand, found }: ToWrite): number | null {
  const [condition, ...others] = demand.conditions;
  if (condition === undefined || others.length > 0 || demand.rest !== "") return null;
  const claimed = found.qualifying.filter(({ postingRow }) => condition.verdicts.of(postingRow) === "unknown");
  return condition.verdicts.counts().unknown - claimed.length;
}

interface Silence {
  readonly closest: Parameters<typeof whySilent>[2];
  readonly totalOf: (demand: Demand, text: string) => Promise<number>;
}

async function whyNothing(
  { snapshot, question, demand }: ToWrite,
  { closest, totalOf }: Silence,
): Promise<Pick<Written, "explanation" | "relaxations">> {
  const { conditions, rest } = demand;
  const relaxations = [];
  for (const condition of conditions.filter(excludes)) {
    const others = conditions.filter((other) => other !== condition);
    const text = condition.said === null ? question.text : withoutWords(question.text, condition.said.span);
    const total =
      others.length === 0 && rest === "" ? snapshot.counts.postings : await totalOf({ conditions: others, rest }, text);
    relaxations.push({ filter: condition.parsed.filter, label: condition.parsed.label, total });
  }
  const asked = question.text === "" ? conditions.map(labelOf).join(", ") : question.text;
  return {
    explanation: whySilent({ ...question, text: asked }, snapshot.counts.postings, closest),
    ...(relaxations.length === 0 ? {} : { relaxations }),
  };
}

function labelOf({ parsed }: AskedCondition): string {
  return parsed.label;
}
