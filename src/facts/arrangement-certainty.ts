import type { Finding } from "./source.ts";

/** In its clause: it may be considered, is being talked over, or is at somebody's discretion. */
const OPEN =
  /\b(?:may|might|could|can|would|to) be (?:discussed|negotiat\w+|agreed|decided|confirmed|reviewed|explored)\b|\b(?:may|might|could|would|to) be considered\b|\b(?:may|might|could)(?: also| even)? be (?:possible|eligible|available|offered|an option|required|permitted|approved|authori[sz]ed|allowed|given)\b|\b(?:negotiable|open to (?:discussion|negotiation)|up for discussion|case[- ]by[- ]case|(?:person|individual) by (?:person|individual)|under (?:review|discussion|consideration)|not (?:yet )?(?:decided|settled|promised|guaranteed)|(?:isn['’]t|aren['’]t) (?:promised|guaranteed|decided|settled)|being (?:considered|discussed|reviewed|looked at|talked|piloted|trialled)|still being|talked over|ruled it (?:in|out)|no promises|we(?:['’]ll| will) see (?:whether|if)|could end up|(?:we|they|it|board|head) might|tbc|tbd)\b|\b(?:at the|manager['’]?s['’]?) discretion\b/i;
/** Right before it: "we'd consider", "there is a possibility of", "we might let you". */
const OPEN_BEFORE =
  /\b(?:open|willing|happy|prepared) to (?:discuss|consider|look at|explor|talk|hear)\w*\b[^.;|()]{0,40}$|\b(?:we|they|it|board|head|team|partners|school|company)(?:['’]d| would| might| could| will|['’]ll| may)(?: be (?:open|willing|happy) to)? (?:also )?(?:consider|look at|think about|entertain|discuss|explore|support|let|allow)\w*\b[^.;|()]{0,50}$|\b(?:potential|possibility|chance) (?:for|of|to)\b[^.;,|()]{0,25}$|(?<!you )\bmight\b[^.;,|()]{0,40}$|\bwhether\b[^.;,|()]{0,40}\b(?:goes|go|returns?|moves?|eases)\b[^.;,|()]{0,20}$/i;
/** Settled after all. */
const NOT_OPEN = /\b(?:depending on (?:where|which|your|the (?:role|location|position))|whether you)\b/i;

/** How far from what it speaks of an open word may stand, in UTF-16 code units. */
const REACH = 90;

/** A finding as one that is only spoken of, where its clause leaves it open whether it is so. */
export function settled(finding: Finding): Finding {
  const { unit, start, end, polarity, ...rest } = finding;
  if (polarity !== "offered") return finding;
  const before = /[^.;|()]*$/.exec(unit.words.slice(0, start))?.[0] ?? "";
  const after = /^[^.;|()]*/.exec(unit.words.slice(end))?.[0] ?? "";
  const around = `${before.slice(-REACH)}${unit.words.slice(start, end)}${after.slice(0, REACH)}`;
  if (
    (!OPEN.test(around) && !OPEN_BEFORE.test(before) && !OPEN_BEFORE.test(before + unit.words.slice(start, end))) ||
    NOT_OPEN.test(around)
  )
    return finding;
  const { min: _min, max: _max, ...bare } = rest;
  return { ...bare, unit, start, end, polarity: "mentioned" };
}
