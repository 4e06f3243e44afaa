import type { FactPolarity } from "../domain/fact.ts";
import { isAnsweredNo, isEmployersPart, isEqualOpportunity, isQuestion } from "./asides.ts";
import { hintOf } from "./hint.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, Finding, Unit } from "./source.ts";
import { CITIZEN_FORMS, RESIDENT_FORMS, US_PERSON_FORMS, WORK_FORMS } from "./vocabulary/authorisation.ts";
import { COUNTRY, NATION } from "./vocabulary/nations.ts";

/** What each group of forms must hold: most units have none of it. */
const WORK_HINT = hintOf([
  "rights?[- ](?:to|of)[- ]",
  "work(?:ing)?(?:[- ]holiday)? (?:rights|permit|visa|pass|authori|eligib|permission|entitle|status)",
  "work-",
  "authori[sz]",
  "eligib",
  "entitle",
  "permit",
  "permission",
  "visa",
  "passport",
  "residen",
  "legal",
  "lawful",
  "allowed to",
  "free(?:dom)? to",
  "ok to",
  "able to (?:legally|lawfully|work)",
  "can (?:already|legally|lawfully)",
  "may (?:already|legally|lawfully)",
  "could (?:already|legally|lawfully)",
  "cleared (?:to|for)",
  "clearance to",
  "leave to",
  "employment",
  "e-?verif",
  "I-9",
  "list A",
  "EAD\\b",
  "BRP\\b",
  "biometric",
  "share code",
  "stamp",
  "papers",
  "paperwork",
  "document",
  "status",
  "immigration",
  "home office",
  "pass (?:hold|is)",
  "dependant",
]);
const CITIZEN_HINT =
  /[Cc]itizen|CITIZEN|[Nn]ational|NATIONAL|[Pp]assport|[Ss]ubjects|\bID\b|\bUSCs?\b|flag|\bborn\b|\b(?:be|being|are) (?:an? )?[A-Z]|(?:[Oo]nly|just|from|to|for|rather|prefer|favour|towards?) [A-Z]\w+s\b|[A-Z]\w+s (?:only|aged|may|can|first|prefer|need|are|get|and|or|will)\b/;
const RESIDENT_HINT = hintOf([
  "residen",
  "green.?card",
  "PRs?\\b",
  "GC\\b",
  "leave to",
  "ILR\\b",
  "settled",
  "permanent",
  "indefinite",
]);
const PERSON_HINT = hintOf(["persons?\\b", "U\\.?S\\.?[ -]person", "foreign", "protected", "asylee", "8 U"]);

const WORK = anyOf(WORK_FORMS);
/** The statuses beyond the right to work. */
const STATUSES: readonly (readonly [string, RegExp, RegExp])[] = [
  ["citizen", CITIZEN_HINT, anyOf(CITIZEN_FORMS)],
  ["resident", RESIDENT_HINT, anyOf(RESIDENT_FORMS)],
  ["us_person", PERSON_HINT, anyOf(US_PERSON_FORMS)],
];

/** Where a permit is no condition but something the employer does, or is asked of him. */
const EMPLOYERS_DOING =
  /\b(?:sponsor\w*|arrang\w+|handl\w+|appl(?:y|ies) for|support(?:s|ing)?|fil(?:e|es|ing) for|process(?:es)? permits|obtain(?:ing)?|get you|(?:difficult|hard) to get|(?:not |in)eligible for|help with|provided|paid|pay|taken care of|means of|issu\w+|offer(?:s|ing)?|provid(?:e|es|ing)|package|includ\w+|cover(?:s|ing)?|lodg\w+|organi[sz]\w+|sort\w*|assist\w*|help\w*)\b[^.;]{0,40}$/i;
const DONE_BEHIND =
  /^[^.;,]{0,40}?\b(?:provided|(?:is|are) (?:arranged|handled|paid|taken care)|arranged|supported|support|assistance|sponsorship|included|covered)\b/i;
/** A permit of another sort: to do dangerous work, to build. */
const WORK_PERMIT_OF_SAFETY =
  /\b(?:issu\w+|rais\w+|hot|safety|isolat\w+|risk assessments?|method statements?|RAMS|lock[- ]?out|contractors?['’]?|site|height|confined)\b/i;
/** The status of others: voters, patients, clients, the served. */
const OTHER_CITIZENS =
  /\b(?:senior|good|corporate|fellow|private|elderly|older|responsible|digital|global|overseas|protect|serv(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|(?:services|outcomes|lives|information) for)(?: (?:our|the|all))? (?:\w+ )?(?:citizens?|nationals?)\b|\bcitizens['’]|\bcitizen(?:s)? (?:science|scientist|journalis|developer|advice|service|engagement|absentee|experience)|\bnational (?:cit|park)|\bcitizenship (?:applications?|and immigration|ceremon|process|class|test|services|education)|\b(?:department|ministry|minister) of[^.;]{0,30}citizenship|\bthird[- ]country nationals\b|\bresidents of [A-Z]\w+ (?:County|City)|\b(?:clients?|patients?|students|customers|guests|colleagues|team|staff|crew|founders?|members|visitors|tourists|voters|borrowers)\b[^.;]{0,30}\b(?:nationalit\w+|passports?|green cards?|(?:permanent )?residen\w+)\b|\b(?:(?<!\b(?:by|or|and) )naturali[sz]ation|DACA|asylum seekers)\b|\b(?:\d+|different|many) (?:different )?nationalities\b|\bour (?:\w+ )?residents\b/i;
const MAY_BE = /\b(?:some|certain) (?:positions|roles|contracts|posts|projects)\b|\bfor all positions with a\b/i;
/** Work on others' papers: said to who applies, and of checking. */
const CHECKING =
  "(?:verif|complet|review|process|audit|prepar|maintain|assist|advis|collect|ensur|conduct|manag|perform|check|help|track|explain|handl|represent|draft|support|guid|regist|issu|coordinat|identif|screen|flag|confirm|record|monitor|chas|classif|obtain|onboard|fil|interview|educat|teach|inform)(?:y|ies|ying|e|es|ing|er|ering|s)?";
const DUTIES = new RegExp(
  `^[\\s*•·–-]*(?:you(?:['’]ll| will)(?: also| be| then)* |(?:part of )?(?:your|the) (?:job|role|work|tasks?|duties|day)(?: is| includes?| involves?| will be)? (?:to )?|responsible for )?${CHECKING}(?![a-z])(?! (?:your|their) identity)(?! that you)`,
  "i",
);
/** Right-to-work states and laws, and the rights of workers. */
const OTHER_RIGHTS =
  /\bright[- ]to[- ]work (?:states?|laws?|legislation|posters?|queries|advice|cases|campaign)\b|\bhuman rights?\b|\bcore of equal employment/i;

/** Supposes the status, and asks for none: "if you hold a permit", "whether you are a citizen". */
const SUPPOSED =
  /\b(?:when |where no\b[^.;,]{0,40}|if you\b[^.;,]{0,40}\b(?:not|n['’]t|lack|no|need|require)\b[^.;,]{0,20}|(?:(?<!\bonly (?:\w+ ){0,3})(?<!\bapply )if|whether|in case|(?<!(?:\bnot|\bcannot|n['’]t|\bnever|\bnobody)\b[^.;]{0,40})unless) (?:you|they|someone|the applicant)\b[^.;,]{0,30}|(?:do|does)(?:n['’]t| not) have (?:the |a |an )?)$/i;
/** A status that does not do: "Green cards don't get you through the gate", "permit holders cannot be considered". */
const NOT_ENOUGH =
  /^[^.;,]{0,30}\b(?:(?:is|are)(?: not|n['’]t) (?:eligible|accepted|enough|sufficient|considered)|(?:do not|don['’]t|will not|won['’]t|cannot|can['’]t|does not|doesn['’]t) (?:get|be|do|qualify|count|suffice|open)|not enough)\b|^ (?:get|receive|will get|should note|may start|can start)\b|^: we\b/i;
/** Beside a passport: any paper that lets one work will do. */
const OTHER_PAPERS = /\b(?:permits?|stamp|visa|share code|birth certificate|settled|residence (?:title|card))\b/i;
const NOT_ACCEPTED = /\b(?:unable to|cannot|can['’]t|do not|don['’]t) (?:accept|consider|take)\b[^.;,]{0,30}\bfrom $/i;

/** Said of nationality: that every one will do. */
const ANY_NATION =
  /^(?:any|every|all|no particular|whatever|which|what|whose|your|the colou?r|where|nationality|citizenship (?:is (?:no|irr|imm|un)\w*|isn['’]t an?|plays|makes|has|does\w*))(?![a-z])/i;
const PRIORITY_BEFORE =
  /\b(?:preference|priority|favou?r\w*|first (?:to|refusal|choice|call|in line)|lean(?:s|ing)?(?: slightly| a little)? (?:to|towards?)|(?:would|['’]d) (?:sooner|rather|prefer)|ideally|preferably|partial to|soft spot for|(?:especially|particularly) (?:keen|welcome|interested|from)|love to (?:hear|hire|see|have)|keen to (?:hear|hire|recruit))\b[^.;]{0,70}$/i;
const GIVEN_PRIORITY = /^[^.;]{0,80}\b(?:be|are|is) given\s(?:priority|preference)\b/i;
const PRIORITISED =
  /\b(?:prioriti[sz](?:e|es|ing)|favou?r(?:s|ing)?|prefer(?:s|ring)?) (?:\w+ )?(?:applicants|candidates|those|people)\b[^.;]{0,30}$/i;
const PRIORITY_BEHIND = new RegExp(
  `^[^.;,]{0,60}?\\b(?:${[
    "(?:strongly |especially |particularly |actively |warmly )?encouraged",
    "preferred",
    "prioriti[sz]ed",
    "first\\b",
    "(?:have|has|take|takes|get|gets|be|are|is),?(?: however,?)? (?:given )?(?:first )?(?:priority|precedence|preference)",
    "(?:an?|the) (?:distinct |clear |definite |small |real )?(?:advantage|plus|bonus|asset|edge)",
    "(?:go|goes|get|gets|move|moves|come|comes|jump|jumps|put|puts)(?: you| them)? (?:straight |right )?(?:to the (?:front|top|head)|up the|the queue|ahead)",
    "(?:would|could|will|may) (?:let|open|mean|allow|save|spare|give|make|speed|widen|ease)",
    "(?:opens|saves|spares|eases|widens|speeds)",
  ].join("|")})\\b`,
  "i",
);
/** In the clause behind: "...; it is a plus and not a condition". */
const PRIZED_LATER =
  /^[^.;]{0,70}[;,–—-] ?(?:but )?(?:it|that|this|which)(?:['’]s| is| would be)(?: only| just| merely)? (?:an? )?(?:plus|bonus|advantage|asset|help|nice|welcome|handy|useful|preferred|preference)/i;
const WHERE = new RegExp(`^(?:[^.;]{0,25}?\\b(?:in|within|for|of)|[ ,:(]+) (?:the )?(${COUNTRY})\\b`, "i");
const NATION_OF = new RegExp(`(?<!\\w)(${NATION}|${COUNTRY})(?!\\w)`, "i");

function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${forms.join("|")})(?!\\w)`, "gi");
}

/** The right to work, and the status asked for beyond it. */
export const authorisation: Extractor = {
  kind: "authorisation",
  extract: (source) =>
    source.units.flatMap((unit, index) => {
      if (!isHinted(unit.words)) return [];
      return isQuestion(unit) ? inQuestion(unit, source.units[index + 1]) : inUnit(unit);
    }),
};

function isHinted(words: string): boolean {
  return WORK_HINT.test(words) || STATUSES.some(([, hint]) => hint.test(words));
}

function statusesIn(unit: Unit): Finding[] {
  return STATUSES.flatMap(([value, hint, pattern]) => (hint.test(unit.words) ? statusIn(unit, value, pattern) : []));
}

/** "Citizenship? Doesn't matter.", "Allowed to work here? If not, we can't take you." */
function inQuestion(unit: Unit, next: Unit | undefined): Finding[] {
  const isNeeded = next !== undefined && ANSWERED_NEEDED.test(next.words);
  const isUnasked = !isNeeded && isAnsweredNo(next);
  if (!isNeeded && !isUnasked) return [];
  const asked = workIn(unit);
  const bare = asked.length > 0 ? null : BARE_STATUS.exec(unit.words);
  const named =
    bare === null
      ? [...asked, ...statusesIn(unit)]
      : [
          findingOf(
            unit,
            /citizen|nation|passport/i.test(bare[0]) ? "citizen" : "resident",
            bare.index,
            bare[0].length,
          ),
        ];
  return named
    .filter(({ value }) => isNeeded || value !== "work" || !/^\W*(?:do|are|have|can) you\b/i.test(unit.words))
    .map((finding) => ({ ...finding, polarity: isNeeded ? "required" : "not_required" }));
}

const ANSWERED_NEEDED =
  /^\W*(?:required|essential|needed|a must|compulsory|mandatory|it['’]s (?:required|a must|essential)|you(?:['’]ll| will) need|if not\b|otherwise\b|without (?:it|one|that)\b)/i;
const BARE_STATUS =
  /^\W*(?:(?:your|the|local|which) )?(?:citizenship|nationality|passport|green card|permanent residen(?:cy|ce))(?=\W*$)/i;

function inUnit(unit: Unit): Finding[] {
  const { words } = unit;
  if (DUTIES.test(words) || isEmployersPart(unit)) return [];
  if (isEqualOpportunity(unit) && !/\b(?:must|required|eligible to work)\b/i.test(words)) return [];
  if (unit.kind === "heading" && !/\b(?:must|required|only|no)\b/i.test(words)) return [];
  const labelled = nationalityOf(unit);
  if (labelled !== null) return [labelled];
  const found = workIn(unit);
  if (OTHER_CITIZENS.test(words) || MAY_BE.test(words)) return found;
  const statuses = statusesIn(unit);
  if (found.length > 0) return [...found, ...statuses.filter((status) => !isAlternative(status, found[0]))];
  const isPerson = statuses.some(({ value }) => value === "us_person");
  return [...found, ...statuses.filter(({ value }) => !isPerson || value === "us_person")];
}

/** "A citizen, a resident or the holder of a permit": the right to work will do, and the status is no condition. */
function isAlternative(status: Finding, work: Finding | undefined): boolean {
  if (work === undefined || work.polarity !== "required" || status.polarity === "not_required") return false;
  const { words } = status.unit;
  const [first, second] = status.start < work.start ? [status, work] : [work, status];
  const between = words.slice(first.start, second.start);
  if (/[;:]|\b(?:and|but|plus) (?:must|be|have|hold|need|you)\b/i.test(between)) return false;
  return (
    /\bor\b|\band (?:those|anyone|people|others|applicants)\b/i.test(between) ||
    /\b(?:all|equally|both) (?:welcome|good|fine|ok)\b/i.test(words)
  );
}

/** "Nationality: Saudi preferred", "Citizenship: any". */
function nationalityOf(unit: Unit): Finding | null {
  if (unit.label === null || !/^(?:nationality|citizenship)$/.test(unit.label)) return null;
  const said = unit.words.slice(unit.words.search(/[:：]/) + 1);
  const polarity = /\b(?:any|all|open|no|not)\b/i.test(said)
    ? "not_required"
    : /prefer/i.test(said)
      ? "preferred"
      : "required";
  if (polarity !== "not_required" && !NATION_OF.test(said)) return null;
  const country = NATION_OF.exec(said)?.[1];
  const detail = country === undefined ? {} : { country };
  return {
    kind: "authorisation",
    value: "citizen",
    unit,
    polarity,
    start: 0,
    end: unit.words.trimEnd().length,
    detail,
  };
}

function workIn(unit: Unit): Finding[] {
  if (!WORK_HINT.test(unit.words) || OTHER_RIGHTS.test(unit.words)) return [];
  for (const match of unit.words.matchAll(WORK)) {
    const end = match.index + match[0].length;
    const before = unit.words.slice(0, match.index);
    const behind = unit.words.slice(end);
    if (/permit|visa/i.test(match[0])) {
      if (EMPLOYERS_DOING.test(before) || DONE_BEHIND.test(behind)) continue;
      if (/permits?$/i.test(match[0]) && WORK_PERMIT_OF_SAFETY.test(unit.words)) continue;
    }
    if (SUPPOSED.test(before) || NOT_ENOUGH.test(behind) || NOT_ACCEPTED.test(before)) continue;
    return [findingOf(unit, "work", match.index, end)];
  }
  return [];
}

function statusIn(unit: Unit, value: string, pattern: RegExp): Finding[] {
  for (const match of unit.words.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const before = unit.words.slice(0, match.index);
    const behind = unit.words.slice(end);
    if (NOT_ENOUGH.test(behind) || SUPPOSED.test(before)) continue;
    if (/\bsponsor\w*\b[^.;]{0,30}$/i.test(before)) continue;
    if (/^\W*for $/i.test(before) && /\b(?:we|our)\b/i.test(behind)) continue;
    if (/^(?:GC|USC)/.test(match[0]) && /\bEAD\b|\bH-?[14]/.test(unit.words)) continue;
    if (/passport|\bID\b/i.test(match[0]) && OTHER_PAPERS.test(unit.words)) continue;
    if (
      ANY_NATION.test(match[0]) &&
      !/welcom|consider|appl|candidate|open|invit|matter|hire|hiring|differen|factor|part|may be|can be|who you|care|carry|hold/i.test(
        unit.words,
      )
    )
      continue;
    return [findingOf(unit, value, match.index, end)];
  }
  return [];
}

function findingOf(unit: Unit, value: string, start: number, end: number): Finding {
  // Whether one may work is no wish, whatever heading it stands under.
  const proof = proofOf({ ...unit, section: null }, start, end);
  const polarity = polarityOf(unit, value, proof.polarity, start, end);
  const span = polarity === proof.polarity ? proof : { start, end };
  const country = countryOf(unit.words, start, end);
  return {
    kind: "authorisation",
    value,
    unit,
    polarity,
    start: span.start,
    end: span.end,
    detail: country === null ? {} : { country },
  };
}

/** A denial that falls on sponsorship, doubt or those without leaves the demand a demand. */
function polarityOf({ words }: Unit, value: string, read: FactPolarity, start: number, end: number): FactPolarity {
  const match = words.slice(start, end);
  if (value === "citizen" && ANY_NATION.test(match)) return "not_required";
  const isPrized = value === "work" ? GIVEN_PRIORITY : PRIORITY_BEHIND;
  if (
    (value === "work" ? PRIORITISED : PRIORITY_BEFORE).test(words.slice(0, start)) ||
    isPrized.test(words.slice(end).replace(/, (?:however|though|of course),/i, "")) ||
    (value !== "work" && PRIZED_LATER.test(words.slice(end))) ||
    / (?:first|preferred)$/i.test(match)
  )
    return "preferred";
  const behind = words.slice(end);
  if (value !== "work" && (NO_LONGER.test(words) || NO_RULE.test(match))) return "not_required";
  if (NOT_ASKED.test(behind) || NEED_NOT_BE.test(match)) return "not_required";
  const clause =
    words
      .slice(0, start)
      .split(/[.;:,]|\bbut\b/)
      .at(-1) ?? "";
  if (NOBODY_WITHOUT.test(words.slice(0, end))) return "required";
  if (NOT_NEEDED.test(clause + match)) return "not_required";
  if (value === "work" && read === "preferred" && ALL_WELCOME.test(behind)) return "required";
  if (read !== "not_required") return read;
  const near = words.slice(Math.max(0, start - 60), end + 60);
  return DENIES.test(near) && !/\bwithout (?:sponsor|restriction|the need|condition|limit)/i.test(near)
    ? read
    : "required";
}

/** Who may come at all: "holders of a permit are welcome". */
const ALL_WELCOME = /^[^.;]{0,30}\b(?:are|is) (?:all |equally |also |both )?(?:welcome|fine|ok)\b/i;

const DENIES =
  /\b(?:no|not|n['’]t|without|irrespective of|regardless of)\b(?: \w+){0,3} (?:citizen|nationality|passport|right to work|work permit|permit|green card|permanent|U\.?S\.? person|have to be|need to be|required|demanded|necessary|needed|a requirement|asked)|n['’]t (?:need|have|required|necessary|ask)/i;
const NOT_NEEDED =
  /\b(?:do not|don['’]t|need not|needn['’]t|does not|doesn['’]t) (?:need to |have to |require )?(?:be|hold) (?:an? )?\w+|\bno (?:visa or )?(?:work|residence) permit\b/i;
const NEED_NOT_BE = /\bneed(?: not|n['’]t) be\b/i;
const NO_RULE = /^no (?:citizenship|nationality) /i;
/** What was asked once is asked no longer. */
const NO_LONGER =
  /\b(?:used to|until (?:\d{4}|recently|last)|formerly)\b|\b(?:rule|condition|requirement|restriction|bar) (?:is|was|has been|['’]s) (?:long )?(?:gone|dropped|lifted|scrapped|abolished|relaxed)\b/i;
const NOT_ASKED =
  /^[^.;,]{0,25}\b(?:(?:is|are)(?: not|n['’]t)|not) (?:demanded|required|needed|asked|necessary|essential|a (?:must|condition|requirement))\b/i;
/** Two denials that ask: "we can't take anyone who isn't a citizen". */
const NOBODY_WITHOUT =
  /\b(?:cannot|can['’]t|will not|won['’]t|nobody|no one|unable)\b[^.;]{0,60}\b(?:who|that) (?:is not|isn['’]t|are not|aren['’]t|do not|don['’]t|does not|doesn['’]t)\b[^.;]{0,40}$/i;

/** The country that the status is of, as written. */
function countryOf(words: string, start: number, end: number): string | null {
  return NATION_OF.exec(words.slice(start, end))?.[1] ?? WHERE.exec(words.slice(end, end + 80))?.[1] ?? null;
}
