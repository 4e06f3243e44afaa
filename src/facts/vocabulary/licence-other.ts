import type { DemandRule } from "../demands.ts";

/** Papers that have names of their own, of trades without a value of theirs. */
const NAMED: readonly string[] = [
  // people, money and law
  "SHRM-S?CP",
  "S?PHR",
  "CIPD",
  "CIPS",
  "M?RICS",
  "CAMS",
  "CPACC",
  "CFE",
  "CFP",
  "CIPP(?:/\\w+)?",
  "CRCST",
  "CPhT",
  "AICP",
  "LEED (?:AP|Green Associate)",
  "NAATI",
  "(?:[Ff]ellow|[Aa]ssociate|[Mm]ember(?:ship)?) of the (?:IFoA|SOA|CAS|(?:Royal |Chartered )?(?:Institut(?:e|ion)|Society|Association|College))(?: \\p{Lu}\\p{L}+){0,3}",
  "NMC as a midwife",
  "Forest School(?: Level \\d)?",
  "[Bb]asic [Ss]afety [Tt]raining",
  "[Ss]ea(?:farer|man)['’]?s? (?:[Ii]dentification and [Rr]ecord |[Dd]ischarge )?[Bb]ook",
  "[Hh]igh[- ]voltage(?: switching)? authori[sz]ation",
  "(?<=\\b(?:become|be|as) an? )notary(?: public)?",
  // supply, quality and safety
  "APICS",
  "CPIM",
  "CSCP",
  "Six Sigma (?:Black|Green|Yellow) Belt",
  "NEBOSH",
  "IOSH",
  "ASE",
  "NICET",
  "IRATA",
  "GWO(?: Basic Safety(?: Training)?)?",
  "BOSIET",
  "STCW(?: basic safety)?(?: training)?",
  "ENG ?1",
  "EASA Part[- ]66(?: [AB]\\d?)?",
  "(?:FAA )?A&P",
  "TWIC",
  "FAST card",
  "[Hh]azmat(?: endorsement)?",
  "ADR",
  "RSA",
  "RCG",
  "TABC",
  "TIPS",
  // health and care
  "BCBA",
  "RBT",
  "EMT(?:-?[BP])?",
  "NREMT",
  "ASCP",
  "ARRT",
  "RDN?",
  "RDMS",
  "RHI[TA]",
  "CMA",
  "RCP",
  "NRP",
  "PALS",
];
const NAMED_PAPER = `\\b(?:${NAMED.join("|")})\\b(?:,? (?:[Cc]ertifi\\p{L}+|[Cc]erts?\\b|[Cc]ard|[Qq]ualif\\p{L}+|[Ll]icen[cs]\\p{L}+|registered|[Rr]egistration|[Mm]ember\\p{L}*|[Cc]hartered|[Tt]icket|[Cc]redentials?|[Ee]ndorsement))*`;

/** Trades and things whose paper is asked for in words: "pesticide applicator licence", "skipper's ticket". */
const TRADES: readonly string[] = [
  "paramedics?",
  "(?:PCP|ACP|EMR)",
  "dental (?:hygien\\p{L}+|assistant|nurse)",
  "midwife(?:ry)?",
  "optician",
  "optometr\\p{L}+",
  "phlebotom\\p{L}+",
  "radiograph\\p{L}+",
  "sonograph\\p{L}+",
  "medical assistant",
  "pharmacy technician",
  "notary(?: public)?",
  "pesticides?(?: applicator(?:['’]?s)?)?",
  "(?:boiler|chiller)(?: operator(?:['’]?s)?)?",
  "(?:waste)?water(?: treatment)?(?: operator(?:['’]?s)?)?",
  "stationary engineer(?:['’]?s)?",
  "(?:personal|liquor|alcohol|bartend\\p{L}+|server)",
  "gaming",
  "(?:commercial |scientific |rescue )?div(?:ing|er(?:['’]?s)?|emaster)",
  "scuba",
  "(?:small[- ]craft )?skipper(?:['’]?s)?",
  "(?:launch |boat |ship |vessel )master(?:['’]?s)?",
  "(?:deckhand|seafarer|seaman|boat|coxswain|powerboat|captain|yachtmaster|mate)(?:['’]?s)?",
  "hunting",
  "(?:explosives?|blaster(?:['’]?s)?|shotfir\\p{L}+|pyrotechnic\\p{L}*)",
  "asbestos",
  "confined[- ]spaces?",
  "rope access",
  "working at heights?",
  "high[- ]risk work",
  "scaffold\\p{L}*",
  "(?:rigg\\p{L}+|dogging|dogman)",
  "chain ?saw",
  "(?:excavator|digger|telehandler|loader|dumper|plant|MEWP|EWP|cherry picker)(?: operator(?:['’]?s)?)?",
  "high[- ]voltage(?: switching)?",
  "radiation(?: \\p{L}+)?",
  "coach(?:ing)?",
  "(?:yoga|pilates|fitness|swim(?:ming)?|ski|personal train\\p{L}*)(?: (?:teacher|instructor|trainer)(?:['’]?s)?)?",
  "interpret\\p{L}+",
  "court reporter",
  "(?:tax|enrolled) (?:preparer|agent)",
  "(?:mortgage|NMLS)(?: loan originator)?",
  "(?:land |quantity |chartered )?survey\\p{L}+",
  "architect(?:ural|['’]?s)?",
  "actuar\\p{L}+",
  "(?:bus|coach|PCV|PSV|passenger)(?: driver(?:['’]?s)?)?",
  "(?:taxi|private hire|PHV)(?: driver(?:['’]?s)?)?",
  "(?:tractor|class T)",
  "airside",
  "airport security(?: identification)?",
  "locksmith",
  "private investigator(?:['’]?s)?",
  "tattoo\\p{L}*",
  "funeral director(?:['’]?s)?",
  "embalm\\p{L}+",
  "beekeep\\p{L}+",
  "slaughter\\p{L}*",
  "legal (?:cashier|secretar\\p{L}+)",
  "forest school(?: level \\d)?",
  "playwork",
  "library media specialist",
  "(?:behavior|behaviour) analyst",
  "case manag\\p{L}+",
  "wound care",
  "IV",
  "safeguarding",
];
const PAPER =
  "(?:licen[cs](?:e|es|ed|ure)|certificat(?:e|es|ion|ions)|certified|registration|registered|credentials?|ticket|permit|cards?|endorsement|commission|accreditation)";
const TRADE_PAPER = `\\b(?:${TRADES.join("|")})(?: (?:state|board|national|level \\d|practising|basic|\\([^)]{1,14}\\))){0,2} ${PAPER}\\b(?! (?:plate|agreement|fee|programs?|cours))|\\b(?:licen[cs]ed|certified|registered|chartered|certificat(?:e|ion) (?:in|as an?)|licen[cs](?:e|ure) (?:in|as an?)|registration as an?) (?:\\p{L}+ )?(?:${TRADES.join("|")})\\b`;

/** Whatever carries "licence", "certification" or the like behind a word that says that it must be held. */
const HELD =
  "(?:(?:valid|current|active|unrestricted|appropriate|relevant|professional|practi[sc]ing|state|provincial|national|necessary|in-date|up-to-date) ){1,3}(?:(?!(?:driv|work|residen|parking|birth|medical|health|vaccin|police|tax|business|id|identi|gift|credit|degree|school|in\\b|of\\b|and\\b|for\\b|on\\b|the\\b|to\\b)\\p{L}*\\s)[\\p{L}&/’'-]+ ){0,3}?(?:licen[cs](?:e|ure)|certificat(?:e|ion)|registration|accreditation|credentials?)";
const BODY =
  "(?:[Rr]egist(?:ered|ration|rable)|[Mm]ember(?:ship)?|[Ll]icen[cs](?:ed|ure)|(?:practi[sc]ing )?licen[cs]e) (?:with|of|by|from) (?:the |an? )(?:(?:relevant|appropriate|provincial|state|national|professional|local|royal|[A-Z]\\p{L}+|\\p{Lu}{2,})[ -]){0,4}(?:body|bodies|[Bb]oard|[Cc]ouncil|[Cc]ollege(?: of \\p{L}+)?|[Ii]nstitut(?:e|ion)|[Aa]uthority|[Rr]egulator|[Ss]ociety|[Oo]rder(?: of \\p{L}+)?|[Aa]ssociation)";

/** "Certified Personal Trainer", "Registered Dental Nurse": a title that only a paper gives. */
const TITLE =
  "(?:Certified|Registered|Licensed|Licenced|Chartered|Accredited) (?:\\p{Lu}\\p{L}+ ){1,3}(?:Trainer|Specialist|Professional|Technician|Instructor|Coach|Practitioner|Planner|Examiner|Auditor|Coder|Assistant|Counsell?or|Interpreter|Inspector|Operator|(?<=(?:Dental|Veterinary|School|Occupational Health) )Nurse|Hygienist|Midwife|Administrator|Officer)s?(?: \\([A-Z]{2,6}\\))?";
/** "State Election Certification": a paper with a name in capitals. */
const CAPITALS =
  "(?:(?!(?:Driver|Drivers|Driving|School|Birth|Medical|Health|Work|Software|Business|Tax|The|An?|Any|Your|Our|No|Current|Valid)\\b)\\p{Lu}[\\p{L}'’&-]+ ){1,4}(?:Certification|Certificate|License|Licence|Licensure|Accreditation)";
const NOT_A_PAPER =
  /\b(?:(?:voter|vehicle|car|patient|student|user|company|trademark|event|guest|class|course) registration|registration (?:files?|records?|desk|form|fee|number|process|link|page)|software licen|licen[cs]e agreement|licen[cs]e plate|support ticket|gift card|business card|credit card|work permit|residence permit|RSA (?:encryption|key|algorithm|Group)|(?:our|local|with) EMTs?|the ASE\b|SOX|TIPS (?:and|&|for)|ADR (?:process|drug|report)|RD (?:team|&)|employee referral|(?:is|are|been|as) an? (?:proud |founding |active )?member of|opportunit(?:y|ies) to|voting system|Family Planning)/i;

/** Papers of no value of their own. */
export const OTHERS: readonly DemandRule[] = [
  {
    value: "other",
    pattern: new RegExp(
      `\\b${TITLE}\\b|\\bGDC regist\\p{L}+|\\b[Rr]egist(?:ered|ration) with (?:the )?\\p{Lu}{2,6}\\b`,
      "gu",
    ),
    unless: NOT_A_PAPER,
  },
  {
    value: "other",
    pattern: new RegExp(`\\b${CAPITALS}\\b(?! (?:Program|Course|Division|Department|Exam))`, "gu"),
    needs: /must|requir|hold|possess|obtain|prefer|eligible|valid|plus\b|essential|desirable|need/i,
    unless: NOT_A_PAPER,
  },

  { value: "other", pattern: new RegExp(NAMED_PAPER, "gu"), unless: NOT_A_PAPER },
  { value: "other", pattern: new RegExp(TRADE_PAPER, "giu"), needs: new RegExp(PAPER, "i"), unless: NOT_A_PAPER },
  {
    value: "other",
    pattern: new RegExp(`\\b${HELD}\\b`, "giu"),
    needs: /valid|current|active|appropriate|relevant|professional|practi|state|provincial|national|necessary|date/i,
    unless: NOT_A_PAPER,
  },
  {
    value: "other",
    pattern: new RegExp(`\\b${BODY}\\b`, "gu"),
    needs: /body|bodies|board|council|college|institut|authority|regulator|society|order|association/i,
    unless: NOT_A_PAPER,
  },
];
