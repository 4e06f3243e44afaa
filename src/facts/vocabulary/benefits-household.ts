import type { BenefitWords } from "./benefits.ts";

const CHILD =
  "(?:baby|babies|child|children|newborn|birth|adoption|parents?|mothers?|fathers?|mums?|moms?|dads?|family bonding)";
const ROOF =
  "(?:accommodation|housing|lodgings?|bunkhouse|dorm(?:itory)?|hostel|cabin|caravan|apartment|studio (?:flat|apartment)|flat|cottage|house|farmhouse|parsonage|bungalow|room|bedroom|chalet|mobile home|RV site|guest house|trailer)s?";
const MEAL = "(?:meals?|lunch(?:es)?|dinners?|suppers?|breakfasts?|food|snacks?|fruit|soup|sandwiches)";
const CARE =
  "(?:child ?care|cr[eè]che|nursery|day ?care|kindergarten|kita|pre-?school|after-?school club|holiday club|summer camp)";

/** What comes in kind for living: a roof, meals, time and care for children, help with moving. */
export const HOUSEHOLD: readonly BenefitWords[] = [
  {
    value: "parental",
    stems: "fertil parent matern patern family adopt newborn baby babies birth child mother father mum dad mom",
    names: [
      "(?:parental|maternity|paternity|family|adoption)(?:(?:,|,? and|,? &|\\/|,? or) ?(?:paternity|adoption|parental|maternity|shared parental|sick|family)){0,3} (?:leave|pay|benefits?|polic(?:y|ies)|allowances?|package|provision|top-?up|cover)",
      "(?:maternity|paternity)(?: and |\\/| & )(?:paternity|maternity|adoption)",
      `(?:leave|weeks|months|days|salary|full pay|pay|allowance|grant|bonus|top-?up|topped up)\\b[^.;!?]{0,45}\\b(?:new|for (?:a |the |all |both |either )?(?:new )?|when (?:a|your|you have a|you become a|you welcome a)|(?:after|following|on|at) (?:the )?(?:birth|adoption)(?: of)?|becom\\w+ (?:a )?) ?${CHILD}(?! of (?:pupils|students|children))`,
      `(?:new|birthing|non-birthing|either|both|expectant) ${CHILD}\\b[^.;!?]{0,60}\\b(?:weeks|months|pay|salary|leave|paid)`,
      `(?:when|once|after) (?:the|your|a) (?:baby|child) (?:comes|is born|arrives)[^.;!?]{0,40}(?:weeks|months|full pay|paid|leave)`,
      `${CHILD} (?:and partners )?(?:have|get|receive|can take|may take|take)[^.;!?]{0,40}\\b(?:weeks|months|leave|full pay)`,
      "(?:weeks|months) (?:of leave )?(?:at|on) full pay(?=[^.;]{0,30}\\bparent)",
      "fertility (?:benefits?|treatment is|support|leave)",
      "(?:baby|family) bonding",
      "adoption assistance",
    ],
    denied: ["(?:parental|maternity|paternity) (?:leave|pay)"],
    unless:
      /\b(?:leave cover|cover(?:ing)? (?:for )?(?:an? )?(?:[\w'’]+ )?(?:parental|maternity)|(?:maternity|parental|paternity)(?: leave)? (?:cover|replacement|contract|ward|unit|services?|nurs\w+|patients)|due to maternity|on maternity leave|FMLA|act of|child (?:life|welfare|support)|family (?:leave)? (?:law|polic\w+ (?:research|analyst)))\b/i,
  },
  {
    value: "relocation",
    stems: "reloc lump pcs removal airfare resettl flight transfer move moving moves settling bring",
    names: [
      "relocation (?:assistance|packages?|support|allowance|costs?|bonus|help|expenses|stipend|payment|money|grant|agent|budget|paid|available|offered|provided|reimbursement|benefits?|fund|is (?:paid|covered|provided|offered|available|possible)|service|contribution)",
      "(?:moving|removal|resettlement) (?:costs?|expenses|allowance|budget|assistance|grant|stipend|bonus|help|package)",
      "(?:help|assist|support|assistance|pay|contribution|contribute|euros?|pounds?|dollars?|[$£€][\\d,.]+k?|\\d{4,}|money|allowance)s? (?:you )?(?:with |to |in |towards |for )?(?:the costs? of )?(?:your |the |a )?(?:relocat\\w+|moving(?! (?:house ?holds|customers))|move\\b)",
      "(?:towards|for) (?:the |your )(?:move|relocation)(?! (?:of|to the next))",
      "pays? for moves",
      "settling[- ]in (?:grant|allowance|support|payment|bonus)",
      "(?:pay|cover|fund|reimburse|refund)s? (?:for )?(?:all |part of |half |up to [^.;]{0,12} of )?(?:your |the |moving |removal |relocation )(?:move|relocation|costs|expenses|van|movers)(?! up)",
      "airfare at the start",
      "(?:move|moving|removal) (?:bill|van|lorry|truck)s?(?= (?:is|are|paid|and)|[,.;]|$)",
      "(?:[$£€][\\d,.]+k?|\\d+ euros|money|lump sum|something) (?:if you (?:have to |need to |are )?(?:move|moving|relocat\\w+)|to (?:move|relocate)|for (?:those|people|anyone) (?:who (?:come|move)|moving|coming))",
      "bring you (?:and your (?:family|household) )?(?:over|here)",
      "flights? (?:for you and your family )?(?:when you join|on joining)",
      "(?:employer|company|fully)[- ]paid (?:move|relocation)",
      "moving to [^.;,]{2,25}(?:,| for)[^.;]{0,20}\\bwe(?:['’]ll| will)? (?:pay|cover|help|fund)",
      "(?:relocate|move|relocation)(?: here)? (?:is )?at (?:their|your) own expense",
      "(?:moving|relocating|relocation|move) (?:here |to \\w+ )?comes with",
      "relocat\\w+[^.;!?]{0,50}\\b(?:we (?:pay|cover|help|will help|assist|offer)|paid|lump sum)",
    ],
    denied: ["relocation", "moving (?:costs|expenses)", "removal (?:costs|expenses)"],
    unless:
      /\b(?:customers?|families|clients? (?:to )?mov|relocation (?:company|services|of)|moving (?:company|boxes|furniture))\b/i,
  },
  {
    value: "housing",
    stems:
      "accommod housing lodg bunk dorm hostel cabin caravan apart studio flat cottage house farmhouse parson bungalow quarters room bedroom chalet rent live trailer mobile rv board guest roof bed put sleep",
    names: [
      `(?:accommodation|housing|lodging)(?: (?:is |will be )?(?:provided|included|available|allowance|stipend|paid|free|on[- ]site|with|at|supplement|subsidy|assistance|can be|benefit|package|in kind|for (?:staff|seasonal|\\$|£|€)))+`,
      `(?:free|staff|furnished|subsidi[sz]ed|shared|live-in|company|crew|rent-free|tied|on-?site|teacher|key ?worker) (?:${ROOF})(?! (?:manager|keeper|cleaner|service|meeting|keep|mate|rental|sales|building))`,
      "(?:house|housing|rent|lodging) (?:allowance|stipend|supplement)",
      "(?:no|free of|without) rent",
      "rent[- ]free",
      `${ROOF}(?: [\\w'’,]+){0,6}? (?:(?:is |are )?(?:provided|included|supplied|comes? with|goes with|rent[- ]free|free)|free of charge|at a rent of|for (?:€|£|\\$|just|only|NOK|SEK|CHF|EUR)|to newcomers)`,
      `${ROOF}[^.;]{0,30}, ?(?:[€£$]|(?:EUR|SEK|NOK|DKK|CHF|CAD|USD|GBP|AUD|NZD) )[\\d,]+ ?(?:\\/|an? |per )(?:month|week|night)`,
      "(?:one|staff|single|double|twin|own) rooms? in (?:our|the) (?:staff )?(?:lodge|house|hostel|barrack|quarters|hotel)",
      "flat (?:above|over|next to) the (?:pub|shop|bar|restaurant|clinic|surgery|school|office)",
      "pay for (?:your )?(?:first )?(?:\\w+ ){0,2}months?['’] (?:flat|rent|hotel)",
      "(?:room|bed|lodging) and (?:full )?board",
      "board and lodging",
      "live[- ]in (?:accommodation|position|role|job|post|possible|optional)",
      "(?:board and bed|bed and board)",
      "camp accommodation",
      "lodge on[- ]site",
      "beds? (?:is|are) (?:in|free|\\$|£|€)",
      "(?:we|we['’]ll|will|can|to|and) (?:put you up|house you|accommodate you)",
      "housed (?:free|at no|in (?:our|staff|shared|the (?:camp|labou?r|crew|staff)))",
      "you(?:['’]ll| will| can| may)? (?:also )?(?:live|sleep|stay|lodge)(?: free| rent-free| for free)? (?:on (?:the )?(?:site|farms?|premises|board)|in (?:a|the|our|one of)[^.;]{0,30}\\b(?:rooms?|flat|house|cottage|cabin|dorm|hostel|caravan|apartment|bunkhouse|quarters|lodge|barrack\\w*|huts?))",
      "(?:staff|teachers|crew|hands|seasonal workers) (?:can |may )?(?:live|lodge|stay|sleep) in",
    ],
    common: [
      `(?:an?|the|our|your|own|single|double|twin|shared|free|one|two|three|staff|furnished) (?:[\\w-]+ )?${ROOF}(?! (?:organi[sz]ation\\w*|to|preparation|set-?up|staff|rates?|sales|hotels?|research|management|structure|owners?|clearance|calls?|for (?:growth|improvement)|moves?|style|music)\\b)`,
      "accommodation",
      "lodgings?",
      "quarters",
      "roof over your head",
      "living quarters",
      "bed (?:above|in|for)",
    ],
    denied: ["housing", "accommodation", "place to live", "lodgings?", "(?:house|flat|apartment|room)(?! \\w+ing\\b)"],
    unless:
      /\b(?:housing (?:association|officer|benefit|department|authority|development|market|sector|team|support|services|needs|law|crisis|loan)|residents?|tenants?|tenancy|homeless\w*|veterans|guests|buyers|sell|lease|leasing|landlords?|(?:fitting|meeting|class|emergency|break|locker|operating|server|control|show|dining|staff|board|waiting|mail|dark|engine|change|quiet|prayer|plant|treatment|green|stock|store|news|rest) ?rooms?|rooms? (?:attendant|division|service)|room for|nearby|disabilit\w+|reasonable|exemption|hardship|upon request|assistance to apply|spare room|better place|rent[- ]free access|open house|in[- ]house|house[- ](?:keep|hold)\w*|warehouse|ware house|packing house|power house|auction house|steak ?house|flat (?:rate|structure|hierarch\w*|fee|pack)|house (?:style|sales|buyers|rules|of|plants?)|your own house|moved house|house hunting|lactation|clean room|front of house|back of house|care home|students?|patients)\b/i,
  },
  {
    value: "meals",
    stems:
      "meal lunch dinner supper food breakfast snack restaurant canteen cafeteria voucher fed feed eat messing soup sandwich coffee board ticket luncheon kitchen fruit cook pizza grocer",
    names: [
      `(?:free|staff|subsidi[sz]ed|daily|hot|catered|paid|complimentary|company|provided|discounted|\\w+day|team|crew|family|half-?price) (?:\\w+ )?${MEAL}(?! (?:deliver\\w*|discount|service|prepar|safety|bank|product))`,
      "(?:three|two|all|both|one|a) (?:\\w+ )?meals?(?: a| per| each)? (?:day|shift|are|is|per)",
      `${MEAL} (?:and \\w+ )?(?:is |are )?(?:all )?(?:provided|included|on (?:shift|duty|us|the house)|allowances?|vouchers?|free(?! of)|thrown in|supplied|ours|covered|paid|stipend|subsidy|discount|half price)`,
      "(?:[$£€][\\d,.]+|euros?|pounds|dollars|allowance)(?: (?:an?|per|each) \\w+)? (?:for|towards) (?:your )?(?:lunch|meals|food)",
      "lunch in (?:the|our) canteen",
      "(?:restaurant|luncheon|food|meal|lunch) (?:vouchers?|cards?|tickets?)",
      "ticket restaurant",
      "(?:subsidi[sz]ed|staff|free|cheap|company|on-?site) (?:\\w+ )?(?:canteen|cafeteria|restaurant|kitchen)",
      "(?:food|meals|snacks) and (?:drinks?|snacks|beverages)",
      "(?:with|plus) (?:free )?lunch\\b",
      "(?:fully[- ])?stocked (?:kitchen|fridge|pantry)",
      "(?:full|all|half) board",
      "(?:room|lodging|bed) and (?:full )?board",
      "board and lodging",
      "(?:we|we['’]ll|the kitchen|they|the cook|chef) (?:also )?(?:feed|feeds) (?:you|the crew|everyone|staff|our)",
      "you(?:['’]ll| will)? eat (?:with (?:the family|us)|at our)",
      "messing",
      "(?:you|staff|employees|everyone|crew)(?:['’]ll| will)?(?: all)? eats? (?:for )?(?:free|half|with us|on us|together|well)",
      "(?:well|be|are|you['’]re|get) fed(?= (?:and|on|by|at|well|every|for|too)|[,.;]|$)",
    ],
    bare: [
      "(?:meals|lunch(?:es)?|breakfasts?|snacks)(?=[,.;]|$| and (?:coffee|drinks|fruit))",
      "canteen",
      "cafeteria(?![- ]style)",
    ],
    common: [`(?:\\w+ )?${MEAL}`],
    denied: ["meals", "canteen", "cafeteria", "(?:free )?lunch(?:es)?"],
    unless:
      /\b(?:serv(?:e|es|ing)|prepar(?:e|es|ing)|cook(?:s|ing)?|patients|residents|pupils|school meals|guests|travel|plane|lunch (?:break|hour|breaks|time|cover)|(?:break|hour|minutes?) for lunch|programs? for|food (?:safety|hygiene|service|industr\w+|product\w*|manufactur\w+|bank|handl\w+|prep\w*|retail|sector|compan\w+|waste|court|science|tech\w*)|over lunch|at lunch|before lunch|after lunch|unpaid|diets?|customers?|dinner service|low[- ]hanging)\b/i,
  },
  {
    value: "childcare",
    stems: "child bring creche crèche nursery day daycare kinder kita dependent kids sons school babysit preschool",
    names: [
      `${CARE}(?: place(?:ment)?)? (?:assistance|vouchers?|support|benefits?|allowance|places?|subsid\\w+|costs?|on (?:site|the (?:premises|ground|site))|provided|available|fees|discounts?|schemes?|stipend|reimbursement|for (?:staff|employees))`,
      `(?:on|near)[- ]?(?:site|campus|premises) ${CARE}`,
      "places? (?:kept |reserved )?for (?:staff|employees['’]?|our) children",
      "(?:off|discount on)(?: \\w+)? fees for your (?:own )?child(?:ren)?",
      "dependent[- ]care",
      "(?:your|staff|employees['’]) (?:children|kids|child|little ones)[^.;!?]{0,40}\\b(?:come along|free|at no c(?:ost|harge)|half[- ]price|join|looked after|discount|for nothing|places?)",
      "bring your (?:infant|baby|child|kids)",
      "(?:first )?child(?:ren)?['’]s tuition (?:is )?(?:waived|free)",
      "(?:hospital|staff|company|workplace|campus|our) (?:nursery|cr[eè]che|daycare|kindergarten) (?:opens|is|keeps|has|on)",
    ],
    bare: ["child ?care", "cr[eè]che"],
    common: [`(?:overnight |backup |back-up |emergency )?${CARE}`],
    denied: [CARE],
    unless:
      /\b(?:in an? (?:child ?care|nursery|day ?care)|childcare (?:practitioner|provider|centre|center|assistant|worker|qualif\w+|experience)|work(?:ing)? with (?:young )?children|nursery (?:nurse|room|manager|practitioner|assistant|rhymes?|stock|plants|setting)|kindergarten (?:teacher|class)|nanny|our toddler)\b/i,
  },
];
