import { isEqualOpportunity } from "./asides.ts";
import { labelOf, lengthIn, monthsIn } from "./employment-length.ts";
import { isOfRole, type Mention, polarityAt } from "./employment-sense.ts";
import { figuresOf } from "./figures.ts";
import type { Extractor, FactSource, Finding, Unit } from "./source.ts";
import { TERMS } from "./vocabulary/employment.ts";

/** On what terms one is employed: full or part time, for good or for a time. */
export const employment: Extractor = {
  kind: "employment",
  extract: (source) =>
    source.units.flatMap((unit, at) => {
      const next = source.units[at + 1];
      const behind = next !== undefined && next.before === unit ? next : null;
      return [...termsOf(unit, behind, source), ...loadOf(unit, source), ...lengthIn(unit)];
    }),
};

interface Rule {
  readonly value: string;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

const RULES: readonly Rule[] = TERMS.map(({ value, plain, weak, unless }) => ({
  value,
  pattern: new RegExp(
    `\\b(?<![A-Za-zÀ-ɏ]-)(?:(?<plain>${plain.join("|")})${weak.length > 0 ? `|(?:${weak.join("|")})` : ""})(?![A-Za-zÀ-ɏ\\d])`,
    "gi",
  ),
  unless: unless === undefined ? null : new RegExp(`^[\\s-]?(?:[A-Za-zÀ-ɏ]+ly )?${unless}`, "i"),
}));

/** What every term has somewhere: most units have none of it. */
const HINT =
  /\b(?:(?:full|part|whole|half)[- ]?time|[FP]T\b|[FW]TE|0?[.,]\d\d? load|job[- ]?shar|mornings|afternoons|evenings|(?:two|three|2|3)[- ]day week|reduced[- ]h|less than full|perm(?:anent|\b)|indefinit|indetermin|unlimited|open[- ]ended|tenure|(?:no|without) (?:an )?(?:end|finish|expiry)|direct[- ]hire|CD[ID]\b|for (?:life|good|keeps|the long)|on-?going|continuing (?:r|p|a|c|f)|substantive|regular,?[ /](?:full|part)|(?:fixed|limited|short|medium|long)[- ](?:term|period|dur)|t(?:erm|ime)[- ](?:limit|app|pos|con|emp)|contract|1099|c2c|corp[- ]to|(?:inside|outside) (?:of )?IR35|FTC|maternity|paternity|parental|adoption|mat (?:leave|cover)|secondment|appointment (?:r|e|f|l)|statement of work|freelanc|interim|locum|consultancy|project[- ]based|per[- ]project|temp(?:orary|s|\b)|stop-?gap|agency (?:t|w|a)|(?:un)?till? (?:she|he|they)|leave|sick|sabbatical|absence|covering|to cover|substitute|season|summer|winter|christmas|harvest|vintage|holiday|ski |20\d\d season|casual|zero|0[- ]hour|per[- ]diem|bank|PRN|as[- ]and[- ]when|as[- ]needed|ad[- ]hoc|guarantee|no guarantee|not guarantee|sessional|on[- ]call|relief|supply|shifts (?:w|a|t)|when(?:ever)? (?:you|it)|extra[- ]help|intermittent|intern(?:s|ships?)?\b|co[- ]op |placement|practicum|praktikum|apprentic|you (?:learn|earn)|learn (?:the|a) trade|indentured|ausbildung|volunt|your time|their time|trustee|self[- ]employ|independent|sole[- ]trader|owner[- ]|your own|their own|an own|invoice|bill us|chair|franchise|CIS\b)/i;
const LABEL =
  /^(?:(?:employment|job|contract|position|work|appointment|role|schedule|engagement|time|vacancy|worker|staff) ?(?:type|status|time|basis|schedule|duration|length|term|category|class|nature)?s?|type(?: of (?:contract|employment|position|job|work|role))?|nature of (?:contract|employment|post|work)|tenure|contract|employment|status|hours|schedule|terms?|basis|job type|category|fte|full[- ]? ?(?:or|\/) ?part[- ]?time|full[- ]time ?\/ ?part[- ]time|regular ?\/ ?temporary|availability|duration)$/i;
/** A label's value that only may come to be: "Temporary, then permanent". */
const LATER = /^\s?(?:possible|option|then)\b/i;
const MAY_BECOME = /\b(?:may|could|might) (?:lead|become|turn|go)[^.;]{0,20}$/i;

function termsOf(unit: Unit, next: Unit | null, { title }: FactSource): Finding[] {
  if (!HINT.test(unit.words)) return [];
  const label = labelOf(unit);
  const isLabelled = label !== null && LABEL.test(label);
  const isTitle = title !== null && unit.kind === "heading" && unit.words.includes(title);
  if (!isLabelled && isEqualOpportunity(unit)) return [];
  const isSure = isLabelled || isTitle || (unit.isField && unit.label === null);
  return RULES.flatMap(({ value, pattern, unless }) =>
    [...unit.words.matchAll(pattern)].flatMap((match): Finding[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const before = unit.words.slice(0, start);
      const after = unit.words.slice(end);
      const isPlain = match.groups?.plain !== undefined;
      if ((!isPlain && unless?.test(after)) || isLabelOrAddress(before, after)) return [];
      if ((isLabelled && start < label.length + 1) || MAY_BECOME.test(before)) return [];
      const mention: Mention = { unit, next, said: match[0], before, after, isPlain };
      const polarity = polarityAt(mention);
      if (isSure ? LATER.test(after) : !isOfRole(mention, polarity)) return [];
      const months = value === "contract" || value === "temporary" ? monthsIn(figuresOf(unit).words) : undefined;
      const detail = months === undefined ? {} : { detail: { months } };
      return [{ kind: "employment", value, polarity, unit, start, end, ...detail }];
    }),
  );
}

/** Whether a term stands in a label whose value is on the next line, or in a web address. */
function isLabelOrAddress(before: string, after: string): boolean {
  return /^\s*:\W*$/.test(after) || /:\/\/\S*$/.test(before);
}

const LOAD_LABEL =
  /^(?:work ?load|load|pensum|fte|employment (?:level|rate)|percentage|occupation(?: rate)?|degree of employment|level of employment|hours|position|working hours|employment|position size|employment type|type|contract|contract type)$/i;
/** "100 %", "80 to 100 %": the share of a whole post, where it stands alone. */
const LOAD =
  /(?<=^|[|,;:(·–—-]\s?|[A-Za-zÀ-ɏ]\s)(?:(\d{2})\s?%?\s?(?:-|–|to)\s?)?(\d{2,3})\s?(?:%|per ?cent)(?=\s?(?:$|[|,;·)–—.-]|position|post|workload|employment))/i;

/** Within which a share that stands alone is of the post, in UTF-16 code units from the beginning. */
const OPENING = 1500;

/** Full and part time as a share of a whole post. */
function loadOf(unit: Unit, { title }: FactSource): Finding[] {
  if (!unit.words.includes("%") && !unit.words.includes("per cent")) return [];
  const isHead =
    unit.isField ||
    (unit.label !== null && LOAD_LABEL.test(unit.label)) ||
    (title !== null && unit.words.includes(title));
  if (
    !isHead &&
    !(unit.start < OPENING && /^\W*(?:\d\d\s?%?\s?(?:to|-|–)\s?)?\d{2,3}\s?%[\s.*]*$/.test(unit.words)) &&
    !/\d\s?%\s(?:position|post|workload|employment)\b/i.test(unit.words)
  )
    return [];
  if (unit.label !== null && !LOAD_LABEL.test(unit.label)) return [];
  const match = LOAD.exec(unit.words);
  if (match === null || /\b(?:remote|travel|home|on-?site|office|match\w*|bonus|commission)\b/i.test(unit.words))
    return [];
  const [low, high] = [Number(match[1] ?? match[2]), Number(match[2])];
  if (low < 20 || high > 100 || low % 5 !== 0 || high % 5 !== 0) return [];
  const values = [...(high === 100 ? ["full_time"] : []), ...(low < 100 ? ["part_time"] : [])];
  const [start, end] = [match.index, match.index + match[0].length];
  return values.map((value) => ({ kind: "employment", value, polarity: "offered", unit, start, end }));
}
