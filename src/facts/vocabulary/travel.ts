/** Follows "travel" where it is a trade, a benefit or a paper rather than the role's own journeys. */
export const OTHER_TRAVEL =
  /^(?:l?ing)? (?:agent|agenc|industry|insurance|compan|allowance|cost|reimburs|discount|perks?|benefits?|pass|card|stipend|consultant|management|sector|booking|platform|arrangement|plans|nurs|documents?|policy|policies|budget|program|app\b|itinerar|writ|medicine|health|trade|fund|subsid|voucher|supplies|media|tech|market|brand|website|warrant|advis|assistance|grant|bursar|logistic|calendar|request|agenda|needs|coordination|reports?|spend|receipts?|cranes?|experience|guide|blog|search|hub|contribution|restriction|ban\b|concession|advance|distances?|sickness|history|clinic|professional|with friends|the world|support\b|and (?:tourism|leisure|hospitality|lodging|expense|event|accommodation|subsistence))|^, (?:and )?(?:accommodations?|lodging|meals|hotels?|per diem|food|equipment)/i;
/** Before it: it is arranged, paid or loved rather than done. */
export const OTHER_TRAVEL_BEFORE =
  /\b(?:arrang\w+|coordinat\w+|book(?:s|ing)?|manag\w+|organi[sz]\w+|plan(?:s|ning)?|schedul\w+|process\w*|approv\w+|make|handl\w+|love (?:to|of)|free|discounted|subsidi[sz]ed|paid|pay for|cover\w*|reimburs\w+|cheap\w*|reduced|space|time|air|rail|bus|luxury|leisure|corporate|expenses?|people|guests|passengers|who|story|hours of|suspend|calendars?(?:,| and)|meetings?,|money,|staff|budget\w*|support|executive|complex|group|commuter|public|itinerar\w+)\s(?:[\p{L}/-]+,? ){0,3}$/iu;
/** Commutes are no travel. */
export const COMMUTE =
  /^(?:l?ing)? (?:to (?:and from )?(?:work|the office|our office|campus|school)\b|time\b|between (?:home|clients)|expenses?\b)/i;

const KIND =
  "(?:occasional|some|regular|frequent|extensive|limited|minimal|light|heavy|domestic|international|overnight|regional|national|local|business|periodic|significant|moderate|monthly|weekly|quarterly|annual|additional|out[- ]of[- ](?:state|town)|in[- ]state|state[- ]?wide|nationwide|global|overseas|worldwide|foreign|field|inter-?state|client|day|work[- ]related|job|considerable|little|much|any|further|infrequent|air)";
/** What makes of the word the role's own travel: before it, and behind it. */
export const FRAME_BEFORE = new RegExp(
  `\\b(?:able|ability|willing\\w*|required?|requires|requirement|must|expect(?:s|ed)?|expectation|need(?:s|ed)?|prepared|happy|available|availability|opportunit\\w+|may|might|will|can|could|commit\\w*|have to|has to|asked|free|flexib\\w+|involv\\w+|includ\\w+|entails?|you(?:['’]ll)?|you will|freedom|${KIND}|\\d+ ?%(?: of)?|per ?cent(?: of)?)\\b(?: (?!no\\b)[\\p{L}/&-]+,?){0,4}\\s$`,
  "iu",
);
export const FRAME_BEHIND =
  /^(?:l?ing)?(?: \p{L}+){0,3} (?:(?:is|are|may be|will be|might be|can be|would be)(?: (?:also|occasionally|sometimes|often|periodically|generally|minimal|some))? (?:required|necessary|needed|expected|involved|limited|anticipated|part|possible|asked)|required|requirements?|necessary|expected|as (?:needed|required|necessary)|up to \d|less than \d|\d{1,3} ?%|stays below|is (?:minimal|frequent|extensive|occasional|limited)|occurs?|arises)\b/iu;
export const NONE_BEHIND =
  /^(?:l?ing)? (?:is|forms|plays) (?:no|not (?:a |any )?)\s?(?:part|required|needed|necessary|expected|involved)|^(?:l?ing)? (?:isn['’]t|is not) (?:a |any )?(?:part|required|needed|necessary|expected|involved)/i;
export const NONE_BEFORE =
  /\b(?:no|not|without|never|don['’]t|doesn['’]t|nor|neither|nobody|nothing|won['’]t|free of)\b[^.;:]{0,50}$/i;
/** "Other than that you'll never travel": there is some, and another sentence says so. */
export const APART_FROM_THAT =
  /\b(?:other than that|apart from (?:that|this)|otherwise|beyond that|aside from that|except|no (?:other|further|more|additional) )\b/i;

/** Journeys without the word: nights away, business trips, the road, meetings of a scattered company. */
export const JOURNEYS: readonly RegExp[] = [
  /\b(?:\d{1,3}|one|two|three|four|five|six|ten|several|some|a few) (?:hotel )?nights? (?:(?:a|per|each|every) (?:year|month|week|fortnight|quarter) )?(?:away|in (?:a )?hotels?)(?: from home)?\b|\bnights? away(?: from home)?(?: (?:every|each|a|per|most) \p{L}+)?\b|\b(?:\d{1,3}|forty|fifty|sixty|thirty|twenty|\p{L}+) hotel nights a year\b/iu,
  /\bbusiness trips?\b|\bwork trips?\b|\b(?:\d+|one|two|three|four|five|six|several|occasional)(?: (?:to|or|-) (?:\d+|two|three|four|five|six))? (?:short |international |business |overseas )?trips (?:a|per|each|every) (?:year|month|quarter)\b/iu,
  /\b(?:(?<percent>\d{1,3}) ?(?:%|per ?cent)|half|most|much|a (?:third|quarter)|(?:one|two|three|four) days? (?:a|per|out of|in)(?: every)? (?:week|five)|(?:\p{L}+ )per ?cent) (?:of (?:the|your|each) (?:time|week|month|year|days?),? )?(?:is |are |will be )?(?:spent |you(?:['’]re| are) )?(?:out )?on the road\b|\bon the road (?:for )?(?:about |around |roughly |up to )?(?:\d{1,3} ?%|half|most|two|three|four|one)\b/iu,
  /\b(?:with|including|involves?|regular|frequent|occasional|monthly|weekly) (?:regular |frequent |occasional |monthly )?(?:field|site) (?:visits|trips) to \p{Lu}/u,
  /\b(?:once|twice|\p{L}+ times) a (?:year|month|quarter),? (?:[^.;:]{0,20}\b)?(?:we(?: all)?|everyone|the (?:whole )?(?:team|company|group|platform group)|everybody)\b[^.;:]{0,25}\b(?:meets?|flies|fly|gathers?|come together|comes together|get together|gets together|spend|spends)\b/iu,
  /\b(?:all|everyone|the (?:whole )?(?:team|company)|we(?: all)?) meets? (?:in person )?(?:once|twice|\p{L}+ times) a year\b/iu,
  /\b(?:spend|spending|expect) (?:about |around |roughly |up to )?(?:\p{L}+|\d+)(?: or \p{L}+| to \p{L}+)? (?:days?|weeks?) (?:a|per|each|every) (?:year|month) (?:at|in|with|on|away|abroad|elsewhere)\b(?! (?:the (?:lab|office)|leave|holiday))/iu,
  /\bout[- ]of[- ]town (?:assignments?|work|jobs)\b|\baway from home (?:for|up to|about|several|\d)\b|\bovernight stays?\b(?! for)|\b\p{L}+ days a year (?:are spent )?(?:at sea|aboard|abroad|away)\b/iu,
];
/** That one is never away, in other words. */
export const NEVER_AWAY =
  /\bsleep in your own bed\b|\b(?:none of it|nothing|won['’]t|will not|never|doesn['’]t|does not) (?:\p{L}+ )?(?:takes?|sends?) you away\b|\b(?:not|never) be sent (?:anywhere|away)\b/iu;
/** Journeys of others, of guests and of holidays. */
export const NO_JOURNEY =
  /\b(?:guests?|tourists?|passengers?|customers['’]|prize|school trip|holiday|students|patients?|wedding|rooms?|per night|camp|residential|voluntary|families|want to|if you like)\b/i;
