import type { FactPolarity } from "../domain/fact.ts";
import { proofOf } from "./proof.ts";
import type { Extractor, Finding, Unit } from "./source.ts";

/** When one works: by day or night, at weekends, on call, by turns. */
export const shift: Extractor = { kind: "shift", extract: ({ units }) => units.flatMap(shiftsOf) };

interface ShiftRule {
  readonly value: string;
  /** Cheap test of whether the pattern may match. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** What the unit must say besides, where the words alone are common: that they are of the working time. */
  readonly needs?: RegExp;
  readonly unless?: RegExp;
}

/** Words of working time. */
const WORKING =
  /\b(?:shifts?|work(?:ing|s|ed)?|hours?|rota|roster|schedule|pattern|availab\w+|cover|duty|start\w*|required|must|days?|a\.?m\.?|p\.?m\.?|\d{1,2}[:.]\d{2}|you['’]ll|overtime|every|one|two|Mon|Monday|opening|on call|earns?|pays?|paid|in a row|a year|a month)\b/i;
const RULES: readonly ShiftRule[] = [
  {
    value: "night",
    hint: /night|graveyard|third|3rd|\d ?(?:[ap]\.?m|-|–|to|until|[:.]\d)/i,
    pattern:
      /\bnight[- ]?shifts?\b|\b(?:waking |overnight |permanent )nights?\b|\b(?:late )?nights\b|\bovernights?\b(?! (?:stay|travel|trips?|crews?|team|guests|accommodation|delivery|shipping|oats|success))|\bnight (?:work|duty|duties|hours|porter|audit|cover|lifting)\b|\b(?:late|evening)(?:,| and| or|,? and) night shifts?\b|\b(?:works?|worked|working|fly|drive|sometimes) (?:\w+ ){0,2}(?:at|by|through the) night\b|\bday and night alternating\b|\bnight \((?=\d)|\bgraveyard\b|\bthird shift\b|\b3rd shift\b|(?<![\d:/-])(?:(?:[6-9]|1[01])(?:[:.][0-5]\d)? ?p\.?m\.?|(?:1[89]|2[0-3])[:.][0-5]\d|22)\s?(?:-|–|to|until)\s?(?:[4-8](?:[:.][0-5]\d)? ?a\.?m\b|0?[4-8][:.][0-5]\d|(?<=22\s?(?:-|–|to)\s?)0?6\b)/i,
    needs: WORKING,
    unless:
      /\b(?:night (?:club|life|before|out)|nights? off|(?:team|crew) does the nights|by another (?:crew|team)|(?:stay(?:ing)?|sleep(?:ing)?) (?:\w+ )?(?:overnight|nights?)|overnight twice|nights? (?:(?:a|per) year )?(?:in a tent|at the|away|out|free|in a hotel|of|a (?:month|week) (?:away|in))|hotel nights|per night|a night out)\b/i,
  },
  {
    value: "evening",
    hint: /evening|second|2nd|late|shift|\d ?(?:p\.?m|[:.]\d|-|–|to)/i,
    pattern:
      /\bevening(?:s| shifts?| work| hours| weekends?)?\b(?! (?:standard|dress|class|course|meal|primrose))|\bsecond shift\b|\b2nd shift\b|\b(?:late|twilight|back|swing|afternoon) shifts?\b|\blates\b|\bearly(?:,| and| or) late\b|\blate (?:clinic|line|dut(?:y|ies)|ones finish)\b|(?<![\d:.])(?:[1-7](?:[:.][0-5]\d)? ?p\.?m\.?\s?(?:-|–|to|until|till)\s?(?:[89]|1[01])(?:[:.][0-5]\d)? ?p\.?m\b|[4-6](?:[:.][0-5]\d)? ?p\.?m\.?\s?(?:-|–|to|until|till)\s?[78](?:[:.][0-5]\d)? ?p\.?m\b|1[3-7][:.][0-5]\d\s?(?:-|–|to|until)\s?2[0-3][:.][0-5]\d|14\s?(?:-|–|to)\s?22\b)/i,
    needs: WORKING,
    unless: /\b(?:good evening|evening (?:events? (?:for|with)|classes|courses?|standard))\b/i,
  },
  {
    value: "weekend",
    hint: /weekend|saturday|sunday|seven/i,
    pattern:
      /\bweekends?\b(?: (?:work|shifts?|cover|rota|duty|days?|hours|availability))?|\bsaturdays?(?: (?:and|or|&) sundays?)?\b|\bsundays?\b|\bseven days a week\b|\bany five days out of seven\b/i,
    needs: WORKING,
    unless:
      /\b(?:clearance weekends?|long weekend|(?:three|four|3|4)[- ]day weekends?|classes are|weekend (?:trips?|newspaper|retreat|break|edition|getaway)|apply|closing|deadline|interviews?|open day|(?:sundays?|saturdays?|weekends?) pay\b|on a sunday or monday|Sunday (?:times|school|roast|lunch|best)|market)\b/i,
  },
  {
    value: "rotating",
    hint: /rotat|shift|continental|alternat|swap|chang|earl|off\b|days|14/i,
    pattern:
      /\brotat(?:ing|e|es|ional|ed)? (?:\w+ ){0,2}(?:shifts?|rota|roster|schedule|pattern|days and nights)\b|\bshifts? (?:that )?rotat\w+|\b(?:rotating|alternating) (?:weeks|days|weekends|nights)\b|\b(?:two|three|four|five|2|3|4|5)[- ]shift (?:system|pattern|rota|operation|model)\b|\bcontinental shifts?\b|\b(?:\d|two|three|four|five|six|seven) ?(?:[\w-]+ ){0,2}on,? ?(?:and )?(?:\d|two|three|four|five|six|seven) ?(?:[\w-]+ )?off\b|\b(?:days|nights),? (?:\d|two|three|four|five|six|seven) off\b|\b(?:swap\w*|chang\w+) every (?:\w+ )?weeks?\b|\bearly(?:,| and) (?:late|afternoon)(?: and night|,? and night)? (?:shifts|duties)\b|\bin (?:two|three) shifts\b|\bshifts? in alternate weeks\b|\bday and night alternating\b|\b6\s?[-–]\s?14\b[^.;]{0,6}14\s?[-–]\s?22\b|\balternating shifts\b|\b(?:days|mornings|earlies),? (?:evenings|afternoons|lates),? (?:and|&) nights\b(?=[^.;]{0,20}\b(?:rota|rotat))|\bshift (?:pattern|rota|roster)\b|\bearlies,? (?:and |& )?lates\b|\bdays and nights\b/i,
  },
  { value: "split", hint: /split/i, pattern: /\bsplit[- ]shifts?\b/i },
  {
    value: "on_call",
    hint: /call|stand|pager|rota|duty|phone|hours|line\b/i,
    pattern:
      /\bon[- ]call\b(?! (?:doctor|physician|team will|engineer will|for customers))|\bcall[- ]?out (?:rota|rotation|duty)\b|\bstand[- ]?by (?:duty|rota|rotation|shifts?|(?:one|1) week)\b|\bstands? by for emergencies\b|\bcall rotation\b|\b(?:pager|out[- ]of[- ]hours) (?:(?!the\b)\w+ ){0,2}(?:duty|rota|rotation)\b|\bcarr(?:y|ies|ying) (?:the |a )?(?:pager|duty phone|[\w-]+ (?:phone|telephone))\b|\bon \w+ ?standby\b|\bon standby\b|\bafter[- ]hours (?:line|roster|phone|rota)\b|\bcall[- ]?outs\b/i,
    unless: /\b(?:outside service|massage|on call with|conference call)\b/i,
  },
  {
    value: "holidays",
    hint: /holiday|christmas/i,
    pattern:
      /\b(?:work(?:ing)?|including|cover(?:ing)?|available|required|shifts?|and|or|on)\b[^.;]{0,30}\b(?:public |bank |statutory |federal )?holidays\b|\b(?:public|bank|statutory) holidays\b(?= (?:are )?(?:off|free|shared))|\bholidays are (?:shared|drawn|worked)\b|\bchristmas (?:day|eve)\b/i,
    needs: WORKING,
    unless:
      /\b(?:paid|floating holidays?|PTO|days and (?:the )?|(?:\d+|eight|nine|ten|eleven|twelve|thirteen) (?:\w+ )?holidays|holidays? (?:allowance|entitlement|pay|plus|leave)|days['’]? (?:of )?holidays?|plus (?:bank|public)|between christmas|vacation|leave|holidays pro rata|(?:bank|public) holidays on top|annual leave|school holidays|weeks|benefits)\b/i,
  },
  {
    value: "early",
    hint: /earl|[345] ?(?:a\.?m|in the|o['’]clock|[:.]\d)|start|begin|from|morning/i,
    pattern:
      /\bearly (?:starts?|shifts?|mornings?|line|duty|duties)\b|\bearly(?:,| and| or) late\b|\bearlies\b|\b(?:start\w*|from|begin\w*)\b[^.;]{0,20}\b(?:[345]|0[345])(?:[:.]\d\d)? ?(?:a\.?m\.?|in the morning|o['’]clock)|\b(?:at|from) (?:three|four|five) in the morning\b|(?<=\bat )[345](?:[:.][0-5]\d)? ?a\.?m\b|(?<![\d:.$£€])[345][:.][0-5]\d\s?(?:-|–|to|until)\s?(?:9|1[0-7])[:.][0-5]\d(?! ?p)|\b0[345][:.][0-5]\d\s?(?:-|–|to|until)|(?<![\d:.])[345](?:[:.][0-5]\d)? ?a\.?m\.?\s?(?:-|–|to|until)/i,
    needs: WORKING,
    unless: /\bdeadline|applications?|close[sd]?\b/i,
  },
  {
    value: "four_day_week",
    hint: /four|4/i,
    pattern:
      /\b(?:four|4)[- ]day(?:[- ]work(?:ing)?)?[- ]weeks?\b|\bfour days a week at full pay|\b(?:over|in) four days\b|\b(?:week|hours) of four days\b|\b(?:four|4) (?:10|ten)[- ]hour (?:days|shifts)\b|\b4x10s?\b|\bfour days (?:for \d\d ?%|instead of five)/i,
  },
  {
    value: "flexible",
    hint: /flex|own|choose|suit|choice|yours|to set|decide|pick|roster/i,
    pattern:
      /\bflex(?:ible|i)?[- ]?(?:time|working(?: hours| time| pattern| arrangements)?|hours|schedul\w+|start)\b|\b(?:choose|set|pick|make) your own (?:working )?(?:hours|schedule|shifts|rota)\b|\bhours (?:are (?:very |fully )?flexible|(?:to|that) suit you|are yours|of your (?:own )?choice|are for you to set)\b|\bfor you to set\b|\bflexible margins\b|\b(?:choose|decide|pick) (?:when|which (?:shifts|days|hours)) (?:you|to) (?:work|start|do)?|\byou choose when\b|\bself[- ]roster\w*\b/i,
    unless:
      /\b(?:flexib\w+ time (?:leave|off)|flexible schedule (?:as dictated|based on)|must (?:\w+ )?be flexible|flexib\w+ (?:to work|with (?:hours|shifts)|about)|you are flexible|(?:willing\w*|able|ability|must|need(?:ed|s)?|required?|available|availability|prepared|commit\w*) (?:and \w+ )?(?:to |for )?(?:work |have )?(?:a )?flex\w+|flex\w+ (?:working )?(?:approach|hours|schedule|shifts?)[\w ,]{0,20} (?:is|are) (?:also )?(?:needed|required|essential|a must)|flex\w+ (?:hours|schedule)[^.;]{0,25}\b(?:including|are essential|evenings|as needed|weekends))\b/i,
  },
  {
    value: "day",
    hint: /day|shift|\d ?(?:[ap]\.?m|[:.]\d|-|–|to)|nine|eight|Mon/i,
    pattern:
      /\b(?:(?:hours|work(?:ing)?|largely|mainly|only|all) )by day\b|\bdays (?:only|7|8|9)\b|\b(?:eight|ten|twelve|8|10|12)[- ]hour days\b(?= (?:followed|and))|(?<![\d.:/-])\b[67](?:[:.][0-5]\d)? ?a\.?m\.?\s?(?:-|–|to|until|till)\s?[1-6](?:[:.][0-5]\d)? ?p\.?m\b|(?<![\d.:/$£€-])\b0?[6-9][:.][0-5]\d\s?(?:-|–|to|until|till)\s?(?:1[3-8][:.][0-5]\d|[2-6][:.][0-5]\d)|\bnine (?:to|till) (?:five|six|half past (?:four|five))\b|\bby daylight\b|\bday[- ]?shifts?\b|\bdays only\b|(?<!\b(?:your|their|the|a) )\b(?:first|1st) shift\b|\bdaytime (?:hours|shifts?|only)\b|\b(?:Mon(?:day)?s?\.?\s?(?:-|–|to|through|thru)\s?(?:Fri(?:day)?s?|Thu(?:rsday)?s?))\b(?:[,:;/(\s–-]{0,4}(?:from |between )?(?:[6-9]|0[6-9]|10)(?:[:.]\d\d)?(?! ?p\.?m)(?!\d)|[^.;]{0,20}\bdays\b)|(?<![\d.:/-])\b(?:[789]|10|0?[789][:.]\d\d|10[:.]\d\d|nine|eight)(?: ?a\.?m\.?)?\s?(?:-|–|to|until)\s?(?:[23456](?:[:.]\d\d)?(?: ?p\.?m\.?)|4|5|6|1[5678][:.]\d\d|16|17|18|five)(?:[:.]\d\d)?(?![-/\d]|\.\d)/i,
    unless:
      /\b(?:\d\s?(?:-|–|to)\s?\d (?:years?|weeks?|months?|people|days?|hours?|kg|lbs?|employees|per)|pages?|grades?|levels?|call|phone|reach|office hours|opening hours|ages?|years? old|customers|open (?:from|daily)|core|touch\w*|overlap\w*|pretend|(?:and|or) (?:14[:.]00|2 ?p\.?m|2pm))\b/i,
  },
];

/** Makes of it something one may choose. */
const CHOICE =
  /\b(?:optional|if you (?:like|want|prefer)|choice|choose|can choose|available if|volunteers? first|voluntary|prefer(?:red)? shift|or days|either|(?:days|evenings) (?:and )?(?:\/ ?)?or (?:nights|weekends|evenings)|full[- ]or part[- ]time (?:days|nights)|you tell us|available on request|only if you|put your hand up|volunteer for)\b/i;
/** Said around it, that nobody need work then. */
const NONE_BEHIND =
  /^[^.;:]{0,30}\b(?:(?:does|do)(?:n['’]t| not) (?:occur|happen|arise|exist|apply)|(?:is|are) (?:never|not) (?:worked|asked|needed|required|part)|(?:is|are) (?:your own|off|free|yours))\b/i;
const NONE_BEFORE =
  /\b(?:nobody (?:is asked to |has to |needs to |is expected to )?works?|(?:shut|closed|we (?:don['’]t|do not|never) (?:work|open)) (?:at|on|over)?|never (?:on )?(?:at )?|free of)\s*(?:\w+ (?:and|or) )?$/i;
/** A denial right before it, alone or in a list: "no nights, no weekends", "never nights or weekends". */
const DENIED = /\b(?:no|never|without|neither)\s(?:[\p{L}-]+(?:,| or| and|,? nor)\s(?:no\s)?){0,3}$/iu;
/** Some of them are free, so the others are worked: "every other weekend off", "two of your weekends in five are free". */
const SHARE_BEFORE = /\b(?:every (?:other|second|third)|alternate|(?:one|two|three) of your|one in|at least one)\s$/i;
/** Speaks of others, of opening hours or of the past. */
const ASIDE =
  /\b(?:patients?|guests|customers|open (?:to|every|seven|until)|apply|interview\w*|previous|experience (?:of|on|with|working)|benefits?|contact|call us|museum is|shop is|store is|visitors|audience|trading|(?:office|showroom|store|shop|library|branch) is open|contact(?:ed|ing)? (?:you|them|us)|mobiles?|shift premium|allowance for)\b/i;

/** How far before it what says that nobody works then may stand, in UTF-16 code units. */
const BEFORE = 90;

function shiftsOf(unit: Unit): Finding[] {
  const { words } = unit;
  if (unit.kind === "heading" && !/shift|night|weekend|evening/i.test(words)) return [];
  return RULES.flatMap(({ value, hint, pattern, needs, unless }): Finding[] => {
    if (!hint.test(words)) return [];
    const match = pattern.exec(words);
    if (match === null) return [];
    const start = match.index;
    const end = start + match[0].length;
    const before = words.slice(Math.max(0, start - BEFORE), start);
    const nearby = words.slice(Math.max(0, start - 60), end + 60);
    const isOff =
      !SHARE_BEFORE.test(before) &&
      (/^\s?(?:are |is )?(?:completely |always )?(?:off|free)\b/i.test(words.slice(end)) ||
        NONE_BEHIND.test(words.slice(end)) ||
        NONE_BEFORE.test(before));
    const isDenied = DENIED.test(before);
    if (
      needs !== undefined &&
      !isOff &&
      !isDenied &&
      !needs.test(words.slice(0, start) + words.slice(end)) &&
      words.length > 40 &&
      unit.label === null
    )
      return [];
    if (unless?.test(nearby) || ASIDE.test(words.slice(Math.max(0, start - 45), end + 25))) return [];
    const proof = proofOf(unit, start, end);
    const isCounted = /\b(?:one|two|three|every|each|alternate)(?: \w+){0,2} $/i.test(before);
    const demand = isOff || isDenied ? "not_required" : isCounted ? "required" : proof.polarity;
    const polarity = OFFERED.includes(value)
      ? demand === "not_required" && !/\binstead of\b/i.test(match[0])
        ? "not_required"
        : "offered"
      : polarityOf(demand, clauseAround(words, start, end));
    return [{ kind: "shift", value, unit, ...proof, polarity, confidence: 0.85 }];
  });
}

/** The words around a stretch that may say that one may choose, up to the next semicolon. */
function clauseAround(words: string, start: number, end: number): string {
  const behind = words.slice(end, end + 60).split(";", 1)[0] ?? "";
  return words.slice(Math.max(0, start - 60, words.lastIndexOf(";", start) + 1), end) + behind;
}

/** Shifts that are a favour. */
const OFFERED = ["flexible", "four_day_week"];

function polarityOf(demand: FactPolarity, nearby: string): FactPolarity {
  if (demand === "not_required") return demand;
  return CHOICE.test(nearby) || demand === "preferred" ? "offered" : "required";
}
