import type { BenefitWords } from "./benefits.ts";

const INSURED =
  "(?:insurance|cover(?:age)?|plans?|benefits?|aid|schemes?|savings accounts?|cash plan|fund|premiums?|package|subsidy|options|policy|elections)";
const JOINT = "(?:,|\\/|,? and|,? &|,? or| \\+) ?(?:and )?";
const WHEN_ILL =
  "(?:when|while|if|in case|for the time|whenever) (?:you(?:['’]re|['’]ve| are| fall| get| go| have| do become| become)?|one is|of) ?(?:ever )?(?:off )?(?:sick|ill|unwell|poorly|illness|sickness|the flu)";

/** Insurance, old age and sickness. */
export const INSURANCE: readonly BenefitWords[] = [
  {
    value: "health",
    stems:
      "health imss bluecross aetna cigna axa unimed gems discovery southern vitality medic hospit hmo ppo hsa bupa vhi laya medib doctor gp prescr drug treat premium mutuel major",
    names: [
      `(?:health|medical|hospital(?:i[sz]ation)?|surgical)(?:[ -]?care)? ${INSURED}(?<!health policy)(?! (?:in|industr|sales|sector|compan|adminis|claims|provider|market|advis|represent|specialist))`,
      `(?:health|medical)(?:[ -]?care)?(?:${JOINT}(?:dental|vision|optical|life|drug|disability|prescription|accident)){1,3} ${INSURED}`,
      "(?:health|medical)(?:[ -]?care)?(?:,|\\/|,? and|,? &|,? or| \\+) ?(?:and )?(?:dental|vision|optical|Rx|life insurance)",
      "(?:dental|vision|life|disability|evacuation|accident)(?:,|\\/|,? and|,? &) ?(?:and )?(?:health|medical)(?:[ -]?care)?(?: insurance| cover(?:age)?| plans?| benefits?|(?=[,.;/]|$))",
      "(?:extended|private|international|comprehensive|subsidi[sz]ed|employer[- ]paid|company[- ]paid|group) (?:family )?(?:health|medical)(?:[ -]?care)?(?! (?:group|compan|provider|hospital|practice|clinic|sector|setting|organi|business|hours|school|facilit|support|service|team|office|director|record|cent|staff|imag|equip|research))",
      "(?:life|evacuation|accident),? (?:and |evacuation and )?health insurance",
      "drug plan",
      "prescription (?:drug )?(?:cover(?:age)?|plan|insurance|benefits?)",
      "(?:HMO|PPO|HDHP)(?: plans?| medical| cover(?:age)?)?(?=[ ,.;)/]|$)",
      "HSA(?: contributions?)?(?=[ ,.;)/]|$)",
      "Bupa",
      "VHI",
      "Laya",
      "Medibank",
      "mutuelle",
      "medical (?:aid|scheme)",
      "(?:BlueCross|Blue Cross|Blue Shield|Aetna|Cigna|AXA|Unimed|GEMS|Discovery|Southern Cross|Vitality)(?: \\w+)? (?:health|plan|policy|medical|cover)",
      "IMSS",
      "major medical",
      "healthcare (?:package|subsidy|paid)",
      "free (?:medical )?treatment for you",
      "medical expenses (?:insurance|cover|are (?:paid|covered|met))",
    ],
    bare: [
      "(?:health|medical)(?:care)?(?=(?:,|:| after| once| on day| at | cover|\\.|;|\\/| and| &| \\+| for (?:you|your|the family|families|dependants)| from day| (?:is|are) (?:paid|covered|free)|$))(?! (?:and|&) safety)",
      "health ?care(?= for| is|[.,;]|$)",
      "doctor['’]?s?['’]?(?: \\w+)? (?:fees|bills?|visits?)",
      "visits to the doctor",
      "company doctor",
      "GP (?:visits?|appointments?|service|line|access)",
      "hospital (?:bills?|fees|costs?|stays?)",
      "prescriptions?",
      "(?:insurance )?premiums?(?= for (?:you|your|the family))",
      "medical (?:bills?|fees|costs?|expenses|care|treatment)",
    ],
    denied: ["health (?:insurance|benefits|plan|cover)", "medical(?: aid| insurance| cover| plan)", "medical"],
    unless:
      /\b(?:billing|claims?|verif\w+|industry|sell\w*|brokers?|medical (?:plans? of|benefits? of)|health (?:benefits?|plans?) (?:of|for (?:members|patients))|mental health|public health|occupational health|health (?:and|&) safety|pre-?employment|health and care|insurance (?:agent|broker|adviser|advisor|sales|policies))\b/i,
  },
  {
    value: "dental",
    stems: "dent orthodon teeth cleaning",
    names: [
      `dental ${INSURED}`,
      `(?:medical|health|vision|optical|Rx)(?:[ -]?care)?(?: insurance| cover(?:age)?)?(?:,|\\/|,? and|,? &|,? or| \\+) ?(?:and )?dental(?! (?:nurs|assist|practi|clinic|office))`,
      "dental(?:,|\\/|,? and|,? &| \\+) ?(?:and )?(?:vision|medical|health|optical|life)",
      "denplan",
    ],
    likely: [
      "dental(?! (?:nurs|assist|hygien|practi|techni|surg|clinic|office|lab|recept|team|patient|chair|school|care team|profession|industr|field|experience|implant|treatment|record|product|equip|suppl|group|service|materia|software|implan))",
    ],
    bare: [
      "(?<=^[-*•\\s]{0,4})dental(?= after| from| once)",
      "dentists?(?:['’] (?:bills?|fees))?",
      "orthodont\\w+",
      "teeth",
      "(?:free )?cleanings and",
    ],
    unless:
      /\bdental (?:practice|clinic|office|school|hygien\w*|nurs\w+|assistants?)\b|\b(?:dental (?:software|terminology|knowledge)|patients?|GDC|as a dentist)\b/i,
  },
  {
    value: "vision",
    stems: "vision eye eyewear eyecare optic optom glasses spect lenses",
    names: [
      "vision (?:insurance|cover(?:age)?|plans?|care\\b|benefits?)",
      "(?:dental|medical|health)(?:[ -]?care)?(?: insurance| cover(?:age)?)?(?:,|\\/| and| &| \\+|,? &|, and|, or)? ?(?:and |& )?(?:vision|optical)",
      "vision(?:,|\\/| and| &) ?(?:and )?(?:dental|life|medical|health)",
      "eye ?(?:tests?|care|sight tests?|exams?)(?= (?:vouchers?|and|paid|free|scheme|cover|benefit|plan)|[,.;]|$)",
      "optical (?:cover|benefit|plan|insurance)",
    ],
    bare: [
      "(?<=^[-*•\\s]{0,4}|[,/&] ?|and )vision(?=\\s*(?:$|,|\\/|&|and|\\.|;))",
      "optical",
      "opticians?",
      "(?:prescription |safety )?(?:glasses|spectacles|eyewear|contact lenses)",
      "eye ?(?:tests?|care|exams?)",
    ],
    unless: /\b(?:mission|strateg\w+|wear (?:safety )?glasses|must wear|computer vision|patients?|share our|store)\b/i,
  },
  {
    value: "life",
    stems: "life death ad ceaseth die dies funeral dies= die=",
    names: [
      "life (?:insurance|assurance|cover(?:age)?)",
      "(?:basic |supplemental |voluntary |group |paid )?life(?:,| and| &|\\/) ?(?:and |short|long|AD&D|accident|disability|evacuation|supplemental|STD|LTD)",
      "(?:basic|group|voluntary|supplemental|term) life(?! (?:scien|skill|support))",
      "death[- ]in[- ]service",
      "death benefits?",
      "(?:times|x) (?:your )?(?:annual )?(?:salary|pay)[^.;]{0,25}\\b(?:die|death)",
      "AD&D",
      "funeral (?:cover|policy|plan|benefit|insurance|scheme|fund|grant)",
      "(?:your family|dependants|next of kin)[^.;]{0,40}(?:times|years['’]?) (?:your )?(?:annual )?(?:salary|pay)",
    ],
    bare: [
      "(?<=^[-*•\\s]{0,4}|[,/&] ?|and )life(?=\\s*(?:$|,|\\/|&|\\.|;| at | of \\d))",
      "life(?= (?:and|or) disability)",
    ],
    unless: /\b(?:sell|agents?|polic(?:y|ies) for|industry|licen[cs]e|products?|work-?life|daily life|actuar\w+)\b/i,
  },
  {
    value: "disability",
    stems: "disab std ltd unable protection continuance permanent=",
    names: [
      "(?:(?:short|long)[- ](?:(?:and|&|or|\\/) ?(?:long|short)[- ])?term )?disability (?:insurance|cover(?:age)?|benefits?|plan|pay)",
      "(?:short|long)(?:[- ](?:term )?(?:and|&|\\/) ?(?:long|short))?[- ]?term disability",
      "(?:STD|LTD)(?=[/,& ]+(?:STD|LTD|life|disability|and))",
      "(?<=(?:STD|life|disability|AD&D)[,/& ]+(?:and )?)LTD",
      "LTD (?:replaces|pays|cover)",
      "life(?:,| and| &|\\/) ?(?:and )?(?:AD&D,? (?:and )?)?disability",
      "income protection",
      "permanent health insurance",
      "salary continuance",
    ],
    unless:
      /\b(?:disability (?:benefits? )?(?:claims?|clients|services|discriminat)|applicants? with|adults with|pvt|limited)\b/i,
  },
  {
    value: "retirement",
    stems:
      "old esi 401 403 457 pension thrift roth retire calpers pers fers vmers lgps pera trs strs opsrp gepf super kiwis rrsp provident cpf epf pf ira tsp sipp prsa nest annuity defined teachers=",
    names: [
      "401 ?\\(?k\\)?(?:s)?",
      "403 ?\\(?b\\)?",
      "457 ?\\(?b\\)?",
      "pension(?:s|able)?(?: (?:scheme|plan|contributions?|fund))?",
      "retirement (?:plans?|savings|benefits?|funds?|schemes?|contributions?|annuity|accounts?|system|program(?:me)?|match\\w*|options|package|investment)",
      "(?:Teachers|Employees|State|Public)['’]?s?['’]? Retirement",
      "superannuation",
      "super(?= (?:\\d|at|on top|contribution|paid|guarantee|is paid))",
      "(?<=(?:plus|\\+|&|and|incl\\.?|including|includes) (?:\\d[\\d.]*% )?)super(?=[\\s,.;)!]|$)(?! [a-z])",
      "KiwiSaver",
      "RRSP",
      "(?:provident|CPF|EPF|MPF|NPS) (?:fund|contributions?)",
      "(?:SIMPLE|Roth) IRA",
      "Thrift Savings",
      "profit[- ]sharing retirement",
      "(?:CalPERS|PERS|FERS|VMERS|LGPS|PERA|TRS|STRS|OPSRP|GEPF)(?=[ ,.;)/]|$)",
      "annuity (?:fund|plan|scheme)",
      "lifetime annuity",
      "PRSA",
      "final[- ]salary (?:scheme|pension)",
      "(?:defined[- ](?:benefit|contribution)) (?:scheme|plan)",
    ],
    bare: ["old age", "retirement(?! (?:home|communit|living|village|age|plan(?:ning|ner)))", "PF", "ESI", "IRA"],
    denied: ["401 ?\\(?k\\)?", "pension", "retirement (?:plan|benefits?)"],
    unless:
      /\b(?:pension (?:clients?|funds? (?:industry|clients)|administ\w+|portal|law|trustees?)|pensions? (?:team|specialist|lawyer|administ\w+|actuar\w+|consult\w+|manager|adviser|advisor|expert)|retirement (?:community|home|living|village|planning)|pensioners?|clients['’])\b/i,
  },
  {
    value: "sick",
    stems: "sick ill unwell poorly illness absence",
    names: [
      "(?:paid )?(?:sick(?:ness)?|illness)(?:[ -]and[ -](?:safe|vacation|holiday))?[- ](?:pay|leave|days?|time|hours|bank|benefits?)",
      "(?:vacation|holidays?|leave|PTO)(?:,| and| &|\\/) ?(?:and )?sick(?:ness)?(?=[ ,.;/]|$)(?! (?:people|animals|children|patients))",
      "sick (?:and|&) (?:vacation|holiday|safe)",
      "paid sick(?:ness)?(?: absence)?",
      `(?:paid|pay|salary|wages?|money)\\b[^.;!?]{0,40}${WHEN_ILL}`,
      `${WHEN_ILL}[^.;!?]{0,40}\\b(?:paid|full pay|your pay|pay you|your (?:wages?|salary))`,
      "(?:salary|pay|paid|wages)[^.;!?]{0,25}\\bduring (?:illness|sickness)",
      "vacation and illness",
      "paid absence",
    ],
    denied: ["sick(?:ness)? (?:pay|leave)"],
    unless:
      /\b(?:call(?:s|ing)? in sick|cover(?:ing|s)? (?:for )?(?:staff )?sick\w*|record\w*|absence management|care of the sick|sick (?:animals?|patients?|people|children) )\b/i,
  },
];
