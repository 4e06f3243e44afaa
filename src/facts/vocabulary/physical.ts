import type { DemandRule } from "../demands.ts";

/** Weights that nobody carries: vehicles, products, baggage allowances, what cranes lift. */
export const LIFTING_TRAPS =
  /\b(?:GVWR|GVW|gross vehicle|payload|tow(?:ing)?|fork-?lifts?|cranes?|hoists? (?:rated|of)|capacity|body weight|on the bike|uses? (?:an? )?cart, dolly|not on your back|per (?:hour|day|week|month|acre|hectare)|salary|pound sterling|vehicles? (?:over|under|weighing)|trucks? (?:over|weighing)|trailers? (?:over|weighing))\b/i;

/** What the body does or bears, each so written that it means that. */
export const PHYSICAL_RULES: readonly DemandRule[] = [
  {
    value: "standing",
    pattern:
      /\b(?:(?:(?:prolonged|extended) (?:periods? of |hours of )?|long (?:periods? of |hours of ))standing|stand(?:ing)? (?:and\/or |and |or |\/ ?)?(?:walk(?:ing)? |sit(?:ting)? )?(?:(?:continuously |all day |up )?for|all day|most of|on (?:your|their|his\/her) feet|throughout)|standing(?:,| and| or|\/)? ?(?:and\/or )?(?:walking|sitting|bending|kneeling|stooping|climbing|lifting)|(?:sit|sitting|walk|walking|bend|bending|lift|lifting)(?:,| and| or|\/) ?(?:and |or )?stand(?:ing)?\b|on (?:your|their|my) feet|ability to stand\b|able to stand\b|required to (?:\p{L}+ )?(?:stand\b|sit, stand)|must (?:be able to )?stand|regularly stand|frequently stand|constant(?:ly)? standing|to stand for|remain standing|all standing|standing on concrete|stand, (?:walk|sit|bend|climb|reach|kneel)|standing for)/giu,
    unless:
      /\bstand(?:ing)? (?:out|up (?:for|to)|in for|behind|by)\b|\boutstanding\b|\bthink\b.{0,25}\bon\b|\bgood standing\b|\bback on (?:your|their) feet\b|\bmeetings?\b/i,
  },
  {
    value: "walking",
    pattern:
      /\b(?:(?:prolonged|extended|frequent|constant|considerable|long) (?:periods of )?walking|walk(?:ing)? (?:(?:for )?long distances|(?:up to |about |some )?[\d.]+ ?(?:\+ )?(?:miles|km|kilomet)|(?:on|over|across) (?:uneven|rough|slippery|varied)|around the (?:site|warehouse|facility|floor)|\p{L}+ kilomet\p{L}+|all day|most of the day|throughout|on mud)|(?:standing|stand|sitting|sit)(?:,| and| or|\/| and\/or) ?(?:and |or )?(?:sit |sitting |bend |bending )?walk(?:ing)?\b|walking(?:,| and| or|\/) ?(?:and |or )?(?:standing|bending|climbing|sitting|lifting|kneeling|stooping)|walk, (?:stand|sit|bend|climb|reach|use|talk)|ability to walk|able to walk|required to (?:\p{L}+ )?walk|must (?:be able to )?walk|all of it on foot|walking: about)\b/giu,
    unless: /\bwalking distance\b|\bwalk(?:ing)? (?:customers|clients|them|users|people|you|through|dogs)\b/i,
  },
  {
    value: "climbing",
    pattern:
      /\b(?:climb(?:s|ing)?(?: (?:[\w-]+ ){0,3}(?:ladders?|stairs|staircases?|scaffold\w*|steps|poles?|towers?|trees|roofs?)\b|(?: or|\/| and|,) ?(?:balanc|stoop|kneel|crouch|crawl|bend|reach|lift|walk|haul)\w*| in and out of)|(?:stoop|kneel|crouch|crawl|bend|reach|balanc|walk|stand|sit|push|pull|lift)\w*,? (?:and |or )?climb(?:s|ing)?\b|work(?:ing)? (?:safely )?(?:at|from|on) (?:elevated )?(?:heights?|ladders|roofs?|scaffold\w*)|(?:on|up|use|using|from) (?:step)?ladders\b|comfortable (?:with|at|on|working at) (?:heights|ladders)|not (?:being )?afraid of (?:heights|an? scaffold|ladders)|fear of heights|above gutter height|rope ladder|work at heights?)/gi,
    unless:
      /\b(?:climb(?:ing)? (?:the (?:career )?ladder|walls?|gyms?|instructor|the ranks)|career ladder|property ladder|climbing (?:wall|gym|instruct|centre|center|shoes|gear|equipment|plants|community)|corporate|don['’]t have to climb|rock climbing|bouldering|temperatures climb|scale new heights|new heights|greater heights)\b/i,
  },
  {
    value: "outdoors",
    pattern:
      /\b(?:work(?:s|ing|ed)? (?:\p{L}+ ){0,4}?(?:outdoors|outside (?:in|year)|out of doors|in the open air)|outdoors? (?:work|environment|conditions|in all|weather|elements|exposure|and indoors|year-round|all day)|(?:(?:indoors?|inside)(?: and|\/| or|, and)(?: \p{L}+)? outdoors?|indoors and outside)|outside (?:in )?(?:all )?weather|(?:in )?all (?:kinds of |types of |sorts of )?weathers?(?: conditions)?|any weather|(?:inclement|adverse|extreme|varying|outdoor|harsh|bad) weather(?: conditions)?|weather conditions|all day,? in the rain|exposed to (?:the )?(?:weather|elements|outdoor)|exposure to (?:the )?(?:weather|elements|outdoor|sun)|in the elements|pull on wet-weather gear|work is outdoors|outdoor work)\b/giu,
    unless:
      /\b(?:outdoors? (?:recreational|activit\w+|pursuits|brand|clothing|furniture|retail|gear|industry|recreation|advertising|education)|events? (?:in|regardless)|equipment that|products?|operate in all|wind and weather|weather forecast|snow days|closures?|report to work|unforeseen|cover|emergenc\w+)\b/i,
  },
  {
    value: "confined_spaces",
    pattern: /\b(?:confined|cramped|tight|enclosed|restricted) (?:spaces?|areas?|culverts|quarters|work ?spaces?)\b/gi,
    unless: /\bconfined spaces? (?:training|program|rescue instructor)\b/i,
  },
  {
    value: "cold",
    pattern:
      /\b(?:(?:extreme |extremely |hot and |hot or |wet and |heat and |heat or |heat\/|damp and )?cold(?:,? (?:and|or) (?:heat|hot|wet|damp|humid)| (?:environments?|temperatures?|conditions|stores?|room|storage|weather|work))|extremes? of (?:heat and |hot and )cold|(?:walk-in |work in )?(?:freezers?|coolers?)(?: (?:environment|temperatures|conditions))|(?:refrigerated|chilled|freezing|sub-zero) (?:environments?|warehouse|conditions|temperatures|areas?)|in (?:the |a )?freezers?|deck is cold|cold, wet|degrees below zero|kept at \d+ degrees)\b/gi,
    unless:
      /\bcold (?:calls?|calling|storage facilities|chain|brew|outreach|emails?)\b|\b(?:products?|food|vaccines?|samples?|stock|deliveries) (?:are |is |kept |stored )?(?:in )?(?:cold|freez|refrigerat)|\bmaintain(?:ing)? (?:cold|refrigerat|freezer)/i,
  },
  {
    value: "heat",
    pattern:
      /\b(?:(?:extreme |extremely |high |excessive |cold and |cold or )?(?:heat|hot)(?: (?:and|or|&) (?:cold|humid\w*|humidity|noise|dust))| (?<=hot )(?:environments?|conditions)|hot (?:environments?|conditions|temperatures|weather|kitchens?|work areas)|(?:extreme|excessive|high|intense) (?:heat|temperatures)|extreme (?:hot|temperatures?)|extremes? of (?:heat|temperature)|temperature extremes|exposed to (?:heat|hot)|exposure to (?:heat|hot)|at 4\d degrees|reach (?:about )?1[0-4]\d degrees|heat (?:stress|exposure)|in the heat)\b/gi,
    unless:
      /\bheat (?:pumps?|treat\w*|transfer|exchang\w*)|\bhot (?:desk|water|products?|topics?|and cold (?:\w+ )?(?:food|meals?|drinks?|dishes))\b|\bpressure\b.*\bsteam\b/i,
  },
  {
    value: "noise",
    pattern:
      /\b(?:(?:loud|high|excessive|moderate|moderate to loud|moderately loud|constant) nois(?:es?|y)(?: levels?)?|nois(?:e|y) (?:levels?|environments?|conditions|workplace|level in the|exposure)|loud (?:environments?|equipment|machinery|noises?)|exposed to (?:\p{L}+,? ){0,3}noise|exposure to (?:\p{L}+,? ){0,3}noise|hearing protection)\b/giu,
    unless: /\bnoise (?:reduction|cancell|complaints|pollution)|\bcut through the noise\b|\bquiet\b/i,
  },
  {
    value: "driving",
    pattern:
      /\b(?:(?:frequent|extensive|regular|considerable|daily|long-distance|local) driving|driving is (?:an? )?(?:\p{L}+ )?(?:part|essential|required)|driv(?:e|ing) (?:for )?(?:long|extended|prolonged) (?:periods|distances|hours)|(?:ability to (?:safely )?|able to |must (?:be able to |be willing to )?|required to )drive(?= (?:an? |the |company )?(?:van|truck|bus|ambulance|car|lorry|crane|cranes|vehicle|vehicles|tractor|minibus|taxi|coach|forklift|pickup|motor vehicle)\b|[,.;]|$| between| to and)|you(?:['’]ll| will) (?:be )?driv(?:e|ing) (?:[\p{L}\d-]+ ){0,4}(?:van|truck|bus|ambulance|car|lorry|crane|cranes|vehicle|vehicles|tractor|minibus|taxi|coach|forklift|pickup|motor vehicle)\b|sit(?:ting)? and drive|driving (?:a|the|our) (?:company )?(?:vehicle|van|truck|bus|lorry|car|forklift)|operate (?:a )?(?:motor|company|county|agency|state) vehicles?|drives? (?:some )?[\d,]+ (?:km|miles))\b/giu,
    unless:
      /\b(?:driv(?:e|es|ing) (?:growth|results?|change|business|sales|revenue|innovation|engagement|adoption|the (?:strategy|vision|development|business|design|success|roadmap)|home|impact|efficien\w+|value|improvement|strategic|projects?|down|quality|performance|product|initiatives?|execution|forward|decisions?|new|continuous|team|our)|licen[cs]e|screen)\b/i,
  },
  {
    value: "other",
    pattern:
      /\b(?:(?:prolonged|extended|long) (?:periods? of |hours of )?(?:sitting|computer use|kneeling)|sit(?:ting)? (?:at a (?:desk|computer|workstation) )?for (?:long|extended|prolonged)|(?:bend|stoop|kneel|crouch|crawl|squat|bending|stooping|kneeling|crouching|crawling|squatting|twisting)(?:ing)?(?:,| and| or|\/) ?(?:and |or )?(?:bend|stoop|kneel|crouch|crawl|squat|reach|lift|climb|twist|push|stand|bending|stooping|kneeling|crouching|crawling|squatting|reaching|twisting|pushing|standing|climbing|lifting)\b|repetitive (?:motion|movement|hand|wrist|use|tasks with)s?|manual dexterity|finger dexterity|close vision|distance vision|respirator|swim \d|push(?:ing)?(?:,|\/| and| or) ?pull(?:ing)?|physically (?:demanding|fit|strenuous)|physical stamina|sit on the floor and rise|(?:use of|using) (?:their |the )?hands|sedentary)\b/gi,
    unless:
      /\bemotional\b.*\bfitness (?:class|industry)|\bfitness (?:benefit|allowance|grant|membership|studio|instructor|centre|center)\b|\bmanual dexterity of patients\b/i,
  },
];
