/**
 * Where the employer stands on visas in words that name no help: a topic (papers, those who issue them, coming from abroad) and,
 * in the same unit, a stance on it. Read after `sponsorship-words.ts`, whose forms hold the help itself.
 */
import type { FactPolarity } from "../domain/fact.ts";
import type { Span } from "../domain/span.ts";
import type { Unit } from "./source.ts";
import { EMPLOYER, FINE, HELPING, IMMIGRATION_OFFICE, NO_BAR, PERMIT, UNDECIDED } from "./vocabulary/sponsorship.ts";

const PAPERS = `(?:${PERMIT}|(?:work|residence) permits?|(?:employer |employment )?sponsorship|H-?1(?:-?B)?s?|residence|(?:immigration|visa|your|their) (?:papers|paperwork))`;
const NOT =
  "(?:cannot|can['’]t|can not|unable to|not able to|no way|not in a position to|do not|don['’]t|does not|doesn['’]t|will not|won['’]t|are not|aren['’]t|is not|isn['’]t|never|no longer)";

function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${forms.join("|")})(?!\\w)`, "i");
}

const IS =
  "(?:is |are |['’]s |will be |would be |need be |(?:will |does |need |should )?(?:not|never) |(?:wo|does|need|should|is|are)n['’]t )+";

const HINT =
  /visa|sponsor|permit|\bH-?1|LMIA|\bCoS\b|blue card|green card|\b(?:482|494|186)\b|residence|papers|paperwork|bring|home office|embass|consul|immigration|USCIS|UKVI|IRCC|petition|border (?:agency|force)|labou?r (?:ministry|market|dep)|licen[cs]e/i;
const TOPIC = anyOf([PAPERS, "sponsor(?:s|ed|ing)?", "petitions?", IMMIGRATION_OFFICE]);
const FROM_ABROAD = anyOf([
  "(?:from|come from|living|based|candidates|applicants) (?:abroad|overseas|outside)",
  "overseas",
  "(?:into|to|in) (?:the|this) country",
  "come from [A-Z]\\w+, [A-Z]\\w+",
  "coming over",
  "need(?:s|ing)? (?:an? )?permits?",
]);
const SAYS_ABROAD = new RegExp(`${TOPIC.source}|${FROM_ABROAD.source}`, "i");
const OPEN = anyOf(UNDECIDED);

/** They do not, of a topic in the same unit. */
const DENYING = anyOf([
  // "No H1B", "comes without a visa attached"
  "no (?:H-?1(?:-?B)?s?|OPT|CPT|visas?|LMIAs?|CoS|sponsorship|sponsoring|(?:new |more )?(?:work |residence )?(?:visas|permits))(?! (?:is |are )?(?:needed|required|necessary|holder|run|fees?|yet|problem|restriction|cap))(?! ?[?])",
  `(?:without|minus|not (?:come|include)s?(?: with)?) (?:an? |any )?${PAPERS} (?:attached|thrown in|included|on top|with it|from us|behind it)`,
  `(?:no|not|lack|lacks|without|beyond)(?: the| our| any| enough)? (?:budget|funds?|funding|money|means|room|capacity|scope|plans?|appetite|time|staff) (?:for|to (?:\\w+ ){0,3}?)(?: ?\\w+){0,2}? ?(?:${PAPERS}|visas?|permits?|sponsor(?:ing)?)`,
  `(?:too (?:low|junior|short|little|small|few)|not (?:high|senior|long) enough)[^.;]{0,25} (?:for|to (?:meet|reach|qualify|support)) (?:\\w+ ){0,4}?${PAPERS}`,
  `${NOT} (?:\\w+ )?(?:transfer|take over|assume|extend|renew|petition|sponsor) (?:\\w+ ){0,2}?(?:${PAPERS}|visas?)`,
  `only [^.;]{0,40}? (?:who|that) (?:don['’]t|do not|won['’]t|will not|doesn['’]t) (?:need|require) (?:sponsor\\w*|an? (?:\\w+ )?(?:visa|permit)|visas?|permits?)`,
  "(?:lack|lacks|lacking) (?:the|an?) (?:\\w+ )?licen[cs]e to sponsor",
  // "sponsorship isn't something we do", "is off the table", "outside the categories for which we petition"
  `${PAPERS}(?: of any kind| at all)? (?:is|are)(?: simply| just| sadly)?(?:n['’]t| not)(?: something| a thing| anything| what| part| on| for| within| in our| among| how| open)`,
  `${PAPERS}[^.;,]{0,30} (?:off the (?:table|menu|cards)|out of (?:the question|our reach)|(?:beyond|more than|too much for|past) (?:us|our|an? \\w+|the \\w+|what)|a no|ruled out)`,
  "(?:falls?|is|are|lies|sits?|comes?) outside (?:of )?(?:the|our|any) (?:categor|list|scheme|route|rules|occupation|programme|remit)\\w*|(?:n['’]t|not) (?:fall|come) (?:under|within)|(?:n['’]t|not) on the (?:\\w+ )?(?:occupations?|shortage|skills?|eligible) list",
  // "not able to act as a sponsor", "we are not a licensed sponsor"
  "(?:not|cannot|\\w+n['’]t|never|no) [^.;,]{0,30}?(?:act|acting|serve|stand|register|registered|licen[cs]ed|approved|set up|listed)(?: up)?(?: \\w+)? as (?:an? |your |their )?(?:visa )?sponsors?|(?:not|cannot|\\w+n['’]t) (?:an? )?(?:licen[cs]ed|approved|registered|recogni[sz]ed|visa)(?: \\w+)? sponsor",
  "(?:lost|surrendered|gave up|given up|handed back|without|no|\\w+n['’]t (?:have|hold|got)(?: an?)?|let) [^.;,]{0,20}(?:sponsor\\w*|Home Office) licen[cs]e|(?:run|ran|are|clean) out of (?:certificates|CoS|visas|permits|slots)",
  `(?:not|cannot|\\w+n['’]t) (?:open|available|suitable|possible) (?:to|for) [^.;,]{0,40}?(?:need|requir)\\w* (?:an? |any )?${PAPERS}|closed to [^.;,]{0,40}?(?:need|requir)\\w* (?:an? |any )?${PAPERS}`,
  `(?:do not|don['’]t|not to|never) (?:expect|ask|count on|rely on|look to) (?:us|the \\w+|this \\w+)[^.;]{0,30}? ${PAPERS}`,
  `no licen[cs]e (?:from|with) ${IMMIGRATION_OFFICE}`,
  // "no way for us to bring anyone into the country", "we don't deal with consulates"
  `${NOT} (?:for us )?(?:\\w+ ){0,3}?(?:bring|fly|move|relocate)(?:ing)? (?:\\w+ ){1,3}?(?:into|over|in from|to (?:the|this) country|from (?:abroad|overseas))`,
  `(?:${NOT}|no|nor|nothing)(?! (?:think|expect|ask|require|need|want|have to)) (?:\\w+ ){0,3}?(?:deal|dealings?|involved|handle|touch|engage|write|apply|petition|file|fill|to do|go|act)(?:ing)?(?: \\w+){0,4}? (?:with|to|at|before|through) ${IMMIGRATION_OFFICE}`,
  "(?:not|cannot|\\w+n['’]t|no longer|stopped) (?:\\w+ )?(?:issuing|giving out|handing out|taking on|opening|filing) (?:any )?(?:new |more |fresh )?(?:ones|visas|permits|petitions|cases|residences?)",
  // "the papers are yours to settle", "on husband's visa only"
  `${PAPERS}[^.;]{0,40}? (?:is|are|['’]s) (?:\\w+ )?(?:yours|your (?:own )?(?:job|business|affair|look-?out|responsibility|problem|side|concern)|up to you|down to you|on you|for you to)`,
  "(?:husband|father|spouse|parent|family|dependa?e?nt)['’]?s?['’]? (?:or (?:father|husband|spouse|family)['’]?s? )?(?:visas?|residence|residency|sponsorship|iqama)(?: holders?)?(?: only)|(?:own|transferable) (?:visa|iqama|residence|sponsorship)(?: holders?)? only|only (?:on|with|those with|candidates (?:on|with)) (?:an? |their |your )?(?:own|transferable) (?:visa|iqama|residence)",
]);

/** They do. */
const OFFERING = anyOf([
  // "needing a visa is no obstacle", "that you'd need us to sponsor you won't count against you"
  `(?:${PAPERS}|sponsor(?: you| them)?|sponsored)(?: to \\w+(?: \\w+)?)?,? (?:that|this|which|it)? ?${IS}(?:${NO_BAR.join("|")})`,
  `(?:need|requir|want)(?:e?s|ing|e)? (?:\\w+ ){0,3}?(?:${PAPERS}|permits?|sponsor(?: you| them)?|sponsored)(?: (?:to|for) \\w+(?: \\w+){0,3})?,? (?:that|this|which|it)? ?${IS}(?:${FINE.join("|")})`,
  // "sponsorship is something we do every year"
  `${PAPERS}(?: for (?:\\w+ ){1,3})? ?(?:is|are) (?:something|what|a thing) (?:that )?we|${PAPERS}(?: for (?:\\w+ ){1,3})? ?(?:is|are) (?:part of (?:the|our) (?:deal|package|offer)|routine|standard|second nature|nothing new)`,
  `${EMPLOYER}(?: (?:also|already|still|currently))? (?:have|has|hold|holds|got|['’]ve got) (?:\\w+ ){0,3}?(?:certificates? of sponsorship|CoS|LMIAs?|H-2[AB]|visa (?:slots|places|quota)|visas to (?:give|offer|fill))`,
  // "HR makes one happen", "we'll see it through with the Home Office"
  `(?<=${PAPERS}[^.]{0,80})${EMPLOYER}(?:['’]ll)?(?: will| would| can)? (?:makes?|gets?|sees?) (?:one|it|that|them) (?:happen|done|through|sorted|over the line)`,
  `${EMPLOYER}(?:['’]ll)?(?: will| can| do| would| gladly| happily)? (?:deal|write|apply|petition|go|act|file|liaise)s?(?: \\w+){0,4}? (?:with|to|at|before|through) ${IMMIGRATION_OFFICE}`,
  "(?:put|puts|putting|sign|signs|lend|lends) (?:our|its|the \\w+['’]s) name (?:on|to) (?:your|the|an?) (?:certificate|CoS|visa|permit|petition|application|papers)|(?:we|company|hospital|firm)(?:['’]ll| will| can)? (?:gladly |happily )?(?:act|stand|serve)s? as (?:your |a |the )?(?:visa )?sponsor",
  `(?<=${EMPLOYER}[^.;]{0,25} )(?:files?|lodges?|submits?|prepares?) (?:the|your|an?) (?:visa |H-1B )?petitions?`,
  // "LMIA in hand", "certificates of sponsorship set aside"
  "(?:LMIAs?|CoS|certificates? of sponsorship|visa (?:places|slots|quota)|labou?r certification|work permit quota)[^.;]{0,25} (?:in (?:hand|place)|approved|granted|secured|ready|waiting|reserved|set aside|ring-?fenced|allocated|obtained|available)|(?:approved|positive) LMIAs?",
  `(?:use|using) (?:it|our licen[cs]e|the licen[cs]e) for (?:you|the right|someone)|licen[cs]e (?:with|from) ${IMMIGRATION_OFFICE}`,
]);
/** "We'll sort your papers": the papers of someone from abroad. */
const OFFERING_PAPERS = anyOf([
  `${EMPLOYER}(?:['’]ll)?(?: will| can| do)? (?:\\w+ )?${HELPING}(?: with)? (?:your |the |all the |all your )(?:papers|paperwork)`,
]);

export interface Stance extends Span {
  readonly polarity: FactPolarity;
}

/** Where the unit's writer stands on visas; null where he does not say. */
export function stanceIn({ words, before }: Unit): Stance | null {
  if (!HINT.test(words)) return null;
  const topic = TOPIC.exec(words);
  if (topic === null && !FROM_ABROAD.test(words) && (before === null || !SAYS_ABROAD.test(before.words))) return null;
  const open = topic === null ? null : OPEN.exec(words);
  if (open !== null && topic !== null)
    return {
      polarity: "mentioned",
      start: Math.min(open.index, topic.index),
      end: Math.max(open.index + open[0].length, topic.index + topic[0].length),
    };
  return (
    stance("not_offered", DENYING.exec(words)) ??
    stance(
      "offered",
      OFFERING.exec(words) ??
        (FROM_ABROAD.test(`${before?.words ?? ""} ${words}`) ? OFFERING_PAPERS.exec(words) : null),
    )
  );
}

function stance(polarity: FactPolarity, match: RegExpExecArray | null): Stance | null {
  return match === null ? null : { polarity, start: match.index, end: match.index + match[0].length };
}
