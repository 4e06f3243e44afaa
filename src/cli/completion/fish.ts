import type { CommandWords, FilterWords, FlagWords, Value } from "./words.ts";

/** A script that completes the program's words in fish. */
export function fishCompletion(commands: readonly CommandWords[], filters: readonly FilterWords[]): string {
  const pairs = filters.flatMap(({ name, about, values }) => values.flatMap((value) => [`${name}=${value}`, about]));
  return [
    "# Completion of shortlist for fish. Load it with: shortlist completion fish | source",
    "function __shortlist_filters",
    `    printf '%s\\t%s\\n' ${pairs.map(quoted).join(" ")}`,
    "end",
    "complete -c shortlist -f",
    ...commands.map(
      ({ name, about }) => `complete -c shortlist -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    ),
    ...commands.flatMap(({ name, flags, argument }) => {
      const start = `complete -c shortlist -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
      const offers = argument.kind === "none" || argument.kind === "any" ? [] : [`${start} ${takes(argument)}`];
      return [...flags.map((flag) => `${start} ${flagWords(flag)}`), ...offers];
    }),
  ].join("\n");
}

function flagWords({ long, short, about, value }: FlagWords): string {
  const names = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`];
  const after = value.kind === "none" ? [] : ["-r", takes(value)];
  return [...names, ...after, `-d ${quoted(about)}`].filter(Boolean).join(" ");
}

function takes(value: Value): string {
  switch (value.kind) {
    case "words":
      return `-f -a ${quoted(value.words.join(" "))}`;
    case "filter":
      return "-f -a '(__shortlist_filters)'";
    case "folder":
      return "-f -a '(__fish_complete_directories)'";
    case "file":
      return "-F";
    default:
      return "-f";
  }
}

/** Within single quotes, fish knows backslashes before a quote and before themselves. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
