/** Folders and files that systems and version control keep for themselves. */
const NAMES = new Set([
  "node_modules",
  "__macosx",
  "thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "$recycle.bin",
  "system volume information",
  "lost+found",
]);

/**
 * Whether a file or folder of this name is passed over without a word: what is hidden, and what programs make for
 * themselves beside the files that people keep (lock files of offices, thumbnails, backups of editors).
 */
export function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$|#.*#$)|~$/s.test(name) || NAMES.has(name.toLowerCase());
}
