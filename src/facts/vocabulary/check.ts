import type { DemandRule } from "../demands.ts";

/** Patients, customers and suppliers, on whom others are checked. */
const OF_OTHERS =
  /\b(?:patients?|clients?['’]?|customers?['’]?|residents|tenants?|applicants['’]|suppliers?|vendors?|students?|borrowers?|members?['’]|assays?|discovery|compounds?|high-throughput|loans?|accounts? receivable|merchants?|athletes?|horses?|samples? (?:from|received)|probation\w*|defendants?|specimens?|policyholders?)\b/i;

function rule(value: string, needs: RegExp, unless: RegExp, forms: readonly string[]): DemandRule {
  return { value, needs, unless, pattern: new RegExp(`(?<!\\w)(?:${forms.join("|")})(?!\\w)`, "gi") };
}

/** What the looking is called. */
const CHECK =
  "(?:checks?|checked|screens?|screened|screening(?:s)?|tests?|tested|testing|clearances?|cleared|certificates?|certs?|vetting|vetted|verifications?|investigations?|inquir(?:y|ies)|enquir(?:y|ies)|searche?s?|reviews?|reports?|registry|stud(?:y|ies)|disclosures?)";
/** Words that may stand before it, to say which. */
const SOME =
  "(?:(?:an? |the |your |our )?(?:clean|clear|valid|current|recent|new|national|state|federal|local|full|satisfactory|successful|basic|standard|enhanced|comprehensive|thorough|routine) )*";

/** Who may be hurt: children, and adults who cannot look after themselves. */
const VULNERABLE = "(?:children|minors|young people|pupils|vulnerable (?:people|adults|groups|persons))";

/** Substances, and where they are looked for. */
const SUBSTANCE =
  "(?:drugs?|alcohol|substances?(?: abuse)?|narcotics?|cannabis|marijuana|THC|urine|hair(?: follicle)?|saliva|oral(?: fluid| swab)?|breath|blood alcohol|pee|D ?& ?A|\\d+[- ]panel|toxicology)";
const TESTS =
  "(?:test(?:s|ed|ing)?|screen(?:s|ed|ing|ings)?|swab(?:s|bed)?|samples?|checks?|panels?|clearance|analysis)";

/** What a doctor looks at. */
const BODY =
  "(?:medical|physical|health|occupational health|hearing|eye(?:sight)?|vision|colou?r[- ]vision|lung(?: function)?|blood|TB|tuberculosis|HIV|pregnancy|psychological|altitude|diving|seafarer['’]?s?|maritime|heart|medical and psychological|spirometry)";
const EXAM =
  "(?:exam(?:ination)?s?|assessments?|screenings?|checks?|check-?ups?|questionnaires?|clearances?|tests?|evaluations?|certificates?|declarations?|surveillance|cards?|X-rays?)";

/** Diseases that one is vaccinated against. */
const DISEASE =
  "(?:covid(?:-19)?|coronavirus|flu|influenza|hepatitis(?: [AB])?|hep B|measles|mumps|rubella|varicella|chickenpox|MMR|Tdap|whooping cough|pertussis|tetanus|yellow fever|smallpox|mpox|Q fever|TB|BCG|rabies|typhoid|polio|meningitis|travel)";

const HOW_MANY = "(?:one|two|three|four|five|\\d|a couple of|both|several|at least (?:two|three|one|\\d))";

/** What is checked, the more particular before the more general that it holds. */
export const CHECK_RULES: readonly DemandRule[] = [
  rule(
    "children",
    /child|vulnerab|minors|pupils|young people|WWC|blue card|ochre|NDIS|sector|barred|Garda|sex|PVG|safeguard|Acts? 3|151 clear|SORI/i,
    /\bEU blue card\b|\bclassroom\b.{0,20}\bscreening\b/i,
    [
      `working[- ]with[- ]${VULNERABLE}(?:['’]s)?(?: \\(?WWCC?\\)?)? (?:${CHECK}|cards?|permit)|WWCC?(?: (?:check|card|clearance))?`,
      "(?:paid|valid|current|Queensland|QLD|hold an?|positive) blue card|blue card (?:for|\\(?working|check|required|is required)|ochre card",
      "NDIS (?:worker )?(?:screening|clearance|check)\\w*(?: (?:check|clearance))?",
      `vulnerable[- ]sector(?: (?:${CHECK}|police check))?`,
      `child (?:abuse|protection|safety|welfare)(?: (?:history|registry|index|and \\w+))? (?:${CHECK}|certification|background)|child abuse registry`,
      "children['’]?s? (?:barred list|check)(?: checks?)?|(?:child|adult)(?:ren)?['’]?s?(?:['’])? barred lists?|barred lists?(?: checks?)?",
      `Garda vett(?:ing|ed)|(?:register (?:for|of) sex offenders|sex[- ]offender (?:registry|check|register))|SORI`,
      "(?:PVG|protecting vulnerable groups)(?: (?:scheme|membership|check|disclosure|record))*",
      `certificates? for work with ${VULNERABLE}|safeguarding checks?|Acts? 3[34](?: (?:and|&|\\/) 34)?(?: clearances?)?|151 clearances?`,
      `(?<=(?:extract|certificate|record|check|clearance)s?[^.;\\w][^.;]{0,45})work(?:ing|s)? (?:with|around) ${VULNERABLE}|record checked [^.;]{0,50}?(?:with|around) ${VULNERABLE}`,
    ],
  ),
  rule(
    "driving_record",
    /driving (?:record|hist|abstr|report|check)|driver|motor vehicle|MVR|DMV|DVLA|abstract|points|clean|insur|endorsement|DUI|violation|at-fault|drink|licen[cs]e check|conduct sheet/i,
    /\b(?:customers|fleet drivers['’]|drivers['’] (?:driving )?records|points of sale|story points|talking points)\b|\bliquor|\bsoftware/i,
    [
      `(?:(?:clean|good|safe|acceptable|satisfactory|clear|insurable|valid|excellent|spotless) )*(?:driving|driver['’]?s?|motor vehicle|MVR|driver licen[cs]e) (?:records?|history|abstract|reports?|checks?)`,
      "MVRs?(?: (?:check|record|review|report)s?)?|DMV (?:record|check|report|printout)s?|(?:DMV )?(?:employer )?pull notice|DVLA (?:check|record|licen[cs]e check)s?",
      "(?:driver['’]?s? |clean |current )+abstract|abstract of your driving",
      "record (?:that |which )?our insur\\w+ (?:will |can |would )?accept\\w*|insurable (?:driver|record|under our|on our|by our)|(?:insurable|insured) (?:on|under) our (?:fleet|motor|vehicle|policy)",
      "clean,? (?:(?:and|full|valid|current|UK|EU|manual|category|class|[A-D]\\d?E?|driving|driver['’]?s?|driver|motor) )*licen[cs]e|licen[cs]e (?:must be |should be |is |be )?clean|licen[cs]e,? (?:(?:and|with|which|\\(|,) ?)?(?:an? )?(?:clean|no (?:points|endorsements))(?: record)?",
      "(?:no more than|fewer than|less than|max(?:imum)?(?: of)?|up to|under|not over|not more than|at most) (?:\\w+|\\d+) (?:demerit |penalty |licen[cs]e )?points|no (?:penalty points|points on|endorsements|DUIs?|DWIs?)|(?:moving|major|traffic) violations?|at-fault accidents?|drink[- ]driving convictions?|licen[cs]e checks?",
      "(?<=licen[cs]e (?:and|with|plus) )(?:an? )?(?:clean|good) record|good conduct sheet",
    ],
  ),
  rule(
    "drug",
    /^(?=[\s\S]*(?:drug|alcohol|substance|narcotic|cannabis|marijuana|THC|urin|hair|saliva|breath|pee\b|panel|toxic|D ?& ?A|random|sample|designated))(?=[\s\S]*(?:test|screen|swab|sample|panel|check|clear|analy|breathal|cup|bottle|urine))/i,
    new RegExp(`${OF_OTHERS.source}|\\brandom forest|\\brandomi[sz]ed|\\bA\\/B test`, "i"),
    [
      `(?:(?:pre[- ]?(?:employment|hire|placement)|random|mandatory|DOT|post-offer|post-accident|on-site|negative|clean) )*${SUBSTANCE}(?:(?: ?\\/ ?|, ?| (?:and|or|&) |[- ])(?:other )?(?:${SUBSTANCE}|use|physical|background|TB))*[- ]+(?:use )?${TESTS}`,
      `(?:${TESTS})(?: \\w+){0,4}? for (?:the use of |illegal |illicit )?(?:${SUBSTANCE}|controlled substances)(?:(?:,| and| or) ${SUBSTANCE})*`,
      "(?:alcohol|drugs) (?:and|or|&) (?:alcohol|drugs) (?:are |is |may be |will be )?test\\w*|drug[- ]test(?:ed|s|ing)?|urinalysis|breath-?tested|breathalys\\w+|pass an? drug",
      "(?:pee|urinate|wee) (?:in|into) an? (?:cup|pot|bottle)|(?:provide|give|leave) an? (?:urine )?sample|(?:clean|negative) (?:urine|sample|tox|drug screen)|drug-free and we test|oral swabs?|hair samples?",
      "random(?:ly)? test(?:s|ed|ing)(?= (?:is|are|for|applies|policy|at|on|and|of (?:staff|employees)|throughout)|[.,;])|tested at random|testing designated position",
    ],
  ),
  rule(
    "credit",
    /credit|bankrupt|financ\w* (?:background|hist|prob|stand|sound|integ|check|screen|search)|check\w* (?:of|on|into) (?:your )?financ|CCJ|county court|solvenc|ITC|adverse/i,
    OF_OTHERS,
    [
      "credit(?= (?:and|or|&) (?:criminal|background|reference|police))|credit(?: (?:and|or|&) \\w+(?: \\w+)?)? (?:checks?|history|reports?|screening|enquir(?:y|ies)|inquir(?:y|ies)|reference|investigation|review|file|rating|score|record|bureau)|credit checked|credit\\/criminal",
      `(?:your|clean|good|clear|adverse|bad|poor) credit(?= (?:will|is|must|rating|listing|or|and|history)|[.,;])|adverse (?:listing|credit)|ITC (?:check|clear|listing)s?`,
      "(?:financial|bankruptcy|finance|solvency|insolvency) (?:background |history |probity |standing |soundness |integrity )?(?:checks?|probity|screening|search)|check (?:of|on|into) (?:your )?finances",
    ],
  ),
  rule("credit", /bankrupt|CCJ|county court/i, /\bbankruptcy (?:law|court|practice|team|filings?|cases)/i, [
    "(?:no |not |an |never )*(?:undischarged|declared|been|be|no|not) bankrupt(?:cy|cies|s)?|no (?:CCJs?|county court judgments?)|CCJs?",
  ]),
  rule(
    "criminal",
    /crimin|police|polis|DBS|CRB|CORI\b|disclosure|convict|finger|scan|good (?:conduct|character|behav)|felon|FBI|BCI|NPPV|VOG|zeugnis|casier|antecedent|clean record|offender|RCMP|unspent|misdemean/i,
    /\bcriminal (?:justice|law|defen[cs]e|procedure|investigat\w+ (?:team|unit|department))|\b(?:evidence|crime scene|latent|suspects?|inmates?|browser|canvas|device)\b/i,
    [
      `${SOME}(?:DBS|CRB|CORI)(?: (?:disclosure|check(?:s|ed)?|clearances?|certificates?|disclosures|cleared|enhanced))*|disclosure (?:and barring(?: service)?|scotland)(?: \\(DBS\\))?(?: checks?)?|(?:basic|standard|enhanced) disclosure(?: check)?`,
      `${SOME}(?:(?:no|extract from the) )?criminal[- ](?:history|records?|background|convictions?|conduct|antecedents|register|past)(?: (?:register|bureau|check|extract|${CHECK}|background))*|criminal (?!investigations|reports|reviews|studies)${CHECK}`,
      `(?:extract|certificate|certification|constancia|letter|proof|statement) (?:of|from) (?:the )?(?:criminal|no criminal|good (?:conduct|character|behaviou?r)|clean|police|penal)(?: \\w+)?|good[- ]conduct certificates?`,
      `${SOME}(?:police|RCMP|SAPS|constabulary|FBI|BCI|SBI|DOJ)(?: background| records?| clearance| fingerprint| criminal| force| national)* (?:${CHECK}|record(?! [a-z]+ion)|character certificate)`,
      "(?:fingerprint(?:s|ed|ing)|live ?scan|fingerprint(?=[- ](?:based )?(?:check|card|clear|criminal|screen|result|process)))(?:[- ](?:based )?(?:criminal )?(?:checks?|clearance|cards?))*",
      "(?:no|any|all|spent|unspent|relevant|previous|prior|felony|criminal|disclos\\w+|declar\\w+) (?:(?:and|or|spent|unspent|felony|criminal|previous|prior|relevant|all|any|serious) )*convictions?|convictions? (?:checks?|reports?|records?)|no (?:felony|felonies|misdemeanou?rs?)(?: \\w+)?|(?:not|never) (?:have )?been convicted|(?:been |anyone )convicted of|rehabilitation of offenders act",
      "criminal convictions report|NPPV\\d?|Führungszeugnis|casier judiciaire|Strafregister\\w*|\\bVOG\\b|(?:clean|clear|unblemished) record(?! of)",
    ],
  ),
  rule(
    "vaccination",
    /vaccin|fever cert|up[- ]to[- ]date (?:on|with)|immun|jab|shot|booster|inocul|tit(?:er|re)s?\b/i,
    /\b(?:patients?|administer\w*|clinics?|research|develop\w*|manufactur\w*|programs?|campaigns?|vaccines? and|giv(?:e|es|ing)|provid(?:e|es|ing) (?:\w+ )?(?:vaccin|immuni)|animals|pets|children['’]s|public health|clients|coverage|diplomatic|pharmac\w+|puppies|herd|flock|calves|auto-?immune|immunolog\w+|immunother\w+|store|fridge)\b/i,
    [
      `(?:proof of )?(?:(?:fully|annual|seasonal|up[- ]to[- ]date|current|required|mandatory|${DISEASE}|and|or|,) )*(?:vaccinat(?:ed|ions?)|vaccines?(?= (?:series|record|card|status|is|are|required|mandate|certificate))|immuni[sz](?:ed|ations?)|immunity|immune to|inoculat(?:ed|ions?))(?: (?:status|record|history|certificate|series|against|to|for|[\\w-]+(?= (?:is|are|required))))*`,
      `(?:${DISEASE}(?:(?:,| and| or|,? and) ${DISEASE})*) (?:jabs?|shots?|boosters?|tit(?:er|re)s?|certificates?)|(?:jabs?|boosters?|tit(?:er|re)s?)(?= (?:up to date|are|is|required|against|for|must|before|and)|[.,;])|jabbed|unvaccinated|up[- ]to[- ]date (?:on|with) (?:your |all )?${DISEASE}|shots? (?:against|for) ${DISEASE}`,
    ],
  ),
  rule(
    "medical",
    /medical|doctor|physician|\bGP\b|\bTB\b|tubercul|X-ray|ENG ?1|audiogram|occupational|fit(?:ness)?[- ](?:for|to)|fit by|heart check|health check|\b(?:physical|health|fitness|hearing|eye|eyesight|vision|lung|function|blood|HIV|pregnancy|psychological|altitude|diving|maritime|seafarer['’]?s?|spirometry)[- ](?:exam|assess|screen|check|quest|clear|test|eval|certif|declar|surv|card)|\bphysical\b(?=[.,;)]|$| (?:before|with|by|every|once|at|first|and|prior|when|exam))|certified fit|declared fit/i,
    /\b(?:patients?|clients|residents|students?|perform\w*|conduct(?:s|ing)?|administer\w*|inmates|health screenings for|community health|benefits?|insurance|pets|animals|customers|reimburs\w+|screenings? (?:events?|days?)|wellness|free|opticians?|claims?|dental|401\(?k|access to medical|paid)\b|check-ins?\b|\bvouchers?\b|\bsavings?\b|\bdiscount|\blens\b/i,
    [
      `(?:occupational|annual|company|periodic|regular)[- ](?:\\w+ )?${BODY} ${EXAM}|(?:annual|company|pre[- ]?(?:employment|placement|start|occupational)|post[- ]offer)[- ]${BODY}(?: ${EXAM})?`,
      `(?:pass(?:es|ing)?|undergo(?:es|ing)?|complet(?:e|es|ing)|tak(?:e|es|ing)|have|hold(?:s|ing)?|need|needs|get|gets|attend|current|valid|cabin crew|satisfactory|successful|PEME|class \\d|subject to|the|an?|your|clean|conditional (?:up)?on|requires?|required|and|by) (?:(?!and|or|references)\\w+ ){0,2}?${BODY} ${EXAM}(?! (?:in|of (?!fitness|good)|assistant|technician|for (?!working|work|duty|all|everyone|new|every)))`,
      "(?:pass(?:es|ing)?|undergo|have|take|need|attend|complete|subject to an?|conditional (?:up)?on an?|submit to an?|the|an?|your|cabin crew|PEME|maritime|pre-?start|altitude|class \\d|DOT|seafarer['’]?s?) (?:\\w+ ){0,2}?(?:medical|physical)(?=[.,;)]|$| (?:before|with|by|every|once|is|are|at (?!the)|first|and (?:a |an |the )?(?:drug|background|back|eye|hearing|reference|criminal|fitness)|fit|prior|when|each|on joining|for (?:working|work|this|all|every|altitude|divers?|new)|from))",
      `medical (?:clearance|questionnaire|fitness(?: certificate| exam\\w*)?|certificate|surveillance|examiner['’]?s? (?:card|certificate)|for working)|health (?:declaration|screening|certificate|questionnaire|clearance)|(?:seafarer|food[- ]handler)['’]s (?:health|medical) certificate|ENG ?1`,
      "DOT (?:physical|medical)(?: (?:card|exam\\w*|certificate))*|fit(?:ness)?[- ]for[- ](?:duty|work) (?:exam\\w*|evaluation|test|assessment|certificate|medical)|certified fit|declared fit|fit to (?:work|dive|fly|travel) (?:certificate|by)",
      `(?:TB|tuberculosis) (?:test|screen|skin test|clearance)\\w*|screened for (?:TB|tuberculosis)|chest X-rays?|heart check|(?:eye|eyesight|hearing|vision|colou?r[- ]vision|lung|blood) (?:exams?|tests?)(?= (?:each|every|before|at|is|are|and|yearly|once))|health check|audiogram`,
      "(?:company|works|our|an?|the)(?: [\\w-]+)? (?:doctor|physician|occupational health(?: team| nurse)?) (?:sees|will see|looks at|examines|checks|signs|has to|must|needs to)|(?:see|seen by|examined by|signed off by|letter from|cleared by|passed by) (?:a|an|the|your|our)(?: [\\w-]+)? (?:doctor|physician|GP|occupational health)|doctor['’]s (?:and a dentist['’]s )?(?:certificate|statement|letter|clearance)|occupational health (?:clearance|assessment|check|screening)|pre-occupational",
    ],
  ),
  rule(
    "references",
    /referenc|referee|letters? of recomm|recommendation letter|vouch|speaks? (?:up )?for you|we (?:may|can|could|will) (?:ring|phone|call)|(?:phone|ring|call|telephone|speak|talk|contact|hear from)\b[^.;]{0,45}(?:boss|employer|manager|teacher|chef|forem|skipper|landlord|famil|supervis|you\b|you['’])/i,
    /\bwith references? to\b|\bterms of reference\b|\breference (?:number|code|no)\b|\bcustomer references\b|\b(?:tenants?|landlords?|letting)\b|\breference (?:desk|librar|service|architect|material|collection|data|implement|model|interview|question)/i,
    [
      `(?:(?:${HOW_MANY}|good|satisfactory|professional|written|employment|work|excellent|checkable|character|personal|verifiable|suitable|positive|acceptable|recent|contactable|strong|solid|decent|current|employer|trade) )+(?:\\(\\d\\) )?(?:(?!and|or)\\w+ )?(?:references?|referees)(?! (?:services?|desk|librar|materials?|collections?|questions?|manual|guide|data|number|architect|assistance|interview|skills|works?|shift))`,
      "references? (?:and (?:\\w+ )?)?checks?|references? (?:are|will be|is|must be|get) (?:required|checked|taken|sought|requested|needed|followed|verified)|no references|receipt of (?:\\w+ )?references|referees (?:cannot|must|should|may not)|letters? of (?:recommendation|reference)|(?:recommendation|reference) letters?|references (?:required|essential|please|needed|from|checked|on request|wanted|a must)",
      "(?:check|checking|take up|taking up|tak(?:e|es|ing)|follow up|provide|supply|with|contact|ring|phone|call|telephone|ask for|request|subject to|bring|send|seek|give us|include|list of|names? of|details (?:of|for)|without|pending) (?:your |up |the |any |\\w+ )?(?:references|referees)(?= ?(?:[.,;)!]|$|under |by |via |from |before |at |who |will |and |or |when |here|are |for |please))",
      `names?(?:,? (?:and|,|\\/) ?\\w+(?: \\w+)?)* (?:of|for) (?:${HOW_MANY}|your) (?:\\w+ )?(?:references|referees)|(?:contact|contacts|details|information)[^.;]{0,30}(?:of|for) (?:${HOW_MANY}) (?:\\w+ )?(?:\\(\\d\\) )?(?:references|referees)`,
      "(?:phone|ring|call|telephone|speak (?:to|with)|talk (?:to|with)|contact|hear from) (?:up )?(?:\\w+ ){0,3}?(?:(?:last|previous|former|past|old|current|most recent) (?:\\w+ )?(?:boss(?:es)?|employers?|managers?|head teachers?|chefs?|foremen|foreman|skippers?|jobs?|place|landlords?|famil(?:y|ies)|supervisors?)|(?:people|person|someone|somebody|families|anyone|employers?|chefs?|farmers?|skippers?) (?:that |who |whom )?you(?:['’]ve| have)? (?:worked|cooked|sailed|cared|looked|driven))|(?:we (?:may|can|could|will) |to )(?:ring|phone|call|telephone)(?=[.,;)]|$)|vouch(?:es)? for you|speak(?:s)? (?:up )?for you",
    ],
  ),
  rule(
    "references",
    /r[eé]sum|\bCV\b|vitae|letter|applica|portfolio/i,
    /\breference (?:number|code|no)\b|\breferences to (?:work|the|your|any)\b/i,
    [
      "(?:with|and|plus|including|incl\\.|,) (?:your |any |current |\\w+ )?(?:references|referees)(?= ?(?:[.,;:)!]|$|to |by |via |from |before |at |who |and |when |here|for ))",
    ],
  ),
  rule(
    "background",
    /background|pre-?(?:employment|hire)|BS ?7858|(?:employment|integrity|identity|security|probity|compliance|suitability|recruit\w+|onboarding) (?:screening|vetting|checks?)|(?:history|checkable)\b|past\b|screening process|verif(?:y|ies|ication of) (?:all |your |the )?(?:employ|work|job|career|educ)|checks\b|vetting/i,
    /\b(?:clients|customers|tenants?|volunteers['’]|vendors|suppliers|conducting background|prior background|profile data|personal data|privacy)\b|\bon behalf of\b|\bbackground (?:noise|music|jobs|reading|process(?:es|ing) (?:jobs|tasks))\b/i,
    [
      `(?:(?:comprehensive|full|successful|satisfactory|extensive|thorough|standard|pre[- ]?employment|federal|state|national|complete|security|criminal|fingerprint) )*background (?:(?:and|&|or|\\/) ?\\w+ |history |screening and |security )?(?:${CHECK}|process)|background[- ]check(?:ed|s)?|backgrounds? (?:is|are|will be|gets?) (?:checked|screened|looked into|verified)`,
      `pre[- ]?(?:employment|hire) (?:\\w+ )?(?:checks?|screenings?|vetting|background|clearances?|verifications?|investigation)|employment (?:screening|vetting|checks?)|BS ?7858(?: (?:vetting|screening))?|(?:safer recruitment|suitability|onboarding) (?:checks?|screening)|(?:security|integrity|probity|identity) (?:screening|checks)(?= (?:before|prior|will|is|are|required|by))|screening process(?= (?:that|which|including))`,
      "(?:employment|work|job|address|residence|residential|career)(?: (?:and|or) \\w+)? history (?:will be |is |are |gets? |must be |can be )?(?:checked|verified|vetted|screened)|(?:verif(?:y|ies|ication of)|check(?:s|ing)?(?: on| up on| into)?) (?:all |your |the )?(?:employment|work(?! (?:elig|author|permit|right))|job|career|education|past|history)(?: (?:and|or) \\w+)?(?: history)?|(?:five|ten|three|5|10|3)[- ]years?(?: of)? (?:checkable |verifiable )?(?:work |employment |address |residential |checkable |verifiable )history|checkable (?:work |employment )?history",
      "(?:look|looking|looks|dig|digging|check|checks|checking) (?:in)?to (?:your|people['’]s|anyone['’]s) (?:past|background|history)|check (?:your|nobody['’]s|anyone['’]s|people['’]s) (?:past|background)|checks? on your background|(?:subject to|pass|passing|clear|satisfactory) (?:all |the |our )?(?:usual |standard |necessary |relevant |required |appropriate )?(?:checks|vetting)(?=[.,;)]|$| (?:and|before|being|will))",
    ],
  ),
];

/** Beginnings of words of which every name of a check has one. */
export const CHECK_STEMS = [
  "check",
  "screen",
  "test",
  "background",
  "crimin",
  "police",
  "polis",
  "DBS",
  "CRB",
  "PVG",
  "vetting",
  "vetted",
  "credit",
  "reference",
  "referee",
  "vaccin",
  "immun",
  "medical",
  "health (?!care)",
  "physical",
  "fit[- ](?:for|to)",
  "driving (?:record|history)",
  "driver",
  "motor vehicle",
  "MVR",
  "drug",
  "convict",
  "finger",
  "clearance",
  "disclosure",
  "good conduct",
  "WWC",
  "blue card",
  "toxic",
  "record",
  "X-ray",
  "Acts? 3",
  "shots?\\b",
  "jab",
  "booster",
  "tit(?:er|re)s?\\b",
  "inocul",
  "barred",
  "points\\b",
  "clean",
  "abstract",
  "insurable",
  "insured",
  "urin",
  "pee\\b",
  "bankrupt",
  "financial (?:prob|stand|sound|hist)",
  "CCJ",
  "doctor",
  "physician",
  "exams?\\b",
  "examin",
  "ENG ?1",
  "vouch",
  "f.hrungszeug",
  "casier",
  "strafreg",
  "VOG",
  "antecedent",
  "your past",
  "nobody['’]s past",
  "anyone['’]s past",
  "people['’]s past",
  "checkable",
  "histor",
  "verif",
  "phone (?:your|the|two)",
  "ring (?:your|the|two|people|one|someone)",
  "call (?:your|two)",
  "telephone",
  "speaks? (?:to |with |up |for )?(?:your|two|you|people|someone|last|former)",
  "talk to (?:your|people|someone)",
  "contact (?:your|people)",
  "hear from (?:your|people|someone)",
  "we (?:may|can|could|will) (?:ring|phone|call)",
  "CORI",
  "SORI",
  "live ?scan",
  "FBI",
  "violation",
  "at-fault",
  "drink-driv",
  "licen[cs]e check",
  "up[- ]to[- ]date (?:on|with)",
  "fever cert",
  "recommendation",
  "offender",
  "pre-?(?:employ|hire|place|start|occup)",
  "post-offer",
  "employment (?:screen|vett)",
  "NPPV",
  "ochre",
  "adverse",
  "alcohol",
  "breath",
  "swab",
  "sample",
  "occupational",
  "child abuse",
  "unspent",
  "unvacc",
  "pull notice",
  "TB\\b",
  "chest x",
] as const;
