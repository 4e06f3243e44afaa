/** Words of being allowed to work somewhere, and of belonging to a country, as patterns' sources; used with the flag `i`. */
import { COUNTRY, NATION } from "./nations.ts";

/** Taking work up, behind "allowed to", "entitled to" and the like; not "work from home", "work at height". */
const TO_WORK =
  "(?:to )?(?:be )?(?:(?:legally|lawfully|freely|immediately) )?(?:(?:live|reside|stay|remain|enter|study)(?: here| there)? (?:and|&|or|in [\\w ]{1,20} and) )?(?:work(?:ing)?(?! (?:from|up|remotely|overtime|with|at|on|alone|unsupervised|as (?!an? employee)|flexib|wherever|anywhere|how|when you|shifts?|nights|weekends|evenings|hard|under|through|independent|around|towards?|a |the |your |our |their |in (?:confined|teams?|pairs|shifts|an? |all|hot|cold|your own|small|(?:the|our|any) (?!country|u\\.?[ks]|united|eu|eea|republic|netherlands|philippines|gulf|european|state|uae|area of)))(?!\\w))|be employed|employment|take (?:up |on )?(?:any |up |paid |an? |W-2 |gainful )*(?:employment|work|jobs?)|earn (?:wages|a wage|a living|money))";
/** Marks that make someone's standing a legal one. */
const STANDING =
  "(?:(?:full|fully|unrestricted|permanent|permanently|existing|legal|legally|lawful|lawfully|valid|validly|indefinite|current|currently|already|pre-existing|automatic|ongoing|unlimited|proper|open|appropriate|relevant|necessary|Australian|New Zealand|NZ|UK|US|EU|Irish|Canadian) )*";
/** Papers that someone shows. */
const PAPER =
  "(?:papers|paperwork|documents?|documentation|visas?|permits?|status|stamp|cards?|titles?|passport|immigration status|titre de séjour|Aufenthaltstitel|residen(?:ce|cy))";

/** Who or what says that someone may work. */
const AUTHORITY =
  "Home Office|immigration|the (?:government|law|state|authorities)|visas?|passports?|permits?|papers|stamp|status|any (?:visa|passport)[^.;]{0,40}? it";
/** What one waits for before the first day. */
const WAITED_FOR =
  "(?:work(?:ing)? )?(?:permits?|visas?)|EAD|work papers|right to work|work authori[sz]ation|stamp [14]";

/** Being allowed to work, one form a line. */
export const WORK_FORMS = [
  `${STANDING}right[s]?[- ](?:to|of)[- ]${TO_WORK}`,
  `${STANDING}(?:authori[sz]ed|permitted|eligible|entitled|allowed|cleared|free|able|lawful|ok) ${TO_WORK}(?<!\\bable to work)`,
  `(?:legally|lawfully) (?:able |allowed |entitled |eligible |permitted |authori[sz]ed |cleared |free )?${TO_WORK}`,
  "(?:can|may|could) (?:already |legally |lawfully )+(?:live and )?work|able to (?:legally |lawfully )+work|able to work (?:legally|lawfully)|work (?:here |there |in [\\w ]{1,25} )?(?:legally|lawfully)|legal (?:right |able |ability |capacity |standing )?to work",
  `${STANDING}(?:eligibility|authori[sz]ation|permission|entitlement|clearance|freedom|leave(?= to)|ability) ${TO_WORK}(?<!ability to work)`,
  "work eligibility|employment eligibility|(?:work|employment|working)[- ](?:eligibility|authori[sz]ation|authority|permission|entitlement)(?! form)",
  `${STANDING}work(?:ing)? (?:rights|status|entitlements?)(?! (?:activist|movement|lawyer|updates?))`,
  `${STANDING}(?:work|working|employment|residence|residency|B or C|C or B|[BC])(?:[- ](?:and|or|/)[- ](?:residence|work))?[- ](?:permits?|(?<=residenc[ey][- ])titles?)`,
  "(?:valid|existing|current|appropriate|open|non-expiring|long-term|unrestricted|proper|relevant|suitable|working[- ]holiday|partner|graduate|own)(?: [\\w-]+)? (?:work(?:ing)? )?visas?(?! (?:card|debit|sponsor))|work(?:ing)?(?:[- ]holiday)? visas?(?: holders?)?|visas? with (?:full |unrestricted )?work(?:ing)? rights",
  `(?:${PAPER})(?: holders?)? (?:already )?(?:(?:that|which) )?(?:already )?(?:lets?|letting|allow(?:s|ing)?|permit(?:s|ting)?|gives?|giving|entitl(?:e|es|ing)|enabl(?:e|es|ing)|authori[sz](?:e|es|ing)) (?:you |them |the holder |someone |people )?(?:to |the right to |permission to )?(?:live and |legally |lawfully )?(?:work|take|be employed|employment|earn)`,
  "(?:papers|paperwork|documents?|status)[^.;,]{0,20} (?:for|to) work(?:ing)?(?! (?:on|with|at|from))|(?:permits?|visas?) for (?:paid )?work",
  `(?:valid|existing|own|current) (?:work|employment|S|dependant['’]?s?) pass(?:es)?|(?:work|employment|S|dependant['’]?s?) pass holders?|work[- ]authori[sz]ed|legal basis (?:to|for) [^.;,]{0,25}?work|(?:legally|lawfully) (?:hold|have|do|start|take) (?:an? |any |the |this )?(?:paid )?(?:job|post|position|work)`,
  `${PAPER}(?: [^.;,]{1,20})? (?:that |which )?(?:lets?|allows?|permits?|entitles?|enables?|authori[sz]es?|covers?) (?:you|them|people|someone|paid|full-time|this|the)(?! (?:to )?(?:visit|travel|park|enter the building))`,
  `(?:${AUTHORITY})[^.;,]{0,20}? (?:says?|agrees?|confirms?|shows?|states?|proves?|lets) (?:that )?(?:you|they)(?:['’]re| are| can| may)?(?: legally| already)?(?: allowed| able| free| permitted)?(?: to)?(?: work| be employed)?`,
  `(?:${WAITED_FOR})(?<=(?:cannot|can['’]t|won['’]t|not|nobody|no one|no start|nothing)[^.;]{0,50} (?:until|before|unless|without) (?:[a-z]+ ){0,2}(?:${WAITED_FOR}))`,
  "(?:(?:as|so) long as|provided|if) (?:it|they|that) (?:covers?|lets?|allows?|permits?|says?|entitles?)(?<=(?:visa|permit|passport|stamp|papers)[^.;]{0,90})",
  `(?:${NATION}) (?:work |residence )?permits?`,
  "(?:the|an?|your|our) I-9(?!s)|I-9(?= (?:is|on|within|before|has))|e-?verif(?:y|ied)(?<=(?<!\\w)(?:we|you|everyone|hires)(?: \\w+){0,4} e-?verif(?:y|ied))",
  "employment visa status|authori[sz]ed for (?:employment|work)|(?:eligible|cleared) for (?:employment|work) in|free to work in|lawful work status",
  "I-9 (?:documents?|papers|paperwork|form|verification)|(?:documents|papers) for (?:the |your )?(?:Form )?I-9|form I-9(?= (?:within|on|documents|is|must))|share code|biometric residence permit|BRP|(?:valid |an )EAD|EAD (?:cards?|holders?)|Stamp (?:1G|4|1)(?!\\d)|e-?verify (?:on|before|check|is run)|List A",
] as const;

/** "Citizens of", "nationals of" and their like. */
const BELONGING =
  "(?:citizens?(?:hip)?|nationals?(?! (?:insurance|grid|parks?|trust|average|curriculum|guard|health))|nationality|passports?(?:[- ]holders?)?(?! acceptance| office| service)|subjects?)";
const NATIONS = `(?:${NATION})(?:(?: or (?:an? )?|\\/|, | and )(?:${NATION})){0,4}`;
/** People called by their country, in the plural. */
const PEOPLE = `(?:${[
  "Americans",
  "Britons",
  "Canadians",
  "Australians",
  "New Zealanders",
  "Kiwis",
  "Singaporeans",
  "Malaysians",
  "Indonesians",
  "Filipinos",
  "Indians",
  "Kenyans",
  "Ugandans",
  "Tanzanians",
  "Rwandans",
  "Nigerians",
  "Ghanaians",
  "South Africans",
  "Namibians",
  "Zambians",
  "Batswana",
  "Egyptians",
  "Moroccans",
  "Tunisians",
  "Emiratis",
  "Saudis",
  "Kuwaitis",
  "Qataris",
  "Omanis",
  "Bahrainis",
  "Jordanians",
  "Israelis",
  "Germans",
  "Austrians",
  "Norwegians",
  "Swedes",
  "Danes",
  "Finns",
  "Estonians",
  "Mexicans",
  "Brazilians",
  "Fijians",
  "Jamaicans",
  "Europeans",
].join("|")})`;

/** Citizenship of some country, one form a line. */
export const CITIZEN_FORMS = [
  `(?<!non[- –])(?:sole |dual |naturali[sz]ed )*${NATIONS} (?:by birth )?${BELONGING}`,
  `(?:citizens?(?:hip)?|nationals|nationality|passports?)(?: or (?:national )?ID cards?)? (?:of|from) (?:the |an? |any |states? |countries |country )*(?:${COUNTRY}|(?!Commonwealth)(?:${NATION}))(?!\\w)`,
  `(?:passports?|ID)(?: or (?:national )?ID cards?)? (?:of|from) (?:an? |any |the )?(?:${NATION}|member)(?: member)? (?:country|state)`,
  `(?:citizens?(?:hip)?|nationals|nationality) of an? (?:member|NATO|EU|EEA|Commonwealth|Schengen)(?: \\w+){0,3}? (?:state|country)`,
  `(?:citizens?(?:hip)?|nationals|nationality|national) of (?:the |one of the |an? |our |this |that )?(?:\\w+ )?(?:(?:member|signatory|participating|contracting|partner) (?:states?|countr(?:y|ies))|country|republic|kingdom|federation|emirates)(?!\\w)`,
  `being (?:an? )?(?:${NATION})(?= (?:is|isn['’]t|would|helps))`,
  "(?:King|Queen|Crown|Sultan|Emperor)['’]s (?:own )?subjects",
  `(?:are|is|were|be|['’]re|either) (?:born )?(?:an? )?(?:${NATION})(?=,? (?:or naturali[sz]ed|by (?:birth|nationality|law|passport|naturali[sz]ation|citizenship)))`,
  "(?:no|any) (?:citizenship|nationality) (?:requirements?|conditions?|restrictions?|rules?)",
  "citizenship (?:status )?(?:is )?(?:required|essential|mandatory|a must|necessary|needed|(?:not )?demanded)|proof of citizenship|(?:sole|dual) citizenship|citizenship, (?:permanent )?residen|nationality or permanent residence|citizenship (?:is )?(?:not|isn['’]t) (?:required|needed|necessary|demanded|asked)",
  "(?<!\\w )(?:citizens?|nationals), (?:lawful )?(?:permanent )?residents?|(?:citizens?|nationals) (?:only|and (?:permanent )?residents|or (?:permanent )?residents|alone)|(?:only|residents and|residents or) citizens|must be (?:an? )?(?:sole |dual |naturali[sz]ed )?citizens?|(?:local|country) nationals (?:only|preferred)",
  `${PEOPLE}(?=(?:,| and| or|\\/) (?:[A-Z]\\w+s )?(?:permanent|PRs?))|${PEOPLE}(?=[^.;,]{0,30}? (?:priority|preference|precedence))|(?:prefer|favou?r|towards?|rather) ${PEOPLE}`,
  "USCs?(?=(?: ?[/,] ?| or | and )(?:GC|green))|USCs?(?<=GC(?: ?[/,] ?| or | and )USCs?)",
  `(?:only|just|open to|reserved for|restricted to|limited to|admits? only|from) ${PEOPLE}(?: only)?|${PEOPLE} (?:only|aged|may apply|can apply|need apply|preferred|first(?! nations?)|and PRs|are preferred|get (?:priority|preference))`,
  `(?:must|has to|have to|need to|needs to|should|need not|needn['’]t) be (?:an? )?(?:${NATION})(?= ?(?:[.,;)!]|$|or |and |to |by (?:birth|law|nationality)|for this))`,
  `South African ID|(?:${NATION}) ID (?:book|card|document)`,
  "(?:any|every|all|no particular|whatever|which) (?:nationalit(?:y|ies)|citizenship|passport)|(?:citizenship|nationality) (?:is (?:no(?: \\w+)?|not an?|irrelevant|immaterial|unimportant)|isn['’]t an?|plays no|makes no|has no|doesn['’]t matter)|nationality (?:is no|doesn['’]t|does not|isn['’]t|plays no|makes no)|(?:what|which|whose) (?:passport|nationality|citizenship) you|(?:which|whose|what) flag|where you were born|(?:your|the colou?r of your) (?:nationality|citizenship|passport) (?:is|does|makes|plays|has)",
] as const;

/** Permanent residence. */
export const RESIDENT_FORMS = [
  "(?:lawful |legal )?permanent residen(?:ts?|ce|cy)(?: status| visa| cards?| holders?)?",
  "(?:lawful|legal|US|U\\.S\\.|Canadian|Australian|New Zealand|NZ|UK) (?:permanent )?residents?(?! (?:of (?!canada|the u)|permit|card))",
  "green[- ]?cards?(?:[- ]holders?)?",
  "(?:citizens?|citizenship) (?:or|and|\\/|, ) ?(?:an? )?(?:lawful )?residents?",
  "GC(?=(?: ?[/,] ?| or | and )USC)|GC(?<=USCs?(?: ?[/,] ?| or | and )GC)(?: holders?)?|PR(?= (?:is |are )?(?:not|required|needed|preferred|a plus|essential))",
  "residents (?:and|or) citizens|residency(?<=residents?(?: \\w+)? or residency)",
  "residen(?:ce|t)[- ](?:class )?visas?(?: holders?)?",
  "PR holders?|(?:Singapore |Australian |NZ |Canadian )?PRs?(?= (?:only|status|may|or citizens?|holders?|required))|PRs?(?<=(?:citizens?|Singaporeans?) (?:or|and|\\/) PRs?)|PR status",
  "indefinite leave to (?:remain|enter)|ILR|(?:pre-)?settled status",
] as const;

/** A person of the United States by the export rules, also by the list of those who are. */
export const US_PERSON_FORMS = [
  "U\\.?S\\.?[ -]persons?(?! (?:of|with)(?!\\w))(?: status)?",
  "(?:no )?foreign (?:persons?|nationals?)(?<=(?:ITAR|EAR|export|munitions|deemed)[^.;]{0,140})(?= [^.;]{0,40}(?:not|cannot|can['’]t|n['’]t|out\\b|ineligible|excluded))",
  "protected (?:individuals?|persons?)(?= (?:as|under|per|pursuant|\\())|8 U\\.?S\\.?C\\.? (?:§ ?)?1324b|asylees?",
] as const;
