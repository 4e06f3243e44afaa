import { isEmployersPart } from "./asides.ts";
import { type DemandTable, demandsOf } from "./demands.ts";
import type { Extractor, Finding } from "./source.ts";
import { LICENCE_RULES } from "./vocabulary/licence.ts";

const TABLE: DemandTable = {
  kind: "licence",
  hint: /[Ll]icen[cs]|LICEN[CS]|[Cc]ertif|CERTIF|[Rr]egist(?:ered|ration|er with)|[Cc]redential|\bCDL|\b[HL]GV\b|C\+E|[Cc]at(?:egory|\.)? [CD]|[Cc]lass ["“]?[A-D1-5]|[Cc]ode [0-9A-E]|CPC\b|tachograph|[Pp]ilot|ATPL|\bCPL\b|Part 107|[Tt]icket\b|\b[Cc]ards?\b|\bPIN\b|\bR[NGM]N?\b|\bL[PV]N\b|\bCNA\b|STNA|\b[ACF]?R?NP\b|APRN|\bM\.?D\b|[Bb]oard[- ](?:cert|elig)|\bLMFT|\bLPC|LMHC|CCC-SLP|\bL[CMI]*SW\b|LISW|MRCVS|\bCPA\b|\bACA\b|ACCA|CIMA|[Aa]ccountant|\bCFA\b|[Ff]inancial [Aa]nalyst|P\.?Eng|CEng|[Cc]hartered|[Pp]rofessional [Ee]ngineer|\bP\.?E\.? |PMP|PMI|PRINCE|Prince ?2|CAPM|QTS|[Tt]eacher status|PGCE|TEFL|TESOL|CELTA|SACE|\b[Bb]ar\b|practi[sc]|[Ss]olicitor|[Ll]awyer|admitted|[Ss]eries \d|\bSIA\b|PSIRA|\bPSA\b|[Pp]ermit\b|ServSafe|Servsafe|HACCP|[Ff]ood (?:hygiene|safety)|ACLS|life support|\bBLS\b|\bCPR\b|irst[- ][Aa]id|[Rr]esuscitation|PMI\b|IPMA|AgilePM|\bMSP\b|PCNSE|[Pp]roject management qual|FIRST AID|[Jj]ourneyman|(?:18|17)th|NICEIC|authori[sz]ation|[Gg]as[- ]?[Ss]afe|EPA |F-?[Gg]as|Arc ?tick|\bCWI\b|AWS|\bTCVT|\bCDA\b|[Cc]hild [Dd]evelopment|CAP petite|CFC as|[Cc]hildcare|[Ll]evel [23]|[Cc]ert (?:III|IV|3|4)|NPLQ|bronze med|OSHA|\bCSCS|CPCS|SSSTS|SMSTS|[Ww]hite [Cc]ard|IPAF|PASMA|Safe Pass|NPORS|\bVCA\b|[Ww]orking at [Hh]eights?|CISSP|CIS[AM]\b|CRISC|\bCEH\b|OSCP|GSEC|GCIH|\bCC(?:N[AP]|IE)\b|CompTIA|Security\+|Network\+|Sec\+|MCS[AE]|RHC[ES]|ITIL|\bCKAD?\b|\bOCP\b|CSM|CSPO|\bI[AM][TM] [Ll]evel|8570|\bIAT\b|SHRM|\bS?PHR\b|APICS|CPIM|CSCP|\bASE\b|NICET|\bCIP[DS]\b|RICS|Six Sigma|NEBOSH|IOSH|TWIC|[Hh]azmat|\bRSA\b|BCBA|\bRBT\b|\bEMT|[Nn]otary|[Tt]eaching qual|[Bb]asic [Ss]afety|[Ss]ea(?:farer|man)|Forest School|(?:[Ff]ellow|[Mm]ember(?:ship)?|[Rr]egister) of|CAMS|CPACC|\bGWO\b|STCW|BOSIET|IRATA|Part[- ]66|A&P|CIPP|\bCF[EP]\b|P[- ][Pp]lates?|[Aa]dmission as|[Aa]ccredit|[Ee]ndorsement|[Aa]uthori[sz]ation|[Dd]riv(?:er|ers) (?:is |are )?(?:essential|required|only)|Safe Pass|D1\.|[Qq]ualified (?:solicitor|lawyer|barrister|accountant|electric|plumb|teacher|nurse)|full or P2|\bDL (?:req|ess)/,
  rules: LICENCE_RULES,
  duties:
    /^[\s*•·–-]*(?:\d+[.)] ?)?(?:issu|process|renew|track|teach|train|review|audit|verif|inspect|regist(?:er|ers|ering) (?:voters|students|patients)|provid|develop|deliver|support|manag|handl|coordinat|monitor|assist|work(?:s|ing)? (?:with|alongside)|report(?:s|ing)? to|supervis)[A-Za-zÀ-ɏ]*\b(?![^.;]{0,80}\b(?:must|required|is essential)\b)/i,
  inHeading: /\b(?:required|must|no)\b/i,
  wishes: true,
};
/** Paid for by the employer, or something that comes with the job. */
const GIVEN =
  /\b(?:we(?:['’]ll| will)? (?:[A-Za-zÀ-ɏ]+ )?(?:pay|fund|cover|reimburse|train|provide|sponsor)[A-Za-zÀ-ɏ]*|reimburse[sd]?|(?:exam|licen[cs]e|registration|certification|professional) fees|paid (?:for|certif|training|CPR)|opportunity to (?:gain|obtain|earn)|you(?:['’]ll| will) (?:earn|gain|receive|get your|leave with)|fully funded|our (?:[A-Za-zÀ-ɏ]+ )?(?:is|are) (?:licen[cs]ed|certified|registered)|(?:is|are) an? (?:[A-Za-zÀ-ɏ]+ )?(?:licen[cs]ed|registered|certified) (?:provider|company|charity|agency|school|employer)|study support)\b/i;
const MONTHS =
  /\b(?:within|in|by the end of|in the first) (?:the first |your first |an? )?(\d{1,3}|one|two|three|four|six|nine|twelve|year)? ?(days?|weeks?|months?|years?)?\b/i;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, six: 6, nine: 9, twelve: 12 };
const IN_MONTHS: Readonly<Record<string, number>> = { day: 1 / 30, week: 7 / 30, month: 1, year: 12 };

/** Licences, certificates and registrations that a posting asks for. */
export const licence: Extractor = {
  kind: "licence",
  extract: (source) => demandsOf(source, TABLE).filter(isAsked).map(withDetail),
};

function isAsked({ unit, polarity, start, end }: Finding): boolean {
  if (polarity === "not_required") return true;
  if (isEmployersPart(unit)) return false;
  const clause = unit.words.slice(Math.max(0, start - 60), end + 50);
  return (
    !GIVEN.test(clause) ||
    /\b(?:must|required?|current|valid|hold|need|have to|essential)\b/i.test(
      unit.words.slice(Math.max(0, start - 40), end),
    )
  );
}

function withDetail(finding: Finding): Finding {
  const months = monthsAfter(finding.unit.words.slice(finding.end, finding.end + 70));
  return months === null ? finding : { ...finding, detail: { months } };
}

/** Months after the start within which it may be got: "within 60 days of hire". */
function monthsAfter(behind: string): number | null {
  if (!/\b(?:hire|start|employment|appointment|joining|months?|date)\b/i.test(behind)) return null;
  const [, count, unit] = MONTHS.exec(behind) ?? [];
  if (count === undefined || unit === undefined) return null;
  const number = NUMBERS[count.toLowerCase()] ?? Number(count);
  const factor = IN_MONTHS[unit.toLowerCase().replace(/s$/, "")] ?? Number.NaN;
  return Number.isFinite(number * factor) ? Math.round(number * factor) : null;
}
