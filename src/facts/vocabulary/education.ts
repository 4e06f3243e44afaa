/** A level of education by the words that name it. */
export interface EducationName {
  readonly value: string;
  /** With the flag `g`. */
  readonly pattern: RegExp;
}

/** Behind a level: those who study for it, and what is taught to them. */
const STUDIES =
  "(?![ -](?:students?|candidates?|supervis|projects?|positions?|thes[ei]s|dissertation|fellow|scholar|vacanc|opening|researchers?|work|school|program|students|committee|candidacy|universit|institution|instruction|explores?|studies))";

/**
 * Names of levels. Two-letter degrees need a word beside them that tells them from states, firms and software ("MS Office", "MA",
 * "BA" for an analyst).
 */
export const EDUCATION_NAMES: readonly EducationName[] = [
  {
    value: "doctorate",
    pattern: new RegExp(
      `\\b[Pp][Hh]\\.? ?[Dd]\\b\\.?(?: [Dd]egree)?${STUDIES}|\\b[Dd]octora(?:te|l)s?(?:['’]?s)?(?: (?:[Dd]egrees?|level|qualification))?${STUDIES}\\b|\\bD\\.?Phil\\b|\\b[Dd]octor of [A-Z]\\p{L}+|\\b[Jj]uris [Dd]octor(?:ate)?\\b|\\bJ\\.?D\\.?(?= (?:degree|or|from|required|preferred)|\\/)|\\bPharm\\.?D\\b|\\bPsy\\.?D\\b|\\bEd\\.?D\\b|\\bDVM\\b`,
      "gu",
    ),
  },
  {
    value: "master",
    pattern:
      /\b[Mm]aster(?:['’]?s['’]?|['’])?(?:[ -]level)? (?:[Dd]egrees?|qualification|level|diploma|of (?:science|arts|business|engineering|education|public|social|laws?|library|fine|health|nursing|technology|commerce|computer|information|management|philosophy|Science|Arts|Business|Engineering|Education|Public|Social|Laws?|Library|Fine|Health|Nursing|Technology|Commerce|Management|Philosophy)|in (?:a |an )?(?!charge|the art)\p{L}+)|\b[Mm]aster['’]s\b(?! (?:licen[cs]e|ticket|certificate|voice|students?|program|electric|course|thes))|\bMASTER['’]?S(?: DEGREE)?\b|\b[Mm]asters(?= (?:preferred|required|or (?:a )?(?:[Pp]h|[Dd]oct|[Hh]igher)))|\bMasters(?= ?(?:or|and|\/|,|\(|preferred|required|desirable|\+|$|\.))|\b[Mm]asters?(?=(?: or |\/)(?:Ph\.?D|doctora))|\b(?:M\.?Sc|MBA|M\.B\.A|M\.?Phil|M\.?Ed|M\.?Eng|M\.?Tech|MSW|MPH|MFA|MLIS|M\.L\.S|M\.L\.I\.S|MSN|LL\.M|MCA)\b(?! students?)|\bLLM(?= in | degree)|\bMLS(?= degree|\/MLIS| from an? A|,? (?:required|preferred)| or equivalent|-accredited)|\bM\.\s?[SA]\.(?! degree program)|\bM[SA](?= ?(?:\/|,|or) ?Ph\.?D| degree| in [A-Z]|\/M[AS]\b)|(?<=\bB\.?[SA]\.?c? ?(?:\/|,|or) ?)M\.?[SA]\b\.?|\b(?:graduate|postgraduate|post-graduate)[ -](?:level )?(?:[Dd]egrees?|qualification|diploma)\b/gu,
  },
  {
    value: "bachelor",
    pattern:
      /\b[Bb]achelor(?:['’]?s['’]?|['’])?(?:[ -]level)?(?: (?:[Dd]egrees?|qualification|level|of \p{L}+))?\b(?! (?:party|pad|apartment|flat))|\bBACHELOR['’]?S?(?: DEGREE)?\b|\b[Bb]accalaureate [Dd]egrees?\b|\bundergraduate [Dd]egrees?\b|\b(?:four|4)[- ]year (?:college |university |technical )?degree\b|\bhonou?rs degree\b|\bfirst[- ]degree\b|\b(?:B\.?Sc|B\.?Eng|B\.?Tech|B\.?Com|BBA|BSN|LL\.?B|B\.?Ed|BCA|BFA|BSW|BSEE|BSME|BSCS)\b\.?(?: ?\(Hons\.?\))?(?: [Dd]egree)?(?! students?)|\bB\.\s?[SAE]\.(?:\/B\.\s?[SA]\.)?(?: [Dd]egree)?|\b(?:BS|BA)(?:\/(?:BS|BA))?(?= ?(?:\/|,|and|&|or) ?(?:B\.?A|B\.?S|M\.?[AS]|Ph\.?D|A\.?[AS]|M\.?Sc|[Mm]aster)\b| degree| in (?!the )[A-Z]|,? or (?:equivalent|higher)|\/M)(?: [Dd]egree)?|\bB[SA]\/B[SA]\b(?: [Dd]egree)?|\b(?:BS|BA) (?:required|preferred)\b/gu,
  },
  {
    value: "associate",
    pattern:
      /\b[Aa]ssociate(?:['’]?s['’]?|['’])?(?:[ -]level)? (?:[Dd]egrees?|of (?:arts|science|applied|Arts|Science|Applied))\b|\b[Aa]ssociate(?:['’]s|s['’])(?= (?:or|and|in)\b|\/)|\b[Aa]ssociates?(?=(?: or |\/)[Bb]achelor)|\bASSOCIATE['’]?S? DEGREE\b|\b(?:two|2)[- ]year (?:college |technical |community college )?degree\b|\bA\.A\.(?:S\.)?|\bAAS?(?:\/AS)? degree\b/gu,
  },
  {
    value: "high_school",
    pattern:
      /\b(?:high|secondary)[- ]school (?:diploma|graduat\p{L}+|education|degree|equivalen\p{L}+|qualifications?|(?:leaving )?certificate|level|or (?:GED|equivalent|higher))|\bHS (?:diploma|graduate|grad|or)\b|\bG\.?E\.?D\b|\bGCSEs?\b|\bA[- ][Ll]evels?\b|\b(?:senior |upper |lower )?secondary (?:education|diploma|certificate|qualifications?|leaving)\b|\bschool diploma\b|\b(?:high|secondary) school (?:finished|completed)\b|\b(?:[Cc]omplet(?:ed|ion of)|[Ff]inish(?:ed)?|graduat(?:e of|ed from)|graduation from) (?:an? |the |your |compulsory |fourth year of |upper )*(?:high |secondary |secondary high )(?:school|education)?\b|\bfinished secondary\b|\bschool[- ]leaving (?:grade|certificate|exam\p{L}*|diploma)|\bleaving cert(?:ificate)?\b|\bmatric(?:ulation)?\b(?! exempt)|\bgrade (?:10|11|12) (?:certificate|education|pass|or|completed)|\b(?:10|12)(?:th|\+2)?[ -](?:class|pass|standard)\b|\bhigh school(?= (?:is (?:enough|required)|required|preferred|equivalent|or equivalent))|\bsecondary schooling\b|\bgymnasium diploma\b|\bmaturita\b|\bAbitur\b|\bKCSE\b|\bSPM\b(?= (?:preferred|required|or|level|qualif|and))|\bHIGH SCHOOL (?:DIPLOMA|GRADUATE|EDUCATION)\b/gu,
  },
  {
    value: "vocational",
    pattern:
      /\b(?:S|N)VQ\b(?: ?(?:level|Level) ?\d)?|\bBTEC\b|\bTAFE\b|\b[Cc]ity (?:&|and) [Gg]uilds\b|\b[Cc]ert(?:ificate)?\.? (?:I{2,3}|IV|[2-4])\b(?= |,|\.|;|$)|\bMBO(?: \d| level \d)?\b|\bQQI\b|\bHN[CD]\b|\bITI (?:certificate|diploma|pass|in|\()|\btrade (?:certificate|certification|qualifications?|school|papers|diploma)\b|\btrade[- ](?:qualified|tested)\b|\bvocational (?:school|training|qualifications?|diploma|certificate|degree|education)\b|\bvocationally qualified\b|\btechnical (?:school|college|diploma|certificate)\b(?! students)|\bjourneyman['’]?s? (?:certificate|papers|letter|ticket)\b|\b(?:completed|finished|served|completion of|time[- ]served)(?: an?| your)?(?: \p{L}+){0,2} apprenticeship\b|\bapprenticeship (?:completed|finished|served|trained|is required)\b|\b[Tt]ime[- ]served\b|\b(?:advanced |national |higher |postsecondary |post-secondary |college |ordinary )*[Dd]iploma (?:in|of) (?!schools|its|the|your|our)\p{L}+|\bcollege diploma\b|\b(?:[Aa]|[Nn]o|[Aa]ny) diploma\b|\b(?:[\p{L}-]+ )?[Dd]iploma(?= (?:or|and) (?:a |an )?(?:degree|bachelor)| or (?:its |an? )?equivalent)/gu,
  },
];

/** A degree of no named level. */
export const ANY_DEGREE =
  /\b(?:(?:an?|no|any|the|your|relevant|related|appropriate|accredited|recogni[sz]ed|good|strong|technical|academic|formal|college|university|tertiary|higher|advanced|post-?secondary|numerate|scientific|[\p{L}-]+ (?:science|studies|engineering)|law|science|engineering|nursing|business|computing|STEM|planning|design|teaching|physics|mathematics|finance|accounting|accountancy|medical|veterinary science|quantitative|arts|hospitality|nautical|social work|journalism|translation) )*[Dd]egrees?\b|\bdegree[- ](?:level|qualified|educated)\b|\b(?:university|college|tertiary) (?:education|studies|qualifications?|diploma|graduates?)\b|\bhigher education (?:degree|qualifications?|diploma)\b|\b(?:recent |new )?graduates? (?:in|of) (?:an? )?(?!the |our )\p{L}+|\buniversity (?:or college )?degree\b|(?<=\bask for (?:an? )?)university\b/giu;
