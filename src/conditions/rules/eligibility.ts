import { NATION } from "../../facts/vocabulary/nations.ts";
import { type Meaning, ruleOf } from "./rule.ts";
import { HAVING } from "./words.ts";

const NO =
  "(?:no|without(?: an?| any)?|don't (?:need|require|ask for)(?: an?| any)?|doesn't (?:need|require|ask for)(?: an?| any)?|do not (?:need|require|ask for)(?: an?| any)?|does not (?:need|require)(?: an?| any)?|not (?:need|require|requiring|needing)(?: an?| any)?|never need(?: an?)?)";
const NEED = HAVING.replace(/\?$/, "");
const LEVELS: readonly (readonly [string, string])[] = [
  ["ts[ /-]?sci(?: (?:with )?(?:poly|full scope|ci poly)\\w*)?", "ts_sci"],
  ["doe[ -]q|q(?= clear)", "doe_q"],
  ["doe[ -]l|l(?= clear)", "doe_l"],
  ["nato secret", "nato_secret"],
  ["ctc(?= (?:clear|level))", "ctc"],
  ["(?:positive vetting|pv)(?= (?:clear|level)|$|,)", "pv"],
  ["top[- ]secret(?! (?:recipe|menu|project))|ts(?= clear)", "top_secret"],
  ["public trust", "public_trust"],
  ["nv[ -]?1", "nv1"],
  ["nv[ -]?2", "nv2"],
  ["dv(?= (?:clear|vett|level)|-cleared)|developed vetting", "dv"],
  [
    "sc(?= (?:clear|level|vett)|-cleared)|(?<=\\b(?:with|have|hold|holding|need|needs|got|my|ex-army) )sc(?= ?$|,)",
    "sc",
  ],
  ["bpss", "bpss"],
  ["baseline(?= (?:clear|vett))", "baseline"],
  ["(?:dod |us )?secret(?= (?:clear|level))", "secret"],
  ["confidential(?= clear)", "confidential"],
  ["reliability(?= (?:status|clear))", "reliability"],
];

const CLEARANCE: readonly Meaning[] = [
  [
    new RegExp(
      `\\b${NO} (?:security |government |any )*(?:clearances?|vetting)(?: (?:needed|required|necessary))?\\b(?! (?:sale|rail|rack|item))|\\b(?:un|not )cleared\\b|\\bclearance (?:is )?not (?:needed|required|necessary)\\b|\\bno[- ]clearance\\b`,
      "gi",
    ),
    "clearance",
    "no",
  ],
  ...LEVELS.map(
    ([words, value]): Meaning => [
      new RegExp(
        `(?<![A-Za-z])${NEED}?(?:active |current |valid )?(?:${words})(?: (?:security )?(?:clearances?|cleared|level|vetting|vetted|status))*(?: (?:holders?|required|needed))?(?![A-Za-z])|(?<![A-Za-z])cleared to (?:${words})(?![A-Za-z])`,
        "gi",
      ),
      "clearance",
      value,
    ],
  ),
  [
    new RegExp(
      `\\b${NEED}?(?:active |current |government |national )*security[- ](?:clear(?:ances?|ed)|vett(?:ing|ed))(?: (?:needed|required|necessary|holders?))?\\b|\\b${NEED}(?:active |government )*clearances?\\b(?! (?:sale|rail|rack|item|section|stock))|\\b(?:clearances?|vetting) (?:needed|required|holders?)\\b`,
      "gi",
    ),
    "clearance",
    "yes",
  ],
];

const PERMIT =
  "(?:(?:work |working |skilled worker |h[- ]?1[- ]?b |h1b |tier 2 |employment )*(?:visas?|permits?|cos\\b))";
const WHO =
  "(?: (?:me|us|you|my|your|our|an?|the|their|for|foreign\\w*|overseas|international|candidates?|applicants?|workers?|people|staff|nurses|of|from abroad|from overseas|someone|somebody|chemist|engineers?|chefs?|carers?))*";
const OFFER =
  "(?:(?:that |which |who |i |i'll |employers |companies )?(?:(?:can |will |would |could |able to |willing to |open to |happy to |prepared to )*(?:offer(?:s|ing)?|provid(?:e|es|ing)|with|need|needs|needing|give|get|want|require|requires|requiring|arrange|do|help with|sort out|sort|are|is|be) )?(?:an? |my |me |us |you |your |the )*)?";
const NOT_SPONSOR =
  "(?:no|without|never|don't|doesn't|do not|does not|won't|will not|can't|cannot|not|unable to|isn't|aren't)";

const VISA: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:i )?(?:${NOT_SPONSOR}) (?:offer(?:ing)? |provide |providing |any |need |needs |needing |require |requiring |have to |a |me |to |be |able to )*(?:(?:visa )?sponsor(?:s|ing|ship|ed)?(?: on offer| needed| required| available| necessary)?(?:${WHO} ${PERMIT})?|(?:work )?visas?(?: support| sponsorship| help)?)\\b`,
      "gi",
    ),
    "sponsorship",
    "no",
  ],
  [
    new RegExp(
      `\\b(?:can |will |would |could |able to |willing to )*${OFFER}(?:${PERMIT}[- ](?:sponsor(?:s|ship|ing|ed)?|support|help|assistance|transfers?)|sponsor(?:s|ing|ship|ed)?${WHO}(?: ${PERMIT})?)(?: from abroad| from overseas| available| offered| provided| needed| required)?\\b(?! (?:relation|manager|event|deal|executive|sales|package|coordinator|cash|a child))`,
      "gi",
    ),
    "sponsorship",
    "yes",
  ],
  [
    /\b(?:will |would )?(?:hire|hires|hiring|take|takes|recruit|recruits|recruiting) (?:\w+ )?from (?:abroad|overseas)\b|\bh[- ]?1[- ]?b(?: (?:jobs?|friendly|ok|visas?|transfer))?\b|\b(?:i |i'd |i'll )?(?:need|would need|require|get me|sort out) (?:an? |my |the )?(?:work )?(?:visa|permit)\b|\btier 2(?: visas?)?\b|\bskilled worker (?:visas?|route|licen[cs]e)\b|\bcertificate of sponsorship\b|\b(?:give(?:s)?|get(?:s)?|getting) (?:me |you |us )?an? (?:work )?visa\b|\bvisas? (?:provided|paid|included|arranged|friendly|help|help given)\b|\blicen[cs]ed sponsors?\b/gi,
    "sponsorship",
    "yes",
  ],
  [
    /\b(?:for |i have (?:an? |my )?|i've got (?:an? |my )?|i'm (?:an? )?|with (?:an? |my )?|as (?:an? )?)?(?:permanent residen(?:ts?|ce|cy)|green ?cards?(?: holders?)?|pr holders?|indefinite leave(?: to remain)?|settled status|ilr)(?: (?:only|required|needed|ok|status))?\b/gi,
    "authorisation",
    "resident",
  ],
  [/\b(?:must be |for |only )?(?:an? )?u\.?s\.? persons?(?: only| status)?\b|\bitar\b/gi, "authorisation", "us_person"],
  [
    new RegExp(
      `\\b(?:no|without|don't (?:need|require|want|ask for|have to be)|doesn't (?:need|require|want|ask for)|do not (?:need|require)|does not (?:need|require)|not requiring)(?: (?:an?|any|to be|${NATION}))* citizen(?:s|ship)?(?: requirements?| required| needed)?\\b|\\b(?:open to |for |ok for |fine for )?(?:non[- ]citizens?|any nationality|all nationalities)(?: ok| welcome)?\\b|\\bcitizenship not (?:required|needed)\\b|\\bdo i need (?:${NATION} )?citizenship\\? `,
      "gi",
    ),
    "authorisation",
    "!citizen",
  ],
  [
    new RegExp(
      `\\b(?:(?:for |only |open only to |must be |i'm |i am |as )?(?:an? )?(?:${NATION}) (?:citizens?|nationals?|passport(?: holders?)?|citizenship)(?: only| required| needed)?|(?:need|needs|require|requires|requiring|must have|must be|asking for|ask for|restricted to|limited to|only)(?: (?:an?|${NATION}))* citizen(?:s|ship)?|citizenship (?:is )?(?:required|needed|a must)|citizens only|i'm a citizen)\\b(?! (?:advice|science|journal|service))`,
      "gi",
    ),
    "authorisation",
    "citizen",
  ],
  [
    /\b(?:i |already |i've |we |must |and )*(?:need|needs|require|requires|requiring|have|has|having|got|with|hold|holding|asking for|ask for|already have) (?:the |an? |my |full |valid |existing )*(?:right to work|work (?:permit|authori[sz]ation|rights)|permission to work|ead|working rights)(?: (?:here|already|(?:in|for) (?:the )?(?:uk|us|usa|eu|states|country|u\.s\.|britain|australia|canada|ireland|germany)))?\b|\b(?:right to work|work (?:permit|authori[sz]ation)) (?:is )?(?:required|needed|essential)\b|\b(?:already )?(?:authori[sz]ed|eligible|allowed|entitled) to work(?: in (?:the )?\w+)?\b/gi,
    "authorisation",
    "work",
  ],
];

/** What lets one in: clearance, visa, citizenship. */
export const eligibilityRule = ruleOf([...CLEARANCE, ...VISA]);
