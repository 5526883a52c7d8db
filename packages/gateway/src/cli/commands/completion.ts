import { UsageError, defineCommand, type Command } from '../command.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { zshScript } from './completion/zsh.ts';

const SCRIPTS: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `evertoken completion`: prints what makes a shell complete commands and options. @param commands all there are. */
export function completion(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'completion',
    summary: 'print what makes bash, zsh or fish complete commands and options',
    operands: ['SHELL'],
    choices: { SHELL: Object.keys(SCRIPTS) },
    options: {},
    details: () => `Put it where the shell reads it at its start:

  bash   source <(evertoken completion bash)      in ~/.bashrc
  zsh    source <(evertoken completion zsh)       in ~/.zshrc, behind compinit
  fish   evertoken completion fish | source       in ~/.config/fish/config.fish
`,
    examples: [['completion fish', 'what fish reads']],
    async run(_values, [shell = '']) {
      const script = SCRIPTS[shell];
      if (script === undefined) {
        throw new UsageError(`${shell} is not known, but ${Object.keys(SCRIPTS).join(', ')}`);
      }
      process.stdout.write(script(commands()));
      return 0;
    },
  });
}
