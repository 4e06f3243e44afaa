const words = (list: string): string[] => list.split(" ");

/** English words that carry no subject: left out of lexical queries. Lower case, apostrophes straight. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(
    "a an the this that these those some any all each every either neither both such same other another one ones " +
      "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose " +
      "what which when where why how there here then than so as if or and but nor not no yes do does did doing done don't " +
      "doesn't didn't is are was were be been being am isn't aren't wasn't weren't has have had having hasn't haven't hadn't " +
      "will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't i'm i've i'd i'll " +
      "you're you've you'd you'll we're we've it's they're that's there's what's who's of in on at by for to from with into " +
      "onto about over under between through during before after above below up down out off again further once only own " +
      "too very just also even ever s t don please let lets let's whether without within per via",
  ),
);

/** Furniture of questions to a collection of postings: says that roles are asked for, not which. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  words(
    "role roles job jobs position positions posting postings opening openings vacancy vacancies listing listings " +
      "opportunity opportunities show find list give tell get search look looking want wants wanted need needs needed " +
      "require requires required requiring ask asks asking offer offers offered offering mention mentions mentioned " +
      "include includes available candidate candidates applicant applicants employer employers company companies use uses used using",
  ),
);
