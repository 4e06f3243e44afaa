/** A benefit and the words for it. */
export interface BenefitRule {
  readonly value: string;
  readonly pattern: RegExp;
  /** What around it shows another sense. */
  readonly unless?: RegExp;
}

/** Benefits, in the order in which they are looked for. */
export const BENEFITS: readonly BenefitRule[] = [
  {
    value: "health",
    pattern:
      /\b(?:(?:private |comprehensive |full |paid |supplementary )*(?:health|medical)(?:[ -]?care)?(?: and dental|, dental(?:,? (?:and )?vision)?)? (?:insurance|cover(?:age)?|plans?|benefits?|aid|scheme)|medical aid|health care benefits|healthcare (?:insurance|plan|coverage|package)|private (?:medical|healthcare)|Bupa|medical,? (?:dental|vision)|health,? (?:dental|vision)|health insurance)\b/i,
    unless: /\b(?:bill\w*|claims?|verif\w+|industry)\b/i,
  },
  {
    value: "dental",
    pattern:
      /\bdental\b(?! (?:nurse|assistant|hygien|practice|technician|surger|clinic|office|lab|reception|team|patients|chair|school|care team))/i,
    unless: /\b(?:dental (?:practice|clinic|office))\b/i,
  },
  {
    value: "vision",
    pattern:
      /\bvision (?:insurance|cover(?:age)?|plans?|care|benefits?)\b|\b(?:dental|medical|health)(?:,| and|,? &) (?:and )?vision\b|\beye (?:tests?|care)\b|\boptical\b(?= (?:cover|benefit|plan))/i,
  },
  {
    value: "life",
    pattern: /\blife (?:insurance|assurance|cover)\b|\bdeath[- ]in[- ]service\b/i,
    unless: /\b(?:sell|agents?|polic(?:y|ies) for)\b/i,
  },
  {
    value: "disability",
    pattern:
      /\b(?:(?:short|long)[- ](?:and long[- ])?term )?disability (?:insurance|cover(?:age)?|benefits?|plan)\b|\b(?:STD|LTD)\b(?=[/,& ]+(?:STD|LTD|life|disability))|\bincome protection\b/i,
  },
  {
    value: "retirement",
    pattern:
      /\b(?:401 ?\(?k\)?|403 ?\(?b\)?|pensions?(?: (?:scheme|plan|contributions?|fund))?|retirement (?:plan|savings|benefits?|fund|scheme|contributions?|annuity)|superannuation|super\b(?= (?:\d|at|on|contribution|paid))|KiwiSaver|RRSP|provident fund|profit sharing retirement)\b/i,
    unless:
      /\b(?:pension (?:clients?|funds? (?:industry|clients)|administ\w+|portal|law)|pensions? (?:team|specialist|lawyer))\b/i,
  },
  {
    value: "leave",
    pattern:
      /\b(?:(?:\d{1,2}|three|four|five|six|seven|eight|unlimited|generous|paid)(?: calendar| working| paid| weeks?['’]?| days?['’]?)*(?: of| per year)? (?:annual |paid |flexible )*(?:holidays?|vacation|leave|time[- ]off|PTO)|annual leave|paid time[- ]off|PTO|paid (?:vacation|holidays?|leave)|vacation (?:days|time|pay)|holiday (?:allowance|entitlement|pay)|(?:weeks?|days?)['’]? (?:of )?(?:paid )?(?:holiday|vacation|leave)|(?:2[0-9]|3[0-9]) days off)\b/i,
    unless:
      /\b(?:maternity|paternity|parental|sick|adoption|compassionate|bereavement|study|jury|medical|family|garden|cover for|leave cover)\b(?![^.;]{0,40}\b(?:annual|holiday|vacation)\b)/i,
  },
  { value: "sick", pattern: /\b(?:paid )?sick (?:pay|leave|days?|time)\b|\b(?:company|full) sick pay\b/i },
  {
    value: "parental",
    pattern:
      /\b(?:(?:paid|enhanced|generous) )*(?:parental|maternity|paternity|family|adoption) (?:leave|pay|benefits?|policy)\b/i,
    unless: /\b(?:leave cover|cover(?:ing)? (?:for )?(?:a )?(?:parental|maternity)|maternity cover|contract)\b/i,
  },
  {
    value: "tuition",
    pattern:
      /\b(?:tuition (?:reimbursement|assistance|waiver|remission|support|benefits?|paid)|(?:training|learning|study|education|development|conference|course)s? (?:budget|allowance|stipend|fund|leave|loans?|support|assistance|reimbursement)|paid training|(?:pay|cover|fund)s? (?:for )?(?:your|the|both|all|any|half of)? ?(?:\w+ ){0,3}(?:courses?|training|exams?|qualifications?|licen[cs]es?|tuition|fees|certificat\w+|degree|studies)|continuing education|professional development (?:budget|funds?|allowance|opportunities)|(?:courses?|exams?|fees|tuition|training) (?:are |is )?paid)\b/i,
  },
  {
    value: "bonus",
    pattern:
      /\b(?:(?:annual|performance|yearly|year[- ]end|christmas|holiday|retention|sign[- ]?on|signing|completion|attendance|discretionary|quarterly|monthly|referral|target) bonus(?:es)?|bonus(?:es)?(?: scheme| plan| potential| eligible| of)?|(?:thirteenth|13th)[- ](?:month|cheque|salary)\b(?: salary| pay)?)\b/i,
    unless:
      /\bbonus (?:points?|if|for (?:candidates|applicants))\b|\b(?:a|is a|would be a|as a|big|huge|real|added|definite) bonus\b/i,
  },
  {
    value: "commission",
    pattern: /\b(?:uncapped )?commissions?\b(?! (?:on|for) (?:human|the))/i,
    unless:
      /\b(?:European|Planning|Fish|Safety|Services|Trade|Exchange|Securities|Public|Election\w*|Rights|the|of) Commission|Commissioner|\bcommissions? (?:staff|members?|meetings?|calculations?|statements?|agendas?)/,
  },
  {
    value: "equity",
    pattern:
      /\b(?:equity|stock options?|share options?|RSUs?|ESPP|employee (?:stock|share) (?:ownership|purchase)|shares in the company|share scheme)\b/i,
    unless:
      /\b(?:diversity|inclusion|health equity|racial|private equity|gender|social|pay equity|equity (?:and|&) (?:inclusion|diversity)|employment equity|home equity|research|markets|justice|equality)\b/i,
  },
  {
    value: "overtime",
    pattern:
      /\bovertime (?:is )?(?:paid|pay|rates?|at|available)\b|\bpaid overtime\b|\btime and (?:a|one)[- ](?:half|quarter|third)\b|\bdouble time\b/i,
  },
  {
    value: "relocation",
    pattern:
      /\brelocation (?:assistance|package|support|allowance|costs?|bonus|help|expenses|stipend|paid|available|offered|provided|reimbursement)\b|\b(?:moving|removal) (?:costs?|expenses|allowance)\b|\bhelp (?:you )?(?:with )?(?:relocat\w+|moving|the move)\b/i,
  },
  {
    value: "housing",
    pattern:
      /\b(?:(?:free |staff |furnished |subsidi[sz]ed |shared )*(?:accommodation|housing|lodging)(?: (?:is )?(?:provided|included|available|allowance|paid|free|on site|with|at))+|(?:free|staff|furnished|subsidi[sz]ed) (?:accommodation|housing|flat|room|apartment|lodging)|house allowance|housing allowance|rent[- ]free|(?:a|the|own) (?:room|flat|cottage|house|apartment|caravan) (?:is |are )?(?:provided|included|comes with|on site|for (?:you|€|£|\$)))\b/i,
  },
  {
    value: "meals",
    pattern:
      /\b(?:(?:free|staff|subsidi[sz]ed|daily|hot|catered|paid) (?:\w+ )?(?:meals?|lunch(?:es)?|dinner|food|breakfast)|meals? (?:is |are )?(?:provided|included|on (?:shift|duty|us)|allowance|vouchers?|free)|lunch (?:is )?(?:provided|included|on us|free|allowance)|luncheon vouchers|food (?:allowance|is (?:free|included)))\b/i,
  },
  {
    value: "childcare",
    pattern:
      /\b(?:child ?care|cr[eè]che|nursery|day ?care|kindergarten) (?:assistance|vouchers?|support|benefits?|allowance|places?|subsid\w+|costs?|on site|provided|available|fees|that charges staff)\b|\bon[- ]?site (?:child ?care|cr[eè]che|nursery|day ?care)\b|\b(?:help|subsid\w+) (?:with|for|towards) childcare\b/i,
  },
  {
    value: "transport",
    pattern:
      /\b(?:company (?:car|van|vehicle|truck|bike|bicycle)|car allowance|mileage (?:is )?(?:paid|allowance|reimburs\w+|rate)?|(?:commuter|transit|transport(?:ation)?|travel|season ticket|bus|rail|parking) (?:benefits?|pass|allowance|loan|subsid\w+|card|stipend|reimbursement|ticket)|free parking|(?:transport|bus|shuttle) (?:is )?(?:provided|from|to work|there)|cycle[- ]to[- ]work|bike[- ]to[- ]work|bike (?:allowance|scheme|leasing)|Jobrad|Deutschlandticket|flights? (?:home|paid|are|is|included|at)|return flights?|OV card|tram pass)\b/i,
    unless: /\b(?:drive our|fleet|customers?|deliver)\b/i,
  },
  {
    value: "discount",
    pattern:
      /\b(?:employee|staff|merchandise|product|store|team member|member) discounts?\b|\b\d{1,2} ?(?:%|per ?cent)(?: staff| employee)? (?:discount|off)\b|\bdiscounts? (?:on|at|for (?:staff|employees|you))\b/i,
  },
  {
    value: "wellness",
    pattern:
      /\b(?:gym (?:membership|access|pass|allowance|on site|reimbursement|stipend)?|(?:wellness|well-?being|fitness|health and wellness) (?:program\w*|allowance|budget|stipend|benefits?|days?|grant)|employee assistance(?: program\w*)?|EAP|counsell?ing (?:service|line|for staff|sessions)|Wellpass|Urban Sports|massages?|yoga|Multisport)\b/i,
    unless: /\b(?:teach|classes to|instructor|clients|guests|members)\b/i,
  },
  {
    value: "equipment",
    pattern:
      /\b(?:(?:home[- ]office|equipment|laptop|hardware|tool|boot|clothing|uniform|workwear|phone|technology|internet|PPE)s? (?:allowance|stipend|budget|provided|reimbursement|is provided|are provided|supplied|paid|on us|included)|(?:laptop|MacBook|machine|hardware) of your choice|company (?:laptop|phone|mobile)|(?:tools|uniform|boots|work ?clothes|clothing|overalls|PPE|protective gear) (?:are |is |and \w+ )*(?:provided|supplied|paid for|on us|ours|included))\b/i,
  },
  { value: "profit_share", pattern: /\bprofit[- ]?shar(?:e|ing)\b/i },
  { value: "sabbatical", pattern: /\bsabbaticals?\b/i },
  {
    value: "tips",
    pattern:
      /\btips\b(?= (?:are|shared|split|on top|pooled|go|average|extra))|\b(?:plus|share of(?: the)?|keep (?:all )?your|and|card) tips\b|\btronc\b|\bgratuities\b/i,
  },
];
