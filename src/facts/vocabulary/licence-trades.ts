import type { DemandRule } from "../demands.ts";

const LICENCE =
  "(?:licen[cs](?:e|es|ed|ure)|certificat(?:e|es|ion|ions)|certified|registration|registered|credentials?|ticket|permit|card)";
/** A trade's name with a word for its paper before or behind it. */
function paperOf(trade: string): RegExp {
  return new RegExp(
    `\\b(?:${trade})(?:['’]s?)?(?: (?:state|board|practising|practicing|operator['’]?s?|operations?|professional|driver['’]?s?|truck|national|\\([^)]{1,12}\\)|trade|agents?['’]?|officers?['’]?)){0,2} ${LICENCE}\\b(?! (?:plate|agreement|fee))|\\b(?:licen[cs]ed?|certified|registered|ticketed|certificat(?:e|ion) (?:in|as an?)|licen[cs](?:e|ure) (?:in|as an?)|registration as an?|licen[cs]ed? as an?|qualified) (?:or [A-Za-zÀ-ɏ]+ )?(?:${trade})\\b`,
    "gi",
  );
}

/** Licences and certificates of offices, schools, shops, sites and workshops. */
export const TRADES: readonly DemandRule[] = [
  {
    value: "cpa",
    pattern:
      /\bCPA\b(?:['’]?s)?(?: (?:licen[cs]e|designation|certification|qualification|or equivalent|required|preferred))?|\b[Cc]ertified [Pp]ublic [Aa]ccountant\b(?: \(CPA\))?|\b(?:ACA|ACCA|CIMA)\b(?:[/ ,](?:ACA|ACCA|CIMA)\b)*(?: qualified| qualification)?|\b(?:[Qq]ualified|[Cc]hartered) [Aa]ccountant\b(?! who)|\bCA ?ANZ\b/g,
    unless:
      /\b(?:CPA and CPM|CPA firms?|outside CPA|external CPA|our CPA|client CPA|with CPAs|ACA (?:exchange|marketplace|compliance|reporting)|studying (?:towards|for)|study (?:support|package)|part[- ]qualified|report(?:s|ing)? to)\b/i,
  },
  {
    value: "cfa",
    pattern:
      /\bCFA\b(?: (?:charter(?:holder)?|designation|level|certification|candidate))*|\bchartered financial analyst\b/g,
    unless: /\bstudy support\b/i,
  },
  {
    value: "pe",
    pattern:
      /\b(?:[Ll]icen[cs]ed|[Rr]egistered|[Cc]ertified) (?:as an? )?(?:[Pp]rofessional|[Cc]ivil|[Ss]tructural) [Ee]ngineer\b(?: \(P\.?E\.?\))?|\b[Pp]rofessional [Ee]ngineer(?:ing|['’]?s)?(?: \(P\.?E\.?\))? (?:[Ll]icen[cs]e|licensure|registration|certification)|\bP\.?E\.? (?:licen[cs]e|licensure|registration|certification|stamp)|\bP\.Eng\b|\bchartered (?:civil |mechanical |electrical |structural |[A-ZÀ-Þ][A-Za-zÀ-ɏ]+ )?engineer\b|\bCEng\b|\bPE (?:required|preferred)\b|\b(?:Incorporated or )?Chartered status\b/g,
  },
  {
    value: "pmp",
    pattern:
      /\b(?:PMP|PMI-ACP)\b(?:[®-]?[ -](?:certifi\w+|credential|designation))?|\bproject management professional\b(?: \(PMP\))?|\b(?:PMI|IPMA|AgilePM|MSP|APM PMQ)\b(?= (?:certif|qualif|or|practitioner|accred)|,|\.|$)|\bproject management (?:certifications?|qualifications?|credentials?|accreditation)\b|\b(?:PRINCE ?2|Prince ?2|CAPM)\b(?: [A-Za-zÀ-ɏ]+)?(?: (?:certifi\w+|qualif\w+|practitioner))?/g,
  },
  {
    value: "teaching",
    pattern:
      /\b(?:(?:state|valid|current|standard|professional) )*(?:teach(?:ing|er['’]?s?)|educator)[ -](?:licen[cs](?:e|ure)|certifi(?:cate|cation)|credentials?|registration|qualification)\b|\b(?:certified|licen[cs]ed|registered|qualified) (?:as an? )?(?:[A-Za-zÀ-ɏ]+ )?teacher\b(?! status)|\bQTS\b|\bqualified teacher status\b(?: \(QTS\))?|\bPGCE\b|\b(?:VIT|NESA|SACE|TRB) (?:registration|registered|certificate|accreditation)|\bSACE\b(?= registration)|\bregist(?:ered|ration) with (?:the )?(?:Teaching Council|SACE|Victorian Institute of Teaching)|\b(?:TEFL|TESOL|CELTA)\b(?: (?:certificate|certified|certification|qualification))?/gi,
    unless:
      /\bunder the (?:direction|supervision) of an?\b|\bassist(?:s|ing)? (?:the )?(?:certified|licensed|qualified)|\bprepar\w+ (?:students|teachers) for/i,
    needs: /teach|educator|QTS|PGCE|SACE|VIT\b|NESA|TRB|T[ES]+OL|TEFL|CELTA/i,
  },
  {
    value: "bar",
    pattern:
      /\b(?:admitted|admission|licen[cs]ed (?:by|in|to|with)|member(?:ship)?|active member|good standing)[^.;,]{0,30}?\b(?:(?:state |the )?bar\b(?! (?:staff|area|manager))|to practi[sc]e law|(?:practi[sc]e )?law in)|\bbar (?:admission|membership|license)\b|\blicen[cs]ed attorney\b|\b(?:practi[sc]ing|solicitor['’]?s?) certificate\b|\bqualified (?:solicitor|lawyer|barrister)\b|\badmi(?:tted|ssion) (?:as )?(?:an? )?(?:solicitor|attorney|barrister|advocate)\b(?: or (?:barrister|solicitor))?/gi,
    needs: /bar\b|law|attorney|solicitor|barrister|practi|advocate/i,
  },
  {
    value: "real_estate",
    pattern: paperOf(
      "real estate|realtor(?:['’]s)?|estate agent|property management|broker(?:['’]s)?|real property appraiser",
    ),
  },
  {
    value: "insurance",
    pattern:
      /\b(?:(?:life|health|property|casualty|P&C|Life|Health|all-lines)(?: (?:and|&) (?:life|health|casualty))?(?: insurance)?|insurance|adjuster['’]?s?|insurance producer|producer)(?: (?:agent|adjuster|producer|broker)['’]?s?)? licen[cs](?:e|es|ure)\b|\blicen[cs]ed (?:insurance )?(?:adjuster|insurance (?:agent|broker))|\bSeries (?:6|7|63|65|66|24)\b(?:,? (?:and |or |& )?(?:Series )?\d\d?)*(?: licen[cs]es?)?|\bFINRA (?:licen[cs]e|Series)\b/gi,
    unless: /\bdriver/i,
    needs: /insur|adjuster|producer|series|FINRA|licen/i,
  },
  {
    value: "security_guard",
    pattern:
      /\bSIA\b(?: (?:[A-Za-zÀ-ɏ]+ ){0,3}?licen[cs]e[ds]?\b| badge)?|\b(?:security (?:guard|officer|staff|industry)|guard)(?:['’]s)? (?:licen[cs]e|card|registration|certification)\b|\bguard card\b|\bsecurity licen[cs]e\b|\bPSIRA\b(?: (?:grade \w|registration|registered))?|\bPSA (?:guard )?licen[cs]e\b/gi,
    unless: /\b(?:semiconductor|SIA partners)\b/i,
    needs: /SIA|guard|security|PSIRA|PSA/i,
  },
  {
    value: "firearms",
    pattern:
      /\b(?:firearms?|weapons?|gun|concealed (?:carry|weapon)|armed guard)(?: owner['’]?s?)? (?:licen[cs]e|permit|certificate|certification|card|qualification)\b|\bFOID card\b/gi,
    needs: /arm|weapon|gun|FOID/i,
  },
  {
    value: "food_safety",
    pattern:
      /\b(?:food (?:hygiene|safety|handler['’]?s?|protection|handling|service)(?: manager['’]?s?)?|ServSafe|Servsafe|HACCP|RSA and food)(?: (?:level|Level) \d)?(?: (?:certificat[A-Za-zÀ-ɏ]+|certified|cards?|permit|qualification|basics|level \d|manager certification|licen[cs]e))+|\b(?:certificat[A-Za-zÀ-ɏ]+|certified|card|qualification) in (?:food (?:safety|hygiene)|HACCP)|\bfood[- ]handler['’]s (?:health )?(?:certificate|card|permit)|\bServSafe\b|\bLevel \d food (?:hygiene|safety)/gi,
    needs: /food|serv ?safe|HACCP/i,
  },
  { value: "acls", pattern: /\b(?:ACLS|advanced cardiac life support)\b(?: (?:certifi\w+))?/gi },
  {
    value: "bls",
    pattern: /\b(?:BLS|basic life support)\b(?:\/CPR)?(?: (?:certifi\w+|for healthcare providers))?/gi,
    unless: /\bbureau of labor\b|\bBLS data\b/i,
  },
  {
    value: "cpr",
    pattern:
      /\b(?:cardiopulmonary )?resuscitation (?:certificat\w+|training|card)|\bcardiopulmonary resuscitation\b|\bCPR(?:\/AED|\/first aid)?\b(?: (?:certifi\w+|trained|training|card))?/gi,
    unless:
      /\b(?:teach\w*|instruct\w*|perform\w*|administer\w*|we (?:pay|train|provide)) (?:[A-Za-zÀ-ɏ]+ ){0,2}CPR|\bCPR procedures rules\b/i,
  },
  {
    value: "first_aid",
    pattern:
      /\b(?:paediatric |pediatric |emergency |current |wilderness |HLT\w+ |occupational )*first[- ]aid(?:er)?(?: at work)?(?:[ -](?:certificat[A-Za-zÀ-ɏ]+|certified|qualified|qualification|trained|ticket|course|card|level \d))?(?= |,|\.|;|\/|$|\))/gi,
    needs:
      /certif|qualif|current|valid|card|ticket|CPR|required|hold|must|licen|\bfirst[- ]aid course|^[\s*•–-]*(?:[a-z]+ ){0,2}first[- ]aid/i,
    unless:
      /\b(?:provid(?:e|es|ing)|administer\w*|render\w*|giv(?:e|es|ing)|perform\w*|learn|kits?|boxes|supplies|mental health first|we (?:pay|train|teach)|training (?:is )?provided)\b/i,
  },
  {
    value: "electrician",
    pattern: new RegExp(
      `${paperOf("electric(?:ian|al)(?:['’]s)?|journeyman electrician(?:['’]s)?|master electrician(?:['’]s)?|A-grade electric(?:al|ian)(?:['’]s)?|wireman['’]?s?").source}|\\b(?:journeyman|master) electrician\\b(?: licen[cs]e)?|\\b(?:18th|17th) edition\\b|\\bECS card\\b|\\bjourneyman['’]s certificate as an electrician|\\bNICEIC\\b`,
      "gi",
    ),
    unless: /\b(?:supervis|engineers?)\b.*\blicensed electrical engineer/i,
    needs: /electric|wireman|edition|ECS|NICEIC/i,
  },
  {
    value: "plumber",
    pattern: new RegExp(
      `${paperOf("plumb(?:er|ing)(?:['’]s)?|journeyman plumber(?:['’]s)?|master plumber(?:['’]s)?").source}|\\b(?:journeyman|master) plumber\\b`,
      "gi",
    ),
    needs: /plumb/i,
  },
  {
    value: "gas",
    pattern:
      /\bgas[- ]?safe\b(?: (?:registered|registration|engineer|certificate|qualified))*|\bgas(?:fitter|fitting)?(?:['’]s)? (?:licen[cs]e|ticket|certificate)\b|\blicen[cs]ed gas ?fitter|\bACS gas\b/gi,
    needs: /gas/i,
  },
  {
    value: "hvac",
    pattern:
      /\bEPA (?:section )?608\b(?: [A-Za-zÀ-ɏ]+)?(?: (?:card|certifi[A-Za-zÀ-ɏ]+|licen[cs]e))?|\b(?:HVAC|refrigeration|F-?gas|air[- ]conditioning)(?: (?:journeyman|contractor|technician|mechanic))?(?:['’]s)? (?:licen[cs]e|certificat[A-Za-zÀ-ɏ]+|certified|ticket|qualification)|\bF-?Gas\b|\bNATE[- ]certif[A-Za-zÀ-ɏ]+|\bcertified HVAC\b|\bArc ?tick\b/gi,
    needs: /EPA|HVAC|refriger|gas|air|NATE|arc ?tick/i,
  },
  {
    value: "welding",
    pattern:
      /\b(?:welding|welder['’]?s?)(?: [A-Za-zÀ-ɏ]+)? (?:certificat[A-Za-zÀ-ɏ]+|certified|ticket|licen[cs]e|qualification|coding|codes?)\b|\b(?:certified|coded|AWS[- ]certified|ticketed) (?:in )?(?:[A-Za-zÀ-ɏ]+ )?weld(?:er|ing)|\bCWI\b|\bD1\.1\b|\bAWS D1\.\d/gi,
    needs: /weld|CWI|AWS|D1\.1/i,
  },
  {
    value: "crane",
    pattern:
      /\bNCCCO\b(?: certif\w+)?|\bCCO certif\w+|\bcrane(?: operator['’]?s?)? (?:licen[cs]e|certificat\w+|ticket|card)\b|\b(?:certified|licen[cs]ed) crane operator|\bTCVT\b|\b(?:CPCS|NPORS)(?= (?:or equivalent )?(?:\w+ )?(?:ticket |card )?(?:for|in|as) (?:\w+ )?(?:mobile |tower |crawler )?crane)/gi,
    needs: /crane|CCO|TCVT/i,
  },
  {
    value: "cosmetology",
    pattern: paperOf(
      "cosmetolog(?:y|ist)(?:['’]s)?|barber(?:['’]s)?|estheti(?:cs|cian)(?:['’]s)?|nail technician|hairdress(?:er|ing)|esthetician",
    ),
  },
  {
    value: "childcare",
    pattern:
      /\b(?:CDA|child development associate)\b(?: (?:credential|certificate))?|\b(?:level|cert(?:ificate)?) (?:2|3|III|IV) (?:[A-Za-zÀ-ɏ]+ ){0,3}(?:child ?care|early years|children)|\bearly childhood (?:education )?(?:certificat\w+|licen[cs]e)|\bCAP petite enfance\b|\bCFC as (?:an? )?socio\S+|\bchildcare diploma\b/gi,
    needs: /CDA|child|CAP |CFC/i,
  },
  {
    value: "lifeguard",
    pattern:
      /\blifeguard(?:ing)? (?:certificat\w+|qualification|licen[cs]e|award)\b|\bcertified lifeguard\b|\bNPLQ\b|\bbronze medallion\b/gi,
    needs: /lifeguard|NPLQ|bronze/i,
  },
  {
    value: "osha",
    pattern:
      /\bOSHA[- ](?:10|30|500|510)(?:[- ]hours?)?\b(?: (?:certif\w+|card|training))?|\bOSHA certif\w+|\b(?:10|30)[- ]hour OSHA\b/gi,
    needs: /OSHA/i,
  },
  {
    value: "site_card",
    pattern:
      /\b(?:CSCS|CPCS|SSSTS|SMSTS|white card|IPAF|PASMA|Safe Pass|NPORS|VCA)\b(?: (?:card|certificate|certified|ticket|[A-ZÀ-Þ]{2}))?/g,
    unless: /\bwhite card (?:game|process)/i,
  },
  { value: "site_card", pattern: /\b(?:White Card|Safe Pass)\b/g },
  {
    value: "it",
    pattern:
      /\b(?:Security|Network|Sec|CySA|CASP)\+(?!\w)(?: CE)?(?: certifi\w+)?|\b(?:CISSP|CISM|CISA|CRISC|CEH|OSCP|GSEC|GCIH|CCNA|CCNP|CCIE|CompTIA(?: [A-Z]\w+\+)?|MCSE|MCSA|RHCE|RHCSA|ITIL(?= (?:certif|qualif|[Ff]oundation|accredit|v\d))|CKA|CKAD|OCP)\b(?: (?:A\+|Security\+|Network\+|Foundations?|v\d|level \d))*(?:[ -](?:certifi\w+|qualification|certs?))?|\b(?:[Cc]loud|[Vv]endor|Terraform|Juniper|Palo Alto|AWS|Azure|Cisco|Microsoft(?: 365)?|Salesforce|GCP|Google Cloud|Oracle|SAP|VMware|Red Hat|Kubernetes|Scrum(?: ?master)?|ServiceNow|Tableau|DoD 8570|IAT|IAM)(?: (?:Administrator|Solutions? Architect|Developer|Cloud|Associate|Professional|level I{1,3}|Level I{1,3}|Level \d|Practitioner|Master))*[ -](?:[Cc]ertifi\w+|certs?\b|accreditations?|badges?)|\bPCNSE\b|\b(?:certified|certifications? (?:in|such as|like)|Certified) (?:AWS|Azure|Cisco|Microsoft|Salesforce|GCP|Google Cloud|Oracle|SAP|VMware|Red Hat|Kubernetes|Scrum ?Master|ScrumMaster)\b|\b(?:CSM|CSPO)\b(?= certif|,| or )|\b(?:IAT|IAM) [Ll]evel (?:I{1,3}|\d)\b|\bDoD 8570\b/g,
    unless: /\b(?:partner|ITIL (?:processes|framework|practices|environment)|we (?:are|hold)|certified company)\b/i,
  },
];
