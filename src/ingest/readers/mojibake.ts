import { windows1252Byte } from "./windows-1252.ts";

/** Bytes 0x80 to 0xBF of Mac OS Roman as characters: what continuation bytes of UTF-8 turn into there. */
const MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø";

/**
 * Puts right what UTF-8 becomes when it is read as Windows-1252 ("â€™") or as Mac OS Roman ("‚Äô") and saved again.
 * Only two-byte characters of Latin-1 and three-byte punctuation are put right; all other text is left alone, and so
 * is every sequence that is not valid UTF-8.
 */
export function repairMojibake(text: string): string {
  if (!/[âÃÂ‚√¬]/.test(text)) return text;
  return text
    .replace(/[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â[\u0080-\u00bf\u0152-\u2122]{2}/g, (run) =>
      decoded(run, windows1252Byte),
    )
    .replace(/[√¬].|‚[ÄÅÇ]./gu, (run) => decoded(run, macRomanByte));
}

function macRomanByte(char: string): number | undefined {
  const lead = { "‚": 0xe2, "√": 0xc3, "¬": 0xc2 }[char];
  if (lead !== undefined) return lead;
  const at = MAC_ROMAN.indexOf(char);
  return at === -1 ? undefined : 0x80 + at;
}

function decoded(run: string, byteOf: (char: string) => number | undefined): string {
  const bytes = [...run].map(byteOf);
  if (bytes.includes(undefined)) return run;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return run;
  }
}
