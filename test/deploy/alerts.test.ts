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

/** About the whole gateway, and so not for an account. */
const GATEWAY_ALERTS = ['EvertokenRedisUnavailable', 'EvertokenDown'];

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

/** The same rules for somebody in a hurry: nothing is waited for, and hours are seconds. */
function withoutDelays({ groups }: RuleFile): RuleFile {
  const hurry = (rule: Rule): Rule => ({
    ...rule,
    for: '0s',
    expr: rule.expr
      .replace(/\[\d+[mh]\]/g, '[10s]')
      .replace('< -120', '< -1')
      .replace('> 10', '> 2'),
  });
  return { groups: groups.map((group) => ({ ...group, rules: group.rules.map(hurry) })) };
}

describe('the alerts', () => {
  it('each have a section in the runbook', async () => {
    const headings = [...(await readFile(RUNBOOK, 'utf8')).matchAll(/^## (\w+)$/gm)].map(
      ([, name]) => name,
    );
    expect(headings).toEqual(rules.map(({ alert }) => alert));
    for (const { alert, annotations } of rules) {
      expect(annotations.runbook_url).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    }
  });

  const prometheus = findPrometheus();
  it.skipIf(prometheus === undefined)('are what promtool takes', () => {
    const args = ['check', 'rules', '--lint-fatal', fileURLToPath(RULES)];
    const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${rules.length} rules found`);
  });

  it.skipIf(prometheus === undefined)(
    'each fire for the fault that they are about, and no other does for an account in order',
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
        }).catch(() => expect.fail(`${what}: not in time; there were ${[...seen].join(', ')}`));
      const others = rules
        .map(({ alert }) => alert)
        .filter((name) => !GATEWAY_ALERTS.includes(name));
      await until('every alert of an account', () => others.every((name) => seen.has(name)));
      expect((await firing()).filter(({ account }) => account === 'fine')).toEqual([]);
      await gateway.stopRedis();
      await until('the alert of a Redis that is gone', () => seen.has('EvertokenRedisUnavailable'));
      await gateway.kill();
      await until('the alert of a gateway that is gone', () => seen.has('EvertokenDown'));
    },
  );
});
