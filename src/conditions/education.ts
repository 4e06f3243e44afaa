import type { FactOf, FactTest } from "./filter.ts";

/** Levels, lowest first. `degree`, which says none, counts as a bachelor's. */
export const LEVELS = ["high_school", "vocational", "associate", "bachelor", "master", "doctorate"] as const;
/** What is called a degree. */
const DEGREES: readonly string[] = ["associate", "bachelor", "master", "doctorate", "degree"];

function rank(value: string): number {
  return LEVELS.indexOf((value === "degree" ? "bachelor" : value) as (typeof LEVELS)[number]);
}

/** Asks for no more than `level`: a higher one that is only welcome, or that experience makes up for, is no more. */
export function educationUpTo(level: string): FactTest {
  const limit = rank(level);
  const of = ({ value, polarity, detail }: FactOf): "yes" | "no" | null => {
    if (polarity === "not_required") return "yes";
    if (polarity !== "required") return null;
    return rank(value) <= limit || detail?.orEquivalent === true ? "yes" : "no";
  };
  return { kinds: ["education"], wins: "yes", of };
}

/** Where a degree is a must. One that is expressly not, only welcome, or made up for by experience, is none. */
export const DEGREE_REQUIRED: FactTest = {
  kinds: ["education"],
  wins: "yes",
  of: ({ value, polarity, detail }) => {
    if (!DEGREES.includes(value) || polarity === "mentioned") return null;
    return polarity === "required" && detail?.orEquivalent !== true ? "yes" : "no";
  },
};
