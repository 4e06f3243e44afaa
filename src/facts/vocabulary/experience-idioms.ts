/** Idioms of experience, as sources of patterns: one alternative a line. */

/** Says that someone has done it before. */
export const INITIATED: readonly string[] = [
  "(?:no|not an?|hardly an?) strangers?(?= to\\b)",
  "(?:an )?old hands?(?= (?:at|in|on|with)\\b)",
  "cut (?:your|their) teeth",
  "(?:earned|won) (?:your|their) (?:stripes|spurs)",
  "(?:not|n['’]t|neither is|nothing is|nor) (?:be |being )?new to (?:you|this|it|them)",
  "(?:not|n['’]t) be (?:your|their) first(?! (?:language|choice|aid|name|day|point|contact))",
  "(?:been |been a few times )round the block",
  "seasoned(?= (?:in|at|with)\\b)",
  "(?:the |some )?battle scars",
  "know(?:s|ing)? the ropes",
];

/** Time spent somewhere, without its length. */
export const STAYS: readonly string[] = [
  "(?:a |some |any |one )(?:[A-Za-zÀ-ɏ]+ )?(?:stints?|spells?|seasons?|stretch|tour|summer|winter)",
  "(?:previous |earlier )(?:stints?|spells?|seasons?)",
];
