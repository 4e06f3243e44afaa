import type { Span } from "../domain/span.ts";
import { QUESTION_WORDS, STOP_WORDS } from "../text/stop-words.ts";

const words = (list: string) => list.split(" ");
/** Words that only join a condition to the rest, ask politely, or say that roles are asked for. */
const JOINTS = new Set(
  words(
    "that which who with and or but also plus only is are be being please for me my i i'm im looking want wants need needs needing show find list give any some all there in at on of to a an the no not has have having do does can could would will offer offers offering pay pays paying work working jobs job role roles position positions post posts posting postings opening openings vacancy vacancies gig gigs someone somebody anyone people person must advert adverts ad ads applications hello hi hey thanks ideally preferably anything something nothing like let take fine ok okay obviously absolutely needs apply applying hiring am i've i'd run runs places skills skill knowledge know knows who'll they'll that'll yet pls plz thx cheers whose friendly nice prefer rather happy fussed provided",
  ),
);
/** Of those, the ones that go from between words of its own too: not numbers or directions ("over 18s", "fly out"). */
const INNER = new Set(
  words(
    "that which who with for of to a an the in at on and or but also is are be am i i'm i've i'd me my please would will could can ideally preferably role roles job jobs position positions posting postings opening openings vacancy vacancies posts post gig gigs advert adverts applications any some anything something if it its it's they them this these those from by you your as who's where obviously absolutely looking",
  ),
);
/** Fixed pairs whose "and" or "in" is a part of them. */
const PAIR =
  /\b(?:health and safety|research and development|food and beverage|learning and development|fly in fly out|drive in drive out|profit and loss|accounts payable and receivable|arts and crafts|fish and chips?|in[- ]house|front of house|back of house|chef de partie|point of sale|end of life|out of hours|quality of life)\b/gi;
/** Who asks tells of himself first: "I'm not a citizen, who ...". */
const OF_ONESELF = /^(?:i|we)(?:'m|'ve| am| are| have| do| don't| can't| cannot| can)\b[^,.;?!]*[,.;]\s+/i;
const MARK = "\u0000";

/** What a question says beside words that were taken out of it: its content words, empty where it has none of its own. */
export function restOf(question: string, taken: readonly Span[]): string {
  let rest = "";
  let from = OF_ONESELF.exec(question.replace(/[’ʼ‘]/g, "'"))?.[0].length ?? 0;
  if (taken.some(({ start }) => start < from)) from = 0;
  for (const { start, end } of taken) {
    // The comma keeps words apart that stood on two sides of it, and is dropped with the marks.
    if (start >= from) rest += `${question.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return contentOf(rest + question.slice(from));
}

/** Whether a question has no word of its own: it only asks for roles, or is empty. */
export function asksForAny(question: string): boolean {
  return contentOf(question) === "";
}

function contentOf(text: string): string {
  const parts = text
    .replace(PAIR, (pair) => pair.replaceAll(" ", MARK))
    .replace(/[,;:?!()]+(?=\s|$)|(?<=^|\s)[,;:?!.+&()/–—-]+(?=\s|$)|[.](?=\s|$)|(?<=^|\s)\(/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const first = parts.findIndex((word) => !isEmpty(word));
  const last = parts.findLastIndex((word) => !isEmpty(word));
  return parts
    .slice(first < 0 ? parts.length : first, last + 1)
    .filter((word) => !INNER.has(plain(word)))
    .join(" ")
    .replaceAll(MARK, " ");
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/^[("']+|[)"'.]+$/g, "");
}

function isEmpty(word: string): boolean {
  const key = plain(word);
  return key === "" || JOINTS.has(key) || STOP_WORDS.has(key) || QUESTION_WORDS.has(key);
}
