import { demandOf } from "./polarity.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

/** How much one travels for the work. */
export const travel: Extractor = { kind: "travel", extract: ({ units }) => units.flatMap(travelOf) };

const TRAVEL =
  /\btravel(?:l?ing)?\b(?! (?:agent|agenc|industry|insurance|compan|expenses?|allowance|cost|reimburs|discount|perks?|benefits?|time|pass|card|stipend|consultant|management|sector|booking|platform|arrangements|plans|nurs|documents?|policy|budget|program|app\b|itinerar|writ|medicine|health|trade|fund|subsid|voucher|supplies|media|tech|market|brand|website|warrant|advis|assistance|grant|bursar))/gi;
const SHARE =
  /(?<low>\d{1,3})\s?(?:%|per ?cent)?\s?(?:-|–|to)\s?(?<high>\d{1,3})\s?(?:%|per ?cent)|(?<most>up to|at most|maximum(?: of)?|max\.?|less than|under|no more than|<)?\s?(?<share>\d{1,3})\s?(?:%|per ?cent)/i;
/** Makes of it the role's own travel. */
const OF_ROLE =
  /\b(?:require[sd]?|requires|requirement|must|may|able|ability|willing\w*|expect\w*|involv\w+|need\w*|some|occasional\w*|frequent\w*|regular\w*|extensive|limited|minimal|light|domestic|international|overnight|local|business|(?:up to )?\d+ ?%|will|you|no|not|without|for work|to (?:client|customer|site|other|meet|train|confer|event)|position|role|job|amount|percentage)\b/i;
const ASIDE =
  /\b(?:paid|pay for|cover|reimburse|love (?:to|of)|experience in|customers?(?:['’])? travel|people travel|guests|passengers|discounted|free|who travel|travel(?:l?ers| and (?:tourism|leisure|hospitality)))\b/i;
const MAY =
  /\b(?:may|might|occasional\w*|possib\w*|could|sometimes|some|from time to time|at times|if|opportunit\w+)\b/i;

function travelOf(unit: Unit): Finding[] {
  const { words, label } = unit;
  if (!/travel/i.test(words)) return [];
  const isLabelled =
    label !== null &&
    /^(?:business )?travel(?:l?ing)?(?: (?:required|requirements?|percentage|time|expected))?$/i.test(label);
  const [match] = words.matchAll(TRAVEL);
  if (
    match === undefined ||
    (!isLabelled && (!OF_ROLE.test(words) || ASIDE.test(words.slice(Math.max(0, match.index - 40), match.index + 50))))
  )
    return [];
  const start = match.index;
  const end = start + match[0].length;
  if (isLabelled && /:\s*(?:no|none|not required|0 ?%|n\/a)\b/i.test(words))
    return [finding(unit, start, words.trimEnd().length, "not_required")];
  const demand = demandOf(unit, match[0]);
  if (demand === "not_required")
    return [
      finding(
        unit,
        Math.max(
          0,
          words.slice(0, start).search(/\b(?:no|not|without|never|don['’]t|doesn['’]t|nor|neither)\b[^.;]*$/i),
        ),
        end,
        "not_required",
      ),
    ];
  const share = SHARE.exec(words);
  const isNear = share !== null && Math.abs(share.index - start) < 60;
  const numbers = isNear ? numbersOf(share.groups ?? {}) : {};
  if (numbers === null) return [];
  const polarity = !isNear && MAY.test(words) ? "mentioned" : "required";
  const from = isNear ? Math.min(start, share.index) : start;
  const to = isNear ? Math.max(end, share.index + share[0].length) : end;
  return [{ ...finding(unit, from, to, polarity), ...numbers }];
}

function numbersOf({
  low,
  high,
  most,
  share,
}: Readonly<Record<string, string | undefined>>): { min?: number; max?: number } | null {
  const values = [low, high, share].flatMap((value) => (value === undefined ? [] : [Number(value)]));
  if (values.some((value) => value > 100)) return null;
  if (low !== undefined && high !== undefined) return { min: Number(low), max: Number(high) };
  return most === undefined ? { min: Number(share), max: Number(share) } : { max: Number(share) };
}

function finding(unit: Unit, start: number, end: number, polarity: Finding["polarity"]): Finding {
  return { kind: "travel", value: "travel", polarity, unit, start: Math.max(0, start), end };
}
