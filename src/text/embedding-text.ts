import { isRule, stripMarks } from "./marks.ts";

/** What of a posting goes into a passage's embedded text. */
export interface PassageTextParts {
  readonly title: string | null;
  /** Left out by default: it says little about the work, and draws together the postings of one employer. */
  readonly company?: string | null;
  readonly section: string | null;
  /** The passage as it stands in the posting. */
  readonly text: string;
}

/**
 * The text that is embedded for a passage: the posting's title, then the section (unless it is the title or the passage
 * begins with it), then the passage's words, each on its own line. Marks and mark-up are gone: they would cost tokens and
 * say nothing.
 */
export function passageEmbeddingText(parts: PassageTextParts): string {
  const title = plainText(parts.title ?? "");
  const company = plainText(parts.company ?? "");
  const head = title !== "" && company !== "" ? `${title}, ${company}` : title || company;
  const { section, words } = sectionAndWords(parts.section, parts.text);
  return [head, section === title ? "" : section, words].filter((line) => line !== "").join("\n");
}

/**
 * The text that is embedded for one sentence: its section, a colon, and the sentence's words; the words alone where it
 * has no section or begins with it. Empty where the sentence has no letter and no digit.
 */
export function sentenceEmbeddingText(parts: { readonly section: string | null; readonly text: string }): string {
  const { section, words } = sectionAndWords(parts.section, parts.text);
  return section === "" || words === "" ? words : `${section}: ${words}`;
}

function sectionAndWords(sectionTitle: string | null, text: string): { section: string; words: string } {
  const words = plainText(text);
  const section = plainText(sectionTitle ?? "");
  return { section: words.toLowerCase().startsWith(section.toLowerCase()) ? "" : section, words };
}

/**
 * The words of a piece of posting text on one line: without Markdown (bold, italic, code, headings, lists, quotes, rules,
 * tables; links and images shrink to their text), HTML tags and the common entities, bullets, and runs of white space.
 * Empty where no letter and no digit is left.
 */
export function plainText(text: string): string {
  const plain = text
    .split("\n")
    .map((line) => (isRule(line.trim()) ? "" : stripMarks(line.trim())))
    .join(" ")
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, "$1")
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, " ")
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39|bull);/g, (entity) => ENTITIES[entity] ?? " ")
    .replace(/[*`~]{2,}|`|(?<![\p{L}\p{N}])[*_]+(?=\S)|(?<=\S)[*_]+(?![\p{L}\p{N}])/gu, "")
    .replace(/[•▪◦●○■□►▸▶➤➢‣⁃∙✓✔✅☑]|(?<=^|\s)[|*·](?=\s|$)|[-=_]{3,}/gu, " ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
