import type { DemandRule } from "../demands.ts";

/** Patients, customers and suppliers, on whom others are checked. */
const OF_OTHERS =
  /\b(?:patients?|clients?['’]?|customers?|residents|tenants?|applicants['’]|suppliers?|vendors?|students?|borrowers?|members?['’]|assays?|discovery|compounds?|high-throughput|loans?|accounts? receivable|merchants?)\b/i;

/** What is checked, the more particular before the more general that it holds. */
export const CHECK_RULES: readonly DemandRule[] = [
  {
    value: "children",
    pattern:
      /\bworking with (?:children|vulnerable (?:people|adults|groups))(?:['’]s)?(?: \(?WWCC?\)?)? (?:checks?|cards?|clearances?|permit|screening)|\bWWCC?\b(?: (?:check|card|clearance))?|\b(?:paid|valid|current|Queensland|QLD|hold an?|positive) blue card\b|\bblue card (?:for|\(?working|check|required|is required)|\bochre card\b|\bNDIS (?:worker )?(?:screening|clearance|check)\w*(?: (?:check|clearance))?|\bvulnerable sector (?:checks?|screening|search|police check)|\bchild (?:abuse|protection|safety|welfare)(?: (?:history|registry|index))? (?:checks?|clearances?|screening|certification|background)\b|\bchildren['’]?s? (?:barred list|check)(?: checks?)?|\b(?:child|adult)(?:ren)?['’]?s? barred list|\bGarda vett(?:ing|ed)\b|\bregister (?:for|of) sex offenders\b|\bsex[- ]offender (?:registry|check|register)|\b(?:PVG|protecting vulnerable groups)\b(?: (?:scheme|membership|check|disclosure))*|\bcertificate for work with children\b|\bsafeguarding checks?\b|\bActs? 3[34](?: (?:and|&|\/) 34)?(?: clearances?)?|\b151 clearances?\b/gi,
    unless: /\bEU blue card\b/i,
  },
  {
    value: "driving_record",
    pattern:
      /\b(?:(?:clean|good|safe|acceptable|satisfactory|clear|insurable|valid|excellent) )*(?:driving|driver['’]?s?|motor vehicle|MVR|driver licence) (?:records?|history|abstract|reports?|checks?)\b|\bMVRs?\b(?: (?:check|record|review|report)s?)?|\bDMV (?:record|check|report|printout)s?|\bdriver['’]?s? abstract\b|\brecord (?:that )?our insur\w+ (?:will |can )?accept/gi,
    unless: /\b(?:customers|fleet drivers['’]|drivers['’] (?:driving )?records)\b/i,
  },
  {
    value: "drug",
    pattern:
      /\b(?:pre[- ]?employment |random |urine |alcohol and |post-offer |DOT |mandatory |hair |oral )*drugs?(?:[- ](?:and|&|or)[- ](?:alcohol|background|physical|TB)|\/alcohol)?[- ]+(?:use )?(?:test(?:s|ing|ed)?|screen(?:s|ing|ed)?|check|clearance|panel)\b|\balcohol (?:and|&|or) (?:other )?(?:drugs?|drug) (?:test|screen)\w*|\b(?:substance(?: abuse)?|toxicology|urinalysis|narcotics?) (?:test|screen)\w*|\b(?:test|screen|swab)(?:s|ed|ing)? (?:you )?for (?:alcohol (?:and|or) )?(?:drugs|cannabis|marijuana)|\b(?:alcohol and drugs|drugs and alcohol|alcohol or drugs) (?:are )?test\w*|\bhair test for drugs\b|\bsaliva swabs for drugs\b|\bpass an? drug\b|\bdrug-test\b|\bdrug-free and we test\b|\btest for cannabis\b/gi,
    unless: OF_OTHERS,
  },
  {
    value: "credit",
    pattern:
      /\bcredit (?:and \p{L}+ )?(?:checks?|history|reports?|screening|enquir(?:y|ies)|inquir(?:y|ies)|reference|investigation|review)\b|\b(?:financial|bankruptcy|finance) (?:background |history |probity |standing )?(?:checks?|probity)\b|\bcheck of finances\b|\bundischarged bankrupt\w*|\bcredit\/criminal\b/giu,
    unless: OF_OTHERS,
  },
  {
    value: "criminal",
    pattern:
      /\b(?:(?:basic|standard|enhanced|full|satisfactory|clear|clean|current|new|valid) )*(?:DBS|CRB)\b(?: (?:disclosure|check(?:s|ed)?|clearances?|certificate|disclosures|cleared|enhanced))*|\bdisclosure (?:and barring(?: service)?|scotland)\b(?: \(DBS\))?(?: checks?)?|\b(?:basic|standard|enhanced) disclosure\b|\b(?:(?:clean|clear|no|national|extract from the|your|recent|state|federal|standard) )*criminal[- ](?:history|records?|background|convictions?|conduct|antecedents|register)(?: (?:and|or|\/) \p{L}+)?(?: (?:checks?|screening|certificates?|clearance|extracts?|search(?:es)?|investigation|register|review|report|background))*\b|\bcriminal (?:checks?|screening|search)\b|\b(?:national |clean |federal |international |state |valid |current )*police (?:checks?|clearances?|certificates?|certs?|vetting|records?(?: check)?|background(?: check)?)(?: (?:certificates?|checks?))?|\b(?:fingerprint(?:s|ed|ing)|live ?scan|fingerprint(?=[- ](?:based|check|background|card|clear|criminal)))\b(?:[- ](?:based )?(?:criminal )?(?:checks?|background(?: check| study)?|clearance|cards?))*|\b(?:certificate|extract) of (?:good conduct|no criminal)|\bcertificate of good conduct\b|\bextended certificate of good conduct\b|\bconvictions? (?:check|report|record)s?|\bcriminal convictions report\b|\bno (?:felony |criminal |misdemeanor )(?:convictions?|record)\b|\bNPPV\d?\b|\b(?:FBI|BCI|SBI) (?:background )?(?:checks?|clearances?)\b|\bletter of no criminal record\b/giu,
    unless:
      /\bcriminal (?:justice|law|defen[cs]e|procedure)|\b(?:evidence|crime scene|latent|suspects?|offenders?|inmates?)\b/i,
  },
  {
    value: "vaccination",
    pattern:
      /\b(?:proof of )?(?:(?:fully|annual|up[- ]to[- ]date|current|required|mandatory|covid(?:-19)?|flu|influenza|hepatitis B?|measles|MMR|yellow fever|smallpox|Q fever|TB|tetanus) )*(?:vaccinat(?:ed|ions?)|immuni[sz](?:ed|ations?)|immunity|flu shots?)\b(?: (?:status|record|history|against [\p{L}-]+))*/giu,
    unless:
      /\b(?:patients?|administer\w*|clinics?|research|develop\w*|manufactur\w*|programs?|campaigns?|vaccines? and|giv(?:e|es|ing)|provid(?:e|es|ing) (?:\p{L}+ )?(?:vaccin|immuni)|animals|pets|children['’]s|public health|clients|coverage|diplomatic|pharmac\w+)\b/iu,
  },
  {
    value: "medical",
    pattern:
      /\b(?:occupational|annual|company) (?:medical|physical|health)(?: (?:exam(?:ination)?s?|assessments?|screenings?|checks?|questionnaires?|clearance|tests?|evaluations?))\b|\bpre[- ]?(?:employment|placement) (?:medical|physical|health)\b|\bpost[- ]offer (?:medical|physical|health)(?: and \p{L}+)?(?: (?:exam(?:ination)?s?|assessments?|screenings?|checks?|questionnaires?|clearance|tests?|evaluations?))?\b|\b(?:pass|passing|undergo|complete|completing|current|cabin crew|satisfactory|successful|PEME|maritime|altitude|class \d|subject to an?|pass the|pass an?|conditional on an?|submit to an?) (?:\p{L}+ ){0,2}?(?:medical|physical)(?: (?:and psychological )?(?:exam(?:ination)?s?|assessments?|screenings?|checks?|clearance|tests?|evaluations?|certificate|fitness))?\b(?! (?:demands|requirements|therap|education|assistant|record|coding|terminology|device|field|staff|school|inventor|count|abilit|security|activity|work|leave|insurance|care))|\bmedical (?:clearance|questionnaire|fitness(?: certificate| exam\w*)?|certificate|surveillance)\b|\bhealth (?:declaration|screening|certificate|questionnaire|clearance)\b|\b(?:seafarer|food[- ]handler)['’]s health certificate\b|\bDOT (?:physical|medical)(?: (?:card|exam\w*|certificate))*|\bmedical examiner['’]?s? (?:card|certificate)|\bfit(?:ness)?[- ]for[- ]duty (?:exam\w*|evaluation|test|assessment)|\b(?:TB|tuberculosis) (?:test|screen|skin test|clearance)\w*|\bscreened for TB\b|\bmedical for working\b|\bpre-start medical\b|\bhealth check\b|\bchest X-ray\b|\bheart check\b/giu,
    unless:
      /\b(?:patients?|clients|residents|students?|perform\w*|conduct(?:s|ing)?|administer|inmates|health screenings for|community health|benefits|insurance)\b/i,
  },
  {
    value: "references",
    pattern:
      /\b(?:(?:two|three|2|3|four|good|satisfactory|professional|written|employment|work|excellent|checkable|character|personal|verifiable|suitable|positive|acceptable|recent|contactable|strong) )+(?:\(\d\) )?(?:\p{L}+ )?(?:references?|referees)\b(?! (?:services?|desk|librar|materials?|collections?|questions?|manual|guide|data|number|architect|assistance|interview|skills|works?))|\breferences? (?:and (?:\p{L}+ )?)?checks?\b|\breferences? (?:are|will be|is) (?:required|checked|taken|sought|requested)|\breferences (?:required|essential|please|from|checked|on request)\b|\b(?:check|checking|take up|provide|supply|with|contact) (?:your |up |two |three |of )*(?:references|referees)\b|\bnames? (?:and \p{L}+ (?:\p{L}+ )?)?of (?:two|three|2|3) (?:\p{L}+ )?(?:references|referees)|\btwo referees\b/giu,
    unless:
      /\bwith references? to\b|\bterms of reference\b|\bavailable (?:up)?on request\b.*\bposition\b|\breference (?:number|code|no)\b|\bcustomer references\b/i,
  },
  {
    value: "background",
    pattern:
      /\b(?:(?:comprehensive|full|successful|satisfactory|extensive|thorough|standard|pre[- ]?employment|federal|state|national|complete|security) )*background (?:and \p{L}+ |& \p{L}+ |\/ ?\p{L}+ |or \p{L}+ |screening and |security )?(?:checks?|screen(?:s|ing|ings)?|investigations?|verifications?|clearances?|review|stud(?:y|ies)|test|inquir(?:y|ies)|process|vetting)\b|\bbackground checked\b|\bpre[- ]?employment (?:checks?|screenings?|vetting|background|clearances?|verification)\b|\bemployment screening\b|\bBS ?7858\b(?: (?:vetting|screening))?|\bscreening process\b(?= (?:that|which|including))|\b(?:security|integrity|probity|identity) (?:screening|checks)\b(?= (?:before|prior|will|is|are|required|by))/giu,
    unless:
      /\b(?:clients|customers|tenants?|volunteers['’]|vendors|suppliers|conducting background)\b|\bon behalf of\b/i,
  },
];
