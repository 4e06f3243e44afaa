import type { Extractor, FactSource, Finding, Unit } from "./source.ts";

/** What kind of employer it is, and how many work there, where the posting says it of itself. */
export const employer: Extractor = {
  kind: "employer",
  extract: (source) => source.units.flatMap((unit) => employerOf(unit, source)),
};

const WE = "\\b(?:we(?:['’]re| are)|is|as|at|join|our|it(?:['’]s| is)|for|with)\\s(?:\\p{L}+[ -]){0,5}?";
const KINDS: readonly (readonly [value: string, pattern: RegExp])[] = [
  [
    "agency",
    /\bour clients?\b(?=[^.;]{0,60}\b(?:is|are|has|seeks?|needs?|require|looking|based|,))|\bon behalf of (?:our|a|an|the)? ?client\b|\b(?:recruitment|employment|staffing) (?:agency|business|consultancy)\b(?=[^.;]{0,40}(?:acting|for this|in relation|vacancy|$|[.,]))|\bacting as an? (?:employment|recruitment) (?:agency|business)\b/gi,
  ],
  [
    "nonprofit",
    /\b(?:non[- ]?profit|not[- ]for[- ]profit|501\(c\)\(3\)|registered charity|charitable (?:trust|organi[sz]ation|foundation))\b(?! (?:clients?|customers?|sector experience|experience|accounting|and (?:public|for)))/gi,
  ],
  [
    "government",
    /\b(?:civil service|federal agency|state agency|government (?:agency|department)|public sector (?:employer|body|organi[sz]ation)|local authority)\b(?! (?:clients?|customers?|experience))/gi,
  ],
  [
    "startup",
    new RegExp(
      `${WE}(?:start[- ]?up)\\b|\\b(?:seed|early|pre[- ]seed|series [abc])[- ](?:stage|funded|backed)?[^.;]{0,15}\\b(?:start[- ]?up|company)\\b|\\b(?:YC|Y Combinator)[- ]backed\\b`,
      "giu",
    ),
  ],
  ["family_owned", /\bfamily[- ](?:owned|run|business)\b(?:(?: and| &)[- ](?:operated|run|managed))?/gi],
  [
    "cooperative",
    /\b(?:worker[- ]owned|member[- ]owned|employee[- ]owned)\b|\b(?:we(?:['’]re| are)|is) an? (?:\p{L}+ ){0,2}(?:co-?operative|co-op)\b|\bworkers['’]? co-?op(?:erative)?\b/giu,
  ],
  [
    "union",
    /\bunion(?:i[sz]ed)? (?:position|role|shop|job|post|bargaining|represented|environment|member\w*)\b|\b(?:bargaining unit|collective (?:bargaining )?agreement|represented by (?:the )?\p{Lu}\p{L}*)\b/gu,
  ],
];
const STAFF =
  /\b(?:team|staff|workforce|company|firm|employ\w*|we(?:['’]re| are)|crew)\b[^.;\d]{0,25}\b(?<count>\d{1,3}(?:,\d{3})+|\d{1,6})\b(?=\+? (?:people|employees|staff|colleagues|strong|of us|members|engineers|person))|\b(?<people>\d{1,3}(?:,\d{3})+|\d{1,6})\+? (?:employees|staff|colleagues|people work)\b/i;
/** Speaks of others than the employer. */
const ASIDE =
  /\b(?:experience|previous|background|customers?|volunteer(?:ing)? (?:at|for)|works? with|serv(?:e|es|ing)|partner\w*|support\w* (?:the|other)|helps?|for \p{L}+ clients|clients include|other|including|such as)\b[^.;]{0,50}$/iu;

function employerOf(unit: Unit, { company }: FactSource): Finding[] {
  const { words } = unit;
  const isAbout =
    unit.isField ||
    /\b(?:we|our|us|is an?|as an?|this)\b/i.test(words) ||
    (company !== null && words.includes(company)) ||
    words.length < 80;
  if (!isAbout) return [];
  const size = STAFF.exec(words);
  const count = Number((size?.groups?.count ?? size?.groups?.people ?? "").replaceAll(",", ""));
  return KINDS.flatMap(([value, pattern]): Finding[] => {
    const [match] = words.matchAll(pattern);
    if (match === undefined || (value !== "union" && ASIDE.test(words.slice(0, match.index)))) return [];
    const numbers = count > 1 ? { min: count, max: count } : {};
    return [
      {
        kind: "employer",
        value,
        polarity: "mentioned",
        unit,
        start: match.index,
        end: match.index + match[0].length,
        confidence: 0.8,
        ...numbers,
      },
    ];
  });
}
