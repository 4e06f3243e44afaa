/** A kind of files that is not read. */
export interface UnreadKind {
  /** `unsupported`, `archive`, `picture`, `media` or `program`: see `ReadProblem.code`. */
  readonly code: string;
  /** Name for people, in the plural. */
  readonly name: string;
  /** What to do to have such files read, as the end of a sentence. */
  readonly advice: string;
}

/** Documents and data that may well hold postings: endings, name, advice. */
const DOCUMENTS: readonly (readonly [endings: string, name: string, advice: string])[] = [
  [".doc .dot", "old Word (DOC) files", "open them in a word processor and save them as DOCX or PDF"],
  [".rtf", "RTF files", "open them in a word processor and save them as DOCX or PDF"],
  [".fodt .wpd .wps", "documents of this kind", "open them in a word processor and save them as DOCX or PDF"],
  [".pages", "Pages files", "export them as PDF or DOCX"],
  [".epub .mobi .azw3", "e-books", "save them as text or HTML"],
  [".tex", "TeX files", "save them as text or PDF"],
  [".ps .djvu .xps", "page images", "save them as PDF"],
  [".pptx .ppt .odp .key", "presentations", "save them as PDF"],
  [".xls .xlsb", "old Excel (XLS) files", "save them as XLSX or CSV"],
  [".numbers .fods", "spreadsheets of this kind", "export them as XLSX or CSV"],
  [".parquet .avro .orc .arrow .feather", "column files", "export them as CSV or JSON lines"],
  [".sql", "SQL dumps", "export the table as CSV or JSON lines"],
  [".sqlite .sqlite3 .db .mdb .accdb", "databases", "export the table as CSV or JSON lines"],
  [".pkl .npy .npz .rds .mat", "data files of programs", "export them as CSV or JSON lines"],
  [".yaml .yml", "YAML files", "convert them to JSON"],
  [".toml .ini", "settings files", "convert them to JSON if there are postings in them"],
  [".msg", "Outlook e-mails", "save them as EML or as text"],
  [".mbox .pst", "mailboxes", "save each message as EML"],
  [".webarchive", "Safari web archives", "save the page as HTML (page source)"],
  [".warc .har", "web archives of this kind", "take the pages out as HTML"],
];

/** Packed files. */
const ARCHIVES: readonly (readonly [endings: string, name: string, advice: string])[] = [
  [".zip", "ZIP archives inside others", "unpack the outer one, or put its files beside the inner one"],
  [
    ".tar .tgz .tar.gz .tbz2 .tar.bz2 .txz .tar.xz .tar.zst .tzst",
    "TAR archives",
    "unpack them, or make ZIP archives of them",
  ],
  [".7z", "7z archives", "unpack them, or make ZIP archives of them"],
  [".rar", "RAR archives", "unpack them, or make ZIP archives of them"],
  [".bz2", "bzip2 files", "unpack them, or pack them as .gz or .zst"],
  [".xz .lzma", "XZ files", "unpack them, or pack them as .gz or .zst"],
  [".lz4 .br .z .lz", "files packed in this way", "unpack them, or pack them as .gz or .zst"],
  [".cab .iso .dmg .img .cpio .arj .lzh", "disk images and archives of this kind", "unpack them"],
];

/** What never holds a posting that could be read, by what it is. */
const OTHERS: Readonly<
  Record<"picture" | "media" | "program", readonly [endings: string, name: string, advice: string]>
> = {
  picture: [
    ".png .jpg .jpeg .jpe .gif .webp .tif .tiff .bmp .heic .heif .avif .svg .svgz .ico .psd .eps .raw .cr2 .nef .dng .xcf",
    "pictures",
    "a scanned posting has to be saved as text",
  ],
  media: [
    ".mp4 .m4v .mov .avi .mkv .webm .wmv .flv .mpg .mpeg .3gp .mp3 .m4a .wav .flac .ogg .oga .opus .aac .aif .aiff .mid .midi .wma .srt .vtt",
    "sound and video files",
    "there is nothing to do",
  ],
  program: [
    ".exe .dll .so .dylib .bin .msi .apk .deb .rpm .jar .war .class .o .a .lib .obj .pyc .wasm .node .bat .cmd .sh .ps1 .ttf .otf .woff .woff2 .eot .lnk .url .desktop .torrent .css .scss .js .mjs .cjs .map .ts .tsx .jsx .py .ipynb .java .c .h .cc .cpp .cs .go .rs .rb .php .swift .kt",
    "programs, their parts and fonts",
    "there is nothing to do",
  ],
};

const KINDS: ReadonlyMap<string, UnreadKind> = new Map([
  ...DOCUMENTS.flatMap(([endings, name, advice]) => entries("unsupported", endings, name, advice)),
  ...ARCHIVES.flatMap(([endings, name, advice]) => entries("archive", endings, name, advice)),
  ...Object.entries(OTHERS).flatMap(([code, [endings, name, advice]]) => entries(code, endings, name, advice)),
]);

function entries(code: string, endings: string, name: string, advice: string): [string, UnreadKind][] {
  return endings.split(" ").map((ending) => [ending, { code, name, advice }]);
}

/** The kind of files with an ending (lower case, with the dot, `.tar.gz` as one); undefined where it is not known. */
export function unreadKind(ending: string): UnreadKind | undefined {
  return KINDS.get(ending);
}
