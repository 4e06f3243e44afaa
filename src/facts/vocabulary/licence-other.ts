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
  "(?:[Ff]ellow|[Aa]ssociate|[Mm]ember(?:ship)?) of the (?:IFoA|SOA|CAS|(?:Royal |Chartered )?(?:Institut(?:e|ion)|Society|Association|College))(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+){0,3}",
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
const NAMED_PAPER = `\\b(?:${NAMED.join("|")})\\b(?:,? (?:[Cc]ertifi[A-Za-zÀ-ɏ]+|[Cc]erts?\\b|[Cc]ard|[Qq]ualif[A-Za-zÀ-ɏ]+|[Ll]icen[cs][A-Za-zÀ-ɏ]+|registered|[Rr]egistration|[Mm]ember[A-Za-zÀ-ɏ]*|[Cc]hartered|[Tt]icket|[Cc]redentials?|[Ee]ndorsement))*`;

/** Trades and things whose paper is asked for in words: "pesticide applicator licence", "skipper's ticket". */
const TRADES: readonly string[] = [
  "paramedics?",
  "(?:PCP|ACP|EMR)",
  "dental (?:hygien[A-Za-zÀ-ɏ]+|assistant|nurse)",
  "midwife(?:ry)?",
  "optician",
  "optometr[A-Za-zÀ-ɏ]+",
  "phlebotom[A-Za-zÀ-ɏ]+",
  "radiograph[A-Za-zÀ-ɏ]+",
  "sonograph[A-Za-zÀ-ɏ]+",
  "medical assistant",
  "pharmacy technician",
  "notary(?: public)?",
  "pesticides?(?: applicator(?:['’]?s)?)?",
  "(?:boiler|chiller)(?: operator(?:['’]?s)?)?",
  "(?:waste)?water(?: treatment)?(?: operator(?:['’]?s)?)?",
  "stationary engineer(?:['’]?s)?",
  "(?:personal|liquor|alcohol|bartend[A-Za-zÀ-ɏ]+|server)",
  "gaming",
  "(?:commercial |scientific |rescue )?div(?:ing|er(?:['’]?s)?|emaster)",
  "scuba",
  "(?:small[- ]craft )?skipper(?:['’]?s)?",
  "(?:launch |boat |ship |vessel )master(?:['’]?s)?",
  "(?:deckhand|seafarer|seaman|boat|coxswain|powerboat|captain|yachtmaster|mate)(?:['’]?s)?",
  "hunting",
  "(?:explosives?|blaster(?:['’]?s)?|shotfir[A-Za-zÀ-ɏ]+|pyrotechnic[A-Za-zÀ-ɏ]*)",
  "asbestos",
  "confined[- ]spaces?",
  "rope access",
  "working at heights?",
  "high[- ]risk work",
  "scaffold[A-Za-zÀ-ɏ]*",
  "(?:rigg[A-Za-zÀ-ɏ]+|dogging|dogman)",
  "chain ?saw",
  "(?:excavator|digger|telehandler|loader|dumper|plant|MEWP|EWP|cherry picker)(?: operator(?:['’]?s)?)?",
  "high[- ]voltage(?: switching)?",
  "radiation(?: [A-Za-zÀ-ɏ]+)?",
  "coach(?:ing)?",
  "(?:yoga|pilates|fitness|swim(?:ming)?|ski|personal train[A-Za-zÀ-ɏ]*)(?: (?:teacher|instructor|trainer)(?:['’]?s)?)?",
  "interpret[A-Za-zÀ-ɏ]+",
  "court reporter",
  "(?:tax|enrolled) (?:preparer|agent)",
  "(?:mortgage|NMLS)(?: loan originator)?",
  "(?:land |quantity |chartered )?survey[A-Za-zÀ-ɏ]+",
  "architect(?:ural|['’]?s)?",
  "actuar[A-Za-zÀ-ɏ]+",
  "(?:bus|coach|PCV|PSV|passenger)(?: driver(?:['’]?s)?)?",
  "(?:taxi|private hire|PHV)(?: driver(?:['’]?s)?)?",
  "(?:tractor|class T)",
  "airside",
  "airport security(?: identification)?",
  "locksmith",
  "private investigator(?:['’]?s)?",
  "tattoo[A-Za-zÀ-ɏ]*",
  "funeral director(?:['’]?s)?",
  "embalm[A-Za-zÀ-ɏ]+",
  "beekeep[A-Za-zÀ-ɏ]+",
  "slaughter[A-Za-zÀ-ɏ]*",
  "legal (?:cashier|secretar[A-Za-zÀ-ɏ]+)",
  "forest school(?: level \\d)?",
  "playwork",
  "library media specialist",
  "(?:behavior|behaviour) analyst",
  "case manag[A-Za-zÀ-ɏ]+",
  "wound care",
  "IV",
  "safeguarding",
];
const PAPER =
  "(?:licen[cs](?:e|es|ed|ure)|certificat(?:e|es|ion|ions)|certified|registration|registered|credentials?|ticket|permit|cards?|endorsement|commission|accreditation)";
const TRADE_PAPER = `\\b(?:${TRADES.join("|")})(?: (?:state|board|national|level \\d|practising|basic|\\([^)]{1,14}\\))){0,2} ${PAPER}\\b(?! (?:plate|agreement|fee|programs?|cours))|\\b(?:licen[cs]ed|certified|registered|chartered|certificat(?:e|ion) (?:in|as an?)|licen[cs](?:e|ure) (?:in|as an?)|registration as an?) (?:[A-Za-zÀ-ɏ]+ )?(?:${TRADES.join("|")})\\b`;

/** Whatever carries "licence", "certification" or the like behind a word that says that it must be held. */
const HELD =
  "(?:(?:valid|current|active|unrestricted|appropriate|relevant|professional|practi[sc]ing|state|provincial|national|necessary|in-date|up-to-date) ){1,3}(?:(?!(?:driv|work|residen|parking|birth|medical|health|vaccin|police|tax|business|id|identi|gift|credit|degree|school|in\\b|of\\b|and\\b|for\\b|on\\b|the\\b|to\\b)[A-Za-zÀ-ɏ]*\\s)[A-Za-zÀ-ɏ&/’'-]+ ){0,3}?(?:licen[cs](?:e|ure)|certificat(?:e|ion)|registration|accreditation|credentials?)";
const BODY =
  "(?:[Rr]egist(?:ered|ration|rable)|[Mm]ember(?:ship)?|[Ll]icen[cs](?:ed|ure)|(?:practi[sc]ing )?licen[cs]e) (?:with|of|by|from) (?:the |an? )(?:(?:relevant|appropriate|provincial|state|national|professional|local|royal|[A-Z][A-Za-zÀ-ɏ]+|[A-ZÀ-Þ]{2,})[ -]){0,4}(?:body|bodies|[Bb]oard|[Cc]ouncil|[Cc]ollege(?: of [A-Za-zÀ-ɏ]+)?|[Ii]nstitut(?:e|ion)|[Aa]uthority|[Rr]egulator|[Ss]ociety|[Oo]rder(?: of [A-Za-zÀ-ɏ]+)?|[Aa]ssociation)";

/** "Certified Personal Trainer", "Registered Dental Nurse": a title that only a paper gives. */
const TITLE =
  "(?:Certified|Registered|Licensed|Licenced|Chartered|Accredited) (?:[A-ZÀ-Þ][A-Za-zÀ-ɏ]+ ){1,3}(?:Trainer|Specialist|Professional|Technician|Instructor|Coach|Practitioner|Planner|Examiner|Auditor|Coder|Assistant|Counsell?or|Interpreter|Inspector|Operator|(?<=(?:Dental|Veterinary|School|Occupational Health) )Nurse|Hygienist|Midwife|Administrator|Officer)s?(?: \\([A-Z]{2,6}\\))?";
/** "State Election Certification": a paper with a name in capitals. */
const CAPITALS =
  "(?:(?!(?:Driver|Drivers|Driving|School|Birth|Medical|Health|Work|Software|Business|Tax|The|An?|Any|Your|Our|No|Current|Valid)\\b)[A-ZÀ-Þ][A-Za-zÀ-ɏ'’&-]+ ){1,4}(?:Certification|Certificate|License|Licence|Licensure|Accreditation)";
const NOT_A_PAPER =
  /\b(?:(?:voter|vehicle|car|patient|student|user|company|trademark|event|guest|class|course) registration|registration (?:files?|records?|desk|form|fee|number|process|link|page)|software licen|licen[cs]e agreement|licen[cs]e plate|support ticket|gift card|business card|credit card|work permit|residence permit|RSA (?:encryption|key|algorithm|Group)|(?:our|local|with) EMTs?|the ASE\b|SOX|TIPS (?:and|&|for)|ADR (?:process|drug|report)|RD (?:team|&)|employee referral|(?:is|are|been|as) an? (?:proud |founding |active )?member of|opportunit(?:y|ies) to|voting system|Family Planning)/i;

/** Papers of no value of their own. */
export const OTHERS: readonly DemandRule[] = [
  {
    value: "other",
    pattern: new RegExp(
      `\\b${TITLE}\\b|\\bGDC regist[A-Za-zÀ-ɏ]+|\\b[Rr]egist(?:ered|ration) with (?:the )?[A-ZÀ-Þ]{2,6}\\b`,
      "g",
    ),
    unless: NOT_A_PAPER,
  },
  {
    value: "other",
    pattern: new RegExp(`\\b${CAPITALS}\\b(?! (?:Program|Course|Division|Department|Exam))`, "g"),
    needs: /must|requir|hold|possess|obtain|prefer|eligible|valid|plus\b|essential|desirable|need/i,
    unless: NOT_A_PAPER,
  },

  { value: "other", pattern: new RegExp(NAMED_PAPER, "g"), unless: NOT_A_PAPER },
  { value: "other", pattern: new RegExp(TRADE_PAPER, "gi"), needs: new RegExp(PAPER, "i"), unless: NOT_A_PAPER },
  {
    value: "other",
    pattern: new RegExp(`\\b${HELD}\\b`, "gi"),
    needs: /valid|current|active|appropriate|relevant|professional|practi|state|provincial|national|necessary|date/i,
    unless: NOT_A_PAPER,
  },
  {
    value: "other",
    pattern: new RegExp(`\\b${BODY}\\b`, "g"),
    needs: /body|bodies|board|council|college|institut|authority|regulator|society|order|association/i,
    unless: NOT_A_PAPER,
  },
];
