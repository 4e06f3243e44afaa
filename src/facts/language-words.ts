import { LANGUAGES } from "./vocabulary/languages.ts";

const NAMES = Object.keys(LANGUAGES).sort((a, b) => b.length - a.length);
export const NAME = new RegExp(
  `(?<![\\p{L}-])(?:${NAMES.join("|")})(?![\\p{L}’'])(?!-(?!speaking|language|fluent|english|french|spanish|german)\\p{L})`,
  "giu",
);
/** The names that no ending gives away. */
const ODD = NAMES.filter((name) => !/(?:ish|ese|ic|ian|language)$/.test(name)).map((name) => name.slice(0, 6));
export const HINT = new RegExp(
  `bilingual|multilingual|language|\\bsign(?:ing|s)?\\b|ish\\b|ese\\b|ic\\b|ian\\b|\\b(?:${[...new Set(ODD)].join("|")})`,
  "i",
);

/** Words by which a text speaks of knowing a language. */
export const KNOWING =
  /\b(?:speak(?:s|ers?|ing)?|spoken|speech|fluen(?:t|cy|tly)|languages?|(?:bi|multi|tri)lingual|writ(?:ten|e|ing)|verbal(?:ly)?|oral|native|mother tongue|conversational(?:ly)?|proficien(?:t|cy)|command|communicat(?:e|es|ion|ing|ive)|comprehension|understand(?:ing)?|level|literate|literacy|[ABC][12](?:\.\d)?\b|read(?:ing)?|working knowledge|knowledge of|basic|interpret\w*|translat\w*|a few words|a little|comfortable in|skills|dialects?|vocabulary|accent)\b/i;
/** Stands before the name, or before the names that it is listed with, of what one knows, needs or uses. */
export const KNOWN =
  /\b(?:good|excellent|great|strong|decent|fair|perfect|solid|fluent|some|basic|little|bit of|words of|enough|much|your|no|any|without|needs?|knows?|knowing|speak\w*|learn|school|passable|polished|clear|simple|everyday|understandable|impeccable|competent|ask(?:s|ed)? for|requires?|insist on|prefer|sign\w* (?:\w+ )?in|(?:work(?:s|ing)?|convers\w+|conversations?|deal|talk\w*|chat|present\w*|negotiat\w+|answer\w*|callers|calls|meetings|e-?mails?|correspond\w*|everything|business|operat\w+|interviews?|handovers?|confident|literate|at home|at ease)(?: \p{L}+){0,4} in)\s(?:both |either )?(?:\p{Lu}[\p{L}'’]+(?:,? (?:and|or)|,|\/)\s?){0,3}$/iu;
/** Behind the name, what is said of knowing it. */
export const SAID =
  /^(?:\s?(?:,|\/|and|or)\s?\p{Lu}\p{L}+){0,3}[,:]?\s(?:(?:is|are|was|would be|will be|may be|can be|isn['’]t|not|never|also|strongly|highly|very|a|an|our|the|considered|seen as|being|then)\s)*(?:required?|necessary|needed|essential|compulsory|indispensable|(?:pre)?condition|must|preferred|desirable|plus|asset|(?:strong |distinct |big |definite |real )?(?:advantage|bonus|plus|merit)|advantageous|useful|helpful|helps?|handy|nice|welcome|prized|valued|lovely|wonderful|great|goes a long way|will do|(?:good )?enough|speakers?|(?:working|office|company|team|common|main|corporate|business|official) language|used|spoken|what we speak|we (?:speak|use|don['’]t|do not)|you (?:don['’]t|do not|won['’]t|need|should)|for everything|skills)\b/iu;
/** Speaks of turning one language into another. */
export const TRANSLATES =
  /\b(?:translat\w+|interpret\w+|source languages?|target languages?|switch|locali[sz]\w+|subtitl\w+)\b/i;
export const TURNED = /\b(?:from|into|between|to|of|and|or|both)\s(?:\p{Lu}[\p{L}]+(?:,? (?:and|or)|,)\s){0,3}$/u;
/** Tests of a language, which stand for it. */
export const TESTED = /^(?:ielts|toefl|jlpt|delf|dalf|dele|testdaf)$/i;
/** Words by which one is asked for, wished for or done without. */
export const ASKING =
  /\b(?:required?|necessary|needed|need|must|essential|compulsory|indispensable|condition|preferred|desirable|plus|asset|advantage|advantageous|bonus|merit|useful|helpful|helps?|handy|nice|welcome|goes without saying|of course|counts?|well|good enough|enough)\b/i;
/** A name in front of these is a language, and no people, dish or market. */
export const LANGUAGE_NEXT =
  /^(?:$|[\s*_]*[,;.:!?()/&+–—|=)]|\s+[-–—]|[\s*_]*\n|-(?:speaking|language|fluent|english|french|spanish|german)|\s+(?:and|or|plus|is|are|isn['’]t|at|for|with|to|as|language|speaking|speakers?|fluency|proficien\w+|skills?|communication|both|helps?|would|will|well|good|fluently|spoken|written|writing|reading|level|required|preferred|must|counts|goes|you|of course|in order|desirable|essential|necessary|needed|a plus|an? (?:advantage|asset|bonus|plus|must|merit)|advantageous|literacy|on|but|also|because|since|so|where|that|which|comprehension|abilit\w+|knowledge|native|mother|translat\w+|interpret\w+|[ABC][12]|(?:near-)?native|conversation\w*|on top|spoken|oral|verbal\w*|like|not|gets|lets|when|from|in|course(?=,|$)|constitutes|may be|can be|has|tests?\b(?= level)|than|good enough|every|too|very|comfortably|without|fluent\w*|(?:is|are) \w+))/iu;
/** In front of these a name is of a subject: "Russian and Slavic Studies". */
export const OF_STUDY =
  /^(?:\s(?:and|&)\s\p{Lu}\p{L}+)?\s(?:Studies|Literatures?|History|Linguistics|Department|and foreign languages using)\b/u;
/** In front of these a name is of a people, a place or a trade. */
export const OF_PEOPLE =
  /^[\s-](?:people|foods?|cuisine|markets?|laws?|customers?|clients?|culture|history|government|citizens?|nationals?|compan\w+|firms?|literature|teams?|offices?|departments?|classes|courses?|lessons|learners?|teachers?|students?|speaking (?!\w*(?:candidate|agent|nurse|staff|role|advis|support|sales))|quarter|wines?|restaurants?|breakfast|border|coast|premier|heritage|settlers|passport|visa|partners?|suppliers?|bulldogs?|context|economy|origin|descent|version|translations?|transcripts?|papers?|texts?|titles?|edition|website|market\w*|schools?|tuition|GCSE|degree|major|and (?:maths?|mathematics|science|history)|or (?:journalism|history|maths?))\b/i;
/** Words that show the name to be a subject taught, a document's or an application's language, or a customer's. */
export const OTHER_BEFORE =
  /\b(?:(?:cv|cvs|curriculum|r[eé]sum[eé]s?|letters?|applications?|apply|applying|submit(?:ted)?|written applications?|answer this instead,?|documents?|certificates?|file|questions?|forms?|exam|interview|upload|send|write in|advert\w*|version|available|lessons?|classes|courses?|training|instruction|meetings?|degree|major|bachelor['’]?s?|master['’]?s?|highers|gcses?|gcse|grade \w|diploma|a-levels?|teacher|teach|tutor|lecturer|professor|department|maths|mathematics|science)(?:\s\([^)]*\))?(?:\s(?:are|is|be))?(?:\s(?:written|sent|given|held|submitted))?\s(?:of |in |and |& |, )?(?:either |both )?|(?:from|after|before|by|year|learn|study|studying|taught|spoke|into|the|our|their|its|every|old|new)\s)$/i;
/** Words that speak of those who lack it, of papers written in it, of extra pay for it, or of others who speak it. */
export const NOT_OF_ROLE =
  /\b(?:(?:do|does|who do|did|can)\s?(?:not|n['’]t) speak|without|a (?:third|half|quarter) of (?:it|them|us) in|helps? you in|repeat themselves in|(?:speak|use|have) (?:a |other )?languages? other than|certified in|plain|limited|(?:materials?|information|provided|delivered|displayed|published|available|posted)(?: \p{L}+)? in(?: both)?|designated|(?:manuals?|instructions?|drills?|documents?|labels?|recipes?|signs?|lessons?|classes|pictures?) (?:are|is) (?:\p{L}+ )?(?:in|given in)|(?:customers|clients|patients|guests|leads|crew|neighbou?rs|parents|families|residents|children|pupils|farmers) (?:\p{L}+ )?(?:speak|write|read|are|have))\b[^.;]{0,30}$/iu;
export const SPOKEN_ABOUT =
  /^(?:\s(?:language\s)?(?:learners?|courses?|class(?:es)?|lessons?|tuition|training)\b|[^.;]{0,40}\b(?:are all spoken|(?:gets?|brings?|earns?) (?:you )?an? (?:allowance|stipend|bonus)|speakers in the|not (?:their|the) (?:native|first))\b|[^.;]{0,120}\blanguages represented\b)/iu;
/** Those who speak it are not the candidate: "English-speaking students", "Spanish speaking families". */
export const OTHER_SPEAKERS =
  /^[\s-](?:language\s)?(?:speaking|proficient)\s(?!candidate|applicant|skill|required|preferred|is\b|a\b|and\b|or\b|desirable|essential|abilit|role|position|person|individual|consultant|advis|agent|nurse|staff|account|sales|customer|support|recruit|teacher|assistant|manager|executive|representative|specialist|coordinat|engineer|developer|reception|caregiver|carer|driver|therapist|counsel|social|case|lawyer|paralegal|doctor|physician|team member|associate|analyst|home|medical|legal|front|virtual)\p{L}/iu;
export const LEVEL =
  /^[\s,:(–-]*(?:(?:is|at|to|of|on|in)\s)?(?:at\s)?(?:an?\s|the\s)?(?:minimum\s|level\s|least\s|good\s)?((?:near-)?native|fluent(?:ly)?|advanced|intermediate|basic|conversational|professional(?: working)?|business|[ABC][12](?:\.\d)?\+?(?:\s?[-/–]\s?[ABC][12])?|level \d)(?:[\s-](?:level|proficiency|fluency))?\b/i;
export const LEVEL_BEFORE =
  /\b((?:near-)?native(?: or near-native)?|fluent|fluency|advanced|intermediate|basic|conversational|proficient|excellent|strong|good|very good|business|professional|mother tongue)(?:\s(?:in|level|and|spoken|written|verbal|oral|command of|knowledge of|communication skills in|or|\/|working))*\s*(?:both\s)?$/i;

/** Wishes and denials that postings make of languages alone. */
export const WISHED =
  /\b(?:helps?|handy|useful|nice|welcome|counts? in your favou?r|merit|goes a long way|would please|charming|asset|extra|lovely|wonderful|prized|valued|would be (?:great|good|nice|ideal|welcome)|love to hear from|hold (?:it|its absence) against|won['’]t hold it against|learn in time|in time)\b/i;
/** "Hindi or Telugu gets you further": right behind the name, or the next one. */
export const GETS_FURTHER = /^(?:\s(?:or|and)\s\p{L}+)?\s(?:gets you|lets you|would make you|will make you|opens)\b/iu;
/** "Expected to reach B1 in Norwegian": asked for, if not on the first day. */
export const TO_BE_LEARNT =
  /\b(?:expected|required|have|need|must|willing) to (?:reach|learn|attain|acquire)\b[^.;]*$/i;
/** The second language that papers may be in. */
export const OTHER_PAPER =
  /\b(?:submitted|written|[Aa]pply|[Ww]rite|[Aa]pplications?|cvs?|letters?|write|documents?|instructions)\b[^.;]{0,30}\bin (?:either )?\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)* (?:or|and) (?:in )?$/u;
export const NOT_ASKED =
  /\b(?:(?:is|are) (?:not|never)|isn['’]t|aren['’]t|no need|not insist|don['’]t (?:use|need|insist|expect)|play no part|nobody (?:insists|will examine|expects|asks)|only for|we (?:don['’]t|do not|never) (?:use|need|ask)|you (?:don['’]t|do not|won['’]t) need|: no\b)/i;
/** Said before the name, that one does without it. */
export const NOT_ASKED_BEFORE =
  /\b(?:no|(?:do not|don['’]t|does not|doesn['’]t|won['’]t|never|need not|needn['’]t)(?: \p{L}+){0,2} (?:need|ask for|require|insist on|expect|speak|know)|(?:nobody|no one) (?:expects you to (?:know|speak)|needs|asks for|speaks)|without (?:speaking|knowing|any))\s(?:to (?:know|speak) )?(?:any |a word of )?(?:\p{Lu}\p{L}+ (?:and|or) )?$/iu;
/** A little that is enough. */
export const ENOUGH = /^[^.;,]{0,15}\b(?:will do|is enough|suffices|is all (?:you|it))/i;
/** The ability to sign, where no sign language is named. */
export const SIGNS =
  /\b(?:(?:ability|able|know how) to sign|signing skills|tactile signing|sign fluently|fluent sign(?:er|ing))\b(?! (?:off|up|in|an?|the|contracts|documents|for|on)\b)/i;
export const SHORT_QUESTION = 40;
/** Longest stretch between languages of one list: ", " or " and ". */
export const JOINED = 7;
/** Labels of lines of what is welcome. */
export const WISH_LABEL =
  /^(?:desirable|desired|preferred|nice to have|a plus|plus|bonus|welcome|optional|an? (?:asset|advantage)|useful|ideally)\b/i;
/** What makes of a part of a sentence a demand or wish of its own. */
export const OWN_DEMAND =
  /\b(?:required|necessary|needed|essential|compulsory|must|preferred|desirable|plus|asset|advantage|bonus|useful|helpful|helps?|handy|nice|welcome|optional)\b/i;
export const BILINGUAL = /\b(?:bi|tri|multi)lingual(?:ism)?\b/i;
