/** A level and the words of job titles that say it. */
export interface Level {
  readonly value: string;
  readonly words: RegExp;
}

/** Tried on titles, in this order; each finds at most one place. */
export const LEVELS: readonly Level[] = [
  {
    value: "intern",
    words: /\b(?:interns?|internships?|working student|werkstudent(?:in)?|praktikant(?:in)?|co-?op student)\b/i,
  },
  { value: "apprentice", words: /\b(?:degree |modern |higher )?apprentice(?:s|ships?)?\b/i },
  {
    value: "entry",
    words:
      /\b(?:entry[- ]level|junior|jr\b\.?|graduate(?= (?!degree|school|stud|program(?:me)? (?:manager|coordinator|director|admin))|$|s\b)|trainees?|new grads?|early[- ]career|newly qualified|nqt|ect)\b/i,
  },
  { value: "mid", words: /\b(?:mid[- ](?:level|weight|senior)|intermediate|mid(?=\)|$|-?\/))\b/i },
  {
    value: "senior",
    words:
      /\b(?:senior(?! (?:living|care|cent(?:er|re)|services?|housing|home|citizen|communit|day|adult|school|high|wellness|nutrition|leadership))|sr\b\.?|snr\b\.?)/i,
  },
  {
    value: "lead",
    words:
      /\b(?:(?:team|shift|floor|line|crew|section|room|squad|tech(?:nical)?|practice|group|site|project|store|area)[- ]?lead(?:er)?s?|lead(?! (?:gen|paint|acid|qualif|magnet|time|free|abate|management|nurtur|poison|smelt|scor))|(?<=[a-z] )leader(?<!(?:visionary|dynamic|inspiring|strong|natural|thought|experienced|proven|market|industry|world|global|collaborative|strategic) leader)|foreman|forewoman|foreperson|leading hand|charge ?hand|principal(?! (?:of )?(?:school|teacher release))|(?:senior )?staff (?:software |data |machine learning |ml |site reliability |security |backend |frontend |platform |product |systems? |infrastructure |hardware |design |devops )*(?:engineer|developer|designer|scientist|architect|programmer|sre))\b/i,
  },
  {
    value: "manager",
    words:
      /\b(?:manager|manageress|supervisor|head (?:chef|cook|housekeeper|gardener|groundsman|waiter|barista|baker|butcher|receptionist|porter|teacher|coach)|headteacher|mgr)\b(?! (?:assistant|secretary))/i,
  },
  { value: "director", words: /\b(?:director|head of(?! (?:household|state)))\b/i },
  {
    value: "executive",
    words:
      /\b(?:(?:s|e)?vp|vice[- ]president|chief (?!engineer|mate|officer,|steward|cook|pilot|inspector|of police|petty)[A-Za-zÀ-ɏ]+(?: [A-Za-zÀ-ɏ]+)? officer|chief of staff|chief executive|c[efotmrip]o|managing director|president(?! of the (?:student|union)))\b/i,
  },
];

/** Words that state a level of the role itself in running text. */
const ROLE = "(?:role|position|job|post|opportunity|vacancy|opening|appointment|hire|level)";
export const STATED: readonly Level[] = [
  {
    value: "intern",
    words:
      /\b(?:this|our|the|an?|paid|unpaid|summer|winter|month|week|semester)[ -](?:is an? )?(?:[A-Za-zÀ-ɏ]+ )?(?:internship|work placement|placement year)\b(?! (?:coordinator|manager|program(?:me)?s? (?:for|across)))/i,
  },
  {
    value: "apprentice",
    words:
      /\b(?:this is an?|an?|our|the) (?:[A-Za-zÀ-ɏ]+ |level \d ){0,2}apprenticeship (?:opportunity|role|position|post|vacancy)\b/i,
  },
  {
    value: "entry",
    words: new RegExp(
      `\\b(?:entry[- ]level|junior(?:[- ]level)?|trainee|starter|starting[- ]level|early[- ]career|new grad(?:uate)?|graduate(?![- ]level))[- ](?:[A-Za-zÀ-ɏ]+ )?${ROLE}\\b|\\b${ROLE} (?:is|at)(?: pitched at| set at)? (?:an? )?(?:entry[- ]level|junior)\\b|\\b(?:graduate|trainee|school[- ]leaver|early[- ]careers?) (?:scheme|program(?:me)?|intake|traineeship)(?! (?:manager|coordinator|director|lead))\\b|\\btraineeship\\b|^\\W*level: (?:entry|junior)`,
      "i",
    ),
  },
  {
    value: "mid",
    words: new RegExp(
      `\\b(?:mid[- ](?:level|weight|career)[- ](?:[A-Za-zÀ-ɏ]+ )?${ROLE}|intermediate[- ](?:level )?(?:role|position|post|job|opening|vacancy))\\b`,
      "i",
    ),
  },
  {
    value: "senior",
    words: new RegExp(
      `\\b(?:this is|for|is|as) an? (?:[A-Za-zÀ-ɏ]+ )?senior(?:[- ]level)?[- ](?:[A-Za-zÀ-ɏ]+ )?${ROLE}\\b`,
      "i",
    ),
  },
  {
    value: "lead",
    words: new RegExp(`\\b(?:this is|for|is) an? (?:[A-Za-zÀ-ɏ]+ )?(?:team )?lead(?:er|ership)?[- ]${ROLE}\\b`, "i"),
  },
  {
    value: "manager",
    words: new RegExp(
      `\\b(?:this is|for|is) an? (?:[A-Za-zÀ-ɏ]+ )?(?:management|managerial|supervisory|manager)[- ]${ROLE}\\b`,
      "i",
    ),
  },
  {
    value: "executive",
    words: new RegExp(`\\b(?:this is|for|is) an? (?:[A-Za-zÀ-ɏ]+ )?executive(?:[- ]level)[- ]${ROLE}\\b`, "i"),
  },
];

/** Levels as labels name them: "Seniority: mid". */
export const LABEL_LEVELS: readonly Level[] = [
  { value: "intern", words: /\bintern(?:ship)?\b/i },
  { value: "entry", words: /\b(?:entry|junior|graduate|associate|trainee)\b/i },
  { value: "mid", words: /\b(?:mid|intermediate|experienced)\b/i },
  { value: "senior", words: /\bsenior\b/i },
  { value: "lead", words: /\b(?:lead|principal|staff)\b/i },
  { value: "manager", words: /\b(?:manager|management|supervisor)\b/i },
  { value: "director", words: /\bdirector\b/i },
  { value: "executive", words: /\b(?:executive|vp|c-level)\b/i },
];
