import { z } from "zod";

/** What facts are about; `src/facts/README.md` has the vocabulary of each. */
export const FACT_KINDS = [
  "pay",
  "arrangement",
  "place",
  "employment",
  "hours",
  "seniority",
  "experience",
  "education",
  "clearance",
  "authorisation",
  "sponsorship",
  "travel",
  "language",
  "licence",
  "skill",
  "shift",
  "physical",
  "check",
  "benefit",
  "deadline",
  "posted",
  "start",
  "employer",
  "sector",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How a posting speaks of a thing. */
export const POLARITIES = ["required", "preferred", "offered", "not_required", "not_offered", "mentioned"] as const;
export type FactPolarity = (typeof POLARITIES)[number];

/** Something that a posting asks or offers, with the words that prove it. */
export const Fact = z.object({
  kind: z.enum(FACT_KINDS),
  value: z.string().describe("Which one, in the vocabulary of its kind: `remote`, `bachelor`, `usd`."),
  polarity: z.enum(POLARITIES),
  min: z.number().optional().describe("Least number, in the unit of its kind; absent where the words give none."),
  max: z.number().optional().describe("Greatest number, as `min`."),
  detail: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe("What else the words say, by name."),
  span: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .describe("The words that prove it, in UTF-16 code units of the posting's text."),
  confidence: z.number().min(0).max(1),
  origin: z.enum(["field", "text"]).describe("`field` where a field of the source says it, else `text`."),
});
export type Fact = z.infer<typeof Fact>;
