/** A set of roles ("which roles ..."), or a fact of one posting ("what does the welder earn?"). */
export type Wants = "roles" | "passages";

/** What a set consists of. */
const ROLES =
  "(?:roles|jobs|positions|posts|postings|openings|vacancies|adverts|ads|listings|employers|companies|firms|places|ones)";
/** The same where "which" or "what" stands before it; "which job?" asks for any. */
const ROLE = `(?:${ROLES}|role|job|position|post|posting|opening|vacancy|advert|ad|listing|employer|company|firm|place|one|of (?:them|these|those))`;
/** Who has roles to give, where several of them are asked for: "which labs would sponsor a chemist?". */
const WORKPLACES =
  "(?:labs|farms|hospitals|clinics|schools|universities|shops|hotels|restaurants|kitchens|bakeries|studios|garages|museums|theatres|charities|start-?ups|agencies|councils|banks|organi[sz]ations|businesses|practices|care homes|factories|nurseries)";
const AUXILIARY =
  "(?:do|does|did|is|are|am|was|were|can|could|will|would|must|should|shall|may|might|has|have|had)(?:n't)?";
/** What an auxiliary verb stands before where it makes a question: "must I", "does the welder", "is Quayside". */
const SUBJECT = "(?:the|an?|i|we|you|they|he|she|it|one|my|your|this|that|there|someone|somebody|anyone|anybody)\\b";
const PREPOSITION = "(?:(?:at|by|for|from|in|of|on|to|till|until|up to|with)\\s+)?";
/** A word that may stand before the noun: no verb and no article. */
const ADJECTIVE = `(?:(?!${AUXILIARY}\\b|(?:the|an?|this|that|my|your)\\b)[\\w'-]+ )`;

const SET: readonly RegExp[] = [
  new RegExp(`^how many ${ADJECTIVE}{0,3}?${ROLES}\\b(?!')`, "i"),
  new RegExp(`^what are (?:the |all |any )?${ADJECTIVE}{0,2}?${ROLES}\\b(?!')`, "i"),
  new RegExp(`^${PREPOSITION}(?:what|which) ${ADJECTIVE}{0,2}?(?:${ROLE}|${WORKPLACES})\\b(?!')`, "i"),
  // Whatever is asked first, what is looked for are roles: "do I need citizenship? jobs that don't require it".
  /(?:^|[^\w'])(?:roles|jobs|positions|vacancies) (?:that|which|where) (?!the\b)/i,
  /^can i (?:still )?apply (?:for|to) any\b/i,
  /^(?:do|does|can|will|would|have|has|is|are) any\b/i,
  // Asked of the collection: "do you have anything for bakers?", "could you show me ...".
  /^(?:what )?(?:do|have|can|could|would) (?:you|u) (?:have|got|show|find|list|know|recommend|suggest|please)\b/i,
  new RegExp(`^(?:is|are) there (?:any )?${ADJECTIVE}{0,3}?${ROLES}\\b(?!')`, "i"),
  // "Is there parking at the mill?" is about the mill; "are there any night shifts?" about all.
  /^(?:is|are) there\b(?!.*\b(?:at|for|in|on|to|with) (?:the|this|that)\b)/i,
];

const POINTED: readonly RegExp[] = [
  new RegExp(`^${PREPOSITION}(?:how|hw|when|why|what(?:'s)?|wh?ats)\\b`, "i"),
  new RegExp(`^${PREPOSITION}(?:which|whose) (?:[\\w-]+ ){1,4}?${AUXILIARY} `, "i"),
  new RegExp(`^where(?:'s)? (?:${AUXILIARY} )?(?:the|an?|this|that)\\b`, "i"),
  /^[Ww]here (?:do|does|did|is|are|was|will|would) (?!I\b)\p{Lu}/u,
  new RegExp(`(?:^|[:,;–—-]\\s+)${AUXILIARY} ${SUBJECT}`, "i"),
  new RegExp(`^${AUXILIARY} (?:[\\w'-]+ )+(?:the|this|that|at|in|an?)\\b`, "i"),
];

/**
 * Whether a question asks for a set of roles or for a fact of one posting, by its first words (of a question after a comma
 * or a colon too: "the Leeds baker: must I drive?"). What is no question asks for the roles that fit: "welding jobs".
 */
export function wantsOf(question: string): Wants {
  const text = question.replace(/[’ʼ]/g, "'");
  if (SET.some((pattern) => pattern.test(text))) return "roles";
  return POINTED.some((pattern) => pattern.test(text)) ? "passages" : "roles";
}
