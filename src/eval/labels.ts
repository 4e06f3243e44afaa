import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { InputError } from "../domain/errors.ts";
import type { PostingHit } from "../domain/search.ts";

/** How a posting speaks of what a question asks for. Whether that answers is another matter: absence may be asked for. */
export const GRADES = ["required", "preferred", "mentioned", "not_required"] as const;

const LabelledPosting = z.strictObject({
  posting: z
    .string()
    .describe("Path below the folder of postings, and `#n` for record n (from 0) of a file of several."),
  evidence: z.array(z.string().min(1)).default([]).describe("Quotes from the posting: any of them is the proof."),
  grade: z.enum(GRADES).optional().describe("How the posting speaks of what is asked for."),
});
export type LabelledPosting = z.infer<typeof LabelledPosting>;

const Question = z.strictObject({
  id: z.string(),
  kind: z
    .enum(["set", "known", "none"])
    .describe("`set`: all postings that qualify; `known`: one posting; `none`: nothing answers."),
  question: z.string(),
  tags: z.array(z.string()).default([]).describe("What is hard about it: paraphrase, polarity, number, multi, ..."),
  answers: z.array(LabelledPosting).default([]),
  others: z
    .array(LabelledPosting)
    .default([])
    .describe("Postings that speak of it and do not answer, with their grade."),
  unsure: z.array(z.string()).default([]).describe("Borderline postings: neither right nor wrong."),
});
export type Question = z.infer<typeof Question>;

const Labels = z.strictObject({
  name: z.string(),
  postings: z.string().describe("Folder of the postings, relative to this file's."),
  questions: z.array(Question),
});

/** Labelled questions on a folder of postings. */
export interface Labelled {
  readonly name: string;
  /** Absolute path. */
  readonly postings: string;
  readonly questions: readonly Question[];
}

const FILE = "questions.json";

/** Whether a folder holds labelled questions. */
export function isLabelled(dir: string): boolean {
  return existsSync(join(dir, FILE));
}

/** Reads `questions.json` of a folder. Throws `InputError` (`labels_invalid`) with the place of the first fault. */
export function readLabelled(dir: string): Labelled {
  const path = join(dir, FILE);
  try {
    const { name, postings, questions } = Labels.parse(JSON.parse(readFileSync(path, "utf8")));
    return { name, postings: resolve(dir, postings), questions };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new InputError("labels_invalid", `${path} cannot be read: ${reason}`, { cause });
  }
}

/** How labels name a posting. */
export function postingKey(postings: string, { source }: Pick<PostingHit, "source">): string {
  const path = relative(postings, source.path).replaceAll(sep, "/");
  return source.record === undefined ? path : `${path}#${source.record}`;
}

/** Whether a text is, holds, or stands within one of the labelled proofs. */
export function provesIt(text: string, evidence: readonly string[]): boolean {
  const said = squeeze(text);
  return evidence.map(squeeze).some((proof) => said.includes(proof) || (proof.includes(said) && said.length > 8));
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
