import { expect } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { readPartialConfig } from '../../src/config/partial-config.ts';
import { diagnose } from '../../src/cli/commands/doctor/diagnose.ts';
import { formatJson } from '../../src/cli/commands/doctor/report.ts';
import type { Section } from '../../src/cli/commands/doctor/check.ts';

/** What the doctor found, by `area check`, or `area subject check` for what is not the first of its kind. */
export interface DoctorRun {
  readonly sections: readonly Section[];
  /** Lines that do not say `pass`, with what they say. */
  readonly findings: Readonly<Record<string, string>>;
  /** Everything that a program would be told. */
  readonly json: string;
}

/** What the doctor is to look at. */
export interface DoctorSetup {
  readonly env?: Readonly<Record<string, string>>;
  /** A configuration file in place of the variables. */
  readonly file?: unknown;
  readonly endpoints?: readonly string[];
  readonly timeoutMs?: number;
}

/** Has the doctor look, in this process. */
export async function runDoctor({
  env = {},
  file,
  endpoints = [],
  timeoutMs = 5_000,
}: DoctorSetup): Promise<DoctorRun> {
  const named = file === undefined ? undefined : { path: 'e.yaml', text: JSON.stringify(file) };
  const reading = readConfig(env, named);
  const partialConfig = readPartialConfig(env, named);
  const sections: Section[] = [];
  const input = { path: named?.path, reading, partialConfig, endpoints, timeoutMs };
  for await (const section of diagnose(input)) sections.push(section);
  return { sections, findings: complaintsIn(sections), json: formatJson(sections) };
}

function complaintsIn(sections: readonly Section[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { component, subject, lines } of sections) {
    for (const { name, result } of lines) {
      if (result.kind === 'pass') continue;
      const words = result.kind === 'skip' ? result.why : `${result.seen}. ${result.todo}`;
      const short = `${component} ${name}`;
      found[short in found ? `${component} ${subject} ${name}` : short] =
        `${result.kind}: ${words}`;
    }
  }
  return found;
}

/** The right line fails, by itself, and says what was seen and what to do. Others may depend on it. */
export function expectOnlyFailure(
  { findings }: DoctorRun,
  line: string,
  seen: RegExp,
  todo: RegExp,
): void {
  const failing = Object.keys(findings).filter((name) => findings[name]!.startsWith('fail'));
  expect(failing).toEqual([line]);
  expect(findings[line]).toMatch(seen);
  expect(findings[line]).toMatch(todo);
  const warnings = Object.entries(findings).filter(([, words]) => words.startsWith('warn'));
  expect(warnings).toEqual([]);
}
