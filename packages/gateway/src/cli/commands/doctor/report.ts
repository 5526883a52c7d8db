import type { StyleText } from '../../../observability/style-text.ts';
import type { Line, Section } from './check.ts';

const TITLES: Readonly<Record<Section['component'], string>> = {
  configuration: 'Configuration',
  gateway: 'Gateway',
  redis: 'Redis',
  postgres: 'Postgres',
  'token-endpoint': 'Token endpoint',
  api: 'API',
  account: 'Account',
};

const COLORS = { pass: 'green', warn: 'yellow', fail: 'red', skip: 'dim' } as const;
const NAME_WIDTH = 14;

/** Formats a section as text. */
export function formatSection({ component, subject, lines }: Section, style: StyleText): string {
  const title = style('bold', `${TITLES[component]} ${subject}`);
  return `${title}\n${lines.map((line) => formatLine(line, style)).join('')}\n`;
}

function formatLine({ name, result }: Line, style: StyleText): string {
  const { kind } = result;
  const text = kind === 'skip' ? result.reason : result.finding;
  const first = `  ${style(COLORS[kind], kind)}  ${name.padEnd(NAME_WIDTH)}  ${text}\n`;
  return 'fix' in result ? `${first}        → ${result.fix}.\n` : first;
}

/** Formats the number of results of each kind. */
export function formatSummary(sections: readonly Section[]): string {
  const count = (kind: Line['result']['kind']): number =>
    sections.flatMap(({ lines }) => lines).filter(({ result }) => result.kind === kind).length;
  return `${count('fail')} failed, ${count('warn')} warnings, ${count('skip')} skipped, ${count('pass')} passed.\n`;
}

/** Formats all sections as JSON. */
export function formatJson(sections: readonly Section[]): string {
  const checks = sections.flatMap(({ component, subject, lines }) =>
    lines.map(({ name, result: { kind, ...texts } }) => ({
      component,
      subject,
      check: name,
      status: kind,
      ...texts,
    })),
  );
  return `${JSON.stringify({ status: getStatus(sections), checks }, undefined, 2)}\n`;
}

/** Returns the most severe result. */
export function getStatus(sections: readonly Section[]): 'pass' | 'warn' | 'fail' {
  const kinds = new Set(sections.flatMap(({ lines }) => lines.map(({ result }) => result.kind)));
  return kinds.has('fail') ? 'fail' : kinds.has('warn') ? 'warn' : 'pass';
}
