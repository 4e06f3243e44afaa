import type { Unit } from "./source.ts";

/** Words of the promise not to discriminate, whose long lists name citizenship, health and records of all. */
const EQUAL_OPPORTUNITY =
  /\b(?:national origin|sexual orientation|(?:regardless of|without regard to|irrespective of)[^.;:]{0,25}\b(?:race|racial|colou?r|sex|gender|age|religio\w+|faith|belief|national|ethnic\w*|disabilit\w+|marital|pregnancy|veteran|ancestry|identit\w+)|gender identity|protected (?:veteran|class|characteristic)|equal (?:employment )?opportunit|discriminat|fair chance)\w*/i;
/** Headings of what the employer offers or tells of itself. */
const EMPLOYERS_PART =
  /^(?:(?:our |your |the |employee |company |additional |pay (?:and|&) |compensation (?:and|&) )*(?:benefits?|perks|rewards)\b|what (?:we|you['’]?ll|you) (?:offer|get|give|provide)|we offer|why (?:join|work)|about (?:us|the (?:company|team|employer))|who we are(?! (?:looking|seeking|after|hiring|searching))|our (?:company|story|team|mission)|equal (?:employment )?opportunit|eeo)/i;

/** Whether a unit belongs to the promise of equal treatment, where nothing is asked. */
export function isEqualOpportunity({ words }: Unit): boolean {
  return EQUAL_OPPORTUNITY.test(words);
}

/** Whether a unit stands under a heading of what the employer offers or is. */
export function isEmployersPart({ section }: Unit): boolean {
  return section !== null && EMPLOYERS_PART.test(section);
}

/** Whether a unit is a question: of a form ("Do you have a degree?") or of the writer's. */
export function isQuestion({ words }: Unit): boolean {
  return /\?[*_"'”’)\s]*$/.test(words);
}

/** Whether the next sentence answers a question with no: "A degree? We never ask." */
export function isAnsweredNo(next: Unit | undefined): boolean {
  return (
    next !== undefined &&
    /^[*_\s]*(?:no|nope|not|never|none|neither|unnecessary|irrelevant|optional|keep it|leave it|we (?:don['’]t|do not|never|took)|nobody|doesn['’]t matter|we(?:['’]d| would)(?: be)? (?:neither|not|never)|you need(?:n['’]t| not)|can['’]t say we|immaterial|you (?:don['’]t|won['’]t|needn['’]t))\b|^[^.;!?]{0,30}\bbut (?:it|that|they|we|you) ?(?:won['’]t|isn['’]t|doesn['’]t|don['’]t|will not|is not)/i.test(
      next.words,
    )
  );
}

/** Whether the next sentence answers a question with joy: "SAP under your belt? That'd be lovely." */
export function isAnsweredWell(next: Unit | undefined): boolean {
  return (
    next !== undefined &&
    /^[*_\s]*(?:(?:that|this|it)(?:['’]d| would|['’]s| is) (?:be )?(?:an? )?(?:\p{L}+ )?(?:lovely|great|nice|plus|bonus|perfect|ideal|brilliant|wonderful|useful|handy|help)|so much the better|all the better|even better|great|lovely|perfect|brilliant|excellent|bonus|we['’]d love)\b/iu.test(
      next.words,
    )
  );
}
