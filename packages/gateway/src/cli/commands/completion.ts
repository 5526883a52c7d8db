import {
  UsageError,
  defineCommand,
  type Candidate,
  type Command,
  type Option,
} from '../command.ts';

/**
 * Each script passes the words of the command line, up to the one to complete, to `evertoken __complete` and
 * offers what that prints.
 */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# Completion of evertoken for bash 4 or newer: source <(evertoken completion bash)
_evertoken() {
  mapfile -t COMPREPLY < <(evertoken __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1)
  [[ \${COMPREPLY[0]} == :files ]] || return 0
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
}
complete -F _evertoken evertoken
`,
  zsh: `#compdef evertoken
# Completion of evertoken for zsh: source <(evertoken completion zsh)
_evertoken() {
  local -a candidates
  candidates=("\${(@f)$(evertoken __complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $candidates[1] == :files ]]; then
    _files
  else
    candidates=("\${(@)candidates/$'\\t'/:}")
    _describe evertoken candidates
  fi
}
if [[ \${funcstack[1]} == _evertoken ]]; then
  _evertoken "$@"
else
  compdef _evertoken evertoken
fi
`,
  fish: `# Completion of evertoken for fish 3 or newer: evertoken completion fish | source
function __evertoken_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l candidates (evertoken __complete $words[2..] "$current" 2>/dev/null)
    if test "$candidates[1]" = :files
        __fish_complete_path "$current"
    else
        printf '%s\\n' $candidates
    end
end
complete -c evertoken -f -a '(__evertoken_candidates)'
`,
};

/** `evertoken completion`: prints the script that completes commands and options in a shell. */
export const completion: Command = defineCommand({
  name: 'completion',
  summary: 'print the completion script for bash, zsh or fish',
  pages: ['docs/guides/gateway.md'],
  operands: ['SHELL'],
  choices: { SHELL: Object.keys(SCRIPTS) },
  options: {},
  details: () => `Load it in the startup file of the shell:

  bash   source <(evertoken completion bash)      in ~/.bashrc
  zsh    source <(evertoken completion zsh)       in ~/.zshrc, after compinit
  fish   evertoken completion fish | source       in ~/.config/fish/config.fish
`,
  examples: [['completion fish', 'print the script for fish']],
  async run(_values, [shell = '']) {
    const script = SCRIPTS[shell];
    if (script === undefined)
      throw new UsageError(
        `unknown shell "${shell}" (expected ${Object.keys(SCRIPTS).join(', ')})`,
      );
    process.stdout.write(script);
    return 0;
  },
});

/**
 * Returns the candidates for the last of some words, one per line with its description after a tab. The line
 * `:files` stands for file names.
 *
 * @param words of the command line after `evertoken`; the last one, possibly empty, is to be completed
 */
export async function complete(
  commands: readonly Command[],
  words: readonly string[],
): Promise<string> {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  const candidates = await getCandidates(commands, before, current);
  if (candidates === 'files') return ':files\n';
  return candidates
    .filter(([word]) => word.startsWith(current))
    .map((candidate) => `${candidate.join('\t')}\n`)
    .join('');
}

async function getCandidates(
  commands: readonly Command[],
  before: readonly string[],
  current: string,
): Promise<readonly Candidate[] | 'files'> {
  const command = commands.find(({ name }) => isPrefix(name.split(' '), before));
  if (command === undefined)
    return getCommandWords(commands, before[0] === 'help' ? before.slice(1) : before);
  const { name, options, operands = [], choices = {} } = command;
  const args = before.slice(name.split(' ').length);
  const option = findOption(command, args.at(-1));
  if (option?.type === 'string') return option.value === 'FILE' ? 'files' : [];
  if (current.startsWith('-')) {
    return [
      ...Object.entries(options).flatMap(([long, { short, description }]): Candidate[] => [
        [`--${long}`, description],
        ...(short === undefined ? [] : [[`-${short}`, description] as const]),
      ]),
      ['--help', 'show the help'],
    ];
  }
  const given = args.filter(
    (arg, index) => !arg.startsWith('-') && findOption(command, args[index - 1])?.type !== 'string',
  );
  const operand = operands[given.length]?.replace(/^\[(.*)\]$/, '$1');
  const words = operand === undefined ? [] : (choices[operand] ?? []);
  return typeof words === 'function'
    ? words(given, current)
    : words.map((word) => [word, operand!]);
}

/** Returns the words that may follow the first words of a command, each group such as `keys` once. */
function getCommandWords(commands: readonly Command[], before: readonly string[]): Candidate[] {
  const matching = commands.filter(({ name }) => isPrefix(before, name.split(' ')));
  const candidates = matching.map(({ name, summary }): Candidate => {
    const [word = '', ...rest] = name.split(' ').slice(before.length);
    return [word, rest.length === 0 ? summary : `commands of ${word}`];
  });
  const help: Candidate[] = before.length === 0 ? [['help', 'show the help of a command']] : [];
  return [...new Map([...candidates, ...help])];
}

function isPrefix(prefix: readonly string[], words: readonly string[]): boolean {
  return prefix.every((word, index) => words[index] === word);
}

function findOption({ options }: Command, flag: string | undefined): Option | undefined {
  return Object.entries(options).find(
    ([long, { short }]) => flag === `--${long}` || (short !== undefined && flag === `-${short}`),
  )?.[1];
}
