import type { FactPolarity } from "../domain/fact.ts";
import type { Proof } from "./proof.ts";

const MAY_BE =
  /\b(?:can be arranged|(?:may|might|could) (?:also |later |well |even )?(?:be (?:required|asked|needed|subject|necessary)|require|need|involve|have to)|depend(?:s|ing) (?:which|where|on (?:which|where|what|how|your|the (?:\w+ )?(?:ship|boat|project|contract|role|site|post|posting|team|desk|client|customer|assignment|yard|base)))|hangs on|\b(?:if|where|when) (?:it|one|they|that)(?:['’]s| is| are|['’]re)? (?:ever )?(?:asked|needed|required|called)(?: for)?(?: at all)?\b|(?:where|if) (?:a|the|your) (?:contract|project|client|customer|role|posting|site|assignment)\b[^.;]{0,20}\b(?:needs?|requires?|calls?|asks?|turns?)|on (?:some|certain) (?:contracts|projects|sites)|not all do)\b/i;
/** Wishes that the general rules do not know. */
const WISHED_BEHIND =
  /^[^.;,]{0,50}?\b(?:handier|nicer|better still|(?:do|does) (?:you )?no harm|(?:do|does) you (?:some )?good|lets? you start|(?:would|could|will) (?:help|let|put|get|speed))\b|^[^.;,]{0,25}?\b(?:a|an) (?:real |big |huge |nice |definite |distinct )?(?:bonus|plus|advantage|asset)\b|^[^.;]{0,40}\b(?:we['’]d|we would)(?: \w+)? (?:like|love) to see\b/i;
/** A wish behind a level that is for the next one: "SC, ideally DV". */
const WISH_OF_NEXT = /^(?: clearance)?,? (?:and |or |but )?(?:ideally|preferably) \(?e?[A-Z]/;
const WISHED_BEFORE = /\b(?:ideally|preferably)\b[^.;:,]{0,60}$|\bif you(?:['’]re| are) already $/i;
/** Not held yet, and to be got: "you need not have it when you apply, only before you start". */
const GOT_LATER =
  /\bonly (?:before|by|once|when)\b|\bwhat we do (?:expect|need|ask)\b|\bnothing (?:that|which) would stop\b|\bbut (?:you(?:['’]ll)?|we|candidates|applicants|everyone|it)\b[^.]{0,30}\b(?:must|need|will|put|get|obtain|sponsor|eligible)\b|\bwe(?:['’]ll| will)? (?:put|sponsor|take) (?:you|people)\b|\bbe (?:able|willing|eligible) to (?:get|obtain|gain|pass)\b/i;
const UNCLEARED_REFUSED =
  /\buncleared\b[^.;]{0,40}\b(?:need not|cannot|can['’]t|will not|won['’]t|are not|aren['’]t)\b|\b(?:cannot|unable|never|nobody|no one|not|\w+n['’]t)\b[^.;]{0,30}\b(?:uncleared|without|with no|lacking)\b/i;
/** What was asked once is asked no longer. */
const PAST = /\b(?:there was a time|used to (?:need|require|ask)|in the (?:past|old days)|once (?:needed|required))\b/i;
/** Those without one are taken: "we hire uncleared people", "open to folk without a clearance". */
const UNCLEARED_TAKEN =
  /\buncleared\b[^.;]{0,30}\b(?:welcome|may|can start|fine|ok|considered)\b|\b(?:hir(?:e|es|ing)|tak(?:e|es|ing)(?: on)?|accept\w*|recruit\w*|welcom\w*|consider\w*|open to|employ\w*|bring(?:s|ing)? on|start\w*|want|look(?:ing)? for)\b[^.;]{0,25}\b(?:uncleared|(?:without|with no|lacking)(?: an?| any)? (?:security )?(?:clearance|vetting))\b/i;
const NONE_VETTED =
  /\b(?:nobody|no one|none of (?:you|us))(?: \w+){0,3}? (?:cleared|vetted)$|\b(?:need not|needn['’]t|do(?: not|n['’]t) (?:need|have) to) be (?:security[- ])?(?:cleared|vetted)$/i;

/** How a clearance is asked for, where the general rules of `proof.ts` see only a demand or a denial. */
export function polarityOf(words: string, { polarity }: Proof, start: number, end: number): FactPolarity {
  if (UNCLEARED_TAKEN.test(words) && !UNCLEARED_REFUSED.test(words)) return "not_required";
  if (polarity === "not_required" && (GOT_LATER.test(words) || UNCLEARED_REFUSED.test(words))) return "required";
  if (polarity === "preferred" && WISH_OF_NEXT.test(words.slice(end))) return "required";
  if (polarity !== "required") return polarity;
  if (PAST.test(words.slice(0, start)) || NONE_VETTED.test(words.slice(0, end))) return "not_required";
  if (WISHED_BEHIND.test(words.slice(end)) || WISHED_BEFORE.test(words.slice(0, start))) return "preferred";
  return MAY_BE.test(words.slice(Math.max(0, start - 70), end + 70)) ? "mentioned" : "required";
}
