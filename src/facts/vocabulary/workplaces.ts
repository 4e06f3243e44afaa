/** Rooms and furniture of one's own, behind "from your", "at your own". */
const OWN =
  "homes?|houses?|sofa|couch|kitchen(?: table)?|(?:living|dining|front|box|spare) ?(?:bed)?room|dining table|bedroom|address|place|desk at home|study|four walls|residence";

/** Places where an employer has people work. */
const WORKPLACE =
  "bakery|base|bench|branch|brewery|building|campus|centre|center|classrooms?|clinic|depot|desk|facility|factory|farm|foundry|gallery|garage|headquarters|hospital|hotel|hq|hub|institute|lab|laboratory|library|mill|museum|offices?|plant|premises|salon|school|scif|shop|showroom|site|store|studio|suite|surgery|trading floor|warehouse|workplace|workshop|yard";

/**
 * Marks that stand for places and times in a sentence, so that rules can speak of them: each is written over the words as often
 * as they are long, and offsets hold.
 */
export const MARKS: readonly { readonly mark: string; readonly of: RegExp; readonly hint: RegExp }[] = [
  {
    // All of the working time.
    mark: "ⓐ",
    hint: /every|each|week|day in|the time|days\b/i,
    of: /\b(?:every|each)(?: single)? (?:working |scheduled )?(?:day|morning|hour|shift)\b(?! visit)|\ball week\b|\b(?:right |all )?through(?:out)? the (?:whole |working )?week\b|\bthe whole week\b|\bday in,? (?:and )?day out\b|\ball (?:of )?the time\b|\b(?:all )?(?:five|5|six|6) (?:working )?days\b(?! (?:of|notice|off|leave|holiday))(?: (?:a|per|each) week\b)?|\ball (?:opening|working|business|office|scheduled) hours\b|\bweek in,? week out\b/gi,
  },
  {
    // Weekdays from the first to the last: presence, where a place is named, else only hours.
    mark: "ⓜ",
    hint: /mon/i,
    of: /\bMon(?:day)?s? ?(?:to|-|–|through|till|until) ?Fri(?:day)?s?\b/gi,
  },
  {
    // From one's own place, or from any.
    mark: "ⓗ",
    hint: /(?:from|out of) /i,
    of: new RegExp(
      `\\b(?:from|out of) (?:home|yours|(?:your|their|his|her|my|our own|our(?= homes)) (?:own )?(?:${OWN})|(?:a|your|their) home office|(?:the|a) (?:sofa|couch|kitchen table|spare (?:bed)?room|dining table))\\b`,
      "gi",
    ),
  },
  {
    // From any place.
    mark: "ⓞ",
    hint: /from (?:any|wher)/i,
    of: /\bfrom (?:anywhere|wherever)\b/gi,
  },
  {
    // At one's own place.
    mark: "ⓥ",
    hint: /home|your|their|remotely|yours|the (?:sofa|couch|kitchen table|spare|dining)/i,
    of: new RegExp(
      `\\b(?:at|in|on) (?:home|yours|(?:your|their|his|her|my|our own) (?:own )?(?:${OWN})|the (?:sofa|couch|kitchen table|spare (?:bed)?room|dining table))\\b|\\bremotely\\b`,
      "gi",
    ),
  },
  {
    // There, of no place by name.
    mark: "ⓢ",
    hint: /site|in[- ](?:person|office)|with us|face/i,
    of: /\b(?:on[- ]?site|in[- ]person|in[- ]office|face[- ]to[- ]face|with us)\b/gi,
  },
  {
    // At a place of the employer's, or of its customer's.
    mark: "ⓦ",
    hint: /\b(?:in|at|on|to|inside|into|from|out of) /i,
    of: new RegExp(
      `\\b(?:in|at|on|to|into|inside|from|out of) (?:(?:the|our|your|an?|one of our|its) (?:[a-zà-ɏ'’-]+ ){0,3})?(?:${WORKPLACE})\\b|\\bat the client\\b|\\bhere (?:in|at|on)\\b`,
      "gi",
    ),
  },
];

/** Behind "on the", "in the": no place where one works. */
const NO_SITE =
  "(?:road|phones?|move|go|ball|lookout|front|top|know|loop|team|field|forefront|heart|edge|same|right|market|job|case|front[- ]?line|lead|thick|middle|spotlight|world|process|business|sector|industry)\\b";

/** One is there: "you'll be", "we'd have you", "new starters come". */
const BEING =
  "(?:be|you['’]re|we['’]re|you are|we are|(?:everyone|everybody|team|starters?)(?:['’]s| is| are)|comes?|(?:have|want|need|expect) you|sits?|turns? up|present|works?|working)(?: (?:expected|needed|required|working|based|found|wanted|asked))?(?: to (?:be|work|come))?";
const WHOLE =
  "(?:all(?: of)?(?: (?:the|this|our|your|these))? (?:work|duties|tasks|teaching|lessons|sessions|shifts|testing)|everything|all of (?:it|this)|even the [a-z ]{3,30}?)";
const ROLE = "(?:role|job|post|position|work|duties|vacancy|it|this|internship|placement|apprenticeship)";
const DONE = "(?:performed|done|carried out|worked|undertaken|completed|conducted|executed|based|fulfilled)";
const DESK_TASKS =
  "(?:marking|prep|paperwork|reports?|admin|accounts|notes|ordering|write[- ]?ups?|reading|documentation|planning)";

/** On site, said of a sentence with marks. */
export const ON_SITE: readonly RegExp[] = [
  new RegExp(
    `\\b${BEING}\\s(?:(?:down|up|out|back|over|right|here|physically)\\s){0,2}(?:[ⓦⓢ]+(?:[^.;()|]{0,50}?[ⓐⓜ]+| full[- ]time\\b)|(?:in|at|on) (?:the|our) (?!${NO_SITE})[^.;()|]{2,60}?ⓐ+|in,? (?:(?:to|for) [^.;()|]{0,20})?ⓐ+)`,
    "gi",
  ),
  new RegExp(`ⓐ+,?[^.;()|]{0,25}?(?:\\b${BEING} [ⓦⓢ]+|(?<=ⓐ )[ⓦⓢ]+)`, "gi"),
  /^[\s*_•-]*[ⓦⓢ]+[^.;()|]{0,40}?[ⓐⓜ]+|\bWFO\b(?!\/)|^[\s*_•-]*(?:office|site)[- ]based (?:in|at) [a-z]/gi,
  /\b(?:daily|full[- ]time|everyday|five[- ]day|constant) (?:[ⓦⓢ]+ |physical |office )?(?:attendance|presence)\b|\b(?:attendance|presence) [ⓦⓢ]+[^.;()|]{0,40}?(?:[ⓐⓜ]+|\bfull[- ]time\b)|\bphysical(?:ly)? presen(?:t|ce)\b[^.;()|]{0,40}?\b(?:essential|required|needed|necessary|expected|a must)\b/gi,
  /\bspend(?:s|ing)? (?:ⓐ+|the whole (?:week|day)|your (?:working )?(?:weeks?|days?)) [ⓦⓢ]+|\b(?:need|must|have) (?:to )?be here\b[^.;()|]{0,25}?ⓐ+|\breport [ⓦⓢ]+ (?:daily|[ⓐⓜ]+)/gi,
  new RegExp(
    `\\b${WHOLE}\\s(?:(?:is|are|must be|has to be|have to be|will be|gets?|can only be) ${DONE}|takes? place|happens?|must take place)(?:\\s(?:only|entirely|fully|always|wholly))?\\s[ⓦⓢ]+`,
    "gi",
  ),
  new RegExp(
    `\\b${ROLE}\\b[^.;()|]{0,60}?\\b(?:(?:must|has to|have to|needs? to|can only|is required to|are required to) be|(?:is|are) (?:all|entirely|only|wholly|always|exclusively)) ${DONE}(?:\\s(?:only|entirely|fully|always|wholly))?\\s[ⓦⓢ]+`,
    "gi",
  ),
  /\b(?:must|have to|need to|required to|expected to) (?:be able to |be (?:available|willing) to )?(?:work|be present|be) ⓢ+(?!ⓢ)(?![^.;]{0,90}\b(?:one|two|three|four|[1-4]|few)\b[^.;]{0,12}\bdays?)(?! (?:for|at times|occasionally|when|once|if|as needed|on occasion|up to|at least|one|two|three|four|[1-4]))/gi,
  /\b(?:be|is|are|['’]re) (?:based|stationed|located) (?:(?:full[- ]time|permanently|entirely|solely|fully) [ⓦⓢ]+|[ⓦⓢ]+ (?:full[- ]time|permanently|[ⓐⓜ]+))|\b(?:attendance|presence)\b[^.;]{0,40} (?:is|are) (?:essential|required|mandatory|necessary|expected|a must)\b[^.;]{0,30}[ⓐⓜ]+/gi,
  // The work cannot leave: "the press stands in Leeds and so will you", "the only part that can be done anywhere but here".
  /\b(?:sits?|stands?|lives?|stays?|is|are)\b[^.;]{0,90}\band so,?(?: [^,.;]{2,30},)? will you\b|\b(?:no|none|only)\b[^.;]{0,50}\b(?:done|worked|performed) anywhere (?:but|other than) (?:here|[ⓦⓢ]+|in the|at the|in our|at our)/gi,
  // One may choose: "from home or from our office".
  /(?<=[ⓗⓥ]),? or (?:from |at |in )?[ⓦⓢ]+|\b(?:from|at|in) (?:the|our) [a-z'’-]+ ?(?=,? or (?:also |even )?[ⓗⓥ])/gi,
];

/** That one need not come. */
export const NOT_ON_SITE: readonly RegExp[] = [
  /\b(?:no|never any|without any) (?:requirement|need|obligation|expectation|pressure)(?: for you| on you)? to (?:ever )?(?:be|come|attend|travel|commute|report|go|visit)(?: in)? (?:[ⓦⓢ]+|(?:in|into|to)? ?(?:an?|the|our|any) (?:[a-z]+ )?office\b)/gi,
  /\b(?:you(?:['’]ll)?|we) (?:never|don['’]t(?: ever)?|won['’]t(?: ever)?|do not|will not|will never|needn['’]t)(?: have to| need to)? (?:come in|go in|be (?:asked|called|summoned) in)(?=\s?(?:[.,;]|$))/gi,
  /\bnever (?:need|have) to (?:report|come|travel|go|be) [ⓦⓢ]+/gi,
  /\b(?:not|won['’]t|needn['’]t|don['’]t)\b[^.;,]{0,20} set foot (?:in|ⓦ)|\b(?:attendance|presence)\b[^.;,]{0,25} (?:is|are)(?: not|n['’]t| never) (?:\w+ )?(?:required|needed|expected|necessary)\b|\b(?:not|won['’]t|never|no) (?:find |have |need )?an? (?:desk|office) (?:here|of ours|with your name)\b/gi,
];

const YOU =
  "(?:you|we|our (?!customers|clients|users|members|guests|readers|competitors)[a-z]+s|everyone|everybody|all of us|every one of us|the (?:whole |entire )?team|all staff|all employees|(?:the|this) (?:role|job|post|work))";
const AWAY =
  "(?:travel|driv|commut|walk|go|come|leav|start|set|move|live|relocat|return|visit|get|need|deliver|care)[a-z]*\\b";

/** Remote, said of a sentence with marks. */
export const FROM_HOME: readonly RegExp[] = [
  new RegExp(
    `\\b${YOU}(?:['’](?:ll|d|re)| will| would| can| could| may| are| is)?(?: also| all| each| always| mostly)?(?: be)? (?!${AWAY})(?:[a-z'’-]+ ){1,5}?ⓗ+(?!ⓗ| (?:to|care|visits?|country|state)\\b)`,
    "gi",
  ),
  /\b(?:can|could|may|able to|free to|welcome to) do (?:this|it|the (?:job|work|role)|this (?:job|work|role))[^.;()|]{0,40}[ⓗⓥⓞ]+/gi,
  /(?<!\bfeels? |[ⓗⓥ])[ⓗⓥ]+,? (?:on |from )?[ⓐⓜ]+|[ⓐⓜ]+ [ⓗⓥ]+/gi,
  /\bwhere(?:ver)? you (?:sit|live|work|are|happen to be|log (?:on|in)|choose to work)\b[^.;:]{0,25}\b(?:up to you|nobody['’]s business|no one['’]s business|your (?:own )?(?:choice|affair|business|call|decision)|no difference|doesn['’]t matter|does not matter|irrelevant|matters (?:not|little))\b/gi,
  /\b(?:don['’]t|do not) (?:really )?(?:mind|care) where (?:in (?:the )?[a-z]+ )?(?:you|they|people) (?:live|are|sit|work|do it|do this|log (?:on|in)|call home)\b|\bdoes(?:n['’]t| not) matter (?:to us )?where you (?:live|are|sit|work)\b|\b(?:geography|your (?:location|postcode|address)|location) (?:doesn['’]t|does not|isn['’]t|is not|is) (?:matter|come into it|a (?:factor|barrier|problem|concern)|no (?:object|barrier|bar|issue|problem)|irrelevant|unimportant)\b/gi,
  /\b(?:role|job|work|this|it)\b[^.;]{0,15}\b(?:can|may|could) be (?:done|performed|worked)\b[^.;]{0,25}\b(?:anywhere|wherever)\b(?! (?:but|other than|except))|\b(?:you|candidates|applicants)(?:['’]re free to| are free to| can| may| could|['’]re welcome to) (?:be (?:based |located )?|live |sit |base yourself |live and work |log (?:on|in) (?:from )?)(?:absolutely |almost |pretty much )?(?:anywhere|wherever)\b/gi,
  /(?:\b(?:we|team|company|everyone)(?:['’]re| are| is|['’]s)|\bas|^[\s*_•-]*)(?: an?)? ?(?:[a-z-]+, )?(?:(?:fully|100 ?%|entirely|completely|wholly)[- ]distributed\b(?! (?:systems?|network|services?|architect))|distributed(?:[- ]first)? (?:company|organi[sz]ation|since)\b)/gi,
  /\b(?:done|worked|performed|work) from any(?:where)? (?:(?:US|UK|EU) )?(?:state|country|county|province|location|time ?zone|place)\b|\b(?:location|place)[- ](?:independent|agnostic)\b|\bhir(?:e|es|ing) (?:from )?(?:anywhere|everywhere)\b/gi,
  /\bcommute\b[^.;]{0,30}\b(?:bed|stairs|hall(?:way)?|landing|kettle|kitchen|sofa|downstairs|upstairs)\b|\byour (?:home|own home|spare (?:bed)?room|kitchen table|front room|sofa) (?:is|will be|becomes) your (?:office|workplace|place of work)\b|\b(?:no|zero|without a) (?:daily )?commute\b|\bat your own address\b|\byour (?:office|desk|workplace) is (?:wherever|your (?:own )?(?:home|kitchen|sofa|spare|house))\b/gi,
  /\b(?:work(?:s|ed|ing)?|log(?:s|ged|ging)? (?:on|in)|operat(?:e|es|ing)) (?:[a-z]+ ){0,2}(?:ⓗ{10,}|ⓞ+)/gi,
];

/** That nothing is done at home. */
export const NOT_FROM_HOME: readonly RegExp[] = [
  /\b(?:not|isn['’]t|never|no|nothing|none|nobody|no one|no part|cannot|can['’]t|don['’]t)\b[^.;,:()]{0,45}?(?:[- ]from[- ]home\b(?! (?:to|in) )|ⓗ+(?!ⓗ| (?:to|in) )|\b(?:do|done|performed|worked|doing) (?:(?:it|this|any of it|the job|that) )?ⓥ+|\b(?:be |go |come )?(?:taken |carried |brought )home\b|\b(?:telecommut|telework)[a-z]*|\bhome days?\b)/gi,
  /\b(?:cannot|can['’]t|won['’]t|none|no part|neither|nothing|not|will)\b[^.;]{0,30}\b(?:job|work|role|post|this|it|them|they)\b[^.;]{0,12}\b(?:be )?(?:done|fit|go|run|handed over|worked)\b[^.;]{0,10}\b(?:through|over|down|via|by|from behind) (?:an? |the )?(?:screen|zoom|video|broadband|cable|webcam|laptop)\b/gi,
];

/** By turns, said of a sentence with marks. */
export const TURNS: readonly RegExp[] = [
  /\b(?:split|splits|splitting|divide|divides|divided|dividing)\b[^.;()|]{0,30}?\bbetween\b[^.;()|]{0,50}?\b(?:home|remote|kitchen table|telework)|\balternat(?:e|ing) (?:days|weeks)\b[^.;()|]{0,40}?(?:[ⓗⓥ]+|\bhome\b)/gi,
  /\b(?:part|some|half|a (?:portion|proportion|part|share)|a (?:good )?bit|the (?:bulk|majority)|most) of (?:the|your|their|each|it|this|that)\b[^.;()|]{0,40}?(?:[ⓗⓥ]+|\bwherever you\b)|\b(?:otherwise|the rest|remainder|balance)\b[^.;()|]{0,30}[ⓗⓥ]+|\bpart(?:ly|ially)? [ⓗⓥ]+|\bpart[- ]home,? (?:and )?part[- ](?:office|site)/gi,
  /\b\d0 ?(?:\/ ?\d0|%|per cent)[^.;|]{0,15}(?:\b(?:office|home|remote\w*)\b|[ⓦⓢ]+|[ⓗⓥ]+)[^.;|]{0,25}(?:\b(?:office|home|remote\w*)\b|[ⓦⓢ]+|[ⓗⓥ]+)/gi,
  new RegExp(`\\b${DESK_TASKS}\\b[^.;,()|]{0,15}\\b(?:can|may|could) be (?:done|worked|written|finished) [ⓗⓥ]+`, "gi"),
];

/** That there is no working by turns. */
export const NOT_BY_TURNS: readonly RegExp[] = [
  /\b(?:not|isn['’]t|never|no|cannot|can['’]t|don['’]t)\b[^.;,:()]{0,45}?\b(?:days (?:[ⓗⓥ]+|on the (?:couch|sofa))|split week)/gi,
];

/** One may choose among home, the office and both: "remote, in the office or a mix of the two". */
export const FREE_CHOICE =
  /\b(?:home|remote(?:ly)?)\b[^.;]{0,30}\b(?:office|on[- ]?site|in[- ]person)\b[^.;]{0,12}\bor an? (?:blend|mix(?:ture)?|combination|bit) of\b/i;
