import { expect } from 'vitest';
import { readConfig, readPartialConfig } from '../../src/config/read-config.ts';
import { diagnose } from '../../src/cli/commands/doctor/diagnose.ts';
import { formatJson } from '../../src/cli/commands/doctor/report.ts';
import type { Section } from '../../src/cli/commands/doctor/check.ts';

/** The results of the doctor. */
export interface DoctorRun {
  readonly sections: readonly Section[];
  /**
   * Results other than `pass`, by `component check`, or `component subject check` if the former exists already.
   * Leaves out warnings about latency, which depend on the load of the machine.
   */
  readonly findings: Readonly<Record<string, string>>;
  /** The output with `--json`. */
  readonly json: string;
}

/** What the doctor checks. */
export interface DoctorSetup {
  readonly env?: Readonly<Record<string, string>>;
  /** Content of a configuration file, instead of variables. */
  readonly file?: unknown;
  readonly endpoints?: readonly string[];
  readonly timeoutMs?: number;
}

/** Runs the doctor in this process. */
export async function runDoctor({
  env = {},
  file,
  endpoints = [],
  timeoutMs = 5_000,
}: DoctorSetup): Promise<DoctorRun> {
  // No test depends on what listens on the default port.
  const variables = { ADMIN_PORT: '0', ...env };
  const text = JSON.stringify({ admin: { port: 0 }, ...Object(file) });
  const named = file === undefined ? undefined : { path: 'e.yaml', text };
  const result = readConfig(variables, named);
  const partialConfig = readPartialConfig(variables, named);
  const sections: Section[] = [];
  const input = { path: named?.path, result, partialConfig, endpoints, timeoutMs };
  for await (const section of diagnose(input)) sections.push(section);
  return { sections, findings: collectFindings(sections), json: formatJson(sections) };
}

function collectFindings(sections: readonly Section[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { component, subject, lines } of sections) {
    for (const { name, result } of lines) {
      if (result.kind === 'pass' || (name === 'latency' && result.kind === 'warn')) continue;
      const text = result.kind === 'skip' ? result.reason : `${result.finding}. ${result.fix}`;
      const short = `${component} ${name}`;
      found[short in found ? `${component} ${subject} ${name}` : short] = `${result.kind}: ${text}`;
    }
  }
  return found;
}

/** Expects one check to fail with this finding and fix, and no warnings. Dependent checks may be skipped. */
export function expectOnlyFailure(
  { findings }: DoctorRun,
  line: string,
  finding: RegExp,
  fix: RegExp,
): void {
  const failing = Object.keys(findings).filter((name) => findings[name]!.startsWith('fail'));
  expect(failing).toEqual([line]);
  expect(findings[line]).toMatch(finding);
  expect(findings[line]).toMatch(fix);
  const warnings = Object.entries(findings).filter(([, text]) => text.startsWith('warn'));
  expect(warnings).toEqual([]);
}
