/** What to do about a file that was skipped, by the reason's code. Reasons that say it themselves are not here. */
const ADVICE: Readonly<Record<string, string>> = {
  not_found: "Look whether the path is spelt right, or its disk is there.",
  unreadable: "Give yourself the right to read it, or keep it out with a line in .shortlistignore.",
  binary: "Its ending says text and its content does not: save it again as what it is.",
  empty: "There is nothing to do; the next ingest reads it once it holds something.",
  bad_json: "Mend it at the place named, or fetch it anew: it may have been cut off.",
  bad_csv: "Mend it at the line named, or export it anew.",
  no_text: "A posting needs a text: see whether it stands in a field of another name.",
  encoding: "Save it as UTF-8.",
  too_large: "Split it into several files.",
};

/** How to mend what made a file be skipped, as a sentence; null where the reason says all there is to say. */
export function adviceFor(code: string): string | null {
  return ADVICE[code] ?? null;
}
