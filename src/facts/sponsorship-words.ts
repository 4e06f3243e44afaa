/**
 * How postings speak of help with a visa: forms made of the words of `vocabulary/sponsorship.ts`. Each is one way to say it;
 * who does it and whether it is denied is read by `sponsorship.ts`.
 */
import { EMPLOYER, FROM_ABROAD, HELPED, HELPING, NO_BAR, PERMIT, UNDECIDED } from "./vocabulary/sponsorship.ts";

const PRONOUN =
  "(?:one|it|that|this|them|all three|all (?:of it|that)|everything|the (?:same|lot|rest|bill|process|paperwork|papers|forms|fees?|costs?|application))";
/** Up to five words between a verb and its permit. */
const WORDS = "(?:[\\w'’/&-]+,? ){0,5}?";
const SOME = "(?:an? |any |our |us |for |the |new )*";
const NOT = "(?:cannot|can['’]t|can not|unable to|not able to|do not|don['’]t|will not|won['’]t|not|never)";
const NOT_TAKEN =
  "(?:cannot|can['’]t|will not|won['’]t|need not|should not|shouldn['’]t|please (?:do not|don['’]t)|not be|(?:is|are) not|(?:is|are)n['’]t|not eligible|unable|out of luck|wasting|excluded|look elsewhere|not for (?:you|them))";

function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${forms.join("|")})(?!\\w)`, "i");
}

/** Sponsoring people by that word. */
export const SPONSORING = anyOf([
  // "visa sponsorship", "sponsorship for a work visa", "a sponsor licence"
  "(?:visas?|immigration|permit|employment|employer|work authori[sz]ation|H-?1-?B|J-?1|skilled[- ]worker|tier 2|CoS|green[- ]card|permanent|permanent residence)(?:[/ ](?:permit|visa|PR|status))* sponsor(?:ship|ships|ed|ing|s)?",
  `sponsor(?:ship|ing|ed|s)?[^.;:]{0,50}?${PERMIT}`,
  "sponsor(?:['’]s|ship)? licen[cs]e|licen[cs]e as a sponsor|(?:licen[cs]ed|approved|registered|recogni[sz]ed|accredited|standard business) (?:\\w+ )?sponsors?(?: licen[cs]e)?|licen[cs]ed to sponsor|register of (?:licen[cs]ed )?sponsors|accredited employer|A-rated licen[cs]e",
  // "we sponsor", "unable to sponsor", "sponsor the right candidate"
  `${EMPLOYER}(?:['’]ll|['’]d|['’]re)? (?:\\w+ ){0,3}?sponsor(?:ing|s)?(?= ?(?:$|[.,;:!)—–-]|for |from |if |when |and |or |but |at this))`,
  "sponsor(?:ing|s)? (?:(?!and |or )\\w+ ){0,3}?(?:applicants?|candidates?|foreign nationals?|anyone|anybody|nobody|someone|individuals?|workers|people|nurses|engineers|chefs|teachers|doctors|staff|hires?|employees|pickers|carers|drivers|you|overseas|international)",
  "(?:unable|able|willing|happy|glad|prepared|ready|position|can|cannot|can['’]t|do not|don['’]t|does not|doesn['’]t|not|will|would|won['’]t|never|may|might|could|we(?:['’]ll)?|gladly) (?:to |currently |also |be |consider |then )*sponsor(?:ed|ing)?",
  "(?:talk us into|(?:open|opposed|averse) to|look at|gladly|happily|being|be|get) sponsor(?:ing|ed)(?: by us)?",
  // "requires sponsorship", "sponsorship is not available", "no to sponsorship"
  "(?:requir(?:e|es|ing)|needs?|needing|want|without|no|not|offer(?:s|ing)?|provid(?:e|es|ing)|eligible for|available for|eligibility for|criteria for|with|independent of|consider|seek(?:ing)?)(?: the need for| a need for| for| any| company| employer| future| our| such| of| current(?:ly)?| need)* sponsorship",
  "(?:types?|kinds?|forms?) of sponsorship|need for sponsorship|(?:yes|no) to sponsorship",
  "sponsorship (?:depends|welcome|from day one)|sponsorship[^.;:]{0,40}? (?:not |un)?(?:available|offered|provided|possible|considered|an option|guaranteed|promised|on offer|on the table)",
]);

/** Doing something about a permit: an offer where the employer does it. */
export const ARRANGING = anyOf([
  `${HELPING} ${WORDS}${PERMIT}`,
  `${PERMIT}[^.;]{0,60}?(?<!\\w)${EMPLOYER}(?:['’]ll|['’]d)?(?!\\w)[^.;:]{0,30}? ${HELPING}(?: with| for| you| your)*(?= ${WORDS}${PRONOUN}(?!\\w)|[^.;]{0,30}$)`,
  "(?:work|residence|employment) permit,? (?:we|then we|and we) (?:file|handle|arrange|do|pay|get|apply)",
  `${HELPING} ${WORDS}(?<!(?:site|parking|building|hot[- ]work|learner|planning|travel|street|event|fishing|dig) )permits?(?! to work)`,
]);

/** A permit as something that comes with the job, whoever does it. */
export const COMING_WITH = anyOf([
  `${PERMIT}(?:,? (?:and|&|or|application|fees?|costs?|its|the|relocation|flights?|(?!(?:and|or)(?!\\w))\\w+)){0,5}?,? (?:is |are |will be |can be |may be |cannot be |can['’]t be |won['’]t be |isn['’]t |aren['’]t |not )*${HELPED}`,
  "on (?:[\\w-]+ )?(?:employer-)?(?:nominated|sponsored) visas?",
  `(?<!not )(?:eligible|eligibility|qualif(?:y|ies)|criteria|cap-exempt) (?:for )?(?:an? |the )?${PERMIT}`,
  `(?:package|perks?|includ(?:es?|ing)|plus|covers?|we offer|free)(?!\\w)[^.;?]{0,80}? ${PERMIT}`,
  `${PERMIT}[^.;?]{0,40}? (?:includ(?:ed|es)|on us)|${PERMIT} (?:transfers?|candidates?|applicants?|petitions?)[^.;?]{0,20}? welcome`,
  "Conrad 30|H-?2-?[AB] (?:contract|job order|position|season)",
]);

/** After a sentence about permits: "We file for one", "We can't get it for you". */
export const ARRANGING_IT = anyOf([
  `${EMPLOYER}(?:['’]ll|['’]d|['’]ve)?(?!\\w)[^.;:]{0,30}? ${HELPING}(?: (?:you|with|for|your|and|out|an?|the|\\w+)){0,3}? ${PRONOUN}`,
  `${EMPLOYER}(?:['’]ll|['’]d|['’]ve)? (?:\\w+ ){0,2}?(?:can help|happy to help|help you|leave (?:that|it) to us|got you covered|ask for one|carry it)`,
]);

/** Who needs a visa is not taken, or must see to it: no help is given, in words that say so by themselves. */
export const REFUSING = anyOf([
  // "cannot consider anyone needing a visa", "those who need a permit will not be considered"
  `${NOT} (?:\\w+ ){0,2}?(?:consider|accept|take(?: on)?|hire|employ|process|recruit|progress|interview)\\w* [^.;:]{0,40}?(?:(?:who|that|which) (?:would )?(?:need|require)s?|needing|requiring) ${SOME}(?:${PERMIT}|permits?|sponsorship|to apply)`,
  `(?:need(?:s|ing)?|requir(?:e|es|ed|ing)) ${SOME}(?:\\w+ )?(?:${PERMIT}|permits?|sponsorship)(?: sponsorship)?[^.;:]{0,40}?${NOT_TAKEN}`,
  `need us to (?:sponsor|apply|file)[^.;]{0,60}?${NOT_TAKEN}`,
  // "no visa support", "no help with permits", "no visas"
  `no (?:${PERMIT}|visas?) (?:help|support|assistance|sponsorships?|transfers?|route)|no (?:help|support|assistance) with ${WORDS}(?:${PERMIT}|permits?)|no visas(?! (?:needed|required))`,
  `(?<=${EMPLOYER} (?:\\w+ )?)(?:cannot|can['’]t|do not|don['’]t|will not|won['’]t|never|no longer|aren['’]t|doesn['’]t|does not)(?! (?:need|require|ask|care|mind|expect|want|accept)) [^.;,:]{0,50}?(?:${PERMIT}|(?:work|employment|residence) permits?)`,
  // "arrange your own visa", "visas are your responsibility"
  `(?:arrange|sort(?: out)?|organi[sz]e|get|obtain|hold|secure|pay for|have|find|bring|need)\\w* (?:out )?your own ${PERMIT}|${PERMIT} (?:is|are) (?:entirely )?your (?:own )?(?:responsibility|business|affair|problem)`,
  // "not eligible for a visa", "below the threshold for a Skilled Worker visa"
  `(?:not|isn['’]t|in)[ -]?eligible for (?:an? )?(?:${PERMIT}|sponsorship|work permit)|(?:not|n['’]t) (?:meet|reach|qualify)[^.;]{0,40}?(?:${PERMIT}|sponsorship)|(?:below|short of|under the (?:threshold|minimum|going rate|salary)) (?:\\w+ ){0,4}?(?:${PERMIT}|sponsorship)`,
  // "must not need sponsorship", "without the need for a visa"
  `(?:must|should|do|does|will|would) not (?:now or in the future )?(?:need|require) (?:an? |any )?(?:${PERMIT}|sponsorship)|${PERMIT} (?:\\w+ )?(?:which|that|who) (?:do|does) not require sponsorship|without (?:the need for |needing |requiring |any |an? )*(?:\\w+ ){0,3}?(?:sponsorship|visa sponsorship)|without (?:the )?need(?:ing)? (?:for )?(?:an? )?visa`,
  // "we hold no licence", "our quota is full"
  `no (?:sponsor(?:ship|['’]s|s)? )?(?:licen[cs]e to sponsor|sponsor(?:ship|['’]s)? licen[cs]e)|no (?:\\w+ )?quota|quota (?:is|has been|was) (?:exhausted|used up|full|gone|spent)|too (?:small|new|young|tiny) to [^.;]{0,30}(?:${PERMIT}|permits?|sponsor|on your behalf)|nothing for us to sponsor|(?:looked into|tried|stopped|given up|gave up) sponsoring|not on offer: [^.;]{0,40}(?:sponsorship|visas?)|we sponsor (?:nobody|no one|none)|no (?:visa|permit) route|route (?:around|round|to stay in)`,
]);

/** People from abroad are not taken: counts where visas are spoken of. */
export const REFUSING_ABROAD = anyOf([
  `${NOT} (?:\\w+ ){0,2}?(?:consider|accept|take(?: on)?|hire|employ|recruit) [^.;:]{0,30}?${FROM_ABROAD}`,
  `${FROM_ABROAD} [^.;:]{0,40}?(?:cannot|can['’]t|will not|won['’]t) be (?:considered|accepted|hired)`,
]);

/** A permit by its mere name. */
export const BARE = anyOf([PERMIT]);
/** Someone of the employer's does it. */
export const EMPLOYERS_DOING = new RegExp(
  `(?<!\\w)${EMPLOYER}(?!\\w)|\\b(?:happy|glad|pleased) to |['’](?:ll|ve)(?!\\w)`,
  "i",
);

/** Headings of what is not given. */
export const NOT_ON_OFFER =
  /\b(?:not (?:on offer|offered|available|provided|included|covered)|(?:don['’]t|do not|can['’]t|cannot|won['’]t) (?:offer|provide|do|give|pay))\b/i;
/** Visas and permits of others: travellers, clients, guests; and permits of other sorts. */
export const OTHERS =
  /\b(?:clients['’]?|client['’]s|customers['’]?|customer['’]s|travell?ers?|guests?['’]?|travel arrangements|prepare (?:our|their)|executives?['’]|executive team|visa (?:card|inc|checks?|debit|or \w+ cards?)|mastercard|business visas?|trips?|(?:business|work) travel|family[- ]reunification|relief|itinerar\w+|tourists?|pilgrims?|migrants|refugees|asylum|(?:refugee|resettled|new) families|church|building permits?|planning|parking|students['’]|international students|event|learner\S* permit|applications? lodged|environmental|hot[- ]work|confined|permits? to work|platform|software|product|governments|artists['’]|delegat\w+|passengers?|crews?['’]|members['’]|immigration law)\b/i;
export const OTHER_SPONSORS =
  /\b(?:clearance|events?|project|executive sponsor|executive|corporate|study|trial|research|program(?:me)?|business|team|team['’]s|sports?|membership|health|medical|clinical|sponsored (?:by (?!us\b)|health|benefits?|retirement|content|training|plans?|posts?|courses?)|workspace|co-?working|fiscal|gym|conference|exhibitors?|donors?|partners?|fundrais\w+|charit\w+|foundation|studies|degree|tuition|qualification|apprentic\w+|brand|league|club|festival|kit|initiatives?|local|vetting|SC|DV)\b|\bsponsor\w* (?:your|the|their|an?) (?:[\w-]+ ){0,3}(?:course|licen[cs]\w*|training|exams?|certif\w*|degree|school|studies|tuition|CDL)\b|\bsponsor\w* (?:[\w-]+ ){0,2}(?:courses|seminars?|classes|certifications?|memberships?|meet-?ups?)\b|\bsponsor\w* (?:you|your|them|people|staff|\w+ )?(?:through|to (?!work|live|come|move|stay))/i;
export const SAYS_VISA =
  /\bvisas?\b|\bimmigration\b|\bH-?1-?B\b|\bwork (?:permit|authori[sz]ation)|\bauthori[sz]ed to work|\bright to work|\beligible to work|\bCertificates? of Sponsorship\b|\bpermits?\b|\b(?:from|living|qualified) (?:abroad|overseas)|\bnationals?\b|\bcitizens?\b|\b(?:overseas|international|foreign) (?:candidates?|applicants?|workers?|nurses|staff|hires?)|\b(?:skilled|foreign) worker|\bsponsor(?:['’]s|ship)? licen[cs]e/i;
const BY_CASE_WORDS =
  /\b(?:case[- ]by[- ]case|(?:each|every) case|may be (?:available|considered|possible|offered|provided|able)|can be (?:considered|discussed)|might be (?:available|possible|considered)|depend(?:s|ing)?(?: on)?|(?:we|I)['’]d (?:look|think|consider)|talk us into|(?:can['’]t|cannot) be promised|juniors rarely|for the right (?:candidate|person)s? only|in (?:some|certain|exceptional|rare|limited) (?:cases|circumstances)|(?:will|would|we|also) consider|(?:could|would|may|might|can sometimes) (?:consider|sponsor|look at|support|help|offer|provide|apply)|negotiable|where the search|only where|only if no|where no suitable|subject to (?:eligibility|approval|the)|not a deal-?breaker|not guaranteed|no guarantees?|cannot (?:be )?guarantee\w*|can['’]t (?:be )?guarantee\w*|isn['’]t guaranteed|sometimes|occasionally|exceptionally|(?:open to|happy to) (?:discuss|talk|consider)\w*|let['’]s talk|ask us|talk to us|not ruled out|don['’]t rule|possibly|potentially|hard-to-fill|exceptional (?:candidate|case)s?|on (?:its|their) merits|at (?:our|the \w+['’]s) discretion|discretion\w*|under review|to be discussed|up for discussion|depends)\b/i;
/** Whether they help is decided in each case. */
export const BY_CASE = new RegExp(`${BY_CASE_WORDS.source}|\\b(?:${UNDECIDED.join("|")})\\b`, "i");
/** Denies the help, in the clause that speaks of it. */
export const DENIED =
  /\b(?:no|not|never|nobody|none|no one|cannot|unable|without|nor|neither|unfortunately|ineligible|excluded|unavailable|nothing|stopped|no longer|out of the question|too small to|too new to|can(?:no| no)t|beyond (?:us|our)|(?:falls?|is|are|lies|sits?|comes?|,) outside|excludes?|exempt from|impossible|refus\w+)\b|n['’]t\b|(?:^|[:–—-] ?)none\b/i;
const OTHER_DENIALS =
  /\b(?:(?:at )?no (?:extra |additional )?(?:cost|charge|fee|problem|matter|need to worry|worries|stress)|not (?:only|just)|(?:don['’]t|do not) (?:worry|hesitate|let)|(?:won['’]t|will not|doesn['’]t|does not|don['’]t|do not) (?:cost|have to (?:pay|worry)|pay)|without (?:cost|charge|delay|hassle)|why not|(?:if|who|you|those|candidates|applicants|people|anyone) (?:\w+ ){0,2}?(?:(?:do|does|are|is|have|has) not|(?:do|does|are|is|have|has)n['’]t|have no|has no|without|lack|not|aren['’]t|isn['’]t) (?:yet |already |currently |an? |the |any |from )*(?:have|hold|got|citizens?|residents?|nationals?|EU|EEA|US|UK|right|permit|visa|passport|in the|based|allowed|from|yet)\w*(?:,? (?:n?or|and) \w+)?|no (?:permit|visa|passport|papers) (?:yet|of your own)|no EU passport|whether or not)\b/;
/** Denials of other things than the help: of a cost, of worry, of an obstacle, or of what who applies has. */
export const NO_DENIAL = new RegExp(
  `${OTHER_DENIALS.source}|\\b(?:(?:is|are|be|need|does|will|should)(?: not)? |(?:wo|does|need|should|is|are)n['’]t )(?:be )?(?:${NO_BAR.join("|")})`,
  "gi",
);

/** A question about visas, and what the next sentence answers. */
export const ASKED = /\b(?:sponsor\w*|visas?|permits?|H-?1-?B|green card|LMIA|blue card|CoS|skilled worker)\b/i;
export const SAYS_YES =
  /^\W*(?:and )?(?:also )?(?:yes|yep|yeah|sure|certainly|absolutely|of course|gladly|happily|always|no (?:problem|worries)|not a problem|leave (?:it|that) to us|we(?:['’]ll| will| can| do| are| happily| gladly)? (?!not\b)|our (?:HR|lawyers?|team))/i;
export const SAYS_NO =
  /^\W*(?:sorry|afraid|we(?:['’]re| are) (?:sorry|afraid)|unfortunately|alas|regrettably|(?:then )?this (?:is not|isn['’]t)|not (?:here|this|for|with)|(?:you(?:['’]ll| will)? (?:have to|need to|must) )?(?:bring|arrange|sort|get|find) (?:\w+ )?(?:your own|it yourself|that yourself|them yourself)|(?:only )?if you (?:already )?(?:have|hold))/i;
export const SAYS_MAYBE =
  /^\W*(?:maybe|perhaps|sometimes|possibly|it depends|depends|ask\b|let['’]s talk|case by case|talk to us|for (?:some|the right))/i;
