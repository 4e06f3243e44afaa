import type { DemandRule } from "../demands.ts";

const VEHICLE =
  "(?:vans?|trucks?|buses|bus|ambulances?|cars?|lorr(?:y|ies)|vehicles?|tractors?|minibus(?:es)?|taxis?|coach(?:es)?|pickups?|SUV|trailers?|tipper|digger|motorbike|moped|scooter|harvester|school bus|snowplough|plow|loader)";
const GROUND =
  "(?:ground|floors?|fields?|mud|sand|snow|ice|slopes?|terrain|surfaces?|hills?|fells|rocks|gravel|concrete)";
const BURDEN =
  "(?:bags?|boxes|sacks?|crates?|cartons?|furniture|luggage|suitcases|kegs|barrels?|trays?|parcels?|loads?|materials|equipment|gear|bricks|blocks|timber|tyres|tires|bales|logs|panels|patients|residents|pianos|sofas|pallets by hand|stock by hand|stones?|buckets|bins|totes|weights?|heavy)";
const SHIFTING =
  "(?:lift|carry|haul|shift|hoist|hump|lug|heave|hauling|shifting|lifting|carrying|humping|lugging|heaving|lifts|carries|hauls)";

/** What the names of each value have somewhere: a cheap look before the long patterns. */
export const PHYSICAL_HINTS: Readonly<Record<string, RegExp>> = {
  driving: /driv|miles|\bkm\b|wheel|on the road|by car|delivery round|operate (?:an? )?(?:\w+ )?vehicle/i,
  standing: /stand|stood|\bfeet\b|\bfoot\b|upright|stationary/i,
  walking: /walk|\bfoot\b|steps|uneven|rough/i,
  climbing:
    /ladder|climb|height|\broof|scaffold|stairs|\bmasts?\b|pylon|vertigo|rope|bucket|ascend|beams|gantr|cherry/i,
  outdoors:
    /outdoor|of doors|outside|weather|\brain|\bsnow|\bsun\b|sunlight|open[- ]air|in the open|fresh air|\bfields?\b|\bmud\b|forecast|forest|woods|wet or|live out|elements|wet-/i,
  confined_spaces:
    /confined|cramped|tight|enclosed|restricted|narrow|crawl|manhole|culvert|sewer|\bducts?|tunnel|bilge|underfloor|claustro/i,
  cold: /\bcold|freez|minus|zero|chill|refriger|cooler|fridge|degrees|(?:un|not )heated|no heating|thermals|(?:at|to|in|of|around) [-−]\d/i,
  heat: /\bhot\b|\bheat|degrees|°|furnace|kiln|foundry|\bovens?\b|grill|forge|smelter|temperature/i,
  noise: /nois|\bloud|decibel|dB\b|\bears?\b|hearing|\bdin\b|racket/i,
  other:
    /colou?r|vision|sight|\bhear|acuity|perception|\bsw[iu]m|knee|crouch|squat|stoop|\bbend|crawl|twist|\bfit\b|fitness|stamina|physical|strength|dexterity|\bhands?\b|repetit|same (?:motion|movement)|repeated|\bsit|seated|\bdesk|computer use|expos|chemical|fumes|dust|dirt|\bwear|worn|PPE|masks?\b|respirator|breathing|\breach|overhead|balance|labou?r|seasick|hazard|solvent|pesticide|asbestos|push|sedentary|corrosive|moving parts|sharp/i,
};

/** What the body does or bears, in the words of daily life. */
export const PHYSICAL_IDIOMS: readonly DemandRule[] = [
  {
    value: "driving",
    pattern: new RegExp(
      `\\b(?:(?:drives?|driving|drove) (?:(?:an?|the|our|your|one of|company) )(?:[\\w-]+ ){0,2}${VEHICLE}(?! (?:sales|market|industry|brands?|buyers))|driv(?:es?|ing) (?:some |about |around |up to |roughly )?(?:\\d[\\d,. ]*|\\w+ (?:hundred|thousand)) ?(?:km|kilomet\\w+|miles)|driv(?:es?|ing) (?:between|from (?:site|farm|house|client|home|one)|to (?:and from |and between )?(?:sites?|clients?|customers?|patients?|visits|appointments|farms|villages|schools|jobs))|behind the wheel|(?:hours?|time|days?|turns?) at the wheel|take the wheel|take (?:a turn|turns) (?:at the wheel|driving)|(?:you(?:['’]re| are|['’]ll be| will be)|days?|hours?|time|week) (?:out )?on the road|driving (?:dut\\w+|is (?:involved|required|part|needed)|(?:forms?|makes up))|(?:some|lots of|a lot of|plenty of|much|daily|night) driving|home visits by car|(?:able|ability|happy|confident|comfortable|willing|need|have) to drive(?= (?:an?|company|your own|to|between|long|safely|and|in|for|at)\b|[,.;)]|$)|(?:you|must|will|need to|and) (?:be )?(?:driv(?:e|ing)) (?:yourself|to work sites|long distances|daily|a lot|every day|at night)|delivery round|drives? the (?:round|route))\\b`,
      "gi",
    ),
    unless:
      /\b(?:driv(?:e|es|ing) (?:growth|results?|change|business|sales|revenue|innovation|engagement|adoption|the (?:strategy|vision|development|business|design|success|roadmap|agenda)|home|impact|efficien\w+|value|improvement|strategic|projects?|down|quality|performance|product|initiatives?|execution|forward|decisions?|new|continuous|team|our (?!(?:\w+ ){0,2}(?:van|bus|minibus|truck|car|lorr|ambulance|vehicle|pickup|taxi|coach)))|drive time|hard drive|test[- ]driv\w+ (?:development|design)|customers? who drive|drivers? (?:app|platform)|self[- ]driving|on the road ?map|road ?map|users|autonomous)\b/i,
  },
  {
    value: "standing",
    pattern:
      /\b(?:(?:you(?:['’]ll| will)?|we|staff|cashiers|everyone)(?: be)? stand(?:ing)?(?: (?:all|most|much|for|at the|behind the|on (?:concrete|a|the)|the whole)|$)|stands? (?:behind|at) the (?:counter|till|bench|bar|line|stove|press|machine|grill)|stood (?:at|all|for|behind)|(?:rarely|seldom|never|hardly) (?:off (?:your|their) feet|sit(?: down)?)|off (?:your|their) feet|(?:up|are|be|spend\w*) (?:all day |most of \w+ \w+ |\w+ hours )?(?:on|upright)(?: on)? (?:your|their|the) feet|hours? on (?:your|the|their)? ?feet|day on (?:your|the) feet|standing (?:job|work|role|position|up|all day|most|for|throughout|at (?:an?|the)|and moving|is)|work(?:ing|s)? standing|on foot all|(?:be|remain|stay) (?:standing|upright|in a stationary position)|stationary position|upright (?:all day|for|at the))\b/gi,
    unless:
      /\b(?:stand(?:ing)? (?:out|up (?:for|to)|in for|behind (?:our|your|the brand)|by)|outstanding|land on your feet|find (?:your|their) feet|good standing|back on (?:your|their) feet|standing (?:committee|order|desk|instructions?)|long-?standing|stand-?ups?|shoulders of|intersection|stand[- ]alone)\b/i,
  },
  {
    value: "walking",
    pattern: new RegExp(
      `\\b(?:walk(?:s|ing)?:? (?:up to |about |around |some |roughly |between |over |as many as |anything up to )*(?:\\d[\\d,.]*|\\w+|\\w+ or \\w+|\\w+ to \\w+) (?:miles?|km|kilomet\\w+|steps|hours)|(?:(?:ten|eight|twelve|fifteen|twenty|\\d+) thousand|\\d{1,2},\\d{3}|\\d{4,5}) (?:steps)|(?:ten|eight|twelve|fifteen|twenty|\\d[\\d,]*) (?:km on foot|miles on foot|kilomet\\w+ on foot)|walk(?:s|ing)? (?:the (?:floor|site|line|lines|corridors?|wards?|fields?|fence|route|rounds?|perimeter|yard|track|tracks|streets|hills?|plant|store|grounds|round|beat|pipeline|rows|shop floor|halls|cleanroom \\w+)|(?:on|over|across|through) (?:[\\w-]+,? (?:and )?){0,3}${GROUND}|long distances|a lot|all day|between (?:buildings|sites|wards|houses)|door to door|from (?:house|door) to)|(?:lots?|plenty|a (?:good|great) deal|miles|a lot|hours) of walking|(?:fair amount|much) walking|(?:patrol\\w*(?: the \\w+)?|rounds?|route|all day|deliverw*|beat|round) on foot|steps (?:a|per|each) (?:day|shift|night)|walking patrols?|(?:over|across|on) (?:uneven|rough|steep|boggy) (?:ground|terrain|surfaces)|foot patrols?)\\b`,
      "gi",
    ),
    unless:
      /\b(?:walking distance|walk(?:ing)? (?:customers|clients|them|users|people|you|through|dogs)|walk[- ]in|walk-?through|minutes?['’]? walk|footprint|ten kilometres from)\b/i,
  },
  {
    value: "climbing",
    pattern:
      /\b(?:(?:head|good head) for heights|(?:up|on|from|off|use of|using|with|foot) (?:an? |the |your |step |tall |long |caged |rolling |extension )*(?:step-?)?ladders?|climb(?:s|ing)? (?:up |onto |into |over |the |a |caged |rolling |vertical |telegraph |utility |[\w-]+ )*(?:ladders?|stairs|scaffold\w*|poles?|masts?|towers?|trees|roofs?|racks?|pylons?|turbines?|silos?|hills|rigging|steps)|(?:on|up on|onto|across) (?:the |pitched |flat |steep )*(?:roofs?|rooftops?|scaffold(?:s|ing)?|masts?|pylons?|gantr(?:y|ies)|cherry picker|beams)|rope access|(?:go|goes|going|work|working|climbing) up (?:\w+ )?(?:poles|masts|towers|trees|ladders)|at height|heights? (?:do not|don['’]t|won['’]t|must not) (?:bother|worry|trouble|scare|frighten)|(?:good|comfortable|happy|at ease|fine|ok(?:ay)?) (?:with|at) heights?|afraid of heights|vertigo|work(?:ing)?[- ]at[- ]height|bucket truck|ascends? (?:the|to|tele\w+|masts?|towers?)|stairs (?:all day|several times|many times|to climb)|(?:many|several|lots of|up and down) (?:\w+ )?(?:flights of )?stairs)\b/gi,
    unless:
      /\b(?:career ladder|property ladder|corporate ladder|up the ladder|climb(?:ing)? (?:walls?|gyms?|centre|center|gear|brand)|scale new heights|(?:new|greater) heights|customers climb|roof repairs? sales|heights (?:school|road|avenue|hospital)|on the roof terrace|don['’]t have to climb)\b/i,
  },
  {
    value: "outdoors",
    pattern:
      /\b(?:(?:be|are|out|work\w*|spend\w*|spent|time|day|days|hours|life|shifts?|job|mostly|mainly|largely|partly|always|much of it|all) (?:\w+ ){0,3}?(?:outdoors?|(?<!with )outside(?=[,.;]|$| (?:in|all|at|during|on|for|and|or|most|every|year|with|work)\b)(?! (?:core|normal|regular|working|business|school))|in the (?:open air|fresh air|field(?:s)? all|elements|rain|sun|snow|mud|wind|cold and|woods|forest))|in (?:the )?(?:rain|sun|snow|wind|mud)(?:,| and| or) (?:in )?(?:the )?(?:rain|sun|snow|wind|mud|shine|hail|sleet)|rain,? (?:or|and|hail or) shine|rain or (?:sun|snow)|wet or dry|whatever the (?:weather|forecast)|in (?:all|any|every|most) (?:kinds? of |sorts of |types of )?weathers?|all weathers|(?:weather|wind|rain|sun|mud) (?:is|are) (?:part|no excuse)|open[- ]air|out in all|fresh air|exposure to (?:the )?(?:weather|elements|sun|wind)|exposed to (?:the )?(?:weather|elements|sun|wind|rain)|direct sunlight|(?:cold|hot|wet|bad|foul|winter|harsh) weather|dress for the weather|out of doors|outdoor (?:job|role|work|post|position|labou?r|site|sites|tasks|duties)|(?:live|work) out (?:of|in) (?:doors|tents?|the bush))\b/gi,
    unless:
      /\b(?:outdoor (?:brand|clothing|furniture|retail|gear|industry|recreation|advertising|education|products?|media)|fieldwork (?:team|agency|manager|coordinat\w+)|weather (?:forecast|data|models?|app|permitting interview)|snow days|closures?|report to work|products?|outside (?:sales|counsel|agenc\w+|vendors?|work|interests|hours|London|activities)|breath of fresh air|fresh air (?:system|handling|unit))\b/i,
  },
  {
    value: "confined_spaces",
    pattern:
      /\b(?:confined|cramped|tight|enclosed|restricted|narrow) (?:and \w+ )?(?:spaces?|culverts|quarters|work ?spaces?|passages?|tunnels?|tanks?|shafts?|compartments?)|crawl ?spaces?|(?:in|into|inside|through|down|enter\w*|under|crawling) (?:the |a |an |narrow |small |ship['’]s |[\w-]+ )?(?:manholes?|culverts?|sewers?|crawl ?spaces?|ducts?|tunnels?|bilges?)(?! (?:maker|fund))|claustrophobi\w+/gi,
    unless:
      /\b(?:confined spaces? (?:training|program|rescue instructor)|in small spaces we|tight corners? of the market|hold(?:s)? (?:a|the|an|on)\b)/i,
  },
  {
    value: "cold",
    pattern:
      /\b(?:cold (?:stores?|rooms?|storage|environments?|conditions|temperatures|mornings|winters?|water|and wet|and damp|and draughty|hall|sheds?|warehouse)|(?:the |very |bitterly |it(?:['’]s| is| gets| can get) |gets |is |freezing )cold(?=[,.;]| in| and| at| inside| all| on| here| work|$)|(?:in|into|inside|of) (?:the |a |walk-in |large |blast )*freezers?(?! (?:alarm|bags?|door))|freez(?:ers?|ing) (?:rooms?|warehouse|temperatures|conditions|chambers?|cold)|(?:at|to|in|of|around) (?:about )?(?:minus|-|−) ?(?:\d{1,2}(?!\d)|five|ten|fifteen|eighteen|twenty|twenty-five|thirty|forty)(?: ?(?:°|degrees|C\b))?|(?:temperatures?|work\w*|well|fall|far|be|go\w*|drops?) (?:\w+ ){0,2}(?:below|under) (?:zero|freezing)|sub-?zero|chill(?:ed|er|ers)(?: (?:rooms?|warehouse|environment|area|store))?|refrigerated (?:rooms?|warehouses?|areas?|environments?|conditions|stores?)|(?:walk-in|in) (?:coolers?|fridges?)|at (?:[0-9]|1[0-2]|two|three|four|five|six|eight|ten) degrees|unheated|not heated|no heating|thermals?(?= are| and| on|[,.;]))/gi,
    unless:
      /\bcold (?:calls?|calling|storage facilities|chain|brew|outreach|emails?|leads?|starts?|case)|\b(?:products?|food|vaccines?|samples?|stock|deliveries|ship\w*|stored?|keep|kept|goods) (?:\w+ ){0,2}(?:are |is |kept |stored )?(?:in )?(?:the )?(?:cold|freez|refrigerat|chill)|\bmaintain(?:ing)? (?:cold|refrigerat|freezer)|\b(?:hiring|salary|pay|budget) freez|\b(?:chilled|relaxed|laid) (?:and|atmosphere|vibe|out)|thermal (?:engineer|imag|camera)|repair\w* (?:\w+ )?(?:freezers?|chillers?)|chillers?,? (?:boilers?|pumps?|cooling)|left out in the cold|(?:hot|warm) or cold (?:leads|meals|food)|\bor cold\b.*(?:lead|call)/i,
  },
  {
    value: "heat",
    pattern:
      /\b(?:(?:it(?:['’]s| is| gets| can get)|gets|can be|very|really) (?:very |really |pretty )?hot(?=[,.;]| in| and| at| inside| work| by| on| as|$)|hot (?:kitchens?|environments?|conditions|weather|days?|summers?|work areas?|and (?:cold|humid|noisy|dusty|loud|dirty|steamy|sweaty|busy)|sun|ovens?|climate|workshop|metal)|(?:in|of|the|stand|take|bear|like|tolerat\w*|withstand\w*|summer|desert|intense|extreme|excessive|high|oven|furnace) (?:the )?(?:summer |kitchen )?heat(?! (?:pumps?|treat|transfer|exchang|map|network|meter|load))|(?:reach(?:es)?|over|above|up to|at|hits?|to|past|of) (?:about |well over )?(?:9\d|1[0-4]\d) ?(?:°|degrees|F\b)|(?:reach(?:es)?|over|above|up to|at|hits?|past) (?:about )?(?:3[3-9]|4\d|5\d|forty|forty-five|fifty) ?(?:°|degrees|C\b)|(?:next to|near|by|at|beside|around) (?:the |a |an )?(?:furnaces?|kilns?|foundry|ovens?|grill|forge|smelter)|high temperatures|temperature extremes|extremes? of temperature|hot and)\b/gi,
    unless:
      /\b(?:hot (?:desk\w*|water|products?|topics?|meals?|food|drinks?|lunch|leads?|works? permit)|heat (?:pumps?|treat\w*|transfer|exchang\w*)|hot (?:and|or) cold (?:\w+ )?(?:food|meals?|drinks?|buffet|dishes|beverages)|red[- ]hot|in the heat of (?:the moment|battle)|baked in|clean (?:the )?(?:ovens?|grill)|operate (?:ovens?|grill))\b/i,
  },
  {
    value: "noise",
    pattern:
      /\b(?:noisy|(?:it(?:['’]s| is| gets)|is|gets?|can be) (?:very )?loud(?! voice)(?! and clear)|loud (?:machin\w+|music|places?|work|hall|shop floor|and|engines?)|decibels|\d{2,3} ?dB|ear (?:plugs|defenders|protection|muffs)|hearing protection|ears? protected|the (?:noise|din|racket)(?= |[,.;])|noise (?:all day|is|and (?:dust|heat|dirt|fumes|vibration|heights))|(?:dust|heat|dirt|fumes|vibration|smells?)(?:,| and|, and) noise|high noise|(?:constant|background|heavy|machine|engine|kitchen|traffic) noise)\b/gi,
    unless:
      /\bnoise (?:reduction|cancell\w*|complaints|pollution|nuisance)|\bcut through the noise\b|\bquiet\b|\bsignal[- ](?:to|from)[- ]noise|\bnoisy (?:data|signals?|neighbours?|measurements?|labels)|\bwithout the noise|\bloud and proud|\blead the noise/i,
  },
  {
    value: "other",
    pattern:
      /\b(?:colou?r (?:vision|blind\w*|perception)|(?:see|distinguish|tell|identify) colou?rs|tell \w+ colou?rs apart|visual acuity|(?:good|normal|excellent|adequate|perfect|sharp|corrected) (?:eyesight|sight|hearing|(?:\w+ )?vision(?! (?:for|of|and strateg)))|eyesight|hear(?:s)? well|depth perception|peripheral (?:vision|sight)|swim(?:s|mer)? (?:\d|at least|well|in)|(?:able|ability|must|how) to swim|strong swimmers?|good swimmers?|swimming (?:test|ability)|on (?:your|their|hands and) knees|kneel(?:s|ing)?|crouch(?:es|ing)?|squat(?:s|ting)?|stoop(?:s|ing)?|bend(?:s|ing)? (?:and|down|over|at|a lot|all)|crawl(?:s|ing)(?! space)|twist(?:s|ing) and|(?:good|decent|excellent) (?:physical )?(?:fitness|stamina|physical (?:shape|condition|health))|physical(?:ly)? (?:demanding|hard|tough|tiring|fit(?:ness)?|strenuous|work|job|role|strong|strength|effort|exertion|stamina|labou?r|able|capable|shape|condition|active)(?! (?:security|therap))|be (?:\w+ and )?(?:physically(?: and \w+)? )fit\b|fit enough|fitness (?:test|standard|level)|(?:physical|bodily) strength|strength (?:and (?:stamina|fitness)|to (?:lift|carry|move|pull|push))|stamina|reasonably fit|(?<!data |digital |technical |mental )dexterity|steady hands?|hand[- ]eye|repetitive (?:motion\w*|movement\w*|strain)|(?:same|repeated) (?:motion|movement)s?|hours? (?:of )?(?:sitting|at a (?:desk|screen))|sit(?:ting)? (?:for (?:long|hours|most|extended|prolonged|much|up)|all day|most of|at a (?:desk|screen|computer))|seated (?:for|work|all|most)|desk-bound|(?:exposure|exposed) to (?:[\w-]+,? (?:and |or )?){0,3}(?:fumes|dust|chemicals|odou?rs|vapou?rs|blood|hazard\w*|vibration|pathogens|infectious|bodily|solvents|allergens|smoke|mould|mold|radiation|pesticides|materials|substances)|(?:work(?:ing)? (?:with|around|near)|handl\w+) (?:[\w-]+ ){0,3}(?:chemicals|hazardous \w+|solvents|pesticides|moving (?:mechanical )?parts|sharp (?:tools|knives|objects)|asbestos|corrosives?|cement dust)|dust(?:y|,| and) (?:dirty|muddy|noisy|noise|fumes|dirt|heat|work|conditions|environment)|dirty (?:work|job|conditions)|(?:wear|wearing|worn) (?:a |an |the |your |full |appropriate |required |protective |[\w-]+ ){0,4}(?:respirators?|masks?|PPE|protective (?:equipment|clothing|gear)|harness|breathing (?:apparatus|sets?))|(?:PPE|protective (?:equipment|clothing)|respirators?|masks) (?:is |are |must be )(?:required|worn|mandatory|compulsory)|breathing apparatus|reach(?:es|ing)? (?:above|overhead|over|up to|\d+)|overhead (?:work|reaching)|balance(?:s|d)? on|use of (?:both )?hands|manual labou?r|seasick\w*)\b/gi,
    unless:
      /\b(?:fitness (?:class|industry|benefit|allowance|grant|membership|studio|instructor|cent(?:re|er)|coach|brand|app)|our vision|mission|physical(?:ly)? (?:security|therap\w+|education|products?|assets?|locations?|stores?|and (?:digital|mental|emotional|chemical|virtual|occupational)|server|design|layer|science|health (?:of|care))|emotional(?:ly)?|patients?['’]?s? (?:strength|dexterity)|strengths? (?:and weaknesses|in|is our)|analytical|attention|bend(?:ing)? (?:the|metal|pipes?|conduit|sheet)|crawl(?:s|ing)? (?:the web|data)|web crawl\w*|reach(?:es|ing)? (?:above|over) (?:our|targets?|\d+ (?:million|users|customers|people))|children with|pupils with|smoke[- ]free|wears? many hats|teach\w* swim\w*|swimming (?:lessons|teacher|instructor|pool)|manual work ?(?:flows?|arounds?)|automat\w+|blood (?:tests?|samples?|bank)|handling of (?:complaints|data))\b/i,
  },
];

/** Lifting without a weight, in the words of daily life. */
export const SHIFTING_BURDENS = new RegExp(
  `\\b(?:${SHIFTING} (?:and (?:carry|lift|move|shift|carrying|lifting|moving) )?(?:the |a |an |of |some |our |their |your |guests['’] |full |large |[\\w-]+ ){0,2}${BURDEN}|(?:heavy|manual) (?:lifting|loads|boxes|items|objects|bags|sacks|weights?|handling|furniture|luggage)|(?:unload|load)(?:s|ing)? (?:trucks?|lorr\\w+|vans?|containers?|trailers?) by hand|(?:a lot|lots|plenty|some|much|bit|full|occasional\\w*|regular\\w*|frequent\\w*) (?:of )?(?:heavy )?lifting|lifting (?:is|required|involved|heavy)|weights? to lift|(?:boxes|bags|sacks|parcels|crates|kegs|loads|trays|things|items|tools|machines) (?:is|are|can be|get) heavy)\\b`,
  "i",
);
/** Burdens of the mind and other senses of lifting and carrying. */
export const NO_BURDEN =
  /\b(?:heavy (?:lifting (?:of|for|on|in) (?:the )?(?:data|code|design|research|analysis|clients?|business)|equipment operator|machinery|plant|vehicle|industry|goods vehicle|use|traffic|workload|duty)|(?:we|our \w+|tools?|software|hoists?|machines?|cranes?) (?:do|does|will do|takes?|handles?) (?:the |all the |most of the )?(?:heavy )?(?:lifting|work)|lift(?:s|ing)? (?:sales|spirits|conversion|people out|each other|up|the lid|engineer|operator|shaft|maintenance|plans?|truck)|carry(?:ing)? (?:out|a (?:caseload|pager|phone|bag of|quota|firearm|weapon|gun)|responsib\w+|on|over|forward|through|the (?:brand|can|vision))|weight ?lifting|lifting equipment|weight of|AI tools|heavy lifting (?:of|for|on)|manual work ?flows?|passenger lifts?|lift mechanic)\b/i;

/** Names of the work too bare to be a demand, by which a denial frees from it: "no driving". */
export const DENIED_PHYSICAL: readonly { readonly value: string; readonly pattern: RegExp }[] = [
  {
    value: "driving",
    pattern:
      /\b(?:driving|(?<=(?:\byou|n['’]t|not|never|will) )drives?)\b(?!['’s]* ?(?:licen|permit|record|history|experience|growth|results|change|sales|test|offen))/i,
  },
  {
    value: "lifting",
    pattern:
      /\b(?:lifting|(?:to|not|n['’]t|never|won['’]t) lift|carry(?:ing)? (?:anything|heavy|boxes|things)|heavy loads|heavy manual work)\b(?! (?:truck|engineer|operator|shaft))/i,
  },
  { value: "climbing", pattern: /\b(?:climb(?:ing)?|ladders?|heights?|stairs)\b(?! to your)/i },
  { value: "standing", pattern: /\bstand(?:ing)?\b(?! (?:out|by|in for|up))/i },
  { value: "walking", pattern: /\bwalking\b(?! distance)/i },
  {
    value: "outdoors",
    pattern: /\b(?:outdoors?(?: work| element)?|outside work|work outside|out in the (?:rain|cold))\b/i,
  },
  {
    value: "other",
    pattern:
      /\b(?:hazardous (?:substances|materials)|chemicals|colou?r blindness|physical (?:work|labou?r|demands)|swim(?:ming)?|kneeling)\b/i,
  },
];

/** Titles of those whose work is to drive. */
export const DRIVER_TITLE =
  /\b(?:(?:van|bus|truck|lorry|delivery|coach|taxi|ambulance|HGV|LGV|CDL|shuttle|minibus|tanker|forklift|haulage|tractor|courier|multi-?drop|class [12A-C]+|CE|C1|tipper|removals?|recovery|route|company|relief|part-time|full-time|night|van and|limousine|school|patient transport|grocery|trailer|tram|refuse|dump|owner) drivers?|^\W*drivers?\b(?! (?:software|develop|engineer|experience|success|growth|app|program|updates?|operations|support|advocate|recruit|manag|train|examin|coach|services|licen|safety|compliance))|chauffeur|delivery (?:rider|courier)|bus operator|truck(?:er|ing) driver|rural carrier|mail carrier)\b/i;
