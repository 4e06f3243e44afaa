import { sliceSpan } from "../domain/span.ts";
import { extractFacts } from "../facts/extract.ts";
import type { PassageToStore, PostingToStore, SentenceToStore, VectorForm } from "../store/types.ts";
import { countWords } from "../text/chars.ts";
import { passageEmbeddingText, sentenceEmbeddingText } from "../text/embedding-text.ts";
import { sha256Hex, shortId } from "../text/hash.ts";
import { signatureOf } from "../text/minhash.ts";
import { type Block, outlineOf } from "../text/outline.ts";
import { splitPassages } from "../text/passages.ts";
import { isSectionTitle } from "../text/section-titles.ts";
import type { ReadPosting } from "./readers/reader.ts";

/**
 * Names the way from a file's bytes to stored passages. Whoever changes what a reader, the cutting into passages or the
 * embedded texts give raises it, so that the next ingest goes over files that have not changed.
 */
export const PIPELINE_VERSION = 6;

/** A text to embed. */
export interface TextToEmbed {
  /** SHA-256 of the text and its form, lower-case hexadecimal. */
  readonly hash: string;
  /** Empty where there is nothing to embed: such a text gets the zero vector, which is similar to nothing. */
  readonly text: string;
  readonly form: VectorForm;
}

/** A posting ready to be stored once its texts are embedded. */
export interface PreparedPosting {
  readonly toStore: PostingToStore;
  readonly texts: readonly TextToEmbed[];
}

/** What a posting's passages and sentences are embedded from. */
export interface PostingText {
  readonly title: string | null;
  readonly text: string;
}

/** Id of the posting at `path` (and `record`, in a file of several): stable while these are. */
export function postingId(path: string, record: number | undefined): string {
  return record === undefined ? shortId(path) : shortId(path, String(record));
}

/**
 * Cuts a posting into passages and sentences and says which texts must be embedded for it. Halves of surrogate pairs,
 * which a database cannot hold, become U+FFFD; no offset changes.
 */
export function preparePosting(found: ReadPosting, path: string): PreparedPosting {
  const read = { ...found, text: found.text.toWellFormed() };
  const { kind: _, record, lineOffset, ...fields } = read;
  const id = postingId(path, record);
  const { passages, sentences, blocks, texts } = cut(read, id);
  const source = {
    ...(record === undefined ? {} : { record }),
    ...(lineOffset === undefined ? {} : { lineOffset }),
  };
  const facts = extractFacts(read, blocks);
  return {
    toStore: { posting: { ...fields, id, source }, passages, sentences, facts, signature: signatureOf(read.text) },
    texts,
  };
}

/** The texts that must be embedded for a posting that is stored: as `preparePosting` says, without the rest of its work. */
export function textsOf(posting: PostingText & { readonly id: string }): readonly TextToEmbed[] {
  return cut(posting, posting.id).texts;
}

/** What a posting's text is cut into. */
interface Cut {
  readonly passages: PassageToStore[];
  readonly sentences: SentenceToStore[];
  readonly blocks: readonly Block[];
  readonly texts: TextToEmbed[];
}

function cut(posting: PostingText, postingId: string): Cut {
  const texts: TextToEmbed[] = [];
  const toEmbed = (text: string, form: VectorForm): string => {
    const hash = sha256Hex(`${form}\n${text}`);
    texts.push({ hash, text, form });
    return hash;
  };
  const passages = splitPassages(posting.text, { postingId }).map((passage) => ({
    ...passage,
    embeddingHash: toEmbed(passageText(posting, passage), "float32"),
  }));
  const blocks = outlineOf(posting.text);
  const sentences = blocks.flatMap((block) =>
    block.sentences.map((span) => {
      const quote = sliceSpan(posting.text, span);
      const section = block.kind === "heading" ? null : (block.section?.title ?? null);
      return { span, section, embeddingHash: toEmbed(sentenceText(block, quote), "int8") };
    }),
  );
  return { passages, sentences, blocks, texts };
}

/** Most words of a heading that says no more than where it stands. */
const BARE_HEADING_WORDS = 2;

/**
 * A section's title proves nothing ("Qualifications", "The shift"): it has no words to embed, unless it is the posting's
 * own. A list item is read under its heading.
 */
function sentenceText(block: Block, quote: string): string {
  const isBare = block.span.start > 0 && countWords(quote.replace(/^#+\s*/, "")) <= BARE_HEADING_WORDS;
  if (block.kind === "heading" && (isBare || isSectionTitle(quote))) return "";
  return sentenceEmbeddingText({ section: block.kind === "item" ? (block.section?.title ?? null) : null, text: quote });
}

function passageText(posting: PostingText, passage: { section: string | null; span: { start: number; end: number } }) {
  return passageEmbeddingText({
    title: posting.title,
    section: passage.section,
    text: sliceSpan(posting.text, passage.span),
  });
}
