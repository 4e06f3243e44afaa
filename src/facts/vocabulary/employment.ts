/** A way to be employed, with the words for it as pattern sources. */
export interface Term {
  readonly value: string;
  /** Words that say it of the role wherever they stand, unless of others. */
  readonly plain: readonly string[];
  /** Words with other senses too: something must show that the role is meant. */
  readonly weak: readonly string[];
  /** Pattern source of what, right behind a word, gives it another sense. */
  readonly unless?: string;
}

export const TERMS: readonly Term[] = [
  {
    value: "full_time",
    plain: ["1\\.0+ FTE", "FTE:? 1(?:\\.0+)?(?![\\d.])", "full FTE", "whole[- ]time"],
    weak: ["full[- ]?time", "FT(?=[\\s,)/|]|$)"],
    unless:
      "(?:student|degree|stud(?:y|ies)|course|education|equivalent|(?:[A-Za-zÀ-ɏ]+ ){0,3}resident|gig\\b|faculty|carers?|parents?|mothers?|fathers?|job elsewhere|experience|work experience|job at)",
  },
  {
    value: "part_time",
    plain: [
      "(?:0?[.,][1-9]\\d?)(?:\\s?[–-]\\s?0?[.,]\\d+)? (?:of an? )?(?:FTE|WTE|load)",
      "FTE:? 0?[.,][1-9]\\d?",
      "half[- ]time(?! (?:score|show|break|talk|whistle|entertainment|oranges))",
      "job[- ]?shar(?:e|ing)(?! (?:with|between|platform|app))",
      "(?<!(?:requires?|including|and|plus|with|least|or) )(?:one|two|three|four|2|3|4) (?:mornings|afternoons|evenings)(?: and (?:one|two|a|1|2) \\w+)? (?:a|per|each|every) week",
      "(?:two|three|2|3)[- ]day week",
      "reduced[- ]hours?",
      "less than full[- ]time",
    ],
    weak: [
      "part[- ]?time",
      "(?<=FT\\W{1,4}(?:or )?)PT",
      "PT(?=\\W{1,4}(?:or )?FT| (?:role|position|job|hours|days|nights|shift|evenings|weekends|[A-Za-zÀ-ɏ]+ (?:needed|wanted)|\\d))",
    ],
    unless: "(?:student|degree|stud(?:y|ies)|course|MBA|MSc|masters?|lecturers at)",
  },
  {
    value: "permanent",
    plain: [
      "open[- ]ended(?! (?:question|problem|task|research|discussion|project|conversation|interview))",
      "tenure[- ]track",
      "tenured",
      "indefinite (?:contract|term|duration|employment|period)",
      "(?:contract|employment|post|position|appointment|role) (?:is )?(?:of|for an?) (?:indefinite|unlimited) \\w+",
      "unlimited (?:contract|term|duration)",
      "direct[- ]hire(?! (?:authorit|recruitment|procedure|guideline))",
      "no (?:end|finish|expiry) date",
      "without (?:an )?end date",
      "CDI",
      "perm\\b(?! (?:check|deny))",
      "indeterminate",
      "(?:job|post|place|position|role) for (?:life|good|keeps|the long (?:haul|term|run))",
    ],
    weak: [
      "permanent(?:ly)?",
      "indefinite(?:ly)?",
      "on-?going(?= (?:role|position|post|job|employment|full|part|contract|appointment|vacancy)|\\W*$|,)",
      "continuing(?= (?:role|position|post|appointment|contract|faculty))",
      "substantive(?= (?:post|role|position|contract|basis))",
      "long[- ]term(?= (?:role|position|post|job|employment|contract))",
      "regular(?=,? (?:full|part)[- ]time|/(?:full|part))",
    ],
    unless:
      "(?:residen|magnet|make|way\\b|display|collection|disab|exhibit|establish|address|work (?:permit|visa)|cosmetics|marker|solution|home|staff\\b(?! (?:post|position|role|nurse|member|job))|place of|move|change|damage|record|loss|structure|immigra|U\\.?S\\.? |UK |EU |right|(?:work )?authori|leave to|settlement|migra|visa|base\\b|injur)",
  },
  {
    value: "contract",
    plain: [
      "fixed[- ](?:term|period|duration)",
      "(?:limited|short|medium)[- ]term (?:contract|appointment|engagement|assignment)",
      "term[- ]limited",
      "time[- ]limited",
      "contract[- ]to[- ](?:hire|perm)",
      "(?:renewable|limited|rolling|temporary|seasonal|freelance|fixed|consultancy|independent) (?:limited |term )?contract(?!ors? (?:who|at|on|and))",
      "(?<=(?:months?|years?)[- ]|\\()FTC",
      "c2c",
      "corp[- ]to[- ]corp",
      "1099",
      "(?:inside|outside) (?:of )?IR35",
      "(?:maternity|paternity|parental|adoption|mat)(?: leave)? (?:cover(?:age)?|contract|locum|replacement|backfill)",
      "secondment",
      "(?:contract|appointment|post|position) (?:runs|ends|expires|lasts|finishes)",
      "contracts? (?:run|last|is|are) (?:for|until|to|from)(?! (?:an? )?(?:unlimited|indefinite))",
      "(?<!long[- ])term (?:appointment|position|contract|employment)",
      "CDD",
    ],
    weak: [
      "(?<!(?:permanent|open[- ]ended|indefinite|zero[- ]hours?|unlimited|employment|work|full[- ]time|part[- ]time|casual|annual|training|staff|standard|employee|collective|union|hours|guaranteed|teaching|of your|sign the|sign a)[- ])contract(?:ors?)?",
      "freelanc(?:e|ers?|ing)",
      "interim",
      "locum",
      "consultancy(?= (?:basis|contract|assignment|engagement))",
      "project[- ]based(?! (?:work|learning|environment|approach))",
      "per[- ]project",
    ],
    unless:
      "(?:s\\b|doc|clause|agreement|deliverable|data|detail|language|proposal|template|process|execution|renewal|sign|risk|manage|this short|status|report|variation|period|payment|negotiat|review|law|terms|admin|specialist|award|value|holder|cater|manufactur|furniture|cleaning|cleaner|research|staff\\b|lifecycle|between|with (?:suppliers|customers|clients|the)|drafting|work(?:s|shop)|research org|wards?|testing|compliance|vehicle|bridge|obligation|requirement|performance|price|hire (?:vehicle|fleet)|labou?r)",
  },
  {
    value: "temporary",
    plain: [
      "temp[- ]to[- ](?:perm|hire|permanent)",
      "temporary[- ]to[- ]permanent",
      "short[- ]term (?:job|position|role|post|employment|assignment|contract)",
      "agency (?:temp|worker|assignment)",
      "until (?:she|he|they)(?:['’]s| is| are|['’]re)? (?:back|returns?|recovers?|well)",
      "till (?:she|he|they)(?:['’]s| is| are|['’]re)? (?:back|returns?|recovers?|well)",
      "(?<!holidays?(?: and |/| & | or ))(?:sick(?:ness)?|study|sabbatical|leave)(?: leave)? (?:cover|replacement)",
      "(?:to cover|covering) (?:[A-Za-zÀ-ɏ]+ ){0,3}(?:sick leave|absence|sabbatical|secondment|illness|jury service|a leave)",
      "long[- ]term (?:sub|substitute)",
    ],
    weak: ["temporary", "temp", "stop-?gap"],
    unless:
      "(?:residen|visa|housing|accommodation|shelter|exhibit|work permit|traffic|structures|protection|power|works?\\b|fenc|barrier|water|storage|site|files|investment|lift|road|fix|solution|disab|repairs|event|overlay|insurance|licen[cs]e|goals?|loan|rental|lets?\\b|memory|targets|price|profit|gain|thinking|crown|foreign|agenc|measures?)",
  },
  {
    value: "seasonal",
    plain: [
      "for (?:the|one|this|next|a) (?:[A-Za-zÀ-ɏ]+ )?(?:season|summer|winter|harvest|vintage)(?=\\W*$|[.,;:)(]|\\s(?:of|in|at|from|and|to|only|until|20\\d\\d|with|on|as)\\b)",
      "(?:summer|winter|ski|harvest|lambing|picking|christmas|holiday|tax|fruit|shearing|calving|peak|festive|grape|olive|apple|cherry|hop)(?:[- ]season(?:al)?)? (?:job|jobs|position|temps?|role|work|contract|staff (?:needed|wanted|required)|casuals?|help (?:needed|wanted))",
      "season(?:,)? (?:20\\d\\d|runs|starts|begins|is from|from|lasts|goes)",
      "(?:the|our) season(?:['’]s)? (?:runs?|starts?|begins?|lasts?|is)",
      "20\\d\\d (?:[A-Za-zÀ-ɏ]+ )?season",
      "seasonaires?",
      "\\([A-Za-zÀ-ɏ]+ season\\)",
      "Christmas temps?",
      "summer only",
    ],
    weak: ["seasonal(?:ly)?"],
    unless:
      "(?:menu|produce|veg|flower|trend|peak|ingredient|dish|goods|product|chang|vari|affective|fruit|campaign|display|demand|collection|plant|decor|event|flu|ticket|influenza|celebrat|fluctuat|offer|promotion|food|cook|maintenance|colou?r|theme|forecast|closure|bonus|upkeep|staff\\b(?! (?:needed|wanted|required))|sales|specials?)",
  },
  {
    value: "casual",
    plain: [
      "zero[- ]hours?",
      "0[- ]hours? (?:contract|basis)",
      "bank (?:shifts?|nurse|worker|hca|contract|basis|carer|support worker|midwi\\w+|role|position|rn)",
      "(?:nurse|staff|carer|support worker|assistant|midwife|hca),? bank\\b",
      "PRN",
      "(?:hours|shifts?|staff|work|employed|paid|hired|cover) (?:[A-Za-zÀ-ɏ]+ ){0,4}(?:as[- ]and[- ]when|on an as[- ]needed basis|ad[- ]hoc basis)",
      "as[- ]and[- ]when (?:we|you|shifts|work|basis|contract)",
      "ad[- ]hoc (?:shifts?|hours)",
      "no (?:guaranteed|minimum) (?:number of )?hours",
      "(?:hours|shifts|work) (?:are|is) not guaranteed",
      "no guarantee of (?:hours|work|shifts)",
      "sessional",
      "on[- ]call (?:staff|casual|position|basis|substitute)",
      "(?:our|the) (?:[A-Za-zÀ-ɏ]+ )?(?:relief|casual|supply|sub|substitute|bank|on-call) (?:pool|list|panel|register|team|bank)",
      "(?:pick up|take|choose|claim|book) (?:the )?shifts (?:when|as|whenever|that suit)",
      "work (?:only )?(?:when|whenever|as and when) (?:you (?:want|like|choose|please)|it suits|called)",
      "extra[- ]help",
      "relief (?:worker|staff|basis|shifts|position|role)",
    ],
    weak: [
      "casual(?:s)?",
      "(?<!there['’]s |there is |plus |and |with |receive |paid |a )per[- ]diem",
      "(?:supply|substitute)(?= (?:teacher|teaching|basis))",
      "intermittent(?= (?:positions?|roles?|jobs?|employment|basis|appointment))",
    ],
    unless:
      "(?:(?:[A-Za-zÀ-ɏ]+ )?(?:environment|atmosphere|culture|setting|vibe|feel|workplace)\\b|of\\b|allowance|rates?\\b|expenses?|is\\b|paid|for\\b|[$£€]|ly|dress|wear|din|attire|cloth|conversation|office|environment|atmosphere|and friendly|dresscode|friday|restaurant|game|shoe|style|chat|visitor|observer|user|look|approach|ty\\b|invigilators and)",
  },
  {
    value: "internship",
    plain: [
      "internships?(?! (?:program|experience|coordinator))",
      "co[- ]op (?:student|term|position|placement|work term|opportunity|role)",
      "(?:industrial|student|work|year[- ]long|12-month|sandwich|undergraduate|summer|practice) placement(?! (?:officer|coordinator|team|agenc))",
      "placement (?:year|student)",
      "practicum",
      "work[- ]experience (?:placement|week|position)",
      "Praktikum",
    ],
    weak: ["interns?"],
    unless: "(?:al\\b|program|mentor|coordinat|manager|supervis|recruit|experience|host)",
  },
  {
    value: "apprenticeship",
    plain: [
      "apprenticeship(?! (?:training|programme manager|team|provider|levy|officer|coordinator))",
      "(?:earn (?:while|as) you learn|learn (?:while|as) you earn)",
      "indentured",
      "Ausbildung(?:splatz)?",
      "learn (?:the|a) trade (?:from|with|while|on|and|at)",
      "(?:modern|degree|advanced|higher) apprentices?(?:hip)?",
      "registered apprentice\\w*",
    ],
    weak: ["apprentices?"],
    unless:
      "(?:hip (?:officer|coordinator|manager|team|levy|programme manager|provider|assessor)|levy|coordinator|training|assessor|s and sign|s to|s on|supervis|ladder|schemes for)",
  },
  {
    value: "volunteer",
    plain: [
      "volunt(?:eer|ary) (?:[A-Za-zÀ-ɏ]+ )?(?:role|position|opportunity|opportunities|post|basis|vacancy|job)",
      "volunteers? (?:needed|wanted|required|sought)",
      "(?:seeking|need|needs|want|looking for|are recruiting) (?:[A-Za-zÀ-ɏ]+ ){0,2}volunteers?(?! (?:manager|coordinator))",
      "(?:role|position|post|work|commitment) (?:is|are) (?:an? )?(?:[A-Za-zÀ-ɏ]+ )?(?:voluntary|volunteer)",
      "(?:give|giving|donate|offer|spare|lend)(?: us| up)? (?:[A-Za-zÀ-ɏ]+ ){0,3}(?:of (?:your|their) time|your time|their time)(?: for (?:free|nothing))?",
      "trustee",
      "on a volunt(?:ary|eer) basis",
    ],
    weak: ["volunt(?:eers?|eering)"],
    unless:
      "(?:work (?:experience|history)|experience|manag|coordinat|recruit|engage|train|organi|network|support|corps|led\\b|effort|activit|communit|program|day|hours|leave|abroad|time off|s (?:and|to|at|in|who|on)\\b|fire department|management)",
  },
  {
    value: "self_employed",
    plain: [
      "self[- ]employ(?:ed|ment)(?! (?:clients|customers|people|tax|individuals|workers))",
      "independent contractors?",
      "sole[- ]traders?",
      "owner[- ](?:operators?|drivers?)",
      "(?:be|you(?:['’]re| are|['’]ll be)) your own boss",
      "(?:through|via|from|with|have|using|on) (?:your|an|their) own (?:limited |ltd |[A-Z][A-Za-zÀ-ɏ]+ )?(?:company|business|ABN|registration|VAT)",
      "you(?:['’]ll| will| would|['’]d)? (?:then )?(?:invoice|bill) us",
      "invoice us (?:monthly|weekly|each|every|at|for|on|through|from)",
      "(?:rent|hire|take) (?:a|your|the|your own) chair",
      "chair[- ]rent(?:al|ing)?",
      "your own (?:taxes|tax and|tax return|tax affairs)",
      "independent['’]s contract",
      "franchisees?(?= (?:opportunit|needed|wanted|sought))",
      "CIS(?= (?:self|only|or|rate|payment|position))",
    ],
    weak: [],
  },
];

/** Nouns for the work that is offered. */
export const ROLE_NOUNS =
  "roles?|positions?|jobs?|posts?|posting|opportunit(?:y|ies)|vacanc(?:y|ies)|appointments?|contracts?|openings?|employment|internships?|apprenticeships?|placements?|assignments?|engagements?|gigs?|work(?!ers?|force|ing|place|shop)|hours|basis|seats?|schedules?|situation|cover|place|slots?|shifts?|arrangement|hire";

/** Plural people behind a term: colleagues, unless somebody hires them. */
export const PEOPLE =
  "staff|employees?|workers?|colleagues|team|teams|team members|volunteers|interns|apprentices|contractors|lecturers|carers|people|personnel|faculty|assistants|members|ones|hires|workforce|crew|freelancers|labou?rers|officers|drivers|nurses|teachers|tutors|associates|guards|helpers|pickers|consultants";

/** Verbs that take somebody on, before a term. */
export const HIRING =
  "(?<!(?:to|of|in|for|with|and|on) )hiring|hires? an?|seek(?:s|ing)?|look(?:s|ing)? (?:for|to (?:hire|appoint|recruit|take on))|(?:is|are|['’]re) (?:[A-Za-zÀ-ɏ]+ )?recruiting|needs?|needing|wants?|requires?|invites? applications (?:for|from)|opening for|openings for|vacancy for|vacancies for|appoint(?:s|ing)?|(?:work|paid(?: [A-Za-zÀ-ɏ]+){0,2}|join(?: us| our team)?|start|begin|employed|engaged|taken on|serve|come in|come on|you|role|opportunity|considered|hired) (?:initially )?(?:as|on)|first as|initially as|take on|taking on|takes on|use|consider|considering|accept|offer(?:s|ing)?|engage|employ|after|room for|place for|apply (?:for|as)|available (?:as|on)|want(?:s)? (?:to work )?|commission(?:s)?|draws? on";
