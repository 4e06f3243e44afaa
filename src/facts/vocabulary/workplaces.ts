/** Rooms and furniture of one's own, and idioms for them: behind "from your", "at the", "on the". */
const OWN = [
  "home",
  "homes",
  "houses?",
  "sofa",
  "couch",
  "kitchen table",
  "kitchen",
  "dining table",
  "dining room",
  "living room",
  "front room",
  "box room",
  "bedroom",
  "spare (?:bed)?room",
  "own (?:address|place|desk|table|room|sofa|study|four walls|front room)",
  "four walls",
  "residence",
];

/** Places where an employer has people work. */
const WORKPLACES = [
  "bakery",
  "base",
  "bench",
  "branch",
  "brewery",
  "building",
  "campus",
  "centre",
  "center",
  "classroom",
  "clinic",
  "depot",
  "desk",
  "facility",
  "factory",
  "farm",
  "foundry",
  "gallery",
  "garage",
  "headquarters",
  "hospital",
  "hotel",
  "hq",
  "hub",
  "institute",
  "lab(?:oratory)?",
  "library",
  "mill",
  "museum",
  "offices?",
  "plant",
  "premises",
  "salon",
  "school",
  "scif",
  "shop",
  "showroom",
  "site",
  "store",
  "studio",
  "suite",
  "surgery",
  "trading floor",
  "warehouse",
  "workplace",
  "workshop",
  "yard",
];

const WORD = "[A-Za-zÀ-ɏ'’-]+";

/** At one's own place, or at any place. */
export const AT_HOME = `(?:(?:from|at|in|on) (?:(?:the|your|their|our|a|his|her|my) )?(?:own )?(?:${OWN.join("|")})\\b|(?:at|from) yours\\b|from (?:anywhere|wherever)\\b|remotely\\b)`;

/** At a place of the employer's, or of its customer's. */
export const AT_WORK = `(?:(?:in|at|on|to|into|inside|from|out of|attend) (?:(?:the|our|your|an|one of our|the employer['’]s|the client['’]s|the customer['’]s) )?(?:${WORD} ){0,3}(?:${WORKPLACES.join("|")})\\b|on[- ]?site\\b|in[- ]person\\b|in[- ]office\\b|face[- ]to[- ]face\\b|with us\\b|at the client\\b)`;

/** All of the working time, of which no other work is meant. */
export const ALL_THE_TIME =
  "(?:(?:every|each)(?: single)? (?:working )?(?:day|morning|hour|shift)\\b|all week\\b|(?:right |all )?through(?:out)? the (?:whole |working )?week\\b|the whole week\\b|day in,? (?:and )?day out\\b|all of the time\\b|all the time\\b|(?:all )?(?:five|5|six|6) (?:working )?days\\b(?! (?:of|notice|off|leave|holiday))|five days out of five\\b|week in,? week out\\b)";

/** Weekdays named from the first to the last: presence, where a place is named, else only hours. */
export const MONDAY_TO_FRIDAY = "Mon(?:day)?s? ?(?:to|-|–|through|till|until) ?Fri(?:day)?s?\\b";

/** Behind "on the", "in the": no place where one works. */
export const NO_SITE =
  "(?:road|phones?|move|go|ball|lookout|front|top|know|loop|team|field|forefront|heart|edge|same|right|market|job|case|front[- ]?line|lead|driv\\w+|thick|middle|know|spotlight|loop|world|process|business|sector|industry|future|receiving|company of)\\b";
