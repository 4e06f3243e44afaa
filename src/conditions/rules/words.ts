/** Words that rules share, as pattern sources without groups that capture. */

/** A role asks for it, or an applicant has it: before what is asked for. */
export const HAVING =
  "(?:(?:that |which |who |where you |i |already |and )*(?:needs?|needing|requires?|requiring|requested|wants?|wanting|asks? for|asking for|calls? for|insist on|demands?|must have|must hold|with|have|has|have got|having|got|holds?|holding|hold|possess|obtain|for|i've|i've got) (?:an? |my |the |your |own |valid |clean |full |current |active |uk |us |good |some )*)?";
/** An employer gives it: before a benefit. */
export const GIVING =
  "(?:(?:that |which |who |where (?:they|you) |they |and |it |comes )*(?:offer(?:s|ing)?|provid(?:e|es|ing)|with|includ(?:e|es|ing)|giv(?:e|es|ing)|pay(?:s|ing)?(?: for)?|cover(?:s|ing)?|have|has|get|having|want|must have|plus) (?:an? |good |decent |great |generous |full |paid |free |some |any |my |the |your |extra |proper |nice )*)?";
/** Asked for: behind what is asked for. */
export const ASKED =
  "(?: (?:is )?(?:needed|required|necessary|essential|compulsory|mandatory|a must|wanted|preferred|requested))?";
/** Given: behind a benefit. */
export const GIVEN =
  "(?: (?:is )?(?:included|provided|paid|offered|available|supplied|covered|thrown in|on offer|a must))?";
/** No more than; no less than: before a number. */
export const AT_MOST =
  "(?:under|less than|fewer than|lower than|max(?:imum)?(?: of)?|at (?:the )?most|up to|no more than|not more than|not over|not above|no higher than|not exceeding|below|no longer than|capped at|limited to|<=?|≤)";
export const AT_LEAST =
  "(?:over|above|more than|at (?:the )?least|min(?:imum)?(?: of)?|no less than|not less than|no fewer than|not under|not below|upwards of|north of|>=?|≥)";
/** The same behind it. */
export const OR_LESS = "(?:,? (?:or less|or fewer|or under|or below|max(?:imum)?|at most|tops|and under))";
export const OR_MORE =
  "(?: ?\\+| ?plus\\b|,? (?:or more|or over|or above|or better|or higher|or upwards|and up|up|and above|and over|upwards|min(?:imum)?|at least))";
