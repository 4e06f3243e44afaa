import { type Meaning, ruleOf } from "./rule.ts";
import { ASKED, HAVING } from "./words.ts";

/** What a licence is called on paper. */
const PAPER =
  "(?: (?:licen[cs](?:es?|ed|ure)|tickets?|certs?|certificates?|certifications?|certified|certs|cards?|pass|permits?|badge|qualifications?|qualified|registration|registered|reg|holders?|required|needed|essential|status|pin))";
/** Before the licence, where it is a word for a person too: "qualified electrician". */
const PROVEN = "(?:qualified|certified|licen[cs]ed|registered|chartered)";

/**
 * A licence's name; whether the name alone says that one is asked for ("alone"), words for the paper must follow ("paper"),
 * or it names a person who has one ("person").
 */
const NAMES: readonly (readonly [words: string, form: "alone" | "paper" | "person", value: string])[] = [
  ["(?:class a|cat(?:egory)? a) cdl|cdl[- ](?:class )?a|cdl a|class a(?= licen| driv| truck|$|,)", "alone", "cdl_a"],
  ["class b cdl|cdl[- ](?:class )?b|cdl b", "alone", "cdl_b"],
  ["cdl(?! ?-?(?:class )?[ab]\\b)|commercial driver'?s?(?= licen)", "alone", "cdl"],
  ["hgv(?: class [12])?|lgv|class [12](?= driv)|c\\+e|cat(?:egory)? c(?:\\+e)?", "alone", "hgv"],
  ["motor ?(?:bike|cycle)|moped", "paper", "motorcycle"],
  ["forklift|flt|fork lift|fork ?truck|counterbalance|reach truck", "paper", "forklift"],
  ["driv(?:ing|er'?s?) licen[cs]e|licen[cs]e to drive", "alone", "driving"],
  ["nurse practitioners?|fnp|aprn", "alone", "np"],
  ["registered nurses?|rn|nmc(?: pin)?|rgn", "alone", "rn"],
  ["lpn|lvn", "alone", "lpn"],
  ["cna|certified nursing assistants?", "alone", "cna"],
  ["gmc|board[- ]certified|physician", "paper", "md"],
  ["pharmacists?|gphc", "person", "pharmacist"],
  ["physio(?:therapist)?s?|occupational therapists?|speech therapists?|hcpc", "paper", "therapist"],
  ["lcsw|lmsw|social work(?:er)?s?", "paper", "social_work"],
  ["vets?|veterinary|rcvs|mrcvs", "paper", "vet"],
  ["cpa|acca|aca|cima|chartered accountants?", "alone", "cpa"],
  ["cfa", "alone", "cfa"],
  ["pmp|prince ?2", "alone", "pmp"],
  ["professional engineer(?:ing)?|p\\.?e\\.?(?= licen)", "paper", "pe"],
  ["teaching|teacher'?s?|qts|pgce", "paper", "teaching"],
  ["qts|pgce|qualified teacher status", "alone", "teaching"],
  ["admitted to the bar|bar admission|passed the bar", "alone", "bar"],
  ["real estate|realtor'?s?", "paper", "real_estate"],
  ["insurance", "paper", "insurance"],
  ["sia|door supervisor|security (?:guard )?(?=licen)", "paper", "security_guard"],
  ["firearms?|gun|shotgun", "paper", "firearms"],
  ["food (?:hygiene|safety|handlers?|handling)|servsafe", "paper", "food_safety"],
  ["servsafe", "alone", "food_safety"],
  ["first[- ]aid(?:ers?)?", "paper", "first_aid"],
  ["bls", "alone", "bls"],
  ["acls", "alone", "acls"],
  ["cpr", "alone", "cpr"],
  ["electricians?'?s?|electrical", "paper", "electrician"],
  ["plumbers?'?s?|plumbing", "paper", "plumber"],
  ["gas[- ]safe", "alone", "gas"],
  ["(?:17|18)th edition|jib card", "alone", "electrician"],
  ["hvac|epa 608", "paper", "hvac"],
  ["weld(?:ing|ers?)", "paper", "welding"],
  ["crane(?: operators?)?", "paper", "crane"],
  ["cosmetology|beautician'?s?", "paper", "cosmetology"],
  ["childcare|early years", "paper", "childcare"],
  ["lifeguard(?:ing)?|nplq", "paper", "lifeguard"],
  ["osha(?: ?\\d\\d)?", "alone", "osha"],
  ["cscs|white card|site card|cpcs|smsts", "alone", "site_card"],
  ["pilot'?s?|drone", "paper", "pilot"],
  ["aws|cisco|ccna|cissp|comptia(?: \\w+\\+)?|security\\+|azure", "paper", "it"],
  ["ccna|cissp|comptia(?: security\\+)?|security\\+", "alone", "it"],
];

function meaningOf([words, form, value]: (typeof NAMES)[number]): Meaning {
  const paper = form === "alone" ? `${PAPER}*` : `${PAPER}+`;
  const proven = form === "person" || value === "electrician" ? `|${PROVEN} (?:${words})` : "";
  return [
    new RegExp(
      `(?<![A-Za-zÀ-ɏ])${HAVING}(?:(?:clean|full|valid|current|manual|uk|us) )*(?:(?:${words})${paper}${ASKED}${proven})(?![A-Za-zÀ-ɏ])(?! (?:course|instructor|trainer|examiner|school))`,
      "gi",
    ),
    "licence",
    value,
  ];
}

/** Licences by their names, and driving by what one can do. */
export const licenceRule = ruleOf([
  [
    /\b(?:(?:i )?(?:can't|cannot|don't|not able to|unable to|am not able to|never learn(?:ed|t) to|(?:rather|prefer) not(?: to)?) drive|(?:non|not a)[- ]?drivers?|(?:no|without(?: an?)?|don't (?:have|own)(?: an?)?|haven't got a) (?:car|licen[cs]e|vehicle|driving)(?= ?$|[,.;]| (?:needed|required|and|or|so|but)\b)(?: (?:needed|required))?|no need to drive|don't have to drive|(?:don't|do not) need me to (?:drive|have a licen[cs]e)(?: yet)?|failed my driving test|while learning to drive)(?! (?:a |an |the )?(?:forklift|bus|lorry|truck))/gi,
    "licence",
    "!driving",
  ],
  ...NAMES.map(meaningOf),
  [
    /\b(?:(?:must|need to|have to|i can|can|able to) drive\b(?! (?:a |an |the )?(?:forklift|bus|lorry|truck|sales|growth))|(?:with|have|has|own|my own|need an?|needs an?|using) (?:my |own |a |your )*car\b(?! (?:park|sales|dealer|factory|wash))|full clean licen[cs]e|clean licen[cs]e|drivers? only)/gi,
    "licence",
    "driving",
  ],
  [/\bdriving(?= (?:jobs?|roles?|work|positions?|gigs?)\b)/gi, "licence", "driving", "unsure"],
]);
