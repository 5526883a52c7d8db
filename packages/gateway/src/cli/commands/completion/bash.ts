import type { Command } from '../../command.ts';
import {
  operandChoices,
  topLevelCommands,
  commandGroups,
  shellQuote,
  optionFlags,
  valueKind,
} from './command-tree.ts';

/** What makes bash, from version 4 on, complete these commands. */
export function bashScript(commands: readonly Command[]): string {
  const groupNames = [...commandGroups(commands).keys()];
  const seconds = [...commandGroups(commands)].map(
    ([group, words]) => `      ${group}) words=${shellQuote(wordsOf(words))} ;;\n`,
  );
  return `# Completion of evertoken for bash: source <(evertoken completion bash)
_evertoken() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  local command=\${COMP_WORDS[1]} from=2 words= options= files= values= word
  COMPREPLY=()
  case $command in
    ${groupNames.join('|')}) command+=" \${COMP_WORDS[2]}" from=3 ;;
  esac
  if (( COMP_CWORD == 1 )); then
    words=${shellQuote(wordsOf(topLevelCommands(commands)))}
  elif (( COMP_CWORD < from )); then
    case \${COMP_WORDS[1]} in
${seconds.join('')}    esac
  else
    case $command in
${commands.map(branchFor).join('')}      help) words=${shellQuote(wordsOf(topLevelCommands(commands)))} ;;
    esac
    if [[ " $files " == *" $prev "* ]]; then
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      return
    fi
    [[ " $values " == *" $prev "* ]] && return
    for word in "\${COMP_WORDS[@]:from:COMP_CWORD-from}"; do
      [[ " $words " == *" $word "* ]] && words=
    done
    [[ $cur == -* ]] && words=$options
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -F _evertoken evertoken
`;
}

function branchFor(command: Command): string {
  const options = Object.entries(command.options);
  const of = (kind: string): string =>
    options
      .filter(([, option]) => valueKind(option) === kind)
      .flatMap(([name, option]) => optionFlags(name, option))
      .join(' ');
  const all = [...options.flatMap(([name, option]) => optionFlags(name, option)), '--help'].join(
    ' ',
  );
  const settings = [
    `options=${shellQuote(all)}`,
    `files=${shellQuote(of('file'))}`,
    `values=${shellQuote(of('other'))}`,
    `words=${shellQuote(operandChoices(command).join(' '))}`,
  ];
  return `      ${shellQuote(command.name)}) ${settings.join(' ')} ;;\n`;
}

function wordsOf(words: readonly (readonly [word: string, summary: string])[]): string {
  return words.map(([word]) => word).join(' ');
}
