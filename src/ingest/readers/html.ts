import type { ParentNode } from "domhandler";
import { decodeText } from "./decode.ts";
import { leftOut, parseHtml } from "./dom.ts";
import { errorPage } from "./error-page.ts";
import { mapRecord } from "./fields.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { guarded } from "./guarded.ts";
import { guessFields } from "./guess.ts";
import { classedText, headingTitle, type PageData, readPageData } from "./html-fields.ts";
import { mainContent, narrowedTo } from "./html-main.ts";
import { htmlToText } from "./html-text.ts";
import { tooLarge, WHOLE_FILE_MAX_BYTES } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { isRepeated } from "./prose.ts";
import type { ReadResult, SourceFile } from "./reader.ts";
import { composeText, readRecord } from "./record.ts";
import { RecordStream } from "./record-stream.ts";
import { splitTitle } from "./title.ts";
import type { JsonObject } from "./values.ts";

/** Where a document says its encoding, looked for in its first bytes (HTML standard, 13.2.3.2). */
const CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/i;
const CHARSET_BYTES = 2048;
/** Shortest description in JSON-LD, in code units, by which the content is found in the page. */
const MIN_DESCRIPTION_LENGTH = 300;
/** Longest text above the job's heading, in code units, that is taken for the page's and not the job's. */
const MAX_ABOVE_TITLE = 300;
/** Lines of a page that only belong to its buttons and links. */
const BUTTON_LINE =
  /^(?:- )?(?:apply(?: now| here| online| today| for this (?:job|role|position))?|share(?: this(?: job| page)?)?|save(?: (?:this )?job)?|print(?: this page)?|email(?: to a friend)?|tweet|facebook|twitter|linkedin|back(?: to .{1,30})?|return to .{1,30}|skip to .{1,20}|show (?:more|less)|read more|report(?: this)? job|sign in|log in|home|menu|close|next|previous)\W*$/gim;

/**
 * Reads web pages: the main content as text, fields from JSON-LD, microdata, metadata and headings. A page whose JSON-LD
 * holds several job postings gives them all. Markdown with front matter under this name is read as such. Up to 64 MiB.
 */
export const reader = guarded({ format: "html", extensions: [".html", ".htm", ".xhtml"], read: readHtml });

function* readHtml(file: SourceFile): Iterable<ReadResult> {
  const large = tooLarge(file.bytes.length, WHOLE_FILE_MAX_BYTES);
  const charset = CHARSET.exec(file.bytes.toString("latin1", 0, CHARSET_BYTES))?.[1];
  const source = large ?? decodeText(file.bytes, { charset });
  if (typeof source !== "string") {
    yield source;
  } else if (!/^\s*</.test(source) && splitFrontMatter(source).fields !== null) {
    yield readMarkdown(source);
  } else {
    yield* readPage(source);
  }
}

/** The postings of a page's source: one, or all that its JSON-LD holds. */
export function* readPage(source: string): Iterable<ReadResult> {
  const page = parseHtml(source);
  const beyond = leftOut(page);
  if (beyond !== null) {
    yield { kind: "problem", code: "too_large", reason: `The page ${beyond}: it is damaged, or no page for people.` };
    return;
  }
  const data = readPageData(page);
  if (data.postings.length > 1) {
    const stream = new RecordStream();
    for (const [record, posting] of data.postings.entries()) yield* stream.push(readRecord(posting, record), record);
    yield* stream.end();
    return;
  }
  const main = mainContent(page, data.siteName);
  yield readPosting(main, data);
}

function readPosting(main: ParentNode, data: PageData): ReadResult {
  const description = data.postings[0] === undefined ? "" : mapRecord(data.postings[0]).body;
  const content = description.length >= MIN_DESCRIPTION_LENGTH ? narrowedTo(main, description) : main;
  const text = pageText(content, headingTitle(main, data.siteName));
  const [posting] = data.postings;
  const error = posting === undefined ? errorPage(text) : null;
  if (error !== null) return error;
  const mapped = mapRecord(merged(data.microdata, posting ?? {}));
  const useBody = text !== "" && (mapped.body === "" || isRepeated(mapped.body, text));
  const sections = mapped.sections.filter(({ text: part }) => !isRepeated(part, useBody ? text : mapped.body));
  const main_ = useBody ? text : mapped.body;
  if (main_ === "" && sections.length === 0) {
    return {
      kind: "problem",
      code: "no_text",
      reason: "The page has no text outside of scripts, navigation and forms.",
    };
  }
  const fields = pageFields(main, data, { mapped: mapped.fields, text: main_ });
  const lines =
    mapped.lines.length > 0
      ? mapped.lines
      : hasTitleOnTop(main_, fields.title)
        ? []
        : [fields.title ?? ""].filter(Boolean);
  return { kind: "posting", ...fields, text: composeText(lines, main_, sections), metadata: mapped.metadata };
}

/** Text of the content, without lines of buttons and without what stands above the job's title. */
function pageText(content: ParentNode, title: string | null): string {
  const text = htmlToText(content)
    .replace(BUTTON_LINE, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const at = title === null ? -1 : text.indexOf(`## ${title}\n`);
  return at > 0 && at <= MAX_ABOVE_TITLE ? text.slice(at) : text;
}

type MappedFields = ReturnType<typeof mapRecord>["fields"];

/** Structured data first, then the page's own heading, then lines such as `Location: ...`, then its head. */
function pageFields(main: ParentNode, data: PageData, known: { mapped: MappedFields; text: string }): MappedFields {
  const { mapped, text } = known;
  const guessed = guessFields(text);
  const rawTitle = mapped.title ?? headingTitle(main, data.siteName) ?? data.headTitle ?? guessed.title;
  const named =
    mapped.company ??
    guessed.company ??
    classedText(main, /^(?:job-?)?(?:company|employer|organi[sz]ation)(?:-?name)?$/i);
  const { title, company } = splitTitle(rawTitle, named, text);
  return {
    externalId: mapped.externalId,
    title,
    company,
    location: mapped.location ?? guessed.location ?? classedText(main, /^(?:job-?|posting-?)?location$/i),
    url: mapped.url ?? data.url ?? guessed.url,
    datePosted: mapped.datePosted ?? guessed.datePosted,
    validThrough: mapped.validThrough ?? guessed.validThrough,
  };
}

function merged(microdata: JsonObject, posting: JsonObject): JsonObject {
  return { ...microdata, ...posting };
}

function hasTitleOnTop(text: string, title: string | null): boolean {
  return (
    title === null ||
    text
      .slice(0, 400 + title.length)
      .replace(/\s+/g, " ")
      .includes(title)
  );
}
