import type { CommandWords, FilterWords, Value } from "./words.ts";

/** A script that completes the program's words in bash. */
export function bashCompletion(commands: readonly CommandWords[], filters: readonly FilterWords[]): string {
  return `# Completion of shortlist for bash. Load it with: source <(shortlist completion bash)
_shortlist() {
  local line="\${COMP_LINE:0:COMP_POINT}" words cur prev word command="" offers=""
  # Bash would cut at "=" too.
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  cur="\${words[\${#words[@]}-1]}"
  prev="\${words[\${#words[@]}-2]}"
  for word in "\${words[@]:1:\${#words[@]}-2}"; do
    case "$word" in
      ${commands.map(({ name }) => name).join("|")}) command="$word"; break ;;
    esac
  done
  case "$command $prev" in
${commands.flatMap(afterFlags).join("\n")}
    *)
      case "$command" in
        "") offers="${commands.map(({ name }) => name).join(" ")} --help --version" ;;
${commands.map(offersOf).join("\n")}
      esac ;;
  esac
  if [[ "$offers" == FILTERS ]]; then
    case "$cur" in
${filters.map(({ name, values }) => `      ${name}=*) offers="${values.map((value) => `${name}=${value.replace(/ /g, "\\ ")}`).join(" ")}" ;;`).join("\n")}
      *) offers="${filters.map(({ name }) => `${name}=`).join(" ")}"; compopt -o nospace 2>/dev/null ;;
    esac
  fi
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$offers" -- "$cur")
  # What stands before the last "=" is a word of its own to bash, and stays.
  if [[ "$COMP_WORDBREAKS" == *=* && "$cur" == *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${cur%"\${cur##*=}"}"}")
  fi
}
complete -o bashdefault -o default -F _shortlist shortlist`;
}

function afterFlags({ name, flags }: CommandWords): string[] {
  return flags
    .filter(({ value }) => value.kind !== "none")
    .map(({ long, short, value }) => {
      const patterns = [long, short].filter(Boolean).map((flag) => `"${name} ${flag}"`);
      return `    ${patterns.join("|")}) offers="${words(value)}" ;;`;
    });
}

function offersOf({ name, flags, argument }: CommandWords): string {
  const longs = flags.map(({ long }) => long);
  return `        ${name}) offers="${[words(argument), ...longs].filter(Boolean).join(" ")}" ;;`;
}

/** Where nothing is offered, bash completes the names of files. */
function words(value: Value): string {
  if (value.kind === "words") return value.words.join(" ");
  return value.kind === "filter" ? "FILTERS" : "";
}
