import type { Command, CommandDescription } from '../../packages/gateway/src/cli/command.ts';

/** A reference of commands in Markdown, from what their `--help` is made of. */
export function renderCliPage(
  groups: Readonly<Record<string, readonly Command[]>>,
  sandboxHelp: string,
): string {
  const parts = Object.entries(groups).flatMap(([title, commands]) => [
    `## ${title}`,
    ...commands.flatMap((command) =>
      command.name === 'sandbox'
        ? ['### evertoken sandbox', sentence(command.summary), codeBlock('', sandboxHelp)]
        : renderCommand(command),
    ),
  ]);
  return `${[INTRODUCTION, ...parts].join('\n\n')}\n`;
}

const INTRODUCTION = `# Command line

The program \`evertoken\` of \`@evertoken/gateway\`. This is what \`evertoken help COMMAND\` says.

\`\`\`sh
npm install --global @evertoken/gateway   # or: npx @evertoken/gateway
\`\`\`

In a clone, after \`npm install && npm run build\`, it is \`npx evertoken\`. Results go to standard output, messages to standard error; colors only
on a terminal, not with \`NO_COLOR\`.`;

function renderCommand(command: Command): string[] {
  const { name, summary, options, details, examples = [], statuses = [] } = command;
  const rows = Object.entries(options).map(([option, description]) => [
    formatOption(option, description),
    escapeText(description.description),
  ]);
  return [
    `### evertoken ${name}`,
    sentence(summary),
    codeBlock('sh', formatUsage(command)),
    ...(rows.length === 0 ? [] : [table(['Option', ''], rows)]),
    ...(details === undefined ? [] : [codeBlock('', details())]),
    ...(examples.length === 0 ? [] : [codeBlock('sh', examples.map(formatExample).join('\n'))]),
    ...(statuses.length === 0
      ? []
      : [
          table(
            ['Exit status', ''],
            statuses.map(([status, text]) => [status, escapeText(text)]),
          ),
        ]),
  ];
}

function formatUsage({ name, operands = [], options }: CommandDescription): string {
  const words = Object.keys(options).length > 0 ? ['[options]', ...operands] : operands;
  return ['evertoken', name, ...words].join(' ');
}

function formatOption(
  name: string,
  { short, value }: CommandDescription['options'][string],
): string {
  const shortForm = short === undefined ? '' : `-${short}, `;
  return `\`${shortForm}--${name}${value === undefined ? '' : ` ${value}`}\``;
}

function formatExample([args, text]: readonly [args: string, text: string]): string {
  return `# ${text}\nevertoken ${args}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sentence(text: string): string {
  return `${escapeText(text.charAt(0).toUpperCase() + text.slice(1))}.`;
}

/** Neither HTML, nor the end of a cell, nor a Vue expression. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}

function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}
