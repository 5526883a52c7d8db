import type { Command, CommandDescription, Option } from '../../command.ts';

/** The first words there are, each with what it does; a group such as `keys` is one of them. */
export function topLevelCommands(commands: readonly Command[]): [word: string, summary: string][] {
  const words = commands.map(({ name, summary }): [string, string] => {
    const [group = '', second] = name.split(' ');
    return second === undefined ? [name, summary] : [group, listMembers(commands, group)];
  });
  return [...new Map([...words, ['help', 'everything about a command']])];
}

/** Groups and the second words of their commands. */
export function commandGroups(
  commands: readonly Command[],
): Map<string, [word: string, summary: string][]> {
  const found = new Map<string, [string, string][]>();
  for (const { name, summary } of commands) {
    const [group = '', second] = name.split(' ');
    if (second === undefined) continue;
    found.set(group, [...(found.get(group) ?? []), [second, summary]]);
  }
  return found;
}

/** How an option is written, the long way first. */
export function optionFlags(name: string, { short }: Option): string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}

/** What an option's value is, as far as a shell can help with it. */
export function valueKind({ type, value }: Option): 'none' | 'file' | 'other' {
  if (type === 'boolean') return 'none';
  return value === 'FILE' ? 'file' : 'other';
}

/** What a command's operands may be; each of them is the first. */
export function operandChoices({ choices = {} }: CommandDescription): string[] {
  return Object.values(choices).flat();
}

/** A text that no shell reads anything into. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function listMembers(commands: readonly Command[], group: string): string {
  return (commandGroups(commands).get(group) ?? []).map(([word]) => word).join(', ');
}
