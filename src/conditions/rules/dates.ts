import { type Meaning, NUMBER, numberOf, type ParseContext, type Rule, ruleOf } from "./rule.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = `(?<date>\\d{4}-\\d{2}-\\d{2}|(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?)(?:,? \\d{4})?)`;
const POSTED = "(?:posted|advertised|listed|added|published|new)";
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** When it was posted, when one must apply, when it begins. */
export const dateRule: Rule = (question, context) => ruleOf(meaningsOf(context))(question, context);

function meaningsOf({ now }: ParseContext): Meaning[] {
  const iso = (day: Date) => day.toISOString().slice(0, 10);
  const firstOfMonth = `${iso(now).slice(0, 8)}01`;
  return [
    [new RegExp(`\\b${POSTED} today\\b`, "gi"), "posted_since", iso(now)],
    [new RegExp(`\\b${POSTED} (?:since )?yesterday\\b`, "gi"), "posted_since", iso(new Date(now.getTime() - DAY_MS))],
    [
      new RegExp(`\\b${POSTED} (?:jobs |roles |postings |in the |within the |the )*(?:this|last|past) week\\b`, "gi"),
      "posted_since",
      "7d",
    ],
    [/\b(?:postings?|posts|adverts|ads|jobs|roles) (?:from|of) this month\b/gi, "posted_since", firstOfMonth],
    [/\b(?:postings?|posts|adverts|ads|jobs|roles) (?:from|of) this week\b/gi, "posted_since", "7d"],
    [new RegExp(`\\b${POSTED} (?:jobs |roles |postings |in )*this month\\b`, "gi"), "posted_since", firstOfMonth],
    [
      new RegExp(`\\b${POSTED} (?:jobs |roles |postings |in the |within the |over the )*(?:last|past) month\\b`, "gi"),
      "posted_since",
      "30d",
    ],
    [
      new RegExp(
        `\\b(?:${POSTED} )(?:in |within |over |during )?(?:the )?(?:last|past)? ?(?<count>${NUMBER}) (?<unit>day|week|month)s?\\b(?: ago)?`,
        "gi",
      ),
      "posted_since",
      ({ groups = {} }) => `${numberOf(groups.count ?? "") * (UNITS[groups.unit?.toLowerCase() ?? ""] ?? 1)}d`,
    ],
    [
      new RegExp(`\\b${POSTED} (?:since|after|from) ${DATE}\\b`, "gi"),
      "posted_since",
      ({ groups = {} }) => dayOf(groups.date ?? "", now, "past"),
    ],
    [
      /\b(?:still |currently )(?:open(?! (?:till|until|to)\b)|taking applications|accepting applications|hiring)\b|\bnot (?:yet )?(?:closed|expired)\b|\b(?:deadline|closing date) (?:is |has )?not (?:yet )?(?:passed|over)(?: yet)?\b|\b(?:i )?can still apply(?: (?:for|to))?\b/gi,
      "open",
      "yes",
    ],
    [/\b(?:already )?(?:expired|closed) (?=roles|jobs|postings|ads)/gi, "open", "no"],
    [
      /\b(?:immediate starts?|start(?:ing|s)? (?:immediately|right away|now|asap|straight away|today)|available immediately)\b/gi,
      "start_by",
      iso(now),
    ],
    [
      new RegExp(`\\b(?:start(?:ing|s)?|beginning|begin(?:s)?) (?:by|before|no later than) ${DATE}\\b`, "gi"),
      "start_by",
      ({ groups = {} }) => dayOf(groups.date ?? "", now, "future"),
    ],
  ];
}

/** The day that words name, on the nearer side of `now` where they name no year; of a month alone its first day. */
function dayOf(words: string, now: Date, side: "past" | "future"): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return words;
  const month = MONTHS.indexOf(new RegExp(MONTHS.join("|"), "i").exec(words)?.[0].toLowerCase() ?? "");
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1] ?? 1);
  const said = /\b(\d{4})\b/.exec(words)?.[1];
  if (month < 0 || day < 1 || day > 31) return null;
  const year = said === undefined ? now.getUTCFullYear() : Number(said);
  const date = new Date(Date.UTC(year, month, day));
  if (said === undefined && side === "past" && date > now) date.setUTCFullYear(year - 1);
  if (said === undefined && side === "future" && date < now) date.setUTCFullYear(year + 1);
  return date.toISOString().slice(0, 10);
}
