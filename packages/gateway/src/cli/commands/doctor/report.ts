import type { Paint } from '../../colours.ts';
import type { Line, Section } from './section.ts';

const TITLES: Readonly<Record<Section['area'], string>> = {
  configuration: 'Configuration',
  redis: 'Redis',
  'token-endpoint': 'Token endpoint',
  api: 'API',
  account: 'Account',
};

const COLOURS = { pass: 'green', warn: 'yellow', fail: 'red', skip: 'dim' } as const;
const NAME_WIDTH = 14;

/** A section as people read it. */
export function sectionText({ area, subject, lines }: Section, paint: Paint): string {
  const title = paint('bold', `${TITLES[area]} ${subject}`);
  return `${title}\n${lines.map((line) => lineText(line, paint)).join('')}\n`;
}

function lineText({ name, finding }: Line, paint: Paint): string {
  const { kind } = finding;
  const words = kind === 'skip' ? finding.why : finding.seen;
  const first = `  ${paint(COLOURS[kind], kind)}  ${name.padEnd(NAME_WIDTH)}  ${words}\n`;
  return 'todo' in finding ? `${first}        → ${finding.todo}.\n` : first;
}

/** How it came out, in a sentence. */
export function summaryText(sections: readonly Section[]): string {
  const count = (kind: Line['finding']['kind']): number =>
    sections.flatMap(({ lines }) => lines).filter(({ finding }) => finding.kind === kind).length;
  return `${count('fail')} failed, ${count('warn')} to be looked at, ${count('skip')} skipped, ${count('pass')} good.\n`;
}

/** The same for programs. */
export function reportJson(sections: readonly Section[]): string {
  const checks = sections.flatMap(({ area, subject, lines }) =>
    lines.map(({ name, finding: { kind, ...words } }) => ({
      area,
      subject,
      check: name,
      status: kind,
      ...words,
    })),
  );
  return `${JSON.stringify({ status: statusOf(sections), checks }, undefined, 2)}\n`;
}

/** The worst that was found. */
export function statusOf(sections: readonly Section[]): 'pass' | 'warn' | 'fail' {
  const kinds = new Set(sections.flatMap(({ lines }) => lines.map(({ finding }) => finding.kind)));
  return kinds.has('fail') ? 'fail' : kinds.has('warn') ? 'warn' : 'pass';
}
