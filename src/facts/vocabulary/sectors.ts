/** Names of trades in fields ("Industry: ..."), and what an employer of the trade calls itself ("We are a ..."). */
export const SECTORS: readonly (readonly [value: string, field: string, employer: string])[] = [
  [
    "healthcare",
    "health ?care|hospital & health care|medical practice|health services",
    "hospital|clinic|hospice|health ?care (?:provider|company|organi[sz]ation|system)|health system|medical (?:practice|cent(?:re|er))|dental practice|care (?:home|provider)|pharmacy",
  ],
  [
    "education",
    "education(?:al services)?|higher education|primary/secondary education|e-learning",
    "school|college|university|nursery|academy|education(?:al)? (?:company|provider|organi[sz]ation)|training provider",
  ],
  [
    "government",
    "government(?: administration)?|public administration",
    "government (?:agency|department)|local authority|county council|city council|municipality",
  ],
  [
    "technology",
    "information technology(?: (?:&|and) services)?|computer software|software|technology|internet|it services(?: and it consulting)?|saas",
    "(?:software|technology|tech|saas|it|ai|data|cloud|internet|games?|cyber ?security) (?:company|firm|business|start[- ]?up|consultancy|provider|studio|house)|software maker",
  ],
  [
    "finance",
    "financ(?:e|ial services)|banking|fintech|investment management|accounting",
    "bank|credit union|(?:fintech|financial(?: services)?|payments?|investment|accountancy|accounting|trading) (?:company|firm|business|start[- ]?up|institution|provider)|hedge fund|asset manager|building society",
  ],
  ["insurance", "insurance|insurtech", "insurer|insurance (?:company|broker|brokerage|firm)|insurtech"],
  [
    "retail",
    "retail|e-?commerce",
    "retailer|(?:retail|e-?commerce) (?:company|business|chain|start[- ]?up)|supermarket(?: chain)?|department store|bookshop",
  ],
  [
    "hospitality",
    "hospitality|hotels?|restaurants?|food & beverages|food service",
    "hotel|restaurant|hospitality (?:company|group|business)|pub|caf[eé]|hostel|catering company|inn",
  ],
  ["manufacturing", "manufacturing|machinery|industrial", "manufacturer|manufacturing (?:company|business|firm)"],
  [
    "construction",
    "construction|civil engineering|building",
    "(?:construction|building|roofing|scaffolding) (?:company|firm|contractor|business)|house ?builder|general contractor",
  ],
  [
    "logistics",
    "logistics(?: and supply chain)?|transportation(?:/trucking/railroad)?|shipping|warehousing",
    "(?:logistics|shipping|haulage|trucking|freight|courier|transport(?:ation)?) (?:company|firm|business|provider)|haulier|freight forwarder",
  ],
  [
    "agriculture",
    "agricultur(?:e|al)|farming|food production",
    "(?:dairy |fish |oyster |organic |family |sheep |fruit )?farm|vineyard|plant nursery|agricultural (?:company|business|co-?operative)",
  ],
  [
    "energy",
    "energy|oil (?:&|and) gas|utilities|renewables?(?: & environment)?|solar|wind power",
    "(?:energy|power|utility|solar|oil and gas|wind|renewables?) (?:company|firm|business|supplier|provider)|power (?:station|plant)",
  ],
  [
    "legal",
    "legal services|law practice|law firm",
    "law firm|legal (?:practice|services firm)|barristers['’] chambers|solicitors['’] practice",
  ],
  [
    "media",
    "media(?: production)?|publishing|broadcast media|entertainment",
    "publisher|publishing (?:company|house)|newspaper|broadcaster|(?:media|film|production) (?:company|house|group)|radio station|television station",
  ],
  [
    "science",
    "biotechnology|research|pharmaceuticals?|life sciences",
    "research (?:institute|cent(?:re|er)|organi[sz]ation)|biotech(?:nology)?(?: company| firm| start[- ]?up)?|(?:pharmaceutical|life sciences) company|observatory",
  ],
  ["defence", "defen[cs]e(?: & space)?|aerospace (?:&|and) defen[cs]e", "defen[cs]e (?:contractor|company|firm)"],
  [
    "real_estate",
    "real estate|property management",
    "(?:real estate|property(?: management)?) (?:company|firm|agency|developer|business)|estate agen(?:t|cy)",
  ],
  ["automotive", "automotive", "(?:automotive|car) (?:company|manufacturer|supplier|dealer(?:ship)?)|carmaker"],
  ["aviation", "aviation(?: & aerospace)?|airlines?", "airline|aviation (?:company|firm)"],
  [
    "charity",
    "non-?profit organization management|philanthropy|charity",
    "charity|philanthropic (?:foundation|organi[sz]ation)",
  ],
  ["sports", "sports|fitness", "(?:football|rugby|cricket|sports|fitness|golf) club|gym"],
];

/** Words of an employer's name that tell its trade. */
export const NAMES: readonly (readonly [value: string, pattern: RegExp])[] = [
  [
    "healthcare",
    /\b(?:hospitals?|clinics?|dental|dentist\w*|medical cent(?:re|er)|health (?:board|system|services|cent(?:re|er)|authority)|healthcare|pharmacy|hospice|physiotherapy|NHS)\b/i,
  ],
  ["education", /\b(?:university|universit\w+|college|schools?|academy|school district|kindergarten|nursery)\b/i],
  [
    "government",
    /\b(?:(?:county|city|district|borough|town|parish|regional|shire) council|county government|ministry of|(?:city|county|state|town|village) of|department of (?!english))\b/i,
  ],
  ["insurance", /\b(?:insurance|assurance|insurers)\b/i],
  [
    "finance",
    /\b(?:(?<!food )bank|credit union|building society|financial|capital management|asset management|wealth|fintech)\b/i,
  ],
  ["legal", /\b(?:law (?:firm|office|group)|solicitors|barristers|attorneys|legal services)\b/i],
  ["aviation", /\b(?:airways|airlines?|aviation)\b/i],
  ["hospitality", /\b(?:hotels?|hostel|restaurants?|resorts?|hospitality|ryokan|catering|brasserie)\b/i],
  ["agriculture", /\b(?:farms?|dairy|orchards?|vineyards?|agricultural|shellfish|growers)\b/i],
  ["construction", /\b(?:construction|builders|roofing|scaffolding|civil engineering)\b/i],
  ["logistics", /\b(?:logistics|freight|haulage|carriers|trucking|transport|shipping|couriers?)\b/i],
  ["energy", /\b(?:energy|solar|power services|electric co-?operative|petroleum|renewables)\b/i],
  ["technology", /\b(?:software|technologies|informatics)\b/i],
  [
    "science",
    /\b(?:institute of [\p{L} ]*research|research (?:institute|cent(?:re|er))|laborator(?:y|ies)|biotech\w*|biosciences|pharmaceuticals|observatory)\b/iu,
  ],
  ["media", /\b(?:publishing|publishers|broadcasting|newspapers?|films?|press)\b/i],
  ["automotive", /\b(?:motors|automotive|car dealers?)\b/i],
  ["real_estate", /\b(?:real estate|estate agents?|realty|lettings|property management)\b/i],
];
