import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { randomNumbers } from "../conformance/vectors.ts";
import { openBuiltInModel } from "../unit/search/small-index.ts";
import { cutPower, type Phase, Scenario } from "./interrupted.ts";

/** A few points every time; for a long run: SHORTLIST_KILL_POINTS=200 SHORTLIST_KILL_SEED=1. */
const KILL_POINTS = Number(process.env.SHORTLIST_KILL_POINTS ?? 8);
const POWER_CUTS = Number(process.env.SHORTLIST_POWER_CUTS ?? Math.ceil(KILL_POINTS / 2));
const SEED = Number(process.env.SHORTLIST_KILL_SEED ?? 20_240_613);
/** Longest time from a step to a kill in whatever follows. */
const MAX_DELAY_US = 4000;
const PATIENCE_MS = 60_000 + (KILL_POINTS + POWER_CUTS) * 20_000;

const random = randomNumbers(SEED);
let model: Embedder;
let scenarios: Scenario[];

beforeAll(async () => {
  model = await openBuiltInModel();
  scenarios = [await Scenario.make("first", model), await Scenario.make("update", model)];
});
afterAll(async () => {
  for (const scenario of scenarios ?? []) scenario.remove();
  await model?.close();
});

/** A point in the `round`th of a scenario's phases, which take turns. */
function pointIn(scenario: Scenario, round: number): { phase: string; step: number } {
  const names = [...new Set(scenario.phases.map(({ phase }) => phase))];
  const phase = names[round % names.length] ?? "";
  const parts = scenario.phases.filter((part) => part.phase === phase);
  let at = Math.floor(random() * parts.reduce((sum, part) => sum + lengthOf(part), 0));
  for (const part of parts) {
    if (at < lengthOf(part)) return { phase, step: part.from + at };
    at -= lengthOf(part);
  }
  throw new Error(`${scenario.name} has no steps in "${phase}"`);
}

function lengthOf({ from, to }: Phase): number {
  return to - from + 1;
}

/** Postings that were stored before the ingest, and that neither were changed nor are gone, must be there. */
function lostOf(before: ReadonlyMap<string, string>, scenario: Scenario): string[] {
  const now = scenario.texts();
  return [...before.keys()].filter((id) => !now.has(id) && scenario.whole.includes(`"id":"${id}"`));
}

describe("an ingest that is interrupted", () => {
  it(
    `by a kill at any of ${KILL_POINTS} points has lost nothing, is sound, and is made up for by the next`,
    async () => {
      const killed: Record<string, number> = {};
      for (let round = 0; round < KILL_POINTS; round += 1) {
        const scenario = scenarios[round % 2] as Scenario;
        const { phase, step } = pointIn(scenario, round >> 1);
        const delayUs = random() < 0.5 ? 0 : Math.ceil(random() * MAX_DELAY_US);
        const point = `${scenario.name}, ${phase}, step ${step} + ${delayUs} µs (seed ${SEED})`;
        scenario.restore();
        const before = scenario.texts();
        const run = await scenario.kill({ step, delayUs });
        const name = `${scenario.name}/${run.killed ? phase : "ended before the kill"}`;
        killed[name] = (killed[name] ?? 0) + 1;
        expect(await scenario.damage(), point).toEqual([]);
        expect(lostOf(before, scenario), point).toEqual([]);
        expect(await scenario.finish(), point).toBe(scenario.whole);
        expect(await scenario.damage(), point).toEqual([]);
      }
      console.info(`Killed, by phase: ${JSON.stringify(killed)}`);
    },
    PATIENCE_MS,
  );

  it(
    `by a power cut at any of ${POWER_CUTS} points is sound and is made up for by the next`,
    async () => {
      const cut: Record<string, number> = {};
      for (let round = 0; round < POWER_CUTS; round += 1) {
        const scenario = scenarios[round % 2] as Scenario;
        const { phase, step } = pointIn(scenario, round >> 1);
        const point = `${scenario.name}, ${phase}, step ${step} (seed ${SEED})`;
        scenario.restore();
        const before = scenario.texts();
        const names = scenario.names();
        const { synced } = await scenario.kill({ step, delayUs: 0 });
        if (synced === null) continue;
        cutPower(scenario.small.dir, { ...synced, before: names }, random);
        cut[`${scenario.name}/${phase}`] = (cut[`${scenario.name}/${phase}`] ?? 0) + 1;
        expect(await scenario.damage(), point).toEqual([]);
        expect(lostOf(before, scenario), point).toEqual([]);
        expect(await scenario.finish(), point).toBe(scenario.whole);
        expect(await scenario.damage(), point).toEqual([]);
      }
      console.info(`Power cut, by phase: ${JSON.stringify(cut)}`);
    },
    PATIENCE_MS,
  );
});
