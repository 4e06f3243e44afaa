import { z } from "zod";

/** A condition on the facts of postings, as it was understood. */
export const Condition = z.object({
  filter: z.string().describe("Name of the filter: `remote`, `pay_min`, ..."),
  value: z.string().describe("As the filter takes it: `yes`, `120000`, `berlin,munich`."),
  label: z.string().describe("In words, for people."),
  words: z
    .string()
    .nullable()
    .describe("The words of the question that it came from; null where it was given as a filter."),
  span: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .nullable()
    .describe("Where these words stand in `understood.text`, in UTF-16 code units."),
  yes: z.int().min(0).describe("Postings of the index whose facts fulfil it."),
  no: z.int().min(0).describe("Postings whose facts say the contrary."),
  unknown: z.int().min(0).describe("Postings that do not say."),
});
export type Condition = z.infer<typeof Condition>;
