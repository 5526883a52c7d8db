import type { Command } from '../../command.ts';
import { choicesOf, firstWords, groups, quoted, spellings, valueKind } from './vocabulary.ts';

/** What makes bash, from version 4 on, complete these commands. */
export function bashScript(commands: readonly Command[]): string {
  const groupNames = [...groups(commands).keys()];
  const seconds = [...groups(commands)].map(
    ([group, words]) => `      ${group}) words=${quoted(wordsOf(words))} ;;\n`,
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
    words=${quoted(wordsOf(firstWords(commands)))}
  elif (( COMP_CWORD < from )); then
    case \${COMP_WORDS[1]} in
${seconds.join('')}    esac
  else
    case $command in
${commands.map(branchFor).join('')}      help) words=${quoted(wordsOf(firstWords(commands)))} ;;
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
      .flatMap(([name, option]) => spellings(name, option))
      .join(' ');
  const all = [...options.flatMap(([name, option]) => spellings(name, option)), '--help'].join(' ');
  const settings = [
    `options=${quoted(all)}`,
    `files=${quoted(of('file'))}`,
    `values=${quoted(of('other'))}`,
    `words=${quoted(choicesOf(command).join(' '))}`,
  ];
  return `      ${quoted(command.name)}) ${settings.join(' ')} ;;\n`;
}

function wordsOf(words: readonly (readonly [word: string, summary: string])[]): string {
  return words.map(([word]) => word).join(' ');
}
