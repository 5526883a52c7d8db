import type { StyleText } from '../../colors.ts';
import type { Line, Section } from './check.ts';

const TITLES: Readonly<Record<Section['component'], string>> = {
  configuration: 'Configuration',
  redis: 'Redis',
  'token-endpoint': 'Token endpoint',
  api: 'API',
  account: 'Account',
};

const COLORS = { pass: 'green', warn: 'yellow', fail: 'red', skip: 'dim' } as const;
const NAME_WIDTH = 14;

/** A section as people read it. */
export function formatSection({ component, subject, lines }: Section, paint: StyleText): string {
  const title = paint('bold', `${TITLES[component]} ${subject}`);
  return `${title}\n${lines.map((line) => formatLine(line, paint)).join('')}\n`;
}

function formatLine({ name, result }: Line, paint: StyleText): string {
  const { kind } = result;
  const words = kind === 'skip' ? result.why : result.seen;
  const first = `  ${paint(COLORS[kind], kind)}  ${name.padEnd(NAME_WIDTH)}  ${words}\n`;
  return 'todo' in result ? `${first}        → ${result.todo}.\n` : first;
}

/** How it came out, in a sentence. */
export function formatSummary(sections: readonly Section[]): string {
  const count = (kind: Line['result']['kind']): number =>
    sections.flatMap(({ lines }) => lines).filter(({ result }) => result.kind === kind).length;
  return `${count('fail')} failed, ${count('warn')} to be looked at, ${count('skip')} skipped, ${count('pass')} good.\n`;
}

/** The same for programs. */
export function formatJson(sections: readonly Section[]): string {
  const checks = sections.flatMap(({ component, subject, lines }) =>
    lines.map(({ name, result: { kind, ...words } }) => ({
      area: component,
      subject,
      check: name,
      status: kind,
      ...words,
    })),
  );
  return `${JSON.stringify({ status: getStatus(sections), checks }, undefined, 2)}\n`;
}

/** The worst that was found. */
export function getStatus(sections: readonly Section[]): 'pass' | 'warn' | 'fail' {
  const kinds = new Set(sections.flatMap(({ lines }) => lines.map(({ result }) => result.kind)));
  return kinds.has('fail') ? 'fail' : kinds.has('warn') ? 'warn' : 'pass';
}
