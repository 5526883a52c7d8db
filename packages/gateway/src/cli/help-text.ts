import type { CommandDescription } from './command.ts';

/** Everything about a command, as its `--help` prints it. */
export function helpText(command: CommandDescription): string {
  const { name, summary, operands = [], options, details, examples = [] } = command;
  const usage = [
    'evertoken',
    name,
    ...(Object.keys(options).length > 0 ? ['[options]'] : []),
    ...operands,
  ];
  const parts = [`${summary}\n`, `Usage: ${usage.join(' ')}\n`];
  if (Object.keys(options).length > 0) parts.push(columns(optionRows(command)));
  if (details !== undefined) parts.push(details());
  if (examples.length > 0) {
    const lines = examples.map(([args, what]) => `  evertoken ${args}\n      ${what}\n`);
    parts.push(`Examples:\n${lines.join('')}`);
  }
  parts.push(`Exit status:\n${columns(statusRows(command))}`);
  return parts.join('\n');
}

function optionRows({ options }: CommandDescription): string[][] {
  return Object.entries(options).map(([name, { short, value, description }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    description,
  ]);
}

function statusRows({ statuses = USUAL_STATUSES }: CommandDescription): (readonly string[])[] {
  return [...statuses, ['2', 'wrong usage']];
}

const USUAL_STATUSES = [
  ['0', 'success'],
  ['1', 'failure'],
] as const;

/** Lines of two columns. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}
