import type { Finding } from "./source.ts";

/** What is not settled: it may be considered, is being talked over, or is at somebody's discretion. */
const OPEN =
  /\b(?:may|might|could|can|would|will|to) be (?:considered|discussed|negotiat\w+|agreed|decided|confirmed|reviewed|open to|explored|required at)\b|\b(?:may|might|could)(?: also| even)? be (?:possible|eligible|available|offered|an option|required|permitted|approved|authori[sz]ed|allowed|given|some)\b|\b(?:we|they|board|head|team|partners)(?:['’]d| would| might| could| will|['’]ll)(?: be (?:open|willing|happy) to)? (?:also )?(?:consider|look at|think about|entertain|discuss|explore)\b|\b(?:negotiable|open to (?:discussion|negotiation)|up for discussion|case[- ]by[- ]case|(?:person|individual) by (?:person|individual)|under (?:review|discussion|consideration)|not (?:yet )?(?:decided|settled|promised|guaranteed)|(?:isn['’]t|aren['’]t) (?:promised|guaranteed|decided|settled)|being (?:considered|discussed|reviewed|looked at|talked|piloted|trialled)|still being|talked over|ruled it (?:in|out)|no promises|we(?:['’]ll| will) see (?:whether|if)|(?:potential|possibility) (?:for|of|to)|tbc|tbd)\b|\bmight\b|\bshould the\b|\bwhether\b[^.;]{0,60}\b(?:goes|go|returns?|moves?|eases|becomes?|stays?|is something)\b|\bcould end up\b|\b(?:discretion of|at (?:the )?(?:manager|management|supervisor)['’]?s?['’]? discretion)\b/i;
/** Settled after all. */
const NOT_OPEN = /\b(?:depending on|whether you)\b/i;

/** How far from what it speaks of an open word may stand, in UTF-16 code units. */
const REACH = 90;

/** A finding as one that is only spoken of, where its clause leaves it open whether it is so. */
export function settled(finding: Finding): Finding {
  const { unit, start, end, polarity, ...rest } = finding;
  if (polarity !== "offered") return finding;
  const before = /[^.;|()]*$/.exec(unit.words.slice(0, start))?.[0] ?? "";
  const after = /^[^.;|()]*/.exec(unit.words.slice(end))?.[0] ?? "";
  const around = `${before.slice(-REACH)}${unit.words.slice(start, end)}${after.slice(0, REACH)}`;
  if (!OPEN.test(around) || NOT_OPEN.test(around)) return finding;
  const { min: _min, max: _max, ...bare } = rest;
  return { ...bare, unit, start, end, polarity: "mentioned" };
}
