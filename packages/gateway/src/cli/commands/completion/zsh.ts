import type { Command, Option } from '../../command.ts';
import {
  topLevelCommands,
  commandGroups,
  shellQuote,
  optionFlags,
  valueKind,
} from './command-tree.ts';

/** What makes zsh complete these commands. */
export function zshScript(commands: readonly Command[]): string {
  const seconds = [...commandGroups(commands)].map(
    ([group, words]) => `    ${group})
      if (( CURRENT == 3 )); then
        ${described(words)}
        return
      fi
      command+=" $words[3]"
      shift words
      (( CURRENT-- )) ;;
`,
  );
  return `#compdef evertoken
# Completion of evertoken for zsh: source <(evertoken completion zsh)
_evertoken() {
  local command=$words[2]
  local -a candidates
  if (( CURRENT == 2 )); then
    ${described(topLevelCommands(commands))}
    return
  fi
  case $command in
${seconds.join('')}  esac
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(branchFor).join('')}    help)
      ${described(topLevelCommands(commands))} ;;
  esac
}
if [[ \${funcstack[1]} == _evertoken ]]; then
  _evertoken "$@"
else
  compdef _evertoken evertoken
fi
`;
}

function described(words: readonly (readonly [word: string, summary: string])[]): string {
  const candidates = words.map(([word, summary]) => shellQuote(`${word}:${summary}`)).join(' ');
  return `candidates=(${candidates}); _describe command candidates`;
}

function branchFor(command: Command): string {
  const { name, options, operands = [], choices = {} } = command;
  const specs = [
    ...Object.entries(options).flatMap(([option, what]) => optionSpecs(option, what)),
    '--help[everything about it]',
    ...operands.map((operand, at) => {
      const words = choices[operand];
      return `${at + 1}:${operand}:${words === undefined ? ' ' : `(${words.join(' ')})`}`;
    }),
  ];
  return `    ${shellQuote(name)}) _arguments ${specs.map(shellQuote).join(' ')} ;;\n`;
}

function optionSpecs(name: string, option: Option): string[] {
  const { description, multiple = false, value = '' } = option;
  const kind = valueKind(option);
  const text = description.replaceAll(/[[\]:\\]/g, '\\$&');
  const message = value.replaceAll(/[[\]:\\]/g, '\\$&');
  const behind = kind === 'none' ? '' : `:${message}:${kind === 'file' ? '_files' : ' '}`;
  return optionFlags(name, option).map(
    (spelling) => `${multiple ? '*' : ''}${spelling}[${text}]${behind}`,
  );
}
