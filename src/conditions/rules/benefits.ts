import { type Meaning, ruleOf } from "./rule.ts";
import { GIVEN, GIVING } from "./words.ts";

const HELP =
  "(?:help|assistance|support|costs?|allowance|package|money|bonus|expenses|stipend|budget|paid|cover(?:ed)?|reimbursement|fund(?:ed|ing)?|contribution)";
const MEALS = "(?:meals?|lunch(?:es)?|dinners?|breakfasts?|food|snacks)";
const ROOF = "(?:accommodation|housing|lodgings?|flat|apartment|room|house|cottage|caravan|staff house)";
/** A kind of insurance, alone where the word has no other use among benefits. */
const COVER = "(?:insurance|cover(?:age)?|benefits?|plan|care plan|scheme)";

/** What is offered beside pay, and its names. */
const NAMES: readonly (readonly [value: string, names: readonly string[]])[] = [
  [
    "health;dental",
    [
      "health(?:care)?(?:,| and| &| \\+|\\/) ?dental(?: insurance| cover(?:age)?| benefits?)?",
      "medical(?:,| and| &|\\/) ?dental(?: insurance| cover(?:age)?| benefits?)?",
    ],
  ],
  ["dental;vision", ["dental(?: and| &| \\+|\\/| plus) ?vision(?: insurance| cover(?:age)?| benefits?)?"]],
  [
    "health",
    [
      `(?:private )?(?:health|medical)[- ]?(?:care)? ?${COVER}`,
      "healthcare benefits?",
      "private (?:medical|health(?:care)?)",
      "bupa",
      "(?<=(?:with|and|plus|good|include\\w*|offer\\w*|provid\\w*) )(?:medical|healthcare)(?=$|[,.;?]| and)",
      "(?:my |the )?health covered",
    ],
  ],
  [
    "dental",
    [
      "dental(?: insurance| cover(?:age)?| plan| benefits?| care)?(?! (?:nurs|assistant|hygien|practice|technician|surger|clinic|office|lab|reception|therap|care|school|student))",
    ],
  ],
  ["vision", [`(?:vision|eye ?care|optical) ${COVER}`]],
  ["life", ["life (?:insurance|assurance|cover)(?! (?:agent|sales|adviser|broker|underwrit))", "death in service"]],
  ["disability", [`(?:disability|income protection|long[- ]term disability) ?${COVER}`, "income protection"]],
  [
    "retirement",
    [
      "401 ?\\(?k\\)?(?: match(?:ing)?)?",
      "pensions?(?: scheme| contributions?| plan| match(?:ing)?)?(?! (?:admin|advis|manager|consult|analyst|fund|actuar|trustee|lawyer|law|team|expert))",
      "retirement (?:plan|benefits?|savings|scheme|contributions?|account|match)",
      "superannuation|super on top|403b|rrsp",
    ],
  ],
  [
    "parental",
    [
      "(?:paid |enhanced |extra |proper |generous )*(?:parental|maternity|paternity|family|adoption|parent) (?:leave|pay|benefits?)(?! cover)",
      "(?:maternity|paternity) and (?:maternity|paternity) (?:leave|pay)",
      "time off (?:for|with) (?:a |the |my |our )?(?:new )?baby",
    ],
  ],
  [
    "sick",
    [
      "(?:company |full |paid )?sick(?:ness)? ?(?:pay|leave|days)",
      "pay (?:when|if) (?:i'm|you're) (?:ill|sick)",
      "paid when (?:ill|sick)",
    ],
  ],
  [
    "leave",
    [
      "(?:unlimited )?(?:pto|paid (?:time off|holidays?|leave|vacations?)|(?:paid |generous )?annual leave)(?! (?:cover|admin))",
      "(?:generous|good|decent|extra|plenty of|lots of|long|more|unlimited) (?:paid )?(?:holidays?|vacations?|leave|time off)(?: allowance| days)?(?! (?:lets|rentals|homes|parks?|cover))",
      "(?:at least |over |more than |minimum )?\\d\\d(?:\\+)? days'? (?:of )?(?:paid )?(?:holidays?|leave|vacation|annual leave|pto|off)",
      "(?:weeks|days) (?:of )?paid (?:holidays?|vacation)",
      "paid vacations?",
    ],
  ],
  [
    "bonus",
    [
      "(?:at least \\d+ ?% |\\d+ ?% |annual |performance |yearly |sign(?:ing)?[- ]?on |signing |joining |retention |christmas |quarterly |year end |year-end |welcome |referral )*bonus(?:es)?(?: scheme| plan)?(?! (?:points|round))",
      "golden hello",
      "13th month(?: pay| salary)?",
    ],
  ],
  [
    "equity",
    [
      "equity(?! (?:release|analyst|research|trad|and inclusion|diversity|partner|law|fund|officer|sales|derivativ|capital))(?<!private equity)(?<!diversity(?: and|,| &) equity)",
      "(?:stock|share) options?",
      "rsus?",
      "(?:company )?(?:shares|stock) in (?:the|it|my)(?: company)?",
      "esops?",
      "share scheme",
      "stake in the company",
    ],
  ],
  ["commission", ["(?:uncapped |sales |good )?commission(?! (?:on human|analyst|officer))(?!(?:ed|ing))"]],
  [
    "relocation",
    [
      `relocation(?: ${HELP})*(?! (?:consult|specialist|manager|agent|coordinator))`,
      `(?:moving|removal) ${HELP}`,
      "(?:help|assistance)(?: me)? (?:with |to )?(?:relocat(?:ing|e|ion)|moving|move|the move|my move)",
      "(?:pay|pays|paying|cover|covers|fund|funds) (?:for )?(?:my |the |your |a )?(?:move|moving|relocation)(?: costs)?",
      "help(?:s)? me (?:move|relocate)",
    ],
  ],
  [
    "tuition",
    [
      "tuition(?: (?:reimbursement|assistance|help|fees?|paid|support))+",
      "(?:training|learning|education|study|conference) (?:budget|allowance|fund|support|leave|paid)s?",
      "(?:paid|free|fully funded|funded|full|on[- ]the[- ]job) (?:training|courses?|study|qualifications?)",
      "(?:training|course|studies|exams?|qualification)s? (?:is |are )?(?:paid(?: for)?|provided|given|funded|included|covered)",
      "(?:pay(?:s|ing)?|fund(?:s|ing)?|cover(?:s|ing)?|sponsor(?:s)?)(?: for)? (?:my |your |the |a |me through )?(?:training|courses?|studies|degree|exams?|masters?|college|school|tuition|qualifications?|university|education)(?: fees)?",
      "(?:will |they |who )?(?:teach|train)(?:es|s)? (?:you|me)(?: up| on the job)?(?: and pay (?:for )?the course)?",
      "(?:training )?(?:will be |is )?(?:given|provided) on the job",
      "study while (?:i|you) work",
    ],
  ],
  [
    "childcare",
    [
      "(?:on[- ]?site |free |subsidi[sz]ed )?(?:childcare|child care|creche|nursery places?|day ?care)(?: (?:help|vouchers?|support|provided|benefits?|on site|included|paid|subsidy|allowance|costs))+",
      "(?:on[- ]?site|free|subsidi[sz]ed) (?:childcare|child care|creche|nursery|day ?care)(?! (?:assist|work|nurs|manager|teach|practition|cook|staff))",
      "help with (?:the )?(?:childcare|child care|nursery)(?: costs)?",
    ],
  ],
  [
    "transport",
    [
      "company (?:car|van|vehicle|truck)",
      "(?:season ticket|bus pass|train pass|travel card|rail ?card)(?: loan)?",
      "(?:mileage|travel|car|transport|fuel|commut\\w+) (?:loan|allowance|paid|costs? (?:paid|covered|reimbursed)|expenses(?: paid)?|money|reimburse\\w*|stipend)",
      "(?:free|staff) (?:parking|bus|travel|transport|shuttle)",
      "cycle[- ]to[- ]work(?: scheme)?|bike to work(?: scheme)?",
      "(?<=^|, |with an? |and an? |a company |plus an? )(?:car|van)(?: (?:provided|included|supplied))?(?=$|[,;.])",
      "(?:car|van|vehicle) (?:provided|included|supplied|and fuel)",
      "(?:flights?|petrol|mileage|fares?|parking) (?:paid|included|covered|provided)",
    ],
  ],
  [
    "meals;housing",
    [
      `(?:${MEALS}|board)(?:,| and| &| \\+|\\/) ?(?:an? )?(?:${ROOF}|place to (?:live|stay)|bed|lodging)(?: provided| included)?`,
      `(?:${ROOF}|bed|lodging)(?:,| and| &| \\+|\\/) ?(?:${MEALS}|full board|board)(?: provided| included)?`,
    ],
  ],
  [
    "meals",
    [
      `(?:free|staff|subsidi[sz]ed|cheap|paid) ${MEALS}`,
      `${MEALS} (?:is |are )?(?:included|provided|paid|on shift|on duty|free|covered)`,
      "feeds? (?:me|you|the staff)",
      "(?<=(?:with|includ\\w+|offer\\w*|provid\\w*) )meals",
    ],
  ],
  [
    "housing",
    [
      `${ROOF} (?:is )?(?:included|provided|allowance|paid|supplied|on site|offered|available|stipend|comes with it)`,
      `(?<=(?:with|includ\\w+|offer\\w*|provid\\w*|gives?|need|want) (?:me |free |staff |an? )*)(?:accommodation|housing|lodgings?)(?! (?:officer|manager|support|assoc))`,
      "(?:free|staff|tied|shared|company) (?:accommodation|housing|lodgings?|flat)",
      "(?:an? )?(?:place|somewhere|room|roof) to (?:live|stay|sleep)",
      "(?:board|caravan|cabin|keep) (?:is )?(?:included|provided|paid)",
      "(?:bed|room) and board|board and lodging|half board|full board",
    ],
  ],
  [
    "wellness",
    [
      "(?:free |paid )?(?:gym|fitness) (?:membership|pass|access|discount|allowance)(?: or wellness(?: benefits?)?)?",
      "(?<=(?:free|with an?|offer\\w*|plus) )gym",
      "wellness (?:benefits?|budget|programme|program|allowance|stipend)",
      "(?:free )?(?:counsell?ing|therapy) (?:for staff|sessions|paid)|employee assistance|mental health (?:days|support for staff)",
    ],
  ],
  [
    "discount",
    [
      "(?:staff|employee|store|product|team|generous|friends and family) discounts?",
      "discounts? (?:for staff|on (?:clothes|food|products))",
      "(?<=with (?:an? )?)discounts?",
    ],
  ],
  [
    "overtime",
    [
      "(?:paid |double (?:time )?|time and a half |pays? )?overtime(?: pay| paid| available| rates?| at time and a half)?",
      "time and a half|double time",
    ],
  ],
  ["profit_share", ["profit[- ]shar(?:e|ing)"]],
  ["sabbatical", ["sabbaticals?"]],
  ["tips", ["tips(?! (?:for|on|and tricks|off))", "gratuities|service charge share"]],
  [
    "equipment",
    [
      "(?:tools?|laptop|uniform|equipment|kit|clothing|work ?wear|boots|ppe|phone|macbook|computer|gear) (?:is |are )?(?:provided|supplied|included|paid|allowance|given|covered|budget)",
      "(?:company|free|work|provides?|supplies|gives?) (?:laptop|uniform|phone|tools|equipment|workwear|macbook|ppe)",
      "home office (?:budget|allowance|stipend)",
    ],
  ],
];

/** What is offered beside pay. */
export const benefitRule = ruleOf([
  // A way of working as well, of a nanny or a carer.
  [/\blive[- ]?in\b(?! (?:the|a|an|my|london|berlin|\w+ (?:and|so|but))\b)/gi, "benefit", "housing", "unsure"],
  ...NAMES.map(
    ([value, names]): Meaning => [
      new RegExp(`(?<![A-Za-zÀ-ɏ])${GIVING}(?:${names.join("|")})(?![A-Za-zÀ-ɏ])${GIVEN}`, "gi"),
      "benefit",
      value,
    ],
  ),
]);
