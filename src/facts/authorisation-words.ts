/** Hints and contexts by which `authorisation.ts` tells whose right and whose status is spoken of. */
import { hintOf } from "./hint.ts";

/** What each group of forms must hold: most units have none of it. */
export const WORK_HINT = hintOf([
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
export const CITIZEN_HINT =
  /[Cc]itizen|CITIZEN|[Nn]ational|NATIONAL|[Pp]assport|[Ss]ubjects|\bID\b|\bUSCs?\b|flag|\bborn\b|\b(?:be|being|are) (?:an? )?[A-Z]|(?:[Oo]nly|just|from|to|for|rather|prefer|favour|towards?) [A-Z]\w+s\b|[A-Z]\w+s (?:only|aged|may|can|first|prefer|need|are|get|and|or|will)\b/;
export const RESIDENT_HINT = hintOf([
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
export const PERSON_HINT = hintOf(["persons?\\b", "U\\.?S\\.?[ -]person", "foreign", "protected", "asylee", "8 U"]);

/** Where a permit is no condition but something the employer does, or is asked of him. */
export const EMPLOYERS_DOING =
  /\b(?:sponsor\w*|arrang\w+|handl\w+|appl(?:y|ies) for|support(?:s|ing)?|fil(?:e|es|ing) for|process(?:es)? permits|obtain(?:ing)?|get you|(?:difficult|hard) to get|(?:not |in)eligible for|help with|provided|paid|pay|taken care of|means of|issu\w+|offer(?:s|ing)?|provid(?:e|es|ing)|package|includ\w+|cover(?:s|ing)?|lodg\w+|organi[sz]\w+|sort\w*|assist\w*|help\w*)\b[^.;]{0,40}$/i;
export const DONE_BEHIND =
  /^[^.;,]{0,40}?\b(?:provided|(?:is|are) (?:arranged|handled|paid|taken care)|arranged|supported|support|assistance|sponsorship|included|covered)\b/i;
/** A permit of another sort: to do dangerous work, to build. */
export const WORK_PERMIT_OF_SAFETY =
  /\b(?:issu\w+|rais\w+|hot|safety|isolat\w+|risk assessments?|method statements?|RAMS|lock[- ]?out|contractors?['’]?|site|height|confined)\b/i;
/** The status of others: voters, patients, clients, the served. */
export const OTHER_CITIZENS =
  /\b(?:senior|good|corporate|fellow|private|elderly|older|responsible|digital|global|overseas|protect|serv(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|(?:services|outcomes|lives|information) for)(?: (?:our|the|all))? (?:\w+ )?(?:citizens?|nationals?)\b|\bcitizens['’]|\bcitizen(?:s)? (?:science|scientist|journalis|developer|advice|service|engagement|absentee|experience)|\bnational (?:cit|park)|\bcitizenship (?:applications?|and immigration|ceremon|process|class|test|services|education)|\b(?:department|ministry|minister) of[^.;]{0,30}citizenship|\bthird[- ]country nationals\b|\bresidents of [A-Z]\w+ (?:County|City)|\b(?:clients?|patients?|students|customers|guests|colleagues|team|staff|crew|founders?|members|visitors|tourists|voters|borrowers)\b[^.;]{0,30}\b(?:nationalit\w+|passports?|green cards?|(?:permanent )?residen\w+)\b|\b(?:(?<!\b(?:by|or|and) )naturali[sz]ation|DACA|asylum seekers)\b|\b(?:\d+|different|many) (?:different )?nationalities\b|\bour (?:\w+ )?residents\b/i;
export const MAY_BE = /\b(?:some|certain) (?:positions|roles|contracts|posts|projects)\b|\bfor all positions with a\b/i;
/** Work on others' papers: said to who applies, and of checking. */
const CHECKING =
  "(?:verif|complet|review|process|audit|prepar|maintain|assist|advis|collect|ensur|conduct|manag|perform|check|help|track|explain|handl|represent|draft|support|guid|regist|issu|coordinat|identif|screen|flag|confirm|record|monitor|chas|classif|obtain|onboard|fil|interview|educat|teach|inform)(?:y|ies|ying|e|es|ing|er|ering|s)?";
export const DUTIES = new RegExp(
  `^[\\s*•·–-]*(?:you(?:['’]ll| will)(?: also| be| then)* |(?:part of )?(?:your|the) (?:job|role|work|tasks?|duties|day)(?: is| includes?| involves?| will be)? (?:to )?|responsible for )?${CHECKING}(?![a-z])(?! (?:your|their) identity)(?! that you)`,
  "i",
);
/** Right-to-work states and laws, and the rights of workers. */
export const OTHER_RIGHTS =
  /\bright[- ]to[- ]work (?:states?|laws?|legislation|posters?|queries|advice|cases|campaign)\b|\bhuman rights?\b|\bcore of equal employment/i;

/** Supposes the status, and asks for none: "if you hold a permit", "whether you are a citizen". */
export const SUPPOSED =
  /\b(?:when |where no\b[^.;,]{0,40}|if you\b[^.;,]{0,40}\b(?:not|n['’]t|lack|no|need|require)\b[^.;,]{0,20}|(?:(?<!\bonly (?:\w+ ){0,3})(?<!\bapply )if|whether|in case|(?<!(?:\bnot|\bcannot|n['’]t|\bnever|\bnobody)\b[^.;]{0,40})unless) (?:you|they|someone|the applicant)\b[^.;,]{0,30}|(?:do|does)(?:n['’]t| not) have (?:the |a |an )?)$/i;
/** A status that does not do: "Green cards don't get you through the gate", "permit holders cannot be considered". */
export const NOT_ENOUGH =
  /^[^.;,]{0,30}\b(?:(?:is|are)(?: not|n['’]t) (?:eligible|accepted|enough|sufficient|considered)|(?:do not|don['’]t|will not|won['’]t|cannot|can['’]t|does not|doesn['’]t) (?:get|be|do|qualify|count|suffice|open)|not enough)\b|^ (?:get|receive|will get|should note|may start|can start)\b|^: we\b/i;
/** Beside a passport: any paper that lets one work will do. */
export const OTHER_PAPERS =
  /\b(?:permits?|stamp|visa|share code|birth certificate|settled|residence (?:title|card))\b/i;
export const NOT_ACCEPTED =
  /\b(?:unable to|cannot|can['’]t|do not|don['’]t) (?:accept|consider|take)\b[^.;,]{0,30}\bfrom $/i;
