import { spawnSync } from 'node:child_process';
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTempDir } from './failing-gateway.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('.github/workflows/', ROOT);

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions?: Record<string, string>;
  readonly needs?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: object;
  readonly jobs: Record<string, Job>;
}

const text = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');
const names = await readdir(FOLDER);
const workflows = await Promise.all(
  names.map(async (name) => parse(await text(`.github/workflows/${name}`)) as Workflow),
);
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
const release = workflows[names.indexOf('release.yml')]!.jobs;

function commands({ steps }: Job): string {
  return steps.map(({ run = '' }) => run).join('\n');
}

describe('the workflows', () => {
  it('have no permissions but those of each job', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual(names.map(() => ({})));
    expect(jobs.filter(({ permissions }) => permissions === undefined)).toEqual([]);
  });

  it('use actions by the hash of a commit', () => {
    const uses = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('give an identity token only to jobs that publish an artifact and run no code of ours', () => {
    const privileged = jobs.filter(({ permissions }) => 'id-token' in permissions!);
    expect(privileged).toHaveLength(2);
    const allowed = ['actions/setup-node', 'actions/download-artifact', 'actions/deploy-pages'];
    for (const job of privileged) {
      const actions = job.steps.flatMap(({ uses }) => uses?.split('@')[0] ?? []);
      expect(actions.filter((action) => !allowed.includes(action))).toEqual([]);
      expect(commands(job)).not.toMatch(
        /\b(?:npx|node|yarn|pnpm|git)\b|npm (?!publish|view)|\.\/(?!\*\.tgz)/,
      );
      expect(Object.keys(job.permissions!)).not.toContain('contents');
    }
    expect(commands(release['publish']!)).toContain('npm publish "$file" --ignore-scripts');
  });

  it('publish only what was tested and has no known vulnerability', () => {
    expect([release['publish']!.needs, release['announce']!.needs]).toEqual(['build', 'publish']);
    expect(commands(release['build']!)).toContain('npm run advisories -- --required');
    expect(commands(release['build']!)).toContain('.ci/run');
  });

  it('look for known vulnerabilities every day', () => {
    const { on, jobs: scheduled } = workflows[names.indexOf('advisories.yml')]!;
    expect(on).toHaveProperty('schedule');
    expect(Object.values(scheduled).map(commands).join()).toContain('--required');
  });
});

it('nothing is installed with the scripts of packages', async () => {
  const files = ['.ci/run', 'Dockerfile', 'examples/express-app/Dockerfile', 'docs/deployment.md'];
  const scripts = await Promise.all([...files, 'package.json'].map(text));
  const installs = [...scripts, ...jobs.map(commands)]
    .join('\n')
    .matchAll(/\bnpm (?:ci|install|i)\b(?!\S)[^\n&"]*/g);
  const unsafe = Array.from(installs, ([command]) => command).filter(
    (command) => !/--ignore-scripts|--package-lock-only/.test(command),
  );
  expect(unsafe).toEqual([]);
});

describe('check-advisories', () => {
  it.each([
    ['{"message":"not found"}', [], 0],
    ['{"message":"not found"}', ['--required'], 1],
    ['', ['--required'], 1],
    ['null', ['--required'], 1],
    ['{"vulnerabilities":{}}', ['--required'], 0],
    ['{"vulnerabilities":{"x":{"name":"x","severity":"high","range":"<2"}}}', [], 1],
  ])('exits for the report %s and the arguments %j with %i', async (report, args, status) => {
    const folder = await createTempDir();
    await writeFile(join(folder, 'npm'), `#!/bin/sh\nprintf %s '${report}'\n`);
    await chmod(join(folder, 'npm'), 0o755);
    const tool = fileURLToPath(new URL('tools/check-advisories.mjs', ROOT));
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
    expect(spawnSync(process.execPath, [tool, ...args], { env }).status).toBe(status);
  });
});
