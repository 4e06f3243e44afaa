import type { CommandWords, FilterWords, FlagWords, Value } from "./words.ts";

/** A script that completes the program's words in zsh. */
export function zshCompletion(commands: readonly CommandWords[], filters: readonly FilterWords[]): string {
  return `#compdef shortlist
# Completion of shortlist for zsh. Load it with: source <(shortlist completion zsh)
_shortlist_filters() {
  if compset -P '*='; then
    case "$IPREFIX" in
${filters.map(({ name, values }) => `      *${name}=) compadd -- ${values.map(quoted).join(" ")} ;;`).join("\n")}
    esac
  else
    local -a names
    names=(
${filters.map(({ name, about }) => `      ${quoted(described(name, about))}`).join("\n")}
    )
    _describe 'filter' names -S '='
  fi
}
_shortlist() {
  local state line
  _arguments -C '(- *)'{-h,--help}'[show help]' '(- *)'{-V,--version}'[show the version]' '1: :->command' '*:: :->rest'
  case "$state" in
    command)
      local -a commands
      commands=(
${commands.map(({ name, about }) => `        ${quoted(described(name, about))}`).join("\n")}
      )
      _describe 'command' commands ;;
    rest)
      case "$words[1]" in
${commands.map(caseOf).join("\n")}
      esac ;;
  esac
}
if [[ "$funcstack[1]" == _shortlist ]]; then _shortlist "$@"; else compdef _shortlist shortlist; fi`;
}

function caseOf({ name, flags, argument }: CommandWords): string {
  const specs = [...flags.map(flagSpec), argument.kind === "none" ? "" : quoted(`*:argument:${action(argument)}`)];
  return `        ${name}) _arguments -s ${specs.filter(Boolean).join(" ")} ;;`;
}

function flagSpec({ long, short, about, value, mayRepeat }: FlagWords): string {
  const takes = value.kind === "none" ? "" : `:value:${action(value)}`;
  const tail = quoted(`[${about.replace(/[[\]\\:]/g, "\\$&")}]${takes}`);
  const names = short === undefined ? quoted(long) : `{${short},${long}}`;
  if (mayRepeat) return `'*'${names}${tail}`;
  return short === undefined ? `${names}${tail}` : `'(${short} ${long})'${names}${tail}`;
}

function action(value: Value): string {
  switch (value.kind) {
    case "words":
      return `(${value.words.join(" ")})`;
    case "filter":
      return "_shortlist_filters";
    case "folder":
      return "_files -/";
    case "file":
      return "_files";
    default:
      return " ";
  }
}

/** A word with what it means, as `_describe` takes it. */
function described(word: string, about: string): string {
  return `${word}:${about.replaceAll(":", "\\:")}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
