/** What may follow an abbreviation's stop when the stop does not end the sentence. */
type Follower = "anything" | "digit" | "continuation";

const words = (list: string): string[] => list.split(" ");

/** Always followed by what they belong to. */
const BEFORE_ANYTHING = words(
  "mr mrs ms mx dr prof rev hon gen lt sgt capt col messrs e.g i.e eg ie vs cf viz ca approx",
);
/** Stand before a number: `No. 4`, `min. 3 years`; otherwise an ordinary word may end there. */
const BEFORE_DIGIT = words("no nos fig sec art vol pp p ref req ext tel rm ste apt min max est ph sect para ch cl abs");
/** May end a sentence or stand within it: what follows decides. */
const AMBIGUOUS = words(
  "inc ltd corp co llc llp plc bros sr jr st ave blvd rd hwy ft mt dept div univ assoc govt mgmt intl natl " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri " +
    "equiv incl excl pref ph.d m.sc b.sc b.eng m.eng b.tech m.tech ed.d psy.d pharm.d m.ed d.o bs ms ba " +
    "esp exp yr yrs hr hrs wk wks mo mos min max etc a.m p.m al resp asst mgr lic cert dipl",
);
/** Ambiguous ones after which any capital letter, but for a day, a month or a time zone, begins a sentence. */
const USUALLY_LAST = new Set(words("etc a.m p.m yr yrs hr hrs wk wks mo mos al exp"));

const anything = new Set(BEFORE_ANYTHING);
const digit = new Set(BEFORE_DIGIT);
const ambiguous = new Set(AMBIGUOUS);

/** Words that, capitalised after an ambiguous abbreviation, begin a sentence. */
const SENTENCE_STARTERS = new Set(
  words(
    "you your we our the this these those that if it its they their he she there as at in on for to with when while where " +
      "must please apply applicants candidates all any a an no not what why how who and but or by from after before " +
      "experience ability strong knowledge excellent minimum proficiency full pay salary benefits competitive join " +
      "responsibilities requirements qualifications duties previous demonstrated proven valid will may can should is are",
  ),
);
const DAYS_AND_MONTHS =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)|^(?:E|C|M|P)[SD]?T$|^(?:GMT|UTC|EST|PST)$/i;

/** A token's form without brackets, quotes and Markdown marks around it, lower case. */
function normalise(token: string): string {
  return token.replace(/^[("'“‘[*_]+/, "").toLowerCase();
}

function followerOf(token: string): Follower | null {
  const word = normalise(token);
  if (anything.has(word)) return "anything";
  if (digit.has(word)) return "digit";
  if (ambiguous.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Lu}$/u.test(token.replace(/^\W+/, "")))
    return "continuation";
  return null;
}

/** Whether a line ends with an abbreviation's stop after which the sentence must go on (`e.g.`, `Dr.`, `approx.`). */
export function endsWithAbbreviation(content: string): boolean {
  const token = /(\S{1,12})\.$/.exec(content.slice(-20))?.[1];
  return token !== undefined && followerOf(token) === "anything";
}

/**
 * Whether the stop after `token` (the run of non-blank characters before it) belongs to an abbreviation or initial, and
 * the sentence goes on with `next`, the word that follows.
 */
export function isAbbreviationStop(token: string, next: string): boolean {
  const follower = followerOf(token);
  if (follower === null) return false;
  const startsWithDigit = /^\p{N}/u.test(next);
  if (follower === "anything") return true;
  if (startsWithDigit) return !USUALLY_LAST.has(normalise(token));
  if (follower === "digit" && !ambiguous.has(normalise(token))) return false;
  const word = next.replace(/[^\p{L}\p{N}].*$/su, "");
  if (!/^\p{Lu}/u.test(word)) return true;
  if (USUALLY_LAST.has(normalise(token))) return DAYS_AND_MONTHS.test(word);
  return !SENTENCE_STARTERS.has(word.toLowerCase());
}
