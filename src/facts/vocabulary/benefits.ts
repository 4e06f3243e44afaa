/** A benefit and the words for it. */
export interface BenefitRule {
  readonly value: string;
  /** Its names, with the flag `g`. */
  readonly pattern: RegExp;
  /** What around it shows another sense. */
  readonly unless?: RegExp;
  /** Whether the names mean a benefit only among words of giving. */
  readonly needsGiving?: boolean;
}

/** What every benefit has somewhere: most units have none of it. */
export const HINT =
  /\b(?:insur|medical|health|HMO|bupa|dental|drug plan|vision|eye |optical|life\b|death|AD&D|disab|LTD|STD|income prot|401|403|pension|retire|super|kiwi|rrsp|provident|CPF|leave|holiday|vacation|time[- ]off|pto|days off|birthday|personal days|sick|parental|ternity|family|adoption|tuition|training|train you|learning|study|course|exam|educat|development|qualif|certif|lessons|L&D|bonus|stipend|thirteenth|13th|commission|equity|options|stock|share|rsu|espp|overtime|time and|double time|reloc|mov(?:e|ing)|removal|airfare|accommod|housing|lodging|room|flat|cottage|house|apartment|caravan|rent\b|meal|lunch|dinner|food|breakfast|snacks|restaurant|canteen|child|cr[eè]che|nursery|day ?care|kinder|kita|car\b|van\b|vehicle|mile|kilomet|commut|transit|transport|travel|ticket|parking|cycle|bike|flight|pass\b|discount|light card|% off|gym|wellness|well-?being|fit|assistance|eap\b|counsel|psycholog|mental health|massage|yoga|sport|equipment|laptop|computer|tool|boot|cloth|uniform|scrubs|ppe|phone|hardware|machine|macbook|profit|sabbat|tips|tronc|gratuit|jobrad|ov card|tram)/i;

/** Benefits but leave, in the order in which they are looked for. */
export const BENEFITS: readonly BenefitRule[] = [
  {
    value: "health",
    pattern:
      /\b(?:(?:private |comprehensive |full |paid |supplementary |group |subsidi[sz]ed )?(?:health|medical)(?:[ -]?care)?(?: and dental|, dental(?:,? (?:and )?vision)?)? (?:insurance|cover(?:age)?|plans?|benefits?|aid|scheme|savings accounts?|cash plan)|(?:extended|private) (?:health(?:care)?|medical)\b(?! (?:group|compan|provider|hospital|practice|clinic|sector|setting|organi|business|hours))|healthcare package|Bupa|medical(?:,|\/|,? and|,? &) ?(?:dental|vision)|health(?:,|\/|,? and|,? &) ?(?:dental|vision)|(?:dental|vision)(?:,|\/|,? and|,? &) ?(?:health|medical)|drug plan|HMO|(?:life|evacuation|accident),? (?:and |evacuation and )?health insurance|free (?:medical )?treatment for you|health & dental)\b/gi,
    unless:
      /\b(?:bill\w*|claims?|verif\w+|industry|sell\w*|brokers?|medical (?:plans? of|benefits? of)|health (?:benefits?|plans?) (?:of|for (?:members|patients)))\b/i,
  },
  {
    value: "dental",
    pattern:
      /\bdental\b(?! (?:nurs|assistant|hygien|practice|technician|surger|clinic|office|lab|reception|team|patients|chair|school|care team|professional|industry|field|experience|implant|treatment|record))/gi,
    unless:
      /\bdental (?:practice|clinic|office|school|hygien\w*)\b|\b(?:dentists?|dental (?:software|terminology|knowledge))\b/i,
    needsGiving: true,
  },
  {
    value: "vision",
    pattern:
      /\bvision (?:insurance|cover(?:age)?|plans?|care\b|benefits?)|\b(?:dental|medical|health)(?:[ -]?care)?(?:,|\/| and| &| \+|,? &|, and|, or)? ?(?:and |& )?(?:vision)\b|\bvision(?:,|\/| and| &) ?(?:and )?(?:dental|life)\b|\beye (?:tests?|care)\b|\boptical\b(?= (?:cover|benefit|plan))/gi,
  },
  {
    value: "life",
    pattern:
      /\blife (?:insurance|assurance|cover(?:age)?)\b|\b(?:basic |supplemental )?life(?:,| and| &|\/) ?(?:and |short|long|AD&D|accident|disability|evacuation|supplemental|STD|LTD)|\bdeath[- ]in[- ]service\b|\bdeath benefits?\b|\bAD&D\b/gi,
    unless: /\b(?:sell|agents?|polic(?:y|ies) for|industry|licen[cs]e|products?|work-?life|daily life)\b/i,
  },
  {
    value: "disability",
    pattern:
      /\b(?:(?:short|long)[- ](?:(?:and|&|or|\/) ?long[- ])?term )?disability (?:insurance|cover(?:age)?|benefits?|plan)\b|\b(?:short|long)(?:[- ](?:and|&) long)?[- ]?term disability\b|\b(?:STD|LTD)\b(?=[/,& ]+(?:STD|LTD|life|disability|and))|\blife(?:,| and| &|\/) ?(?:and )?(?:AD&D,? (?:and )?)?disability\b|\bincome protection\b/gi,
    unless: /\b(?:disability (?:benefits? )?(?:claims?|clients|services|discriminat)|applicants? with|adults with)\b/i,
  },
  {
    value: "retirement",
    pattern:
      /\b(?:401 ?\(?k\)?|403 ?\(?b\)?|457\(?b\)?|pensions?(?: (?:scheme|plan|contributions?|fund))?|pensionable|retirement (?:plans?|savings|benefits?|funds?|schemes?|contributions?|annuity|account|system|program|match\w*|options)|Teachers['’]? Retirement|superannuation|super\b(?= (?:\d|at|on|contribution|paid))|KiwiSaver|RRSP|(?:provident|CPF|EPF) fund|CPF contributions?|profit sharing retirement)(?!\w)/gi,
    unless:
      /\b(?:pension (?:clients?|funds? (?:industry|clients)|administ\w+|portal|law)|pensions? (?:team|specialist|lawyer|administ\w+|actuar\w+|consult\w+|manager)|retirement (?:community|home|living|village|planning))\b/i,
  },
  { value: "retirement", pattern: /\b(?!THE|YOUR|OUR|FOR|AND)[A-Z]{3,6} (?:retirement|pension)\b/g },
  {
    value: "sick",
    pattern:
      /\b(?:paid )?sick(?:ness)?[- ](?:pay|leave|days?|time)\b|\bvacation(?:,| and| &|\/) ?(?:and )?sick\b|\bsick (?:and|&) (?:vacation|holiday|safe)\b/gi,
    unless: /\b(?:call(?:s|ing)? in sick|cover(?:ing|s)? (?:for )?(?:staff )?sick\w*|record\w*|absence management)\b/i,
  },
  {
    value: "parental",
    pattern:
      /\b(?:parental|maternity|paternity|family|adoption)(?:(?:,| and| &|\/) ?(?:paternity|adoption|parental|maternity))? (?:leave|pay|benefits?|policy|policies)\b|\bmaternity(?: and |\/)paternity\b|\bnew parents?\b(?=[^.;]{0,60}\b(?:weeks|months|pay|salary|leave)\b)|\b(?:weeks|months) (?:at|on) full pay\b(?=[^.;]{0,30}\bparent)/gi,
    unless:
      /\b(?:leave cover|cover(?:ing)? (?:for )?(?:a )?(?:parental|maternity)|maternity cover|contract|FMLA|act)\b/i,
  },
  {
    value: "tuition",
    pattern:
      /\b(?:(?:tuition|education(?:al)?) (?:reimbursements?|assistance|waivers?|remission|support|benefits?|paid)|tuition (?:aid|discounts?)|(?:training|learning|study|education|development|conference|course|L&D|books?)s? (?:and (?:development|training|conference) )?(?:budget|allowance|stipends?|fund(?:s|ing)?|leave|loans?|assistance|reimbursement)|(?:fully[- ])?paid (?:[\w-]+ ){0,1}training|training(?:, [\w ]{1,15},| is| fully)? (?:fully )?paid|training at our expense|(?:pay|cover|fund|sponsor)s? (?:for )?(?:your|the|both|all|any|half of)? ?(?:\w+ ){0,4}(?:courses?|training|exams?|qualifications?|licen[cs]es?|tuition|certificat\w+|degree|studies|lessons|CPD)|professional development (?:budget|funds?|allowance|stipends?|reimbursement)|(?:courses?|exams?|exam fees|tuition) (?:are |is )?(?:fully )?(?:paid|funded|covered)|funded (?:training|qualifications?|courses?)|we (?:will |['’]ll )?(?:train you(?: \w+){0,3} (?:and pay|if|at our|free)|send you (?:on (?:a|the)|if))|free training|study support|continuing (?:professional )?education (?:support|allowance|reimbursement|assistance|fund\w*|budget|stipend|benefits?|opportunities|is paid|paid))\b/gi,
    unless:
      /\b(?:student|pupils?|must|education fund|continuing education (?:units|credits|requirements|department|program))\b/i,
  },
  {
    value: "bonus",
    pattern:
      /\b(?:(?:annual|performance|yearly|year[- ]end|end-of-year|christmas|holiday|retention|sign[- ]?(?:on|in)|signing|joining|completion|attendance|discretionary|quarterly|monthly|weekly|referral|target|welcome|safety|team|company|productivity)(?:[- ]related)? bonus(?:es)?|bonus(?:es)?(?: scheme| plan| potential| eligible| of| up to| payments?| programme?| structure| opportunit\w+)?|(?:\d{1,3} ?%|[$£€][\d,]+k?) (?:\w+ )?bonus(?:es)?|retention (?:payment|allowance)|stipend in \w+ if you stay|(?:thirteenth|13th)[- ](?:month|cheque|salary)\b(?: salary| pay)?)\b/gi,
    unless:
      /\bbonus(?:es)? (?:points?|if|for (?:candidates|applicants|having|experience)|skills)\b|\b(?:a|an|is a|would be a|as a|big|huge|real|added|definite|strong|distinct) bonus\b(?! (?:of|scheme|plan|structure|up|paid|each|every|at))|\b(?:bonus):|\bbonus (?:round|game)s?/i,
    needsGiving: true,
  },
  {
    value: "commission",
    pattern:
      /\b(?:uncapped )?commissions?(?: structure| scheme| plan)?\b(?! (?:on|for|of) (?:human|the|higher|public))/gi,
    unless:
      /\b(?:European|Planning|[Ee]lections?|Fish|Safety|Services?|Trade|Exchange|Securities|Public|Election\w*|Elections &|Rights|States|Education|Utilities|Civil|County|City|State|notary|art|military|the|of|a|in) [Cc]ommissions?|Commissioner|\bcommissions? (?:staff|members?|meetings?|calculations?|statements?|agendas?)|\b[Cc]ommission (?:on [A-Z]|for [A-Z]|of [A-Z]|is an?)/,
    needsGiving: true,
  },
  {
    value: "equity",
    pattern:
      /\b(?:(?:virtual )?stock options?|stock (?:purchase|grants?|plan|units?)|share options?|(?:share|stock)[- ]?save|RSUs?|ESPP|ESOP|employee (?:stock|share) (?:ownership|purchase)|shares? (?:in|of) (?:the|our) (?:company|co-op|business)|(?:employee )?share (?:scheme|plans?|incentive)|options (?:package|scheme|pool)|restricted stock)\b/gi,
    unless: /\b(?:trading|derivatives|markets|investors?|clients|administ\w+)\b/i,
  },
  {
    value: "equity",
    pattern: /\bequity\b/gi,
    unless:
      /\b(?:diversity|diverse|inclusion|inclusive|health equity|racial|private equity|gender|social|pay equity|equity (?:and|&|,) (?:inclusion|diversity|access|belonging)|equity lens|internal|peer|pay|educational|actor['’]?s['’]?|brand equity|employment equity|home equity|research|markets|justice|equality|trading|derivatives|debt|investors?|equity[- ](?:based|funded|backed|minded|focused|holders?|capital|partners?|analyst))\b|\bEquity Union\b/i,
    needsGiving: true,
  },
  {
    value: "overtime",
    pattern:
      /\b(?:overtime (?:is |are |will be )?(?:paid|pay|rates?|premium|at (?:time|double|\d)|bonus)|(?:paid|pay(?:s)?) (?:for )?(?:any |all )?overtime|time[- ]and[- ](?:a[- ])?(?:one[- ])?(?:half|quarter|third)|double[- ]time|time and a half)\b/gi,
    unless: /\b(?:unpaid|payroll|calculat\w+)\b/i,
  },
  {
    value: "relocation",
    pattern:
      /\b(?:relocation (?:assistance|packages?|support|allowance|costs?|bonus|help|expenses|stipend|payment|money|grant|agent|budget|paid|available|offered|provided|reimbursement)|(?:moving|removal|relocation) (?:costs?|expenses|allowance|budget)|(?:help|assist|support) (?:you )?(?:with |to |in )?(?:relocat\w+|moving|the move|your move)|(?:towards|for) (?:the |your )(?:move|relocation)|towards (?:moving|relocation)|pays? for moves|settling-in (?:grant|allowance)|(?:pay|pays|cover|covers|paid) (?:for )?(?:your |the )(?:move|relocation)|airfare at the start|assistance with relocat\w+|relocation is (?:paid|covered))\b/gi,
    unless: /\b(?:customers?|families|clients? (?:to )?mov|relocation (?:company|services))\b/i,
  },
  {
    value: "housing",
    pattern:
      /\b(?:(?:accommodation|housing|lodging)(?: (?:is )?(?:provided|included|available|allowance|stipend|paid|free|on site|with|at|supplement|subsidy|assistance|can be))+|(?:free|staff|furnished|subsidi[sz]ed|shared|live-in|company) (?:accommodation|housing|flat|room|apartment|lodging|guest house|house)|house allowance|(?:no|free of) rent|rent[- ]free|(?:bed)?(?:room|flat|cottage|house|apartment|caravan|studio)s?(?: [\w'’,]+){0,5}? (?:(?:is |are )?(?:provided|included|comes with|rent[- ]free|free)|free of charge|at a rent of|for (?:€|£|\$)|to newcomers)|(?:bachelor )?(?:room|flat|cottage|house|apartment|caravan)[^.;]{0,30}, ?(?:[€£$]|\b(?:EUR|SEK|NOK|DKK|CHF|CAD|USD|GBP) )[\d,]+ ?(?:\/|a |per )month|pay for (?:your )?(?:first )?(?:\w+ ){0,2}months?['’] (?:flat|rent|hotel))\b/gi,
    unless:
      /\b(?:housing (?:association|officer|benefit|department|authority|development|market|sector)|residents?|tenants?|tenancy|homeless\w*|veterans|guests|buyers|sell|lease|leasing|landlords?|(?:fitting|meeting|class|emergency) ?room|nearby|disabilit\w+|reasonable)\b/i,
  },
  {
    value: "meals",
    pattern:
      /\b(?:(?:free|staff|subsidi[sz]ed|daily|hot|catered|paid|complimentary|company|provided|discounted|\w+day|team) (?:\w+ )?(?:meals?|lunch(?:es)?|dinner|food|breakfasts?|snacks)|(?:three|two) meals|meals? (?:is |are )?(?:provided|included|on (?:shift|duty|us)|allowance|vouchers?|free)|lunch (?:is |are )?(?:provided|included|on us|free|allowance|vouchers?)|(?:a|per) day for lunch|lunch in (?:the|our) canteen|(?:restaurant|luncheon|food|meal) vouchers?|ticket restaurant|subsidi[sz]ed canteen|food (?:allowance|is (?:free|included))|(?:food|meals|snacks) and (?:drinks|snacks|beverages)|(?:with|plus) (?:free )?lunch\b|(?:fully[- ])?stocked kitchen)\b/gi,
    unless:
      /\b(?:serv(?:e|es|ing)|prepar(?:e|es|ing)|cook(?:s|ing)?|patients|residents|pupils|children|school meals|guests|travel|plane|lunch (?:break|hour|breaks)|programs? for)\b/i,
  },
  {
    value: "childcare",
    pattern:
      /\b(?:(?:child ?care|cr[eè]che|nursery|day ?care|kindergarten|kita)(?: place(?:ment)?)? (?:assistance|vouchers?|support|benefits?|allowance|places?|subsid\w+|costs?|on (?:site|the premises)|provided|available|fees|discounts?|schemes?)|on[- ]?site (?:child ?care|cr[eè]che|nursery|day ?care)|(?:help|subsid\w+|discount\w*) (?:with|for|towards|on) (?:child ?care|nursery)|places for staff children|(?:off|discount on)(?: \w+)? fees for your (?:own )?child(?:ren)?|dependent care)(?!\w)/gi,
    unless:
      /\b(?:in a (?:child ?care|nursery)|childcare (?:practitioner|provider|centre|center)|work with children)\b/i,
  },
  {
    value: "transport",
    pattern:
      /\b(?:company (?:car|van|vehicle|truck|bike|bicycle)|car (?:allowance|scheme|lease)|(?:vehicle|auto) allowance|mileage(?: is)?(?: paid| allowance| reimburs\w+| rate| at)|\d{2} ?(?:p|pence|cents?|c) (?:a|per) (?:mile|km|kilomet\w+)|(?:commuter|commuting|transit|transport(?:ation)?|travel|season[- ]ticket|bus|rail|parking|train|metro|subway|tram|bike) (?:benefits?|pass(?:es)?|allowance|loan|subsid\w+|card|stipend|reimbursement|tickets?|costs? (?:are |is )?(?:paid|covered|reimbursed))|free (?:[\w-]+ )?parking|parking (?:is )?(?:provided|paid|free)|(?:transport(?:ation)?|bus|shuttle) (?:is )?(?:provided|from|to (?:and from )?work|there)|cycle[- ]to[- ]work|(?:bike|cycle)[- ](?:2|to)[- ]work|bike (?:leasing|scheme)|Jobrad|Deutschlandticket|flights? (?:home|paid|are|is|included)|return flights?|pay (?:for )?your flight|free (?:public )?(?:travel|transport)|Jobticket|the car (?:itself )?comes|suppl(?:y|ies) (?:you with )?(?:the|a) (?:car|van|vehicle)|use of the (?:[\w'’]+ ){0,2}(?:pickup|car|van|vehicle))\b/gi,
    unless:
      /\b(?:drive our|fleet|customers?|deliver|travel card reader|parking (?:tickets|enforcement)|(?:IT|HR|ID|SIM|PC) (?:card|benefits?|pass)|book(?:s|ing)? |maintain)\b/i,
  },
  { value: "transport", pattern: /\b(?!ID|IT|HR|SIM|PC)(?:[A-Z]{2,4}|U-Abo) (?:tram |bus |metro )?pass\b/g },
  {
    value: "discount",
    pattern:
      /\b(?:(?:employee|staff|merchandise|product|team member|member|retail|corporate|store|in-store|colleague|generous|shopping|partner)(?: \w+)? discounts?|\d{1,2} ?(?:%|per ?cent)(?: staff| employee)? (?:discount|off(?! fees))|discounts? (?:on|at|for (?:staff|employees|you)|card|scheme)|discounted (?:gym|products|tickets|shopping|rates))(?!\w)/gi,
    unless: /\b(?:apply discounts|negotiat\w+|offers? customers|promotion\w*)\b/i,
    needsGiving: true,
  },
  { value: "discount", pattern: /\b(?:Blue Light (?:discount )?Card|(?:staff|employee) discount)\b/gi },
  {
    value: "wellness",
    pattern: /\b(?:gym membership|for keeping fit|employee assistance program\w*|sports money|wellness allowance)\b/gi,
  },
  {
    value: "wellness",
    pattern:
      /\b(?:gym(?: membership| access| pass| allowance| on site| reimbursement| stipend| discount)?|(?:wellness|well-?being|fitness|health and wellness|mental health) (?:program\w*|allowance|budget|stipend|subsidy|benefits?|days?|grant|support|resources|initiatives|app)|employee assistance(?: program\w*| line)?|EAP|sports? (?:money|allowance|club (?:membership|subsidy))|for keeping fit|(?:pay|provide) (?:for )?a psychologist|counsell?ing (?:service|line|for staff|sessions)|Wellpass|Urban Sports|massages|Multisport|friskvård\w*)(?!\w)/gi,
    unless:
      /\b(?:teach\w*|classes to|instructor|clients|guests|members|patients|students|pupils|community|residents|young people|provid\w+ mental)\b/i,
    needsGiving: true,
  },
  {
    value: "equipment",
    pattern:
      /\b(?:(?:laptop|MacBook|machine|hardware|equipment) of your (?:own )?choice|(?:laptops?|tools|uniforms?|scrubs|workwear|PPE|boots|clothing|equipment) (?:is |are )?(?:provided|supplied)|(?:boots|jacket|uniform|tools|kit|gear|clothes)(?: and \w+)? on us|gear (?:is |are )?supplied|uniform(?=,? (?:[\w ,]{1,40}) (?:are |is )?(?:provided|supplied|included)\b)|all (?:your )?(?:clothing|tools|PPE|equipment)(?: is| are)? (?:and [\w ]{1,20} )?(?:provided|supplied|ours))\b/gi,
    unless: /\b(?:customers?|patients|clients|students|users)\b/i,
  },
  {
    value: "equipment",
    pattern:
      /\b(?:(?:home[- ]office|equipment|laptop|hardware|tools?|boot|shoe|clothing|uniform|workwear|phone|technology|internet|PPE)s?(?: (?:set-?up|and \w+))? (?:allowance|stipend|budget|reimbursement|voucher|provided|is provided|are provided|supplied|paid|on us|included)|(?:laptop|MacBook|machine|hardware|equipment) of your (?:own )?choice|your choice of (?:hardware|laptop|equipment|machine)|company (?:laptop|phone|mobile|computer)|(?:tools|uniforms?|boots|work ?clothes|clothing|overalls|PPE|protective gear|scrubs|workwear|equipment) (?:are |is |and \w+ )*(?:provided|supplied|paid for|on us|ours|included|furnished)|(?:provide|supply|give|issue|ship|mail|send|lend|buy)s? (?:you )?(?:with )?(?:the |a |an |your |all |both )?(?:\w+ )?(?:laptop|computer|equipment|MacBook|uniform|PPE|boots|phone|clothing|workwear|scrubs)|free (?:[\w-]+ )?(?:uniform|boots|workwear|PPE|scrubs)|laptop (?:provided|assigned)|a phone with airtime|(?:top|latest|modern|new) (?:of the range |spec )?(?:laptop|MacBook|equipment)s?)\b/gi,
    unless: /\b(?:customers?|patients|clients|students|users|uniform is not|must (?:have|provide|own)|your own)\b/i,
    needsGiving: true,
  },
  {
    value: "profit_share",
    pattern: /\bprofit[- ]?shar(?:e|ing)\b|\b(?:share|cut) (?:in|of) (?:the |our )?(?:annual )?profits?\b/gi,
    unless: /\bpartners?hip law\b/i,
  },
  { value: "sabbatical", pattern: /\bsabbaticals?\b/gi, unless: /\bsabbatical (?:cover|replacement)\b/i },
  {
    value: "tips",
    pattern:
      /\btips\b(?= (?:are|shared|split|on top|pooled|go|average|extra))|\b(?:plus|share of(?: the)?|keep (?:all )?your|and|card|\+) tips\b|\btronc\b|\bgratuities\b/gi,
    unless: /\b(?:tips and tricks|tricks and tips|hints and tips|advice|tips for)\b/i,
  },
];

/** Bare names, which mean a benefit where they are denied. */
export const DENIED: readonly Pick<BenefitRule, "value" | "pattern">[] = [
  { value: "housing", pattern: /\b(?:housing|accommodation|lodging)\b/i },
  { value: "relocation", pattern: /\brelocation\b/i },
  { value: "health", pattern: /\b(?:health(?:care)? (?:insurance|benefits|plan)|medical aid|medical insurance)\b/i },
  { value: "overtime", pattern: /\bovertime pay\b/i },
  { value: "equity", pattern: /\b(?:stock options|share options|shares|equity)\b/i },
  { value: "commission", pattern: /\bcommission\b/i },
  { value: "transport", pattern: /\b(?:company car|parking|mileage)\b/i },
  { value: "childcare", pattern: /\b(?:childcare(?: subsid\w+)?|cr[eè]che)\b/i },
  { value: "meals", pattern: /\b(?:meals|canteen)\b/i },
];
