import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { freePort } from '../support/ports.ts';

/** A firing alert. */
export interface FiringAlert {
  readonly name: string;
  readonly account: string | undefined;
}

/** Returns the Prometheus on the PATH; undefined, with a warning, if there is none. */
export function findPrometheus(): string | undefined {
  const program = 'prometheus';
  if (spawnSync(program, ['--version']).status === 0) return program;
  console.warn(`${program} is not installed, so its tests are skipped (Debian: prometheus)`);
  return undefined;
}

/**
 * Starts Prometheus with the `alerts.yml` of a directory. It scrapes twice a second and is stopped when the test
 * finishes.
 */
export async function startPrometheus(
  program: string,
  folder: string,
  adminUrls: readonly string[],
): Promise<{ firing(): Promise<FiringAlert[]> }> {
  const config = {
    global: { scrape_interval: '500ms', scrape_timeout: '500ms', evaluation_interval: '500ms' },
    rule_files: ['alerts.yml'],
    scrape_configs: [
      {
        job_name: 'evertoken',
        static_configs: [{ targets: adminUrls.map((url) => new URL(url).host) }],
      },
    ],
  };
  await writeFile(join(folder, 'prometheus.yml'), stringify(config));
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = startChild(
    program,
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  onTestFinished(() => killChild(child));
  await poll('Prometheus', 20_000, () =>
    fetch(`${url}/-/ready`).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    ),
  );
  return {
    async firing() {
      const body = (await (await fetch(`${url}/api/v1/alerts`)).json()) as {
        data: { alerts: { state: string; labels: Record<string, string> }[] };
      };
      return body.data.alerts
        .filter(({ state }) => state === 'firing')
        .map(({ labels }) => ({ name: labels['alertname']!, account: labels['account'] }));
    },
  };
}
