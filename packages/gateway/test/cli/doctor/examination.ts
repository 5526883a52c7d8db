import { expect } from 'vitest';
import { readConfig } from '../../../src/config/read-config.ts';
import { usableParts } from '../../../src/config/usable-parts.ts';
import { diagnose } from '../../../src/cli/commands/doctor/diagnose.ts';
import { reportJson } from '../../../src/cli/commands/doctor/report.ts';
import type { Section } from '../../../src/cli/commands/doctor/section.ts';

/** What the doctor found, by `area check`, or `area subject check` for what is not the first of its kind. */
export interface Examination {
  readonly sections: readonly Section[];
  /** Lines that do not say `pass`, with what they say. */
  readonly complaints: Readonly<Record<string, string>>;
  /** Everything that a program would be told. */
  readonly json: string;
}

/** What the doctor is to look at. */
export interface Setup {
  readonly env?: Readonly<Record<string, string>>;
  /** A configuration file in place of the variables. */
  readonly file?: unknown;
  readonly endpoints?: readonly string[];
  readonly timeoutMs?: number;
}

/** Has the doctor look, in this process. */
export async function examine({
  env = {},
  file,
  endpoints = [],
  timeoutMs = 5_000,
}: Setup): Promise<Examination> {
  const named = file === undefined ? undefined : { path: 'e.yaml', text: JSON.stringify(file) };
  const reading = readConfig(env, named);
  const parts = usableParts(env, named);
  const sections: Section[] = [];
  const patient = { path: named?.path, reading, parts, endpoints, timeoutMs };
  for await (const section of diagnose(patient)) sections.push(section);
  return { sections, complaints: complaintsIn(sections), json: reportJson(sections) };
}

function complaintsIn(sections: readonly Section[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { area, subject, lines } of sections) {
    for (const { name, finding } of lines) {
      if (finding.kind === 'pass') continue;
      const words = finding.kind === 'skip' ? finding.why : `${finding.seen}. ${finding.todo}`;
      const short = `${area} ${name}`;
      found[short in found ? `${area} ${subject} ${name}` : short] = `${finding.kind}: ${words}`;
    }
  }
  return found;
}

/** The right line fails, by itself, and says what was seen and what to do. Others may depend on it. */
export function expectToFailAlone(
  { complaints }: Examination,
  line: string,
  seen: RegExp,
  todo: RegExp,
): void {
  const failing = Object.keys(complaints).filter((name) => complaints[name]!.startsWith('fail'));
  expect(failing).toEqual([line]);
  expect(complaints[line]).toMatch(seen);
  expect(complaints[line]).toMatch(todo);
  const warnings = Object.entries(complaints).filter(([, words]) => words.startsWith('warn'));
  expect(warnings).toEqual([]);
}
