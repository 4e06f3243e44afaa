/** Names of a level of education. */
export interface EducationName {
  readonly value: string;
  /** What every one of its names has somewhere, in lower case. */
  readonly hint: RegExp;
  /** Sources of patterns for words in lower case, one alternative a line. */
  readonly words: readonly string[];
  /** Sources of patterns for letters that mean the paper in their own case only. */
  readonly letters: readonly string[];
}

/** Behind a level: those who study for it, and what is taught to them. */
const STUDIES =
  "(?![ -](?:(?:and|or|,) [A-Za-zÀ-ɏ’']+ )?(?:admissions|students?|candidates?|supervis|projects?|positions?|thes[ei]s|theses|dissertation|submissions?|fellow|scholar|vacanc|opening|researchers?|work\\b|school|programs?|programmes?|courses?|committee|candidacy|universit|institution|instruction|explores?|studies|year\\b|certificates?|classes|lists?))";
const PAPER = "(?:degrees?|qualifications?|diplomas?|level|education)";
/** Whom or what a school's paper may be from. */
const SCHOOL =
  "(?:high|secondary|senior secondary|upper secondary|lower secondary|secondary high|grammar|compulsory)[- ]?school(?:ing)?";
const NUMBER = "(?:\\d|one|two|three|four|five|six|i{1,3}|iv|v)";

/**
 * Names of levels. Two-letter degrees need a word beside them that tells them from states, firms and software ("MS Office", "MA",
 * "BA" for an analyst).
 */
export const EDUCATION_NAMES: readonly EducationName[] = [
  {
    value: "doctorate",
    hint: /ph\.? ?d|doctor|phil|(?:pharm|psy|ed|j)\.?d\b|dvm|dnp|viva|thesis|dissertation|front of your|before your name/,
    words: [
      `(?<!post[- ]?)\\bph\\.? ?d\\b\\.?(?:['’]?s)?(?: degrees?)?${STUDIES}`,
      `(?<!post[- ]?)\\bdoctora(?:te|l)s?(?:['’]?s)?(?: degrees?| level| qualification)?${STUDIES}\\b`,
      "\\bd\\.?phil\\b",
      "\\bdoctor of [A-Za-zÀ-ɏ]+(?: \\([A-Za-zÀ-ɏ]+\\))?",
      "\\bjuris doctor(?:ate)?\\b",
      "\\b(?:pharm|psy|ed)\\.?d\\b",
      "\\bdvm\\b",
      "\\bviva\\b(?= (?:should|must|behind|passed|done|is|has|will)\\b|,)(?<=\\b(?:your|a|the|with) viva)",
      "\\b(?:thes[ei]s|dissertation)\\b(?<=\\b(?:your|a) (?:thesis|dissertation))(?= (?:is |must be |should be |has been |already )?(?:defended|accepted|bound|examined|behind you))",
      "\\bdefended (?:your|a|the|their) (?:thesis|dissertation)\\b",
      "\\b(?:dr\\b\\.?|doctor|letters) (?:in front of|before) your name\\b",
    ],
    letters: [
      "(?<!\\b(?:in|the|this|per|see|our) )\\bJ\\.?D\\.?(?= (?:degree|or|from|required|preferred|with)\\b|\\/|[,;.)]|$)",
      "\\bDNP\\b(?= required| preferred|,)",
    ],
  },
  {
    value: "master",
    hint: /master|\bm(?:s|a|ba|phil|tech|lis|ls|sc|ed|eng|sw|ph|pa|fa|sn|ca|com|litt|res|arch)\b|\bm\.|ll\.?m|graduate/,
    words: [
      `\\bmaster(?:['’]?s['’]?|['’])?(?:[ -]level)? ${PAPER}${STUDIES}`,
      `\\bmasters?(?:['’]s)? of (?:science|arts|business|engineering|education|public|social|laws?|library|fine|health|nursing|technology|commerce|computer|information|management|philosophy|architecture|accounting|finance|divinity|music)`,
      "\\bmasters? in (?:an? )?(?!charge|the art)[A-Za-zÀ-ɏ]+",
      `\\bmaster['’]s\\b(?! (?:licen[cs]e|ticket|certificate|voice|electric|thes|of\\b|and doctoral))${STUDIES}`,
      "\\bmasters(?= ?(?:or|and\\/or|\\/|,|\\(|preferred|required|desirable|desired|essential|\\+|$|\\.))",
      "\\bmasters?(?=(?: or |\\/|, )(?:a )?(?:ph\\.?d|doctora|higher))",
      "\\b(?:mba|m\\.b\\.a|m\\.?phil|m\\.?tech|mlis|m\\.l\\.i\\.s|m\\.l\\.s)\\b(?! students?)",
      `\\b(?<!under)(?:graduate|postgraduate|post-graduate)[ -](?:level )?(?:degrees?|qualifications?|diplomas?)\\b${STUDIES}`,
    ],
    letters: [
      "\\b(?:M\\.?Sc|M\\.?Ed|M\\.?Eng|MSW|MPH|MPA|MFA|MSN|LL\\.M|MCA|M\\.Com|MLitt|MRes|MArch)\\b(?! students?)",
      "\\bM[AS]\\b(?<=\\b(?:with|have|has|hold|holds|holding|need|needs|requires?|least|possess|earned) an? M[AS])",
      "\\bMA\\b(?<=\\bBA[ :+$£€\\d,.]+[^;]{0,40}MA)(?=[ :+]*[$£€])",
      "\\bLLM\\b(?= in [A-Z]| degree| or LLB| required| preferred)",
      "\\bMLS\\b(?! (?:listing|system|database|number))",
      "(?<!\\.)\\bM\\.\\s?[SAE]\\.(?!\\w| degree program)",
      "(?<![-/])\\bM[SA](?= ?(?:\\/|,|or) ?Ph\\.?D| [Dd]egree| in [A-Z]|\\/M[AS]\\b| required| preferred)",
      "(?<=\\bB\\.?[SA]\\.?c? ?(?:\\/|,|or) ?)M\\.?[SA]\\b\\.?",
    ],
  },
  {
    value: "bachelor",
    hint: /bachelor|baccala|undergrad|degree|licentiate|nqf|level 8|\bb(?:s|a|e|sc|eng|comm?|tech|ba|ca|see|sme|scs|sn|ed|fa|sw|arch|pharm|bus)\b|\bb\.|ll\.?b|years (?:of|at)/,
    words: [
      `(?<!\\d )\\bbachelor(?:['’]?s['’]?|['’])?(?:[ -]level)?(?: ${PAPER}| of [A-Za-zÀ-ɏ]+)?\\b(?! (?:party|parties|pad|apartment|flat|and bachelorette|nights?|groups?)|,? (?:married|divorced))${STUDIES}`,
      `\\bbaccalaureate(?: degrees?| (?=in ))\\b${STUDIES}`,
      `\\bundergraduate (?:degrees?|studies)\\b${STUDIES}`,
      "\\b(?:four|4|three|3)(?: \\(\\d\\))?[- ]year (?:college |university |technical |bachelor['’]?s )?degree\\b",
      "\\bhonou?rs degree\\b",
      "\\bfirst[- ]degree\\b",
      "\\blicentiate(?: degree)?\\b",
      "\\b(?:three|four|3|4) years (?:of|at) (?:college|university|uni|lectures)\\b",
      "\\bundergrad\\b(?= (?:behind|done|finished|completed)|,)",
      "\\bnqf(?: level)? [78]\\b(?: qualification)?",
      "\\blevel 8 (?:honou?rs )?(?:degree|qualification)\\b",
      "\\b(?:b\\.?tech|bba|bca|bsee|bsme|bscs)\\b",
    ],
    letters: [
      "\\bB[AS]\\b(?<=\\b(?:with|have|has|hold|holds|holding|need|needs|requires?|least|possess|earned|your) (?:an? )?B[AS])(?! (?:role|team|to|who)\\b)",
      "\\bBA\\b(?=[ :+$£€\\d,.]+[^;]{0,40}\\bMA\\b[ :+]*[$£€])",
      "\\b(?:B\\.?Sc|B\\.?Eng|B\\.?Com(?:m)?|BSN|LL\\.?B|B\\.?Ed|BFA|BSW|B\\.?Arch|B\\.?Pharm|BBus)\\b\\.?(?: ?\\(Hons\\.?\\))?(?: [Dd]egree)?(?! students?)",
      "\\bB\\.\\s?[SAE]\\.(?:\\/B\\.\\s?[SA]\\.)?(?: [Dd]egree)?|\\bB\\.[SA](?= (?:in|with|degree)\\b)|\\bBE\\/B\\.?Tech\\b",
      "\\b(?:BS|BA)(?:\\/(?:BS|BA))?(?= ?(?:\\/|,|and|&|or) ?(?:B\\.?A|B\\.?S|M\\.?[AS]|Ph\\.?D|A\\.?[AS]|M\\.?Sc|[Mm]aster)\\b| [Dd]egree| in (?!the )[A-Z]|,? or (?:equivalent|higher)|\\/M)(?: [Dd]egree)?|\\bB[SA]\\/B[SA]\\b(?: [Dd]egree)?|\\b(?:BS|BA) (?:required|preferred)\\b",
    ],
  },
  {
    value: "associate",
    hint: /associate|[- ]year|foundation degree|\baas?\b|a\.|\bas (?:in|degree)|a\/as/,
    words: [
      `\\bassociate(?:['’]?s['’]?|['’])?(?:[ -]level)? (?:degrees?|of (?:arts|science|applied)|in applied science(?: degree)?)\\b${STUDIES}`,
      "\\bassociate(?:['’]s|s['’])(?= (?:or|and|in|from|required|preferred|will|would|is|isn|helps?|gets?)\\b|\\/|,|;|\\.|$)",
      "\\bassociates?(?=(?: or |\\/)bachelor)",
      "\\b(?:two|2)[- ]year (?:college |technical |community college )?(?:[A-Za-zÀ-ɏ]+ )?(?:degree|diploma)\\b",
      "\\bfoundation degree\\b",
    ],
    letters: [
      "\\bA\\.?A\\.?(?= or A\\.?S\\b| in [a-z])|\\bA\\.?S\\.?(?= in [a-z])|\\bA\\.A\\.(?:S\\.)?|\\bA\\.S\\.(?= degree)",
      "\\b(?:AAS?|AS)(?:\\/A?AS)? [Dd]egree\\b",
    ],
  },
  {
    value: "high_school",
    hint: /school|secondary|hiset|equivalency|grade|\bhs |g\.?e\.?d|gcse|level|highers|national|cert|matric|standard|std|\byear|\d(?:th|\+2)|diploma|matur|abitur|kcse|hsc|spm|sixth form|the stage|gown/,
    words: [
      `\\b${SCHOOL}(?: \\([^)]{1,20}\\))? (?:or ged )?(?:diplomas?|graduat[A-Za-zÀ-ɏ]+|education|degree|equivalen[A-Za-zÀ-ɏ]+|qualifications?|(?:leaving )?certificate|level|completed|finished|leavers?(?= welcome)|or (?:ged|equivalent|higher))`,
      `\\b${SCHOOL}(?= (?:is (?:enough|required|plenty|fine)|required|preferred|will do))`,
      "\\bdiploma from an? (?:[A-Za-zÀ-ɏ]+ )?(?:high|secondary) school\\b",
      "\\bhiset\\b|\\bequivalency (?:credential|certificate|diploma)\\b",
      "\\b(?:twelfth|12th|tenth) grade\\b",
      "\\bhs (?:diploma|graduate|grad|or ged|or equivalent)\\b",
      "\\bg\\.?e\\.?d\\b(?!\\w)",
      "\\bgcses?\\b(?: (?:grades? )?[a-c4-9][-–](?:[a-c4-9]))?",
      "\\ba[- ]levels\\b",
      "\\b(?:scottish )?(?:highers|nationals|national 5s?)\\b(?= (?:in|or|including|and|at))",
      "(?<!post-?)\\b(?:senior |upper |lower )?secondary (?:education|diploma|certificate|qualifications?|leaving)\\b",
      "\\bschool (?<!(?:trade|technical|vocational|art) school )(?:diploma|papers|certificates?|grades|reports?)\\b",
      `\\b(?:complet(?:ed|ion of)|finish(?:ed)?|graduat(?:e of|ed from)|graduation from|passed) (?:an? |the |your |compulsory |fourth year of |upper )*(?:high|secondary|secondary high) (?:school|education)\\b`,
      "\\b(?:finished|completed|left) (?:secondary|school)\\b",
      "\\bschool[- ]leaving (?:grade|certificate|exam[A-Za-zÀ-ɏ]*|diploma)",
      "\\b(?:leaving|junior|(?<!trade |technical |vocational |art )school|lyceum leaving|higher school) cert(?:ificate)?\\b(?!ificat)",
      "\\bmatric(?:ulation)?\\b(?! (?:exempt|results|pass rate|class|learners|exam))",
      "\\b(?:grade|year|std\\.?|standard) (?:10|11|12|ten|eleven|twelve)\\b(?! (?:class|classes|sets?|results?|pupils|students|learners|camp|to|or 1))(?: (?:certificate|education|pass|level|maths?|completed))?",
      "\\b(?:10|12)(?:th|\\+2)?[ -](?:class|pass|standard|grade)\\b|\\b10\\+2\\b",
      "\\b(?:fourth|fifth|sixth|final) year of secondary\\b",
      "\\bsecondary schooling\\b",
      "\\b(?:ten|eleven|twelve|thirteen|10|11|12|13) years (?:of|at) (?:school(?:ing)?|education)\\b",
      "\\bsixth form\\b(?= (?:behind|finished|completed|done|education)\\b)",
      "\\b(?:high |secondary )?(?<!\\b(?:or|of) )school(?:ing)?\\b(?= (?:is |well )?(?:behind you|under your belt|over and done))",
      "\\bschool and you parted\\b|\\byou and school (?:parted|fell out|never got on)\\b|\\bdropped out of (?:high )?school\\b",
      "\\bleft school (?:at|early|before|without|young)\\b|\\bleft school(?= ?[?])",
      "\\b(?:cap and gown|walked (?:across )?the stage)\\b(?<=\\bschool\\b.{0,40})|\\bwalked (?:across )?the stage at (?:your |high )?school\\b",
      "\\bschool(?:ing)?\\b(?= (?:beyond|past) )",
      "\\bschool(?:ing)?\\b(?<=\\b(?:no|any|for) school(?:ing)?)(?= (?:is|needed|required|asked)|[.,;]|$)",
      "^[-•\\s]*schooling(?=[.]?$)",
      "\\b(?:gymnasium diploma|maturita|matura|abitur|kcse|hsc|high ?school diploma)\\b",
      "\\bspm\\b(?= (?:preferred|required|or|level|qualif|and|holder)|[,;.]|$)",
      // Without a word that says which, "no diploma" speaks of the school's.
      "\\bdiplomas?\\b(?<=\\b(?:no|without an?|need an?|any|nor an?|not an?|n['’]t (?:need|ask for|want|require)(?: an?| any)?) diplomas?)(?! (?:in|of)\\b)",
      "(?<=^\\W*(?:a )?)diploma(?= (?:isn['’]t|is not|not) )",
    ],
    letters: ["\\bA[- ][Ll]evels?\\b(?! \\d| of)", "\\bAS[- ][Ll]evels?\\b", "\\bO[- ][Ll]evels?\\b"],
  },
  {
    value: "vocational",
    hint: /vq|btec|tafe|level|guilds|cert|schooling|mbo|qqi|hn[cd]|\biti |trade|vocational|technical|journeyman|apprentic|time\b|time-|indenture|cadet|meister|red seal|diploma|college|school|papers|signed|cfc |\bcap |fp de|served/,
    words: [
      `\\b(?:g?n|s)vqs?\\b(?: ?(?:level )?${NUMBER})?`,
      "\\bbtecs?\\b",
      "\\b(?<!\\bthe )tafe\\b(?! (?:is|one|days?|fees))(?: cert[A-Za-zÀ-ɏ]*| qualification| diploma)?",
      "\\bt[- ]levels?\\b(?= in|\\b,)",
      "\\bcity (?:&|and) guilds\\b(?: (?:level )?\\d)?",
      `\\bcert(?:ificate|s)?\\.? (?:i{1,3}|iv|[2-4])\\b(?= |,|\\.|;|\\)|$)`,
      `\\b(?:qualified to |a |full )?level ${NUMBER}\\b(?= (?:diploma|certificate|award|qualification|nvq|in (?:health|child|social|care|beauty|hair|business|early|plumb|elect|cater|cook|carp|brick|weld|eng)))(?: (?:diploma|certificate|award|qualification))?`,
      "\\blevel \\d\\b(?= (?:desirable|preferred|essential|required|a plus|or above))(?<=\\b(?:nvq|svq|qcf|btec|level \\d)\\b.{0,80} level \\d)",
      "\\bschooling in [A-Za-zÀ-ɏ]+",
      "\\bmbo(?: \\d| level \\d)?\\b",
      "\\bqqi\\b(?: level \\d)?",
      "\\bhn[cd]s?\\b",
      "\\biti (?:certificate|diploma|pass|in|\\(|holder|fitter|electric)",
      "\\btrade (?:certificates?|certification|qualifications?|school|papers|diploma|test)\\b",
      "\\btrade[- ](?:qualified|tested)\\b",
      "\\bvocational (?:school|training|qualifications?|diploma|certificate|degree|education|college|program(?:me)?)\\b",
      "\\bvocationally qualified\\b",
      "\\btechnical (?:school|college|diploma|certificate|secondary)\\b(?! students)",
      "\\bjourneyman['’]?s? (?:certificate|papers|letter|ticket)\\b",
      "\\b(?:complet(?:ed|ion of)|finished|served)(?: an?| your)?(?: [A-Za-zÀ-ɏ]+){0,2} apprenticeships?\\b",
      "\\bapprenticeship[- ](?:completed|finished|served|trained|is required|qualified)\\b",
      "\\bapprenticeship\\b(?= (?:is |was |has been |well |already |all |safely )*(?:finished|completed?|done|behind|over|served|under your belt)\\b)",
      "\\ban apprenticeship as\\b|\\bapprenticeship in [A-Za-zÀ-ɏ]+(?= (?:is )?(?:required|preferred|completed|or equivalent))",
      "\\btime[- ]served\\b",
      "\\b(?:done|served|finished) your time\\b(?! (?:in|with|as|at|on)\\b)|\\bout of your time\\b(?! (?:zone|to)\\b)",
      "\\b(?:your |an? (?:[A-Za-zÀ-ɏ]+ (?:or [A-Za-zÀ-ɏ]+ )?)?)trade(?=,? (?:finished|completed|behind you|under your belt|to your name|with (?:the |your )?papers?)\\b)",
      "\\byour (?:papers|ticket and papers)\\b(?=,? (?:and all|to show|to prove|behind you|in (?:order|hand|your pocket))|\\.)",
      "\\b(?:signed you off|been signed off)\\b(?<=\\b(?:apprentic|bench|tools|years|trade|time).{0,60})",
      `\\blevel [2-5]\\b(?<=\\b(?:an?|full|hold|have|your|got|to|with|that['’]s|least|minimum|qualified)(?: at)? level [2-5])(?=,? (?:at (?:the very )?least|or (?:above|higher|equivalent|better)|yet|already|in hand|or (?:be )?working towards|minimum|as a minimum|qualified)\\b)(?<!\\b(?:support|tier|trauma|safety|bsl|grade|salary|pay|sfia|clearance)\\b.{0,30})`,
      "\\b(?:your |completed )?indentures\\b|\\bcadetships?\\b|\\bmeisterbrief\\b|\\bred seal\\b",
      "\\b(?:advanced |national |higher |postsecondary |post-secondary |college |ordinary |graduate )*diplomas? (?:in|of) (?!schools|its|the|your|our)[A-Za-zÀ-ɏ]+",
      "\\bcollege (?:diploma|certificate)\\b",
      "\\b(?:paralegal|nursing|culinary|secretarial|accounting|childcare|catering|hospitality|beauty|dental|veterinary|hairdressing|engineering|business|tourism) (?:diploma|certificate)\\b",
      "\\bdiploma(?= (?:or|and) (?:a |an )?(?:degree|bachelor)| or (?:its |an? )?equivalent)",
      "\\bdiploma\\b(?<!(?:no|any|(?:need|without|nor|not) an?|school) diploma)(?= ?(?:required|preferred|qualified|level|holder|[.,;]|$))",
      "\\bgraduate of an? (?:[A-Za-zÀ-ɏ]+ ){0,4}(?:vocational|trade|technical|apprenticeship|certificate) (?:program(?:me)?|school|course)\\b",
      "\\b(?:culinary|cookery|catering|beauty|art|nursing|welding|ag(?:ricultural)?) (?:school|college)\\b(?= (?:diploma|training|graduate|a plus|preferred|required|is|\\?)|\\?)",
      "\\bcfc (?:as|in|en)\\b|\\bcap (?:petite|in|de)\\b|\\bfp de grado\\b",
    ],
    letters: [],
  },
];

/** Names of a degree of no named level, or of none at all: sources of patterns for words in lower case. */
export const ANY_DEGREE: readonly string[] = [
  "\\b(?:(?:an?|no|any|the|your|relevant|related|appropriate|accredited|recogni[sz]ed|good|strong|technical|academic|formal|college|university|tertiary|higher|advanced|post-?secondary|numerate|scientific|[A-Za-zÀ-ɏ-]+ (?:science|studies|engineering)|law|science|engineering|nursing|business|computing|stem|planning|design|teaching|physics|mathematics|finance|accounting|accountancy|medical|veterinary science|quantitative|arts|hospitality|nautical|social work|journalism|translation) )*degrees?\\b(?! certificates?)",
  "\\bdegree[- ](?:level|qualified|educated)\\b",
  "\\b(?:university|college|tertiary|academic|third[- ]level|post-?secondary) (?:level )?(?:education|studies|qualifications?|diploma|graduates?|background)\\b",
  "\\bacademic (?:credentials?|record)\\b",
  "\\bhigher (?:education|studies)\\b(?! (?:loans?|institutions?|sector|funding|council|board|academy|setting|policy|administration|environment|clients?|experience|community|teaching))(?: (?:degree|qualifications?|diploma))?",
  "\\b(?:recent |new |any )?graduates? (?:in|of) (?:an? )?(?!the |our )[A-Za-zÀ-ɏ]+",
  "\\b(?:any|a) graduate (?:will do|can apply|from any)\\b",
  "\\bgraduates? from (?:any|all) [A-Za-zÀ-ɏ]+",
  "\\bgraduates? (?:only|preferred)\\b|\\bgraduates?(?= (?:will |would )?(?:have|get|gets|has|be given) (?:an? |the )?(?:head start|edge|advantage|preference|priority))",
  "\\bgraduate\\b(?<=\\b(?:be|being|not|are) an? graduate)(?=[.,;!?]| (?:of|to|in)\\b|$)",
  "\\b(?:college|university|uni)\\b(?<=\\b(?:no|without|skipped|never did) (?:college|university|uni))(?=[?.,;!]| (?:needed|required|necessary|behind)|$)",
  "\\bgraduate (?:status|level)\\b",
  "\\bformal (?:education|schooling)\\b",
  "\\b(?:whether|if) you (?:have )?studied\\b",
  "\\buniversity (?:or college )?degree\\b",
  "\\b(?:go|went|been) to (?:university|college|uni)\\b",
  "\\buniversity studies\\b",
  "\\b(?:university|college)\\b(?<=\\b(?:ask for|need|want|require) (?:an? )?(?:university|college))(?! (?:campus|site|libr))",
  "\\b(?:formal|academic|educational|school|paper) qualifications?\\b(?! (?:events?|tests?|runs?))",
  "\\bqualifications? (?=of any (?:sort|kind)|(?:do not|don['’]t|doesn['’]t) matter)",
  "\\bletters (?:after|behind) your name\\b",
  "\\b(?:what|whether) you (?:have )?studied\\b",
  "\\b(?:a )?parchment\\b",
  "\\bdiplomas?\\b(?<=(?:interest|care|look|ask|show|shown|impress)[A-Za-zÀ-ɏ]*(?:,| neither)? (?:us |at |for |about |in |a |your |any ){0,3}diplomas?)",
  "\\bdiplomas?\\b(?= (?:do(?:es)? not|don['’]t|doesn['’]t|won['’]t)|in its drawer| in (?:its|the) drawer)",
  "\\bthe diploma\\b",
  "\\bmortarboards?\\b|\\bcap and gown\\b|\\bgown with a hood\\b|\\bhood and gown\\b|\\balma mater\\b|\\bsheepskin on\\b",
  "\\b(?:university|college|uni)\\b(?= (?:is |well |safely )?(?:behind you|under your belt|finished|over and done))",
  "\\bdropped out of (?:university|college|uni)\\b|\\b(?:college|university) drop-?outs?\\b",
  "\\b(?:went|been|go) through (?:university|college|uni)\\b",
  "\\b(?:read|studied) (?:[A-Za-zÀ-ɏ]+(?:,| or| and)? ){1,4}at (?:university|college|uni)\\b",
  "\\byou(?:['’]ve|['’]ll have| have| will have| must have| should have)? (?:just |recently |already )?graduated\\b(?! (?:high|from (?:an? )?(?:high|secondary|trade|technical)))",
];
