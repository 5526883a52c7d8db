import type { Command, Option } from '../../command.ts';
import { operandChoices, topLevelCommands, commandGroups, valueKind } from './command-tree.ts';

/** What makes fish, from version 3 on, complete these commands. */
export function fishScript(commands: readonly Command[]): string {
  const firsts = topLevelCommands(commands).map(([word, summary]) =>
    complete('__evertoken_words_are', `-a ${quoted(word)} -d ${quoted(summary)}`),
  );
  const seconds = [...commandGroups(commands)].flatMap(([group, words]) =>
    words.map(([word, summary]) =>
      complete(`__evertoken_words_are ${group}`, `-a ${quoted(word)} -d ${quoted(summary)}`),
    ),
  );
  const topics = topLevelCommands(commands)
    .map(([word]) => word)
    .join(' ');
  return `# Completion of evertoken for fish: evertoken completion fish | source
function __evertoken_words_are
    set -l words (commandline -opc)
    test (string join ' ' -- $words[2..]) = (string join ' ' -- $argv)
end
function __evertoken_words_begin
    set -l words (commandline -opc)
    test (count $words) -gt (count $argv)
    and test (string join ' ' -- $words[2..(math (count $argv) + 1)]) = (string join ' ' -- $argv)
end
complete -c evertoken -f
${[...firsts, ...seconds, ...commands.flatMap(linesFor)].join('\n')}
${complete('__evertoken_words_are help', `-a ${quoted(topics)}`)}
`;
}

function linesFor(command: Command): string[] {
  const condition = `__evertoken_words_begin ${command.name}`;
  const options = Object.entries(command.options).map(([name, option]) =>
    complete(condition, optionSpec(name, option)),
  );
  const choices = operandChoices(command).join(' ');
  const operands =
    choices === ''
      ? []
      : [
          complete(
            `${condition}; and not __fish_seen_subcommand_from ${choices}`,
            `-a ${quoted(choices)}`,
          ),
        ];
  const help = complete(condition, `-l help -d ${quoted('everything about it')}`);
  return [...options, help, ...operands];
}

function optionSpec(name: string, option: Option): string {
  const { short, description } = option;
  const kind = valueKind(option);
  const value = kind === 'none' ? '' : kind === 'file' ? ' -r -F' : ' -x';
  return `-l ${name}${short === undefined ? '' : ` -s ${short}`}${value} -d ${quoted(description)}`;
}

function complete(condition: string, what: string): string {
  return `complete -c evertoken -n ${quoted(condition)} ${what}`;
}

/** In fish a backslash means something within single quotes too. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
