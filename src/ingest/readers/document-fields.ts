import type { PostingFields } from "../../domain/posting.ts";
import { guessFields, looksLikeTitle } from "./guess.ts";
import type { ReadProblem, ReadResult } from "./reader.ts";
import { namesOrganisation, pageTitle } from "./title.ts";
import { PAGE_BREAK } from "./values.ts";

/** The text of a document (PDF, Word, OpenDocument) and what its properties call its title; empty where they do not. */
export interface DocumentText {
  readonly text: string;
  readonly metaTitle: string;
}

/** Fewest letters of a document that has a text: a scanned one has none or a few. */
const MIN_LETTERS = 40;
/** How far into a text its title stands, in code units. */
const TITLE_WITHIN = 1500;
const TITLE_LINE = /^(?:#+ )?(?:(?:job|position|role|working|official|post) )?title\b.{0,15}[:|]/im;
/** Titles that programs write into documents by themselves. */
const NO_TITLE =
  /\.(?:docx?|odt|rtf|pdf|indd|html?)$|^(?:microsoft word|untitled|document\d*|recruitment|print|slide|powerpoint)\b/i;

/** Whether a text is too short to be one: a document of pictures has a letter here and there. */
export function hasText(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS;
}

/** The posting of a document. */
export function documentPosting(read: DocumentText | ReadProblem): ReadResult {
  if ("kind" in read) return read;
  const fields = documentFields(read);
  return { kind: "posting", externalId: null, ...fields, text: read.text, metadata: {} };
}

/** What the text says of itself; for the title then a heading near its beginning, then the properties' title. */
function documentFields({ text, metaTitle }: DocumentText): Omit<PostingFields, "externalId"> {
  const guessed = guessFields(text.replaceAll(PAGE_BREAK, "\n\n"));
  const start = text.slice(0, TITLE_WITHIN);
  if (guessed.title !== null && TITLE_LINE.test(start)) return guessed;
  const headings = [...start.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const heading = headings.find((line) => looksLikeTitle(line, true) && !namesOrganisation(line));
  const named = pageTitle(metaTitle.replace(/\s+/g, " "), null);
  const isNamed = looksLikeTitle(named, true) && !NO_TITLE.test(metaTitle);
  return { ...guessed, title: heading ?? guessed.title ?? (isNamed ? named : null) };
}
