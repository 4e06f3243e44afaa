/**
 * The English by which postings say that something is not asked for, not offered, or only hoped for. Plain patterns, one
 * idea each, so that a wrong reading can be traced to its rule. All are tried on text with straight apostrophes.
 */

/** Which side of a cue the thing it speaks of stands on. */
export type CueReach = "before" | "after" | "both";

/** A pattern of a cue and where its thing stands. */
export interface CueRule {
  readonly pattern: RegExp;
  readonly reach: CueReach;
}

const NOT = "(?:not|cannot|can not|never|no longer|nor|\\p{L}+n't)";
/** What a posting says of a condition that stands in front: "A degree is not required". */
const SAID_OF_SUBJECT =
  "(?:required|needed|necessary|essential|mandatory|compulsory|available|offered|provided|included|possible|permitted|allowed|" +
  "accepted|considered|supported|sponsored|expected|involved|covered|guaranteed|eligible|applicable|requested|asked|used|conducted|" +
  "performed|reimbursed|paid|wanted|a factor|an option|the case|part of|on offer|" +
  "(?:a|an) (?:\\p{L}+ )?(?:requirement|prerequisite|must|must-have|condition|necessity|deal-?breaker|barrier|issue|problem|option))";
/** Short words that may stand between "not" and what it denies. */
const BETWEEN =
  "(?:(?:be|been|being|currently|strictly|always|generally|normally|at all|absolutely|presently|typically|usually|actually|even|ever) )*";

/** Something is expressly not asked for or not offered. */
export const NEGATION_CUES: readonly CueRule[] = [
  // "sponsorship is not available", "no licence needed": the thing before, and after where the words go on ("... for nights").
  { pattern: new RegExp(`\\b${NOT}\\s+${BETWEEN}${SAID_OF_SUBJECT}(?!\\p{L})`, "giu"), reach: "before" },
  {
    pattern:
      /\b(?:unnecessary|unavailable|prohibited|forbidden|not applicable|waived|excluded|ruled out|irrelevant|immaterial|doesn't matter|does not matter|don't matter|do not matter)\b/gi,
    reach: "before",
  },
  // "Clearance: none", "Degree required? No."
  { pattern: /(?<=[:?–—-]\s*)(?:no|none|nil|n\/a|never|0 ?%)(?=\s*(?:$|[.!;,(]))/gi, reach: "before" },
  { pattern: /\bnone (?:is |are )?(?:required|needed|necessary|offered|available)\b/gi, reach: "before" },
  { pattern: /\b(?:no|zero|nil)\b(?!\s*\.\s*\d)|(?<![\d.])0 ?%/gi, reach: "after" },
  {
    pattern:
      /\b(?:without|never|neither|nor|nobody|no one|none of|free (?:of|from)|exempt from|regardless of|irrespective of|rather than|instead of)\b/gi,
    reach: "after",
  },
  {
    pattern: /\b(?:not|cannot|\p{L}+n't|unable to|ineligible(?: for)?|excludes?|excluding|waives?|waive the)\b/giu,
    reach: "after",
  },
];

/** Something would be welcome, and can be done without. */
export const PREFERENCE_CUES: readonly CueRule[] = [
  {
    pattern:
      /\b(?:preferred(?! (?:name|pronouns?))|desirable|desired(?! (?:salary|location|start|outcome|result))|advantageous|beneficial|optional|recommended|favou?red)\b/gi,
    reach: "both",
  },
  { pattern: /\b(?:nice|good|great)[- ]to[- ]haves?\b/gi, reach: "both" },
  { pattern: /\b(?:a|an|is|are) (?:\p{L}+ )?plus\b|\bplus(?:es)?(?=[.)]?$)/giu, reach: "before" },
  {
    pattern:
      /\b(?:is|are|be|as) (?:an? )?(?:(?:big|huge|real|definite|distinct|added|strong|great|nice) )?(?:bonus|advantage|asset)\b/gi,
    reach: "before",
  },
  {
    pattern:
      /\bwould be (?:\p{L}+ )?(?:great|good|nice|ideal|useful|helpful|handy|welcome|appreciated|a bonus|valued)\b/giu,
    reach: "before",
  },
  { pattern: /\bhelpful(?=\s*(?:$|[.,;()]|but|though))/gi, reach: "before" },
  {
    pattern:
      /\b(?:ideally|preferably|preference (?:will be |is |is always )?given|by preference|our preference|bonus points|extra points|extra credit)\b/gi,
    reach: "both",
  },
  {
    pattern: /\b(?:we'd|we would|would) (?:love|like|prefer)(?: it)? (?:to see|if|someone|candidates)\b/gi,
    reach: "after",
  },
];

/**
 * What every negation cue has somewhere: most sentences have none of it, and are spared the rules. A new cue must add its
 * word here.
 */
export const NEGATION_HINT =
  /\b(?:no|not|nor|never|none|nil|zero|without|neither|nobody|cannot|free|exempt|regardless|irrespective|rather|instead|unable|ineligible|prohibited|forbidden|irrelevant|immaterial|matter|ruled)\b|\b(?:exclud|waive|unnecessary|unavailable)|n't|n\/a|0 ?%/i;

/** As `NEGATION_HINT`, for the preference cues. */
export const PREFERENCE_HINT =
  /prefer|desir|advantag|beneficial|optional|recommend|favou?r|haves?\b|plus|bonus|asset|would|we'd|ideally|helpful|extra/i;

const NEGATOR =
  "(?:do not|don't|cannot|can't|can not|will not|won't|may not|must not|should not|shouldn't|not|never|unable to|no (?:one|body|candidate|applicant|application|offer|person|employee|driver)s?|nobody)";
const ADMITTING =
  "(?:apply|start|begin|commence|work|consider|considered|accept|accepted|hire|hired|enter|proceed|drive|operate|join|process|processed|practi[sc]e|perform|do|get|move forward|progress|employed|appointed|placed|scheduled|made|confirmed|interview|interviewed|deployed|review|reviewed|shortlist|shortlisted)";
const LACKING =
  "(?:without|with no|lacking|(?:who|that) (?:do not|don't|does not|doesn't|cannot|can't) (?:have|hold|meet|possess|show|obtain|pass|provide))";

/** Words of denial that deny nothing, or deny twice: cues within them are passed over. */
export const NOT_NEGATIONS: readonly RegExp[] = [
  /\bnot (?:only|just|merely|simply|limited to|to mention|least|afraid|because|hesitate|to exceed|for[- ]profit)\b|\bnot-for-profit\b|\bnot (?:sufficient|enough)\b|\bzero[- ]tolerance\b|\bfree of (?:charge|cost)\b/gi,
  /\b(?:no|not) (?:\p{L}{3,8}er|less|more|worse) than\b/giu,
  /\bwithout (?:assistance|help|supervision|difficulty|aid)\b/gi,
  /\b(?:no|without) (?:exceptions?|fail|question|delay|doubt|regard|limitation|limit|matter|stranger|shortage|compromising|compromise|nonsense|hesitation|problem)\b/gi,
  /\bwhether or not\b|\bor not\b|\bif not\b|\bwhy not\b|\bnothing (?:less|short|but)\b|\bnone other\b/gi,
  /\b(?:not|n't|non)[ -](?:be )?(?:optional|negotiable|waivable|waived|substituted|avoided|overlooked)\b|\bcannot be (?:waived|substituted|avoided|replaced)\b/gi,
  /\b(?:must not|never|don't|do not) (?:miss|hesitate|forget|worry|be shy|settle|stop)\b|\bcan't wait\b/gi,
  /\b(?:you|who|must|should|candidates?|someone)(?:'ll| will| do| does)? ?(?:don't|doesn't|not|can't|cannot|mustn't|won't) mind\b/gi,
  /\b(?:do|does|will|shall) not discriminate\b|\b(?:doesn't|don't) discriminate\b/gi,
  // "You cannot start until you hold ...", "Do not apply unless ...", "Nobody drives without ...".
  new RegExp(
    `\\b${NEGATOR}\\s+(?:\\p{L}+\\s+){0,4}?${ADMITTING}s?\\b[^.;!?]{0,60}?\\b(?:without|unless|until|till|before|if you (?:do not|don't|lack|cannot|can't))\\b`,
    "giu",
  ),
  // "Applications without a licence will not be considered", "Those lacking one need not apply".
  new RegExp(
    `\\b${LACKING}\\b[^.;!?]{0,100}?\\b(?:will not|won't|cannot|can't|need not|should not|are not|is not|may not|not be|do not)\\s+(?:be\\s+)?(?:able to\\s+)?${ADMITTING}\\b`,
    "giu",
  ),
  // "If you do not hold one, you must ...".
  /\bif you (?:do not|don't|lack|cannot|can't)\b[^.;!?]{0,80}?\b(?:must|cannot|can't|will not|won't|please do not|do not|don't|not eligible|need not)\b/gi,
];

/** Words that state or deny a condition, and so close the clause about it. */
export const CONDITION_WORDS =
  /\b(?:required?|requires|needed|needs?|necessary|essential|mandatory|must|preferred|desirable|expected|offered|provided|available|plus|sponsor(?:ed|s)?)\b/i;

/** Words that make something a duty. */
export const OBLIGATION =
  /\b(?:must|shall|required|requires?|mandatory|essential|necessary|needed|need to|have to|has to|compulsory)\b/i;
