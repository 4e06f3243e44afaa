import { type Meaning, ruleOf } from "./rule.ts";

/** Where one works: before what kind of employer it is. */
const AT =
  "(?:(?:work(?:ing)? )?(?:at|for|in|with|within|from|by) )?(?:an? |the |some |any |small |local |national |other )*";
const FIRM =
  "(?: (?:business(?:es)?|firms?|companies|company|employers?|organi[sz]ations?|orgs?|outfits?|shops?|places?|jobs?|roles?|positions?|sector))?";
const AGENCY =
  "(?:(?:recruit\\w+|staffing|employment|temp|job) )?(?:agenc(?:y|ies)|recruiters?|recruitment compan(?:y|ies)|head ?hunters?|middle ?m[ae]n)";

const EMPLOYERS: readonly Meaning[] = [
  [
    new RegExp(
      `\\b(?:(?:not?|without|never) (?:with |through |from |via |by |posted by |any |an? )*${AGENCY}(?: (?:please|jobs?|roles?|work|ads?|posts?|spam|staff|staffing))?|(?:excluding|exclude|except|avoid\\w*|hide|skip) (?:the )?${AGENCY}|${AGENCY} (?:staff |workers |people )?(?:need not apply|excluded)|non[- ]agency|direct (?:from |with |to )?(?:the )?(?:employers?|hires?|company)(?: only)?|(?:hired|employed) (?:directly|direct|by (?:the )?(?:\\w+ )?(?:itself|themselves|directly))|employers? only|straight from the employer)\\b(?: by the \\w+(?: itself)?)?`,
      "gi",
    ),
    "employer",
    "!agency",
  ],
  [
    /\b(?:recruitment |staffing |employment |temp )agenc(?:y|ies) (?:jobs?|work|roles?)\b|\bagency (?:jobs?|roles?|work|shifts?|posts?)\b|\b(?:through|via|with|from|by|posted by) (?:an? )?(?:recruitment |staffing |temp |employment )?(?:agency|agencies|recruiters?)\b|\bagency (?:is )?(?:fine|ok)\b/gi,
    "employer",
    "agency",
  ],
  [
    new RegExp(
      `\\b${AT}(?:charit(?:y|ies)|non[- ]?profits?|not[- ](?:for|4)[- ]profits?|ngos?|third[- ]sector|voluntary sector)\\b(?! (?:shops?|boxe?s?|auction|law|commission|fundrais))(?: (?:sector|organi[sz]ations?|orgs?))?(?: or (?:other )?(?:not[- ]for[- ]profits?|non[- ]?profits?|ngos?|charit(?:y|ies)))?`,
      "gi",
    ),
    "employer",
    "nonprofit",
  ],
  [
    new RegExp(
      `\\b${AT}(?:(?:local |state |federal |central |city |county |national )?government|public[- ]sector|(?:federal|state|municipal)(?= (?:jobs?|roles?|positions?|posts?)\\b)|civil (?:service|servants?)|(?:local |city |county |town |borough |district )?council|local authorit(?:y|ies)|municipal(?:ity)?|state agency|federal agency)(?: (?:jobs?|roles?|employers?|departments?|posts?|agenc(?:y|ies)))?\\b(?! (?:relations|affairs|sales|clients?|contract|tax|house|estate|policy|funded|buildings?))`,
      "gi",
    ),
    "employer",
    "government",
  ],
  [
    new RegExp(
      `\\b${AT}(?:early[- ]stage |seed[- ]stage |tech )?start[- ]?ups?\\b(?: (?:compan(?:y|ies)|jobs?))?(?! (?:cost|loan|advis|mentor))`,
      "gi",
    ),
    "employer",
    "startup",
  ],
  [
    new RegExp(
      `\\b${AT}family[- ](?:owned|run)(?: and run)?${FIRM}|\\b${AT}family (?:business(?:es)?|firms?|compan(?:y|ies)|bakery|restaurant|hotel|farm|shop|garage)\\b`,
      "gi",
    ),
    "employer",
    "family_owned",
  ],
  [
    new RegExp(
      `\\b${AT}(?:(?:worker|employee|member|staff)[- ]owned|co-?operatives?|co-ops?)${FIRM}(?! (?:bank|student))`,
      "gi",
    ),
    "employer",
    "cooperative",
  ],
  [
    /\b(?:(?:at|in|with|for) )?(?:an? |the )?(?:unioni[sz]ed(?: (?:shop|jobs?|workplace|site|firm|company))?|union (?:jobs?|shops?|roles?|positions?|work(?:place)?|membership|rates?|scale|contract|backed|only)|(?<=with )(?:a |strong )?union|trade union recogni[sz]ed|collective agreement)\b/gi,
    "employer",
    "union",
  ],
];

/** Names of trades with what follows them where they are an employer's, and those that "in ..." alone marks as one. */
const SECTORS: readonly Meaning[] = (
  [
    ["health ?care|medical|nhs", "healthcare"],
    ["education(?:al)?|schools?|higher education", "education"],
    ["tech(?:nology)?|it|software|saas", "technology"],
    ["financ(?:e|ial)(?: services)?|banking|fintech", "finance"],
    ["insurance", "insurance"],
    ["retail|e-?commerce", "retail"],
    ["hospitality|restaurant|hotel|catering", "hospitality"],
    ["manufacturing|factory|industrial", "manufacturing"],
    ["construction|building", "construction"],
    ["logistics|transport(?:ation)?|shipping|haulage", "logistics"],
    ["agricultur(?:e|al)|farming", "agriculture"],
    ["energy|oil (?:and|&) gas|renewables?|utilit(?:y|ies)|solar|wind", "energy"],
    ["legal", "legal"],
    ["media|publishing|broadcasting|entertainment", "media"],
    ["defen[cs]e", "defence"],
    ["real estate|property", "real_estate"],
    ["automotive|car", "automotive"],
    ["aviation|aerospace|airline", "aviation"],
    ["biotech|life sciences?|pharma(?:ceutical)?s?|science", "science"],
    ["charity|third|voluntary", "charity"],
    ["sports?|fitness", "sports"],
  ] as const
).map(
  ([words, value]): Meaning => [
    new RegExp(
      `\\b(?:in |for |within |across )?(?:the |an? )?(?:${words}) (?:sector|industry|industries|companies|company|firms?|business(?:es)?|field|world|employers?|organi[sz]ations?)\\b(?! (?:analyst|law))`,
      "gi",
    ),
    "sector",
    value,
  ],
);
const IN_SECTOR: readonly Meaning[] = (
  [
    ["health ?care", "healthcare"],
    ["education", "education"],
    ["tech", "technology"],
    ["banking|finance|financial services|fintech", "finance"],
    ["insurance", "insurance"],
    ["retail", "retail"],
    ["hospitality", "hospitality"],
    ["manufacturing", "manufacturing"],
    ["construction", "construction"],
    ["logistics", "logistics"],
    ["agriculture|farming", "agriculture"],
    ["energy", "energy"],
    ["defen[cs]e", "defence"],
    ["real estate", "real_estate"],
    ["aviation|aerospace", "aviation"],
  ] as const
).map(
  ([words, value]): Meaning => [
    new RegExp(
      `(?<!\\b(?:experience|degree|qualification|work|diploma|career|interested|background|masters?|years|bachelor'?s?) )\\b(?:in|within|across) (?:the )?(?:${words})(?=$|[,.;?!]| (?:pays?|that|which|who|with|for|jobs?|roles?|over|under|near|in|at|no|based)\\b)`,
      "gi",
    ),
    "sector",
    value,
  ],
);

/** Who employs, and in which trade. */
export const employerRule = ruleOf([...EMPLOYERS, ...SECTORS, ...IN_SECTOR]);
