import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { poll } from '../support/poll.ts';
import { findPrometheus, startPrometheus } from './prometheus.ts';
import { startFailingGateway, createTempDir } from './failing-gateway.ts';

const RULES = new URL('../../deploy/prometheus/alerts.yml', import.meta.url);
const RUNBOOK = new URL('../../docs/runbook.md', import.meta.url);

/** Alerts about the whole gateway instead of an account. */
const GATEWAY_ALERTS = [
  'EvertokenIssuerUnavailable',
  'EvertokenConfiguration',
  'EvertokenRedisUnavailable',
  'EvertokenDown',
];

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}

interface RuleFile {
  readonly groups: { readonly name: string; readonly rules: Rule[] }[];
}

const file = parse(await readFile(RULES, 'utf8')) as RuleFile;
const rules = file.groups.flatMap((group) => group.rules);

/** Returns the rules without waiting periods and with windows of seconds instead of hours. */
function withoutDelays({ groups }: RuleFile): RuleFile {
  const shorten = (rule: Rule): Rule => ({
    ...rule,
    for: '0s',
    expr: rule.expr
      .replace(/\[\d+[mh]\]/g, '[10s]')
      .replace('< -120', '< -1')
      .replace('> 10', '> 2'),
  });
  return { groups: groups.map((group) => ({ ...group, rules: group.rules.map(shorten) })) };
}

describe('alerts', () => {
  it('have a section in the runbook each', async () => {
    const headings = [...(await readFile(RUNBOOK, 'utf8')).matchAll(/^## (\w+)$/gm)].map(
      ([, name]) => name,
    );
    expect(headings).toEqual(rules.map(({ alert }) => alert));
    for (const { alert, annotations } of rules) {
      expect(annotations.runbook_url).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    }
  });

  const prometheus = findPrometheus();
  it.skipIf(prometheus === undefined)('are accepted by promtool', () => {
    const args = ['check', 'rules', '--lint-fatal', fileURLToPath(RULES)];
    const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${rules.length} rules found`);
  });

  it.skipIf(prometheus === undefined)(
    'fire for their problem each, and not for a healthy account',
    { timeout: 90_000 },
    async () => {
      const folder = await createTempDir();
      await writeFile(join(folder, 'alerts.yml'), stringify(withoutDelays(file)));
      const gateway = await startFailingGateway(folder);
      const { firing } = await startPrometheus(prometheus!, folder, [gateway.adminUrl]);
      const seen = new Set<string>();
      const until = (what: string, done: () => boolean): Promise<unknown> =>
        poll(what, 40_000, async () => {
          await gateway.sendRequests();
          for (const { name } of await firing()) seen.add(name);
          return done() || undefined;
        }).catch(() =>
          expect.fail(`timed out waiting for ${what}; alerts: ${[...seen].join(', ')}`),
        );
      const others = rules
        .map(({ alert }) => alert)
        .filter((name) => !GATEWAY_ALERTS.includes(name));
      await until('every alert about an account', () => others.every((name) => seen.has(name)));
      expect((await firing()).filter(({ account }) => account === 'fine')).toEqual([]);
      await until('the alert about the issuer', () => seen.has('EvertokenIssuerUnavailable'));
      await gateway.breakConfiguration();
      await until('the alert about the reload', () => seen.has('EvertokenConfiguration'));
      await gateway.stopRedis();
      await until('the alert about Redis', () => seen.has('EvertokenRedisUnavailable'));
      await gateway.kill();
      await until('the alert about the stopped gateway', () => seen.has('EvertokenDown'));
    },
  );
});
