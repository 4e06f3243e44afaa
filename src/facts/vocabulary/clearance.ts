/** A level of clearance by the words that name it. */
export interface ClearanceName {
  readonly value: string;
  /** With the flag `g`; its match may hold more than the level ("SC cleared"). */
  readonly pattern: RegExp;
}

const CLEAR = "(?:[Cc]learances?|CLEARANCE|[Cc]leared|[Vv]etting|[Vv]etted|[Cc]learable)";
/** What stands between an abbreviation and the word that tells it from others: "SC level security clearance", "SC or DV cleared". */
const TO_CLEAR = `(?:[ -]?level)?(?: (?:or|and|/) (?:SC|DV|eDV|CTC|BPSS|higher|above)| ?/ ?e?DV| \\(?(?:security check|developed vetting)\\)?)?[ -](?:UK |MOD |[Ss]ecurity |[Nn]ational [Ss]ecurity |[Gg]overnment )*${CLEAR}`;
/** What stands before an abbreviation and tells it from others: "clearance to SC level", "cleared to at least DV". */
const CLEARED_TO =
  "(?<=\\b(?:[Cc]learances?|[Cc]leared|[Vv]etted|[Vv]etting)(?: (?:to|at|of|up|a|an|the|minimum|at least|level|is|required|e\\.g\\.|ie|i\\.e\\.|such as)){0,4}[ :(–-]{1,3}(?:(?:SC|DV|CTC|BPSS) ?(?:/|or|,) ?)?)";

/**
 * Names of levels, each so written that it means a clearance: the longer before the shorter that it holds. Abbreviations
 * that mean other things too (SC is a state, CTC a salary, DV domestic violence) need a word of clearing beside them.
 */
export const CLEARANCE_NAMES: readonly ClearanceName[] = [
  {
    value: "ts_sci",
    pattern:
      /\b(?:TS|top[- ]secret)(?: (?:security )?clearances?)?\s?(?:[/,&+-]|\/?\(|with(?: an?)?|and|w\/)?\s?(?:TS\/)?\(?(?:SCI\b|sensitive compartmented)\)?(?:[ -](?:eligib\w+|access|level))?(?: (?:security )?clearances?)?|\b[Ss]ensitive [Cc]ompartmented [Ii]nformation\b|\bSCI (?:eligib\w+|access(?:es)?|clearance)\b/gi,
  },
  { value: "nato_secret", pattern: /\bNATO (?:cosmic )?(?:top )?secret(?: (?:security )?clearances?)?\b/gi },
  {
    value: "top_secret",
    pattern:
      /\btop[- ]secret\b(?: (?:national )?(?:security )?clearances?)?|\bTS(?: (?:security )?clearances?\b|[- ]cleared\b)/gi,
  },
  {
    value: "secret",
    pattern:
      /\b(?:(?:DoD|DOD|active|interim|current|U\.?S\.?|final|government|federal|existing|valid)[ -])*[Ss](?:ecret|ECRET)(?:[- ][Ll]evel)?(?: [Ss]ecurity)?[ -](?:[Cc]learances?|[Cc]leared|[Cc]learable|CLEARANCE|[Ee]ligibility)\b|\b(?:DoD|DOD|active|interim|[Cc]learance(?: level| required| type)?(?: (?:is|of|at|to))?(?: an?| the)?:?) [Ss](?:ecret|ECRET)\b(?! (?:to|of|recipe))|\bat (?:the )?[Ss](?:ecret|ECRET)(?: level)?\b|\bSecret[ -]level\b/g,
  },
  {
    value: "confidential",
    pattern:
      /\bconfidential(?:[- ]level)?(?: security)? clearances?\b|(?<=\bclearance (?:at |to |of |level )*(?:the |EU |NATO )*)confidential\b(?! (?:information|data|material))/gi,
  },
  {
    value: "public_trust",
    pattern:
      /\b(?:(?:moderate|high|low)[- ]risk )?(?:level )?public[- ]trust(?=(?: \(?(?:tier|T\d|MBI|level)[^.;]{0,20}\)?)?[- ](?:security )?(?:clearance|position|suitability|background|investigation|determination|eligib|level|check|vetting|requirement))(?: [\w-]+){1,2}|(?<=\b(?:obtain|hold|have|pass|maintain|receive|get|possess|eligible for|clearance:?|clearance level:?)(?: and maintain| and hold)?(?: an?| the)?(?: [\w.]+){0,2} )public trust\b(?! (?:in|of|and)\b)/gi,
  },
  {
    value: "doe_q",
    pattern:
      /\bQ[- ]?(?:level )?(?:security )?(?:clearances?|cleared)\b|\bDOE[ -]["“]?Q\b["”]?(?: clearance)?|(?<=\b(?:L (?:or|and) |L\/|clearance \(L or |clearance \())Q(?:\b|["”])(?: clearance)?/g,
  },
  {
    value: "doe_l",
    pattern:
      /\bL[- ](?:level )?(?:security )?clearances?\b|\bDOE[ -]["“]?L\b["”]?(?: clearance)?|\bL(?= (?:or|and) Q[ -](?:level )?clearance)|\bL\/(?=Q[ -]clearance)|(?<=clearance \()L(?= or Q\))/g,
  },
  {
    value: "bpss",
    pattern: /\bBPSS\b(?: (?:clearances?|cleared|checks?|vetting|level))*|\bbaseline personnel security standard\b/gi,
  },
  {
    value: "ctc",
    pattern: new RegExp(
      `\\bCTC${TO_CLEAR}\\b|${CLEARED_TO}CTC\\b|\\b[Cc]ounter[- ]?[Tt]errorist [Cc]hecks?\\b(?: \\(CTC\\))?(?: clearance)?`,
      "g",
    ),
  },
  {
    value: "sc",
    pattern: new RegExp(
      `\\bSC${TO_CLEAR}\\b|${CLEARED_TO}SC\\b(?![-/]ST)|\\bSC(?=(?: ?/ ?| or | and )e?DV\\b)(?! ?/ ?ST)|\\bSC (?:level|eligib\\w+)\\b|\\b(?:[Hh]old|[Hh]ave|[Hh]olding|active|current|valid|existing|eligible for|obtain|undergo) SC\\b(?: clearance)?|\\b[Ss]ecurity [Cc]heck \\(SC\\)|\\b[Ss]ecurity [Cc]heck(?:ed)? (?:level )?clearance`,
      "g",
    ),
  },
  {
    value: "dv",
    pattern: new RegExp(
      `\\b(?:e|E)?DV${TO_CLEAR}\\b|${CLEARED_TO}e?DV\\b|(?<=\\bSC(?: ?/ ?| or | and ))e?DV\\b(?: cleared| clearance)?|\\bDV (?:level|eligib\\w+)\\b|\\b(?:[Hh]old|[Hh]olding|active|current|valid|existing|eligible for|undergo) e?DV\\b(?: clearance)?(?! (?:victims|survivors))|\\b(?:[Ee]nhanced )?[Dd]eveloped [Vv]ett(?:ing|ed)\\b(?: \\(DV\\))?(?: clearance)?`,
      "g",
    ),
  },
  {
    value: "nv1",
    pattern:
      /\bNV[- ]?1\b(?: (?:security )?clearances?| vetting)?|\bnegative vett(?:ing|ed)[ -]\(?(?:level )?(?:1|one)\)?(?: (?:security )?clearances?)?/gi,
  },
  {
    value: "nv2",
    pattern:
      /\bNV[- ]?2\b(?: (?:security )?clearances?| vetting)?|\bnegative vett(?:ing|ed)[ -]\(?(?:level )?(?:2|two)\)?(?: (?:security )?clearances?)?/gi,
  },
  {
    value: "pv",
    pattern:
      /\bpositive vett(?:ing|ed)\b(?: \(?(?:TS)?PV\)?)?(?: clearance)?|\b(?:TS)?PV (?:security )?(?:clearances?|vetting)\b|\bTSPV\b/gi,
  },
  {
    value: "baseline",
    pattern:
      /\bbaseline(?:[- ]level)?(?: AGSVA)?(?: security)? (?:clearances?|vetting|vetted)\b|\bAGSVA baseline\b|(?<=\b(?:clearance|AGSVA)(?: (?:at|of|to|a|level|minimum|:))* \(?)baseline\b/gi,
  },
  {
    value: "reliability",
    pattern:
      /\b(?:enhanced reliability\b(?: (?:status|clearances?|screening|level|checks?))?|reliability (?:status|clearances?|screening))(?! (?:pages?|dashboards?|reports?|metrics?|of|targets?|goals?|reviews?|monitor\w*|engineer\w*)\b)(?: (?:security )?clearances?)?|\breliability (?:level|check)s?(?= (?:security )?clearance| (?:is|are) (?:required|mandatory))/gi,
  },
];

/** Verbs and qualifiers before a level that is asked for by its bare name: "you need SC", "put you in for DV", "min SC". */
const BEFORE_LEVEL = [
  "[Hh]olds?|[Hh]olding|[Hh]ave|[Hh]as|[Hh]aving|[Cc]arry|[Nn]eed(?:s|ed)?|[Rr]equires?",
  "[Oo]btain|[Gg]et(?:ting)?|[Gg]ain|[Uu]ndergo|[Pp]ass(?:ing)?|[Ee]ligible for|[Aa]pply for|[Rr]un(?: you)?(?: through)?",
  "[Ww]alk in with|[Cc]ome with|[Bb]ring",
  "[Pp]uts? (?:[\\w ]{2,20} )?(?:in|up|forward|through) for|[Pp]rocess(?:es|ed)? (?:\\w+ )?for|[Gg]o(?:ing)? (?:in|up|through|for)(?: for)?|[Ss]ponsor(?:ship|ed|s)? (?:you |people |staff )?(?:for|through)|[Rr]ead in at",
  "[Aa]ctive|[Cc]urrent|[Vv]alid|[Ee]xisting|[Ll]ive|[Ii]n-date|[Ii]nterim|[Ff]ull|[Ff]inal",
  "[Mm]in(?:imum)?\\.?(?: of)?|[Aa]t least|[Ii]deally|[Pp]referably|[Nn]o",
].join("|");
/** What may stand behind one: "SC to start", "DV would be handy", "Secret has to land", "Q in your pocket". */
const BEHIND_LEVEL = [
  "to start|essential|required|status|holders?|level|eligib\\w+|preferred|desirable|mandatory|needed|minimum|min",
  "(?:is|are) (?:not )?(?:required|essential|preferred|desirable|needed|mandatory|compulsory|an? |nice|handy|useful|helpful|the (?:level|minimum|floor|entry)|all|what we|expected|enough)",
  "(?:would|could) (?:be|help|put|let|get|give|make)|(?:puts|gets|lets) you|helps",
  "(?:has|have|needs?) to|must|applies|takes (?:\\w+ ){1,3}(?:weeks|months|years?)|may (?:be|come)|might be|will be (?:needed|required|sponsored)",
  "or (?:higher|above|DV|TS|better)|a must|a (?:real |big |huge )?(?:bonus|plus)",
  "from day one|at application|from the start|before you start|already|in (?:place|hand|date|your pocket|scope)|(?:once|when|after) you (?:sign|join|accept|start)",
  "from (?:PSPC|AGSVA|UKSV|DCSA|the (?:Ministry|MOD|agency))",
].join("|");
const ASKED_BEHIND = `(?=['’]d\\b|,? (?:${BEHIND_LEVEL})\\b)`;

/** The name first and what stands around it after: names are rare. */
function asked(name: string): RegExp {
  return new RegExp(
    `${name}(?:${ASKED_BEHIND}|(?<=\\b(?:${BEFORE_LEVEL}) (?:an? |the |your |full |active |live |current )*${name}))`,
    "g",
  );
}

/** Levels by bare names that a verb of asking makes one. */
export const ASKED_CLEARANCE_NAMES: readonly ClearanceName[] = [
  { value: "sc", pattern: asked("(?<!, ?)\\bSC\\b(?! (?:Johnson|driver|residen|law|state))") },
  { value: "dv", pattern: asked("\\be?DV\\b(?! (?:victims|survivors|services|refuge|training|awareness|experience))") },
  { value: "ctc", pattern: /\bCTC\b(?= (?:checks?|vetting|clearance|cleared))/g },
  { value: "top_secret", pattern: asked("\\b(?:TS|Top Secret)\\b(?!\\/)") },
  { value: "secret", pattern: asked("(?<!\\bTop )\\bSecret\\b(?! (?:Service|Santa|Shopper|Garden|[A-Z]))") },
  { value: "confidential", pattern: /\bConfidential\b(?= (?:is|would be) (?:the level|the minimum|enough|all))/g },
  { value: "baseline", pattern: asked("\\bBaseline\\b") },
  { value: "public_trust", pattern: asked("\\bPublic Trust\\b(?! in\\b)") },
  { value: "doe_q", pattern: asked("\\bQ(?<=\\b(?:[Aa]|[Nn]o|DOE) Q)(?![\\w&'’-]| ?&)") },
  {
    value: "doe_l",
    pattern: asked("\\bL(?<=\\b(?:[Aa]n|[Nn]o|DOE) L)(?![\\w&'’-]| ?plate| size)"),
  },
];

/** Words by which a sentence speaks of clearing people, so that a bare abbreviation in it is a level. */
export const SPEAKS_OF_CLEARING =
  /\bclearances?\b|\b(?:un)?cleared\b|\bclearable\b|\bvett(?:ing|ed)\b|\bpoly(?:graph)?\b|\badjudicat|\bAGSVA\b|\b(?:JPAS|DISS)\b|\bUKSV\b|\bDCSA\b|\bSF-?8[56]P?\b|\bsecurity[- ](?:check|screening)/i;

/** Levels by their bare names, where the sentence speaks of clearing people; not after a comma, where SC is a state. */
export const BARE_CLEARANCE_NAMES: readonly ClearanceName[] = [
  { value: "top_secret", pattern: /\bTS\b(?! ?\/|\(SCI)|\b[Tt]op[- ][Ss]ecret\b/g },
  {
    value: "secret",
    pattern:
      /(?<!\b[Tt]op[- ]|\b[Ss]tate |\b[Tt]rade )\b(?:Secret|SECRET|secret)\b(?! (?:to|of|recipe|sauce|weapon|shopper|santa|service))/g,
  },
  {
    value: "confidential",
    pattern: /\bConfidential\b(?! (?:information|data|material|documents?|records?|enquir|chat|discussion|call))/g,
  },
  { value: "sc", pattern: /(?<!, ?|[A-Z] )\bSC\b(?![-/]ST| \d{5})/g },
  { value: "dv", pattern: /(?<!, ?)\be?DV\b(?! (?:victims|survivors|services|refuge))/g },
  { value: "ctc", pattern: /\bCTC\b/g },
  { value: "public_trust", pattern: /\b[Pp]ublic[- ][Tt]rust\b(?! in\b)/g },
  { value: "doe_q", pattern: /\b(?:DOE )?[“"']?Q\b(?!\d|&|-?[Tt]ip)/g },
  { value: "doe_l", pattern: /\b(?:DOE )?[“"']?(?<!\d ?)L\b(?= ?(?:or|\/|clear|level|,))/g },
  { value: "baseline", pattern: /\bBaseline\b(?! (?:personnel|data|survey|assess|study|measure))/g },
  { value: "reliability", pattern: /\b(?:[Ee]nhanced )?[Rr]eliability\b(?= (?:or|is|at|level)|[.,;)]|$)/g },
];

/** People, as who is cleared or not. */
const PEOPLE =
  "(?:you|everyone|everybody|nobody|no one|people|folk|candidates?|applicants?|anyone|those|who|staff|all|we)(?:['’](?:re|ve|ll|s))?";
/** Of people that they are cleared or vetted; not customs, tables, doctors or the right to work. */
const PEOPLE_CLEARED = [
  `\\b${PEOPLE}(?: (?:here|must|will|have|has|need|needs?|to|are|is|be|been|being|get|gets|not|also|all|already|currently|fully|must|do|does|\\w+n['’]t)){0,5} (?:cleared|vetted)\\b(?= ?(?:[.,;:!?)]|$|by the (?:Ministry|MOD|government|agency|state|security|intelligence)|before|to (?:the|that|a|any|\\w+) (?:level|standards?)|for (?:the|this) (?:site|work|programme|role)|or ))`,
  "\\b(?:already|currently) cleared\\b(?! (?:of|for take|customs|to (?:work|earn)))",
  "^\\W*(?:already |security )?cleared(?=\\W*$)",
  "\\b(?:some|any|a|no) (?:(?:form|kind|level|sort) of )?clearances?(?= (?:of (?:any|some)|may|might|could|would|will|can|helps?|has to|must|comes with|takes))",
  "\\b(?:without|with no|lacking)(?: an?| any)? clearances?\\b",
  "\\b(?:through|undergo|pass) (?:(?:the|a|full|government|thorough|their|some|our) )*vetting\\b(?! (?:of|for suppliers))",
];
const UNNAMED_FORMS =
  /\b(?:(?:national |government |U\.?S\.? |UK |federal |high[- ]level |Australian |Canadian |DoD |DOE |MOD |NATO |EU |appropriate |active |current |existing |valid |personnel |facility )*(?:security|government|DoD|DOE|MOD|federal|AGSVA|personnel security|NATO|department of (?:defen[cs]e|energy))(?:[- ]level)? clearances?)\b|\b(?:security|national security) (?:vetting|cleared|vetted)\b|\b(?:active|interim|existing) clearances?\b|\b(?:no|without(?: an?)?) clearances?(?= (?:is |are )?(?:needed|required|necessary|to start))|\bclearance (?:level|status|is required|required|preferred|eligib\w+)\b|\bclearable\b|\bstate secret permit\b|\bcleared [\w-]+ (?=needed|wanted|required|only|sought)|\bcleared (?:role|position|post|environment|candidates? only|(?:people|personnel|applicants?|engineers?|staff|professionals?)(?= only| needed| wanted| required))\b|\bsecurity[- ]clear(?:ed|ances?)\b|\b(?:government|MOD|defence|national security|full|appropriate|relevant|necessary|required|current|high-level|higher-level|lower-level) (?:clearances?|vetting)\b|\b(?:clearances?|vetting) (?:is |are |will be |must be |isn['’]t |not )*(?:needed|essential|mandatory|a must|necessary|wanted|desirable|compulsory|asked|preferred|an advantage|a plus|nice)\b|\b(?:hold|holds|holding|have|having|need|needs|possess|get|gain|obtain|without|any|no|your|a) (?:an? |the )?(?:active |current |live |in-scope |in-date |full |valid |appropriate |relevant |right |necessary |required |existing |government |high-level |low-level )*(?:clearances?|vetting)\b(?! (?:sales?|racks?|items?|stock|events?|certificate|from the|between|of|above|below|height|papers|documents?|work|for goods|forms?))|\b(?:vetted|cleared) by (?:the )?(?:police security|security (?:service|police)|ministry|government|MOD|UKSV|AGSVA|intelligence)[\w ]{0,20}|\bsecurity (?:vetting|screening)\b|\bsecurity classification\b(?= (?:is|needed|required|preferred|essential|desirable|or))|\bnational security (?:eligibility|determination|investigation|position)\b|\bTier [35] investigation\b|\bSF-?86\b|\bSSBI\b|\baccess to (?:[\w-]+ ){0,2}classified\b|\bclassified (?:work|material|information|programmes?|programs?|projects?|networks?)\b|\bunclear(?:ed)\b(?= (?:people|candidates|applicants|contractors|engineers|staff|start|may|can))/;
/** Clearance of no named level: the word with one that tells it from sales, customs and headroom, or people who are cleared. */
export const UNNAMED_CLEARANCE = new RegExp(`${UNNAMED_FORMS.source}|${PEOPLE_CLEARED.join("|")}`, "gi");
