import type { DemandRule } from "../demands.ts";

const CAR =
  "(?:(?:valid|full|clean|current|UK|EU|manual|provisional|unrestricted|state|appropriate|Irish|Australian|own|P2|international|California|Texas|Florida|Arizona|Colorado|Ohio|Vermont|NZ|New Zealand|local|regular|European|good|active|class [CDM1-7]|category B1?|code [B8]\\w?|non-commercial|in-state) )*";
/** Car licences by their names in many countries. */
const DRIVING = new RegExp(
  `\\b${CAR}(?:driver(?:['’]?s?['’]?|s['’])|driving|drivers?|motor vehicle(?: operator['’]?s?)?|car)[ -]licen[cs]es?(?: ?(?:class |category |\\()?B\\b\\)?)?|\\b(?:full|clean|manual|valid UK|full UK|UK)(?:,? (?:full|clean|manual|UK|EU|Irish|current|valid))* (?:driving |driver['’]?s? )?licen[cs]e\\b(?=[ ,.;)]|$)|\\b(?:class|category|cat\\.?|code) (?:B|C|5|G|EB|8|1)\\b(?: driver['’]?s?| driving)?[ -]licen[cs]e\\b|\\blicen[cs]e (?:class |category )?B\\b|\\b(?:full|current) Class 1 (?:driver )?licen[cs]e|\\bvalid licen[cs]e and (?:reliable |own |a )*(?:car|vehicle|transport|insurance)|\\blicen[cs]ed (?:driver|to (?:drive|operate an? (?:motor )?vehicle))\\b|\\bfull or P2 licen[cs]e\\b|\\bC class licen[cs]e\\b|\\b(?:driver|driving)['’]?s? permit\\b|\\bDL (?:required|essential)\\b|\\b(?:full |valid |clean )*(?:class |category )?B licen[cs]e\\b|\\b(?:red |green )?P[- ]plates?\\b|\\b(?:class|category) [45] (?:driver['’]?s? )?licen[cs]e\\b|\\bno licen[cs]es?\\b(?= (?:is |are )?(?:needed|required|asked|necessary|wanted))|^\\W*licen[cs]es?:\\s*none|\\blicen[cs]e (?=for anything)|\\bcar drivers?(?= (?:is |are )?(?:essential|required|only|desirable|preferred))|\\b(?:must|be) (?:be )?a (?:car )?driver\\b(?= with|,|\\.)`,
  "gi",
);

/** Licences to drive and fly, and those of health care. */
export const DRIVING_AND_CARE: readonly DemandRule[] = [
  {
    value: "cdl_a",
    pattern:
      /\b(?:CDL[- ]?\(?(?:class )?["“]?A\b["”]?\)?|class[- ]["“]?A["”]?[- ](?:CDL|commercial driver['’]?s? licen[cs]e|licen[cs]e)|commercial driver['’]?s? licen[cs]e,? \(?(?:CDL\)? )?\(?class A)(?: licen[cs]e)?/gi,
    needs: /CDL|commercial|class/i,
  },
  {
    value: "cdl_b",
    pattern:
      /\b(?:CDL[- ]?\(?(?:class )?["“]?B\b["”]?\)?|class[- ]["“]?B["”]?[- ](?:CDL|commercial driver['’]?s? licen[cs]e)|commercial driver['’]?s? licen[cs]e,? \(?(?:CDL\)? )?\(?class B)(?: licen[cs]e)?/gi,
    needs: /CDL|commercial|class/i,
  },
  {
    value: "cdl",
    pattern:
      /\b(?:CDL|commercial (?:driver['’]?s? |driving )?licen[cs]e)s?\b(?! (?:agreement|fee))(?: \(CDL\))?(?: licen[cs]e)?/gi,
    unless: /\bCDL (?:drivers?['’]|training (?:school|program)|instructor)/i,
    needs: /CDL|commercial/i,
  },
  {
    value: "hgv",
    pattern:
      /\b(?:HGV|LGV)\b(?: ?(?:class ?\d(?:\/\d)?|C\+?E?|1|2))?(?: (?:driv[A-Za-zÀ-ɏ]+|licen[cs]es?|entitlement))*|\b(?:category|cat\.?|class|code) (?:C\+E|CE|C1E?|C1|EC1?|14|10)\b(?: (?:driving )?(?:licen[cs]e|entitlement))?|\b(?:HR|HC|MC|MR) (?:truck )?licen[cs]e\b|\b(?:heavy|medium) (?:rigid|combination) (?:truck )?licen[cs]e|\bclass 2 (?:driver['’]?s? )?licen[cs]e\b|\bclass 1 licen[cs]e(?= with air)|\bC1(?:\+E)? (?:entitlement|licen[cs]e)\b|\bdriver CPC\b|\bcode 95\b|\btachograph card\b/gi,
    needs: /[HL]GV|licen|categor|\bcat\b|CPC|code|class|tacho/i,
  },
  {
    value: "motorcycle",
    pattern:
      /\b(?:motor ?(?:cycle|bike)|two-wheeler|scooter) (?:driving |driver['’]?s? )?(?:licen[cs]e|endorsement)\b|\bmotor ?(?:cycle|bike)[^.;,]{0,25} (?:with|and)(?: an?| its)? licen[cs]e\b/gi,
    needs: /motor|wheeler|scooter/i,
  },
  {
    value: "driving",
    pattern: DRIVING,
    unless:
      /\b(?:issue|process|renew|check(?:ing)? customers['’]) (?:[A-Za-zÀ-ɏ]+ )?(?:driver|driving)|\bfront of\b|\bDMV\b.*\bprocess/i,
    needs: /licen|permit|\bDL\b|plate|driver/i,
  },
  {
    value: "pilot",
    pattern:
      /\b(?:commercial |private |remote |drone |ATP |FAA )+pilot(?:['’]s)? (?:licen[cs]e|certificate|rating)|\bpilot(?:['’]s)? (?:licen[cs]e|certificate)\b|\bATPL\b|\bCPL\b(?= ?(?:\/|licen|with|or|holder))|\bPart 107\b(?: (?:certificate|licen[cs]e|certification))?|\bremote pilot\b(?: (?:licen[cs]e|certificate))?|\bdrone licen[cs]e\b/gi,
    needs: /pilot|PL\b|107|drone/i,
  },
  {
    value: "forklift",
    pattern:
      /\b(?:fork[- ]?lift|fork ?truck|FLT|counterbalance|reach truck|LF)(?: (?:truck|driver['’]?s?|operator['’]?s?|driving|operation))* (?:licen[cs]e[ds]?|certificat(?:e|ion)|certified|ticket|permit|card)\b|\b(?:certified|licen[cs]ed|certification to (?:drive|operate)) (?:on )?(?:an? )?(?:fork[- ]?lift)/gi,
    needs: /fork|FLT|counterb|truck|\bLF\b/i,
  },
  {
    value: "np",
    pattern:
      /\b(?:licen[cs]ed|certified) (?:family )?nurse practitioner\b|\bnurse practitioner (?:licen[cs]e|licensure|certification)\b|\b(?:FNP|ARNP|APRN|CRNP)(?:-?[BC]{1,2})?\b(?: (?:licen[cs]e|licensure|certification))?/gi,
    needs: /licen|certif|regist|required|must|hold/i,
  },
  {
    value: "lpn",
    pattern:
      /\b(?:licen[cs]ed (?:practical|vocational) nurse)\b(?: \((?:LPN|LVN)\))?|\b(?:LPN|LVN)\b(?:\/(?:LPN|LVN))? (?:licen[cs]e|licensure|registration|required)|\b(?:current|active|valid|licen[cs]ed) (?:LPN|LVN)\b/gi,
    needs: /L[PV]N|practical|vocational/i,
  },
  {
    value: "rn",
    pattern:
      /\b(?:(?:current|active|valid|unrestricted|state|unencumbered|compact) )*(?:RN|registered nurse|nursing)\b(?: \(RN\))?[ -](?:licen[cs]e|licensure|registration|PIN)\b|\blicen[cs]ed (?:as an? )?(?:RN|registered nurse)\b|\b(?:licen[cs]e|licensure|registration|registered|registrable) as an? (?:[A-Za-zÀ-ɏ]+ ){0,2}(?:RN|registered nurse|nurse)\b|\bNMC (?:PIN|registration|registered|pin)(?: number)?|\bregist(?:ered|ration) with (?:the )?(?:NMC(?! as a midwife)|Nursing and Midwifery|NMBI)\b|\b(?:AHPRA|Ahpra) registration as an? (?:registered )?nurse|\b(?:current|active|valid) RN\b|\b(?:be an?|qualified|registered|must be|either an?|hold) (?:RGN|RMN)\b|\b(?:RGN|RMN)\b(?: ?\/ ?(?:RGN|RMN|RNLD))? (?:qualified|qualification|registration|required|with (?:an? )?(?:active |current )?(?:NMC )?PIN)|\bpractising licen[cs]e from the Nursing|\bmust be an? (?:RN|registered nurse|qualified nurse)|\b(?:be|as|for|seek(?:s|ing)?|recruit(?:ing)?|hir(?:e|ing)|requir(?:e|es|ing)) an? (?:(?!\bto\b)[A-Za-zÀ-ɏ]+ ){0,3}?registered (?:general |mental health |learning disabilit[A-Za-zÀ-ɏ]+ |staff )nurses?\b/gi,
    unless: /\b(?:supervis\w*|support\w*|report\w* to|assist\w*) (?:[A-Za-zÀ-ɏ]+ ){0,3}(?:RN|registered nurse)/i,
    needs: /\bR[NGM]|nurs|NMC|AHPRA|PIN\b/i,
  },
  {
    value: "cna",
    pattern:
      /\b(?:certified nurs(?:ing|e['’]?s?) (?:assistant|aide)s?)\b(?: \(CNA\))?(?: (?:licen[cs]e|certification))?|\bCNA\b(?: (?:licen[cs]e|certification|certificate|required))?|\bSTNA\b/gi,
    needs: /licen|certif|required|must|hold|current|active/i,
    unless: /\bsupervis/i,
  },
  {
    value: "md",
    pattern:
      /\b(?:medical|physician(?:['’]s)?) (?:licen[cs]e|licensure|registration|board certification)\b|\blicen[cs](?:e|ed) (?:to practi[sc]e medicine|physician)\b|\bMD\/DO\b|\bM\.?D\.? or D\.?O\.?\b|\bboard[- ](?:certified|eligible)(?:\/(?:board )?(?:eligible|certified))?\b|\bGMC (?:registration|registered|licen[cs]e)|\bregist(?:ered|ration) with (?:the )?(?:GMC|General Medical Council)/gi,
    unless: /\bbehavior analyst|BCBA|pharmac|NP\b/i,
    needs: /medic|physician|\bM\.?D|board|GMC/i,
  },
  {
    value: "pharmacist",
    pattern:
      /\b(?:pharmacist|pharmacy)(?:['’]s)? (?:licen[cs]e|licensure|registration)\b|\b(?:licen[cs]ed|registered) pharmacist|\bregister of (?:the )?(?:order of )?pharmacists\b|\bregist(?:ered|ration) with (?:the )?GPhC|\bGPhC (?:registration|registered)/gi,
    needs: /pharm|GPhC/i,
  },
  {
    value: "therapist",
    pattern:
      /\b(?:licen[cs]ed|registered|certified|state[- ]registered|HCPC[- ]registered) (?:[A-Za-zÀ-ɏ]+ ){0,2}(?:therapist|pathologist|physiotherapist|psychologist|counsel+or|audiologist|dietiti?an)s?\b|\b(?:physical|occupational|speech|massage|respiratory)(?: therap(?:y|ist))?(?: assistant)? licen[cs](?:e|ure)\b|\b(?:LMFT|LPC|LPCC|LMHC|CCC-SLP)\b(?: (?:licen[cs]e|licensure))?|\bHCPC (?:registration|registered)|\bregist(?:ered|ration) with (?:the )?(?:HCPC|CORU|Health and Care Professions)/gi,
    needs: /therap|patholog|psycholog|counsel|audiolog|dieti|LMFT|LPC|LMHC|SLP|HCPC|CORU|health and care/i,
  },
  {
    value: "social_work",
    pattern:
      /\b(?:LCSW|LMSW|LICSW|LSW|LISW)\b(?:[- ](?:licen[cs]e|licensure))?|\blicen[cs]ed (?:[A-Za-zÀ-ɏ]+ )?social worker|\bsocial work(?:er)? (?:licen[cs](?:e|ure)|registration)\b|\b(?:registered|regist(?:er|ration)) with (?:the )?(?:GSCC|Social Work England|SSSC)|\bSocial Work England registration|\bGSCC(?:\/HCPC)? regist\w+/gi,
    needs: /social|L[CMI]*SW|LISW|GSCC/i,
  },
  {
    value: "vet",
    pattern:
      /\bveterinar(?:y|ian)(?: medicine)?(?:['’]s)? (?:technician )?(?:licen[cs]e|licensure|registration)\b|\b(?:licen[cs]ed|registered) veterinar(?:ian|y surgeon)|\bMRCVS\b|\bregist(?:ered|ration) with (?:the )?(?:RCVS|Veterinary Board)\b/gi,
    needs: /veterin|RCVS/i,
  },
];
