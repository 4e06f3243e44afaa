import { isRepeated } from "./prose.ts";

const ORGANISATION =
  /\b(?:universit(?:y|ies|é|ät)|college|school|academy|hospital|clinic|trust|institute?|cent(?:er|re)|library|libraries|museum|bank|group|council|department|ministry|agency|foundation|society|association|corporation|company|inc|llc|ltd|plc|gmbh|partners|services|systems|technologies|labs?|studios?)\b/i;
const ENDS_AS_ORGANISATION = new RegExp(`${ORGANISATION.source}\\W*$`, "i");
const SITE = /careers?|\bjobs?\b|recruit|hiring|vacanc|\.(?:com|org|net|io|co)\b|linkedin|indeed|glassdoor|seek\b/i;

/** Whether a name ends in a word for a kind of organisation ("Port Ardlow City Council"). */
export function namesOrganisation(name: string): boolean {
  return ENDS_AS_ORGANISATION.test(name);
}

/**
 * Parts "Title - Company" and "Title at Company" where that is safe: the second part names an organisation and the text
 * names it too, and no company is known. Otherwise both stay as they are.
 */
export function splitTitle(
  title: string | null,
  company: string | null,
  text: string,
): { title: string | null; company: string | null } {
  const [, left, right] = /^(.{3,80}?)(?:\s+[-–—|@]\s+|,?\s+at\s+)(.{3,80})$/.exec(title ?? "") ?? [];
  if (left === undefined || right === undefined || company !== null) return { title, company };
  const isSafe = ORGANISATION.test(right) && !namesOrganisation(left) && isRepeated(right, text);
  return isSafe ? { title: left.trim(), company: right.trim() } : { title, company };
}

/** A page's title without the site's name behind it (`Nurse - Acme Careers | Acme`), and "Job Application for". */
export function pageTitle(title: string, siteName: string | null): string {
  const application = /^Job Application for (.+?)(?: at .+)?$/.exec(title)?.[1];
  if (application !== undefined) return application;
  const parts = title.split(/\s+[|·•»]\s+|\s+[-–—]\s+|\s+::\s+/);
  const marks = title.match(/\s+[|·•»]\s+|\s+[-–—]\s+|\s+::\s+/g) ?? [];
  let count = parts.length;
  const isSite = (part: string) => part.toLowerCase() === siteName?.toLowerCase() || SITE.test(part);
  while (count > 1 && (isSite(parts[count - 1] ?? "") || /\||»/.test(marks[count - 2] ?? ""))) count -= 1;
  return parts.slice(0, count).reduce((joined, part, at) => (at === 0 ? part : `${joined}${marks[at - 1]}${part}`), "");
}
