/** Code points of the bytes 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const HIGH =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/**
 * Text of bytes in Windows-1252. Every byte has a character, so this never fails. Written out because `TextDecoder`
 * of Node 20 reads this encoding as ISO-8859-1.
 */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);
}

/** The byte that stands for a character in Windows-1252, or undefined. */
export function windows1252Byte(char: string): number | undefined {
  const code = char.charCodeAt(0);
  const high = HIGH.indexOf(char);
  if (high !== -1) return 0x80 + high;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
}
