import type { ReadProblem } from "./reader.ts";

/** Longest text that is taken for an error page, in UTF-16 code units. */
const MAX_LENGTH = 500;
const ERROR_PAGE =
  /if you are not redirected|having trouble accessing|enable (?:javascript|cookies)|access (?:denied|to this page)|verify (?:that )?you are (?:a )?human|checking your browser|^\W*(?:error )?(?:403|404|429|50[0234])\b|page (?:not found|cannot be found|could not be found)|no longer (?:available|exists)|captcha|too many requests/im;

/** The problem of a scraped error or consent page, which a short text about redirects or robots is; else null. */
export function errorPage(text: string): ReadProblem | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !ERROR_PAGE.test(trimmed)) return null;
  const reason = `The file holds an error page, not a posting: "${trimmed.slice(0, 60).replace(/\s+/g, " ")} ...".`;
  return { kind: "problem", code: "not_postings", reason };
}
