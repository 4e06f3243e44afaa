/** What "remote" and the like describe where no one works from home. */
export const OTHER_REMOTE =
  /^[- ]?(?:(?:work(?:ing)?|position) (?:experience|tools?|skills|software|world|culture|etiquette|teams?)|sens\w+|control\w*|sites?|areas?|communit\w+|desktop|mines?|access|monitor\w*|islands?|villages?|locations?|regions?|camps?|hands|infrastructure|support|stations?|parts?|towns?|places?|possibility|health|clinics?|offices? (?:in|of)|servers?|systems?|diagnos\w+|patient|team members|colleagues|workforce|workers|employees?|users?|learning|teaching|hearings?|meetings?|interviews?|management|assist\w*|surgery|driv\w+|operat\w+|vehicles?|robot\w*|depots?|stores?|schools?|device\w*|procedures?|first responders|lodges?|sampling|data|pilot\w*|ballot\w*|life|culture|desktops?|workshops?|collaborat\w+|services?|participa\w+|voting|identity|onboarding|setup|deposit|world|hackathons?|environments?|applicat\w+|viewing|testing|troubleshoot\w*|cultures?|stakeholders|events?|conferenc\w+|and (?:rural|regional|distributed|isolated|hostile|dispersed)|or (?:rural|isolated|austere|hostile))/i;
/** Speaks of tools, others, the past or what one must know. */
export const ASIDE =
  /\b(?:experience (?:with|in|of|working)|skills?|tools?|software|ability to|comfortable|thriv\w+|success\w* in|used to|motivated|able to (?:work|lead)|customers?|clients?|interview\w*|onboarding is|manag(?:e|ing|ed)|team (?:is|are|works?)|colleagues|employees? (?:work|can)|(?:our|the) (?:other )?(?:staff|engineers|developers|people) (?:work|are)|working with|students?|patients|apply|applications?|home (?:visits?|care|health|delivery)|provide (?:support|assistance)|lead(?:ing)? (?:a )?remote|remote team|on[- ]call|pandemic|COVID\S*|international remote|% of (?:us|the|our))\b/i;

const BE = "(?:is|['’]s|are|can be|could be|may be|might be|will be|would be|being)";
const FILLER =
  "(?:\\s(?:also|currently|an?|available|done|performed|carried out|conducted|offered|based|open to|considered|primarily|mostly|largely|fully|100 ?%|completely|entirely|permanent(?:ly)?|temporary|volunteer|paid|full[- ]time,?|part[- ]time,?|entry[- ]level,?|new|either|all|for)){0,5}";

/** Words that say of a role that it is done from elsewhere. The first group, where there is one, is what to prove it by. */
export const REMOTE_FRAMES: readonly RegExp[] = [
  /\b(?:fully|100 ?%|entirely|completely|wholly|permanently|primarily|truly)[- ](?:remote(?:ly)?|work[- ]from[- ]home|home[- ]based)\b/giu,
  new RegExp(
    `\\b(?:role|position|job|post|opportunit(?:y|ies)|internship|contract|work|vacancy|this|it|location|team)\\s?${BE}${FILLER}\\s(?<said>remote(?:ly)?|home[- ]based|telecommut\\w+|telework\\w*|from home|work[- ]from[- ]home)\\b`,
    "giu",
  ),
  /\bremote(?:[- ]first|[- ]only)? (?:(?:full|part)[- ]time )?(?:positions?|role|job|opportunit\w+|internship|contract|post|vacancy|employment|working|work|candidates?|applicants?|options?|possible|available|ok|okay|welcome|considered|eligible|allowed|(?:with)?in (?=(?:the )?\p{Lu})|from|across|anywhere|worldwide)\b/giu,
  /\bremote[- ](?:friendly|first|only|eligible|ok)\b/giu,
  /\b(?:work(?:ing|s)?|hired?|(?:perform|do|done|carry out)(?: (?:any of )?(?:it|this|the (?:work|job|role|position)))?|based)(?: \p{L}+){0,3} (?<said>remotely|from (?:your )?(?:own )?home|from anywhere|at home)\b/giu,
  /\b(?:work[- ]from[- ](?:home(?! to home)|anywhere)|WFH)\b(?![- ](?:set[- ]?up|stipend|budget|allowance|equipment|kit|grant|payment))/giu,
  /\b(?:no|not) (?<said>(?:home|remote)[- ]?working)\b/giu,
  /\b(?:telework\w*|telecommut\w+|home[- ]?working|homeworking)\b(?=[^.;]{0,40}\b(?:agreements?|available|eligible|possible|options?|allowed|offered|considered|permitted|arise|policy|arrangement|schedule|days?|authori[sz]ed|off the table|out of the question)\b)/giu,
  /\beligible for (?:partial |full |occasional |ad[- ]hoc |situational |regular )?(?<said>telework\w*|telecommut\w+|remote work)\b/giu,
  /\b(?:can|could|may|cannot|to|nobody|or) (?<said>telework|telecommute)\b/giu,
  /\bremote(?:,| or| and| nor|\/)\s?(?:or )?(?:hybrid|flexible) (?:working|work|arrangements?|options?|positions?|roles?)\b/giu,
  /\bmostly (?:at|from) home\b/giu,
  /\b(?:partly|partially|part|semi)[- ]remote\b/giu,
  /\b(?:offer|support|allow|permit|accommodate|provide|do)(?:s|ing)? (?:any |some |for )?(?<said>home[- ]?working|remote work(?:ing)?|telework\w*)\b(?! (?:experience|tools))/giu,
  /\b(?:no|not) (?<said>remote|wfh)\b(?=\s?(?:[,.;:)!|]|$|or\b|and\b))/giu,
  /\b(?:fully |100 ?% |completely |entirely )virtual\b|\bvirtual (?:position|role|job|opportunity|post|internship)\b/giu,
  /\b(?:be|are|is|['’]re) (?<said>home[- ]based)\b/giu,
  /\bremote(?:['’]s| is) (?:absolutely |totally |perfectly |also )?(?:fine|ok|okay|welcome|possible|no problem|an option|great)\b/giu,
  /\b(?:cannot|can['’]t|none of it can|may not|no part[^.;,]{0,20} (?:may|can)) (?:be )?(?:taken|carried|go|brought) home\b/giu,
  /\bhome[- ]?work(?:ing|er) (?:contract|role|post|position|job|basis)\b/giu,
  /^[\s*_•-]*home[- ]based (?:with|and|anywhere|in|within)\b|\b(?:fully|100 ?%|entirely) off[- ]?site\b/giu,
  /\bhome[- ]based (?:position|role|job|post|opportunity|working|work|contract|employment)\b/giu,
];

/** That there is no office to go to. */
export const NO_OFFICE =
  /\b(?:there(?:['’]s| is)(?:n['’]t an?| no)|ha(?:s|ve) (?:had )?no|without an?|nobody (?:[^.;]{0,20} )?has an|no) (?:physical |central |fixed )?office\b(?! (?:politics|experience|hours|job|work|skills|staff|dog|culture|in \p{Lu}))|\b(?:at|from) your own (?:kitchen )?(?:table|desk)\b|\bnever come into an office\b/iu;

/** Says afterwards that there is none. */
export const NOT_SO =
  /^[^.;!?]{0,60}\b(?:doesn['’]t arise|does not arise|not possible|isn['’]t possible|not an option|isn['’]t an option|not (?:be )?(?:offered|available|permitted|allowed|considered|accepted|approved|eligible|supported|accommodated|authori[sz]ed|granted|suitable|something)|off the table|out of the question|(?:isn['’]t|is not) (?:for you|the one|one of them)|(?:is|are) ruled out|is out\b|ended|withdrawn|no longer|stopped|impossible|won['’]t work|can['’]t be done|cannot|can['’]t be|never)\b/i;
/** Says before that it is not so. */
export const NOT_BEFORE =
  /\b(?:not|no|never|cannot|can['’]t|isn['’]t|won['’]t|don['’]t|nothing|none|unable to|no part)\b[^.;,:]{0,28}$/i;
/** Headings of what there is not. */
export const DENIED_SECTION =
  /\b(?:not (?:on offer|offered|available|included|possible)|(?:can['’]t|cannot|don['’]t|do not|won['’]t) (?:offer|do|provide))\b/i;
/** Before a home or a distance: only now and then. */
export const NOW_AND_THEN =
  /\b(?:some|occasional(?:ly)?|partial(?:ly)?|partly|partial|limited|part[- ]remote|periodic(?:ally)?|sometimes|a few|couple of|one day|once a|now and then|at times)\b[^.;]{0,25}$/i;

/** Names of working by turns at home and in the office. */
export const HYBRID =
  /\b(?:hybrid|blended(?= work))\b(?:[- ](?:working|work|remote|models?|roles?|positions?|schedules?|basis|arrangements?|options?|environment|policy|set[- ]?up|jobs?|opportunit(?:y|ies)|patterns?|office|flexible|contract|week|post|workplace|format|mode|telework|internship|way|manner|fashion|remote\/\w+)\b)*/giu;
/** Follows or precedes it where it stands alone. */
export const HYBRID_BEHIND =
  /^\s*(?:$|[.,;:|)\]/(·•–—"“”*_-]|\bor\b|\band\b|with\b|of (?:remote|home|office|in[- ]person|on[- ]?site)|in\b|at\b|from\b|based\b|\d|[-–] )/i;
export const HYBRID_BEFORE =
  /(?:^|[|([,;:/·•–—"“”*_#-]|\b(?:is|be|are|as|no|offer|or|and|fully|a|on|rest is|currently|partly|works?|type|mode|model|arrangement))\s*["“*_]*$/i;

/** Both, without the name: "a combination of telework and on-site work". */
export const BY_TURNS =
  /\b(?:both|combination of|combin(?:e|es|ing)|mix(?:ture)? of|blend of|split between|divided between|alternat(?:e|ing) between|part)\b[^.;]{0,40}\b(?:(?:remote(?:ly)?|from home|telework\w*|home working)\b[^.;]{0,30}\b(?:office|on[- ]?site|in[- ]person)|(?:office|on[- ]?site|in[- ]person)\b[^.;]{0,30}\b(?:remote(?:ly)?|from home|home|telework\w*))\b/iu;

/** What has to be done where the work is. */
export const ONSITE_FRAMES: readonly RegExp[] = [
  /\b(?:fully |100 ?% |entirely |wholly )?(?:on[- ]?site|in[- ]person|in[- ]office|office[- ]based|site[- ]based|school[- ]based)[ -](?:only|role|position|work(?:ing)?|presence|attendance|job|post|opportunity|employment|internship|basis|requirement|schedule)\b/giu,
  /\b(?:fully|100 ?%|entirely|wholly|completely|strictly) (?:on[- ]?site|in[- ]person|in[- ]office|office[- ]based)\b/giu,
  /\b(?:role|position|job|post|work|internship|duties|teaching|this|hours?|agents|you)\s?(?:is|['’]s|are|['’]re|will be|must be|requires? (?:being|you to be)|to be)(?: (?:all|an?|fully|100 ?%|wholly|completely|entirely|also|currently|only|performed|done|based|located|worked|required|strictly|full[- ]time,?|of this))*\s(?<said>on[- ]?site|in[- ]person|in[- ]office|office[- ]based|on (?:the|our) premises|at the site)\b(?! (?:and|or) (?:remote|hybrid|online|virtual))/giu,
  /\ball of (?:this|it) is (?<said>on[- ]?site|in[- ]person)\b/giu,
  /\b(?:performed|done|carried out|held|worked) (?:only )?(?:on|at|in) (?:the|our) (?:premises|site|office)\b/giu,
  /\b(?:the|this) (?:job|work|role|position)(?:['’]s| is) (?:done )?(?:in|at) (?:the|our) (?:office|site|workshop|shop|lab|yard|building)\b/giu,
  /\b(?:five|5|six|6) days(?: (?:a|per|each) week)?,? (?:(?:in|at) (?:the |our )?(?:\p{L}+ ){0,3}(?:office|premises|lab|studio|campus|shop|workshop|store|plant|factory|school|clinic|branch|warehouse|yard|hub|building|mill)|on[- ]?site|in[- ]person|in[- ]office|with us)\b|\b(?:in|at|on) (?:the|our|your) (?:office|bench|site|premises|lab|studio|desk)(?: in \p{Lu}\p{L}+)? (?:five|5) days (?:a|per|each) week\b/giu,
  /\b(?:at|in) the [\p{L} ]{3,25} office, (?:five|5) days (?:a|per) week\b|\b(?:five|5) days a week, at the [\p{L} ]{3,25} office\b/giu,
];
/** On-site as a field of its own. */
export const ONSITE_ALONE = /\b(?:on[- ]?site|in[- ]office|in[- ]person|office[- ]based)(?: only)?\b/giu;
