/** Labels of the first day of work. */
export const LABEL =
  /^(?:(?:expected |anticipated |proposed |preferred |desired |target |planned |estimated |earliest |latest |ideal |provisional |approximate |job |contract )*(?:start(?:ing|s)?|begin(?:ning|s)?|commenc\w+|entry|effective|joining|onboarding|availability|incorporation|intake|arrival|mobili[sz]ation)(?: (?:date|from|on|day|by|of (?:work|employment|contract)))?|date of (?:entry|commencement|joining|start|appointment)|available(?: from| to start)?|from|when|first day|to start|going up|entry on duty|duration|dates|term|contract dates|season|period)$/i;

/** Pattern sources of words that make the day behind them the first of work. */
export const STARTS: readonly string[] = [
  "start(?:s|ing)?(?: as soon as)?",
  "begin(?:s|ning)?",
  "commenc(?:e|es|ing|ement)",
  "(?:join|joining)(?: us| the team| our team)?",
  "to join(?: us)?",
  "reports?(?: for (?:duty|work))?",
  "tak(?:e|es|ing) up (?:duty|duties|the (?:post|role|position|appointment|job)|post|office|your (?:post|duties|role)|employment)",
  "on ?board(?:ing)?",
  "first (?:day|shift|morning|week)(?: (?:with us|of work|at work|on (?:site|the job)|here|in the office))?(?: is|['’]s| will be| would be| falls on)?",
  "day one(?: is)?",
  "induction(?: day| week| course)?",
  "intake",
  "(?:next|new|first|coming) cohort",
  "mobili[sz](?:e|es|ing|ation)",
  "arriv(?:e|es|ing|al)",
  "(?:have|want|need|like|love|see|get) (?:you|someone|somebody|them|people|the (?:right )?person|at least \\w+ people|him or her)(?: \\p{L}+){0,2}? (?:here|in post|in place|in the (?:chair|seat|role|kitchen|office)|on the (?:floor|team|books|road|ward|tools)|at (?:work|your desk)|with us|on site|on board|behind the (?:bar|counter)|at (?:the|our|their|your) \\p{L}+)?",
  "(?:would|['’]d) (?:like|love|want) (?:you|someone|somebody|the person)(?: to (?:start|begin|join|be here|arrive))?",
  "(?:be|you) (?:here|in post|in place|on site|with us|at your desk|on the floor|in the role)",
  "in post",
  "in place",
  "in seat",
  "tenable",
  "available",
  "vacant",
  "(?:is|are|fall|come|becomes?|you['’]re) free",
  "(?:start|appointment|employment|position)s? effective",
  "incorporation",
  "(?:position|post|job|role|vacancy|place) (?:is )?(?:open|free|available|vacant|filled)",
  "(?:post|position|role|job|contract|work|engagement|employment|appointment|season|assignment|placement|internship|it) (?:runs|is|will run|goes|lasts)",
  "needed",
  "required",
  "wanted",
  "going up",
  "(?:goes|go) (?:up|on|live)",
  "ready",
];

/** Pattern source of what may start on a day and is no work of this role. */
export const NOT_WORK =
  "applications?|apply|applicants?|candidates|interview\\w*|review\\w*|screening|shortlist\\w*|technician, who|apprentice, who|shifts?|semester|course fees?|day (?:starts|begins)|office hours|lessons|tests?|assessment|leave|benefits?|coverage|(?:health|medical|dental|life|insurance) cover|insurance|pension|meetings?|posting|posted|advert\\w*|published|before you|reporting (?:to|of)|exhibition|festival|shows?|closed|closes?|closing|deadline|open(?:s|ed|ing)?|founded|since|established|born|policy|law|legislation|regulations?|salary|pay|wages?|rates?|rise|increment|award|holidays?|school (?:year|term)s?|financial year|tax year|project (?:phase|plan)|product|store|restaurant|hotel|museum|conference|event|tickets?|sales?|data|records|reports? (?:due|from)|budget|vesting|until|references|probation|experience|degree|graduat\\w+|studied|worked|funding|vaccin\\w+|must have|minimum|maternity leave|parental|was appointed|were|has been|have been|have had|had|fair|market|tour|championship|campaign|(?:staff|employees|workers|those) employed|hail season|employees|hear from|hearing from|sunrise|period";

/** Pattern source of words beside "from" a day that speak of the work. */
export const FROM_WORK =
  "contract|months?|years?|weeks?|permanent|temporary|full[- ]time|part[- ]time|fixed[- ]term|posts?|positions?|role|job|you(?:['’](?:ll|d))?|work|season|seasonal|vacan\\w+|needs?|wants?|required|needed|wanted|hiring|seek|looking for|appointment|cover|start|join|internship|placement|apprentice\\w*|engagement|assignment|ongoing|tenable|picking|harvest|summer|winter|free|available|herder|crew|nanny|teacher|assistant|manager|engineer|nurse|driver";

/** Pattern sources of ways to say that work starts at once. */
export const IMMEDIATE: readonly string[] = [
  "immediate(?:ly)? (?:start(?:er|ers)?|joiners?|joining|vacanc(?:y|ies)|availability|available|opening|hire)s?|immediate need for",
  "(?:start|starts|starting|available|availability|commenc(?:e|es|ing)|begin|beginning|join(?! (?:us )?now)|joining|needed|required|hiring|interviewing and hiring)(?: (?:work|us|the team|with us|date|is|are|on an?|to start|here))*\\s?[:–-]?\\s?(?:immediate(?:ly)?(?: basis)?|asap|a\\.s\\.a\\.p|as soon as (?:possible|practicable|you(?:['’]re| are| can| like| have)?(?: free| available| able| ready)?|we (?:find|have)|they can)|straight ?away|right away|at once|now\\b(?! (?:and|your))|whenever you(?: can|['’]ve|['’]re| are| like)|tomorrow|today|this week|next week|next monday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? \\d|,? (?:the|to|through|and|at|morning))|yesterday|without delay|at your earliest)",
  "(?:can|could|able to|ready to|happy to|want you to|someone to|to) (?:start|begin|join)(?: (?:us|work|here))? (?:immediately|asap|straight ?away|right away|at once|tomorrow|as soon as (?:possible|you (?:can|like|want|are|['’]re))|this week|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? \\d|,? (?:the|to|through|and|at))|now)",
  "hiring (?:immediately|now for immediate)",
  "(?:the )?sooner you (?:can )?(?:start|begin|join) the better",
  "the sooner the better",
  "urgent(?:ly)? (?:start|need(?:ed)? (?:now|immediately))",
  "(?:need|want|needed|wanted) (?:someone |somebody |you |a \\p{L}+ )?(?:yesterday|right now|straight ?away|immediately|asap|at once)",
  "immediate start",
  "with immediate effect",
  "(?:chair|seat|desk|post|position|job|role|van|truck|bench) is (?:empty|free|open|vacant|waiting|available) (?:now|immediately|today|already)",
];

/** Pattern source of what, before such words, makes another thing start. */
export const NOT_AT_ONCE =
  "review\\w*|screening|applicants?|consideration|search|data|applications?|interview\\w*|benefits?|coverage|insurance|no|not|don['’]t|isn['’]t|do you|are you|can you|vest\\w*|health|pto|leave|respond|reply|report (?:it|any)|notify|action|feedback|if|unless|employer|terminat\\w+|dismiss\\w*|alert|customers?|clients?|patients?|must be able to start work|shift|why";
