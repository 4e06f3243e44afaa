/** Shortest line, in code units, in which lost line breaks are looked for. */
const MIN_LINE = 40;

/**
 * A word in small letters, run together with one that begins with a capital ("...with toolsAbility to ..."). What stands
 * around both must be a sentence's: code, addresses and settings are written so on purpose.
 */
const GLUED = /(?<![\p{L}\p{N}_=&?#.'"`<@$\\])\p{Ll}{3,}(?=(\p{Lu}\p{Ll}+)(?=$|[\s,;:.!?/&)’'-]))/gu;
/** The same behind a section's title, a bracket, or a plan by its paragraph ("401kMedical"). */
const GLUED_TITLE =
  /(?<!\p{L})(?:Qualifications?|Requirements|Responsibilities|Description|Benefits|Skills|Duties|Summary|Overview|Opportunities|Experience|Education|Insurance|Compensation|Schedule)(?=\p{Lu}\p{Ll}+(?:$|[\s,;:.!?/&)’'-]))|(?<=[\p{Ll}\d])\)(?=\p{Lu}\p{Ll}{2,}(?:$|[\s,;:.!?/&)’'-]))|(?<!\w)401\(?k\)?(?=\p{Lu}\p{Ll}{2,})/gu;
/** Ends of names that are written with a capital inside (`devOps`, `jobId`, `openTable`). */
const NAME_END =
  /^(?:Ops|Id|Ids|Cd|Script|Stack|Side|Redirect|Hub|Lab|Labs|Tube|Base|Soft|Ware|Ai|Io|Js|Db|Sql|Api|Url|Uri|Sdk|Pass|Book|Press|Shift|Stax|Forms?|Etcher|Cloud|Case|Path|Name|Info|Types?|Table|Mart|Line|Works|Pal)$/;

/** Words that end no sentence, and beginnings of names with a capital inside (`bioRxiv`, `airSlate`). */
const NO_END =
  /^(?:the|and|for|our|your|with|from|their|this|that|are|will|has|its|into|bio|air|easy|bet|dev|sys|com|elec|open|ldquo|rdquo|nbsp|amp)$/;

/**
 * Offsets in `line` at which a new sentence begins where a line break was lost and two words run together, ascending.
 * Names written with a capital inside (`JavaScript`, `eBay`) are none, nor is what comes more than once in the line.
 */
export function startsAtSeams(line: string): number[] {
  if (line.length < MIN_LINE) return [];
  const glued = [...line.matchAll(GLUED)].map((match) => ({ match, next: match[1] ?? "" }));
  const counts = new Map<string, number>();
  for (const { match, next } of glued) counts.set(match[0] + next, (counts.get(match[0] + next) ?? 0) + 1);
  const seams = glued.filter(
    ({ match, next }) => !NO_END.test(match[0]) && !NAME_END.test(next) && counts.get(match[0] + next) === 1,
  );
  return [...seams.map(({ match }) => match), ...line.matchAll(GLUED_TITLE)]
    .filter(({ index }) => !isCode(line, index))
    .map((match) => match.index + match[0].length)
    .sort((a, b) => a - b);
}

/** Whether the run of characters around an offset is an address, a setting or code. */
function isCode(line: string, index: number): boolean {
  let start = index;
  while (start > 0 && index - start < 200 && !/\s/.test(line[start - 1] ?? "")) start -= 1;
  const run = /^\S{0,300}/.exec(line.slice(start))?.[0] ?? "";
  return /:\/\/|^www\.|[=_{}<>@#\\]|\(\)|\w\.\w+\(|\w\('/.test(run);
}
