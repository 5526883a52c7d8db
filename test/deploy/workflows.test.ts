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
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Record<string, string>;
  readonly needs?: string | readonly string[];
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
    expect(privileged).toHaveLength(3);
    const allowed = [
      'actions/setup-node',
      'actions/download-artifact',
      'actions/deploy-pages',
      'actions/attest-build-provenance',
    ];
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
    const needs = Object.entries(release).map(([name, job]) => [name, job.needs]);
    expect(Object.fromEntries(needs)).toEqual({
      build: undefined,
      image: 'build',
      publish: ['build', 'image'],
      'publish-image': 'publish',
      announce: ['publish', 'publish-image'],
    });
    expect(commands(release['build']!)).toContain('npm run advisories -- --required');
    expect(commands(release['build']!)).toContain('.ci/run');
  });

  it('push images on a release only', () => {
    const pushing = jobs.filter(({ permissions }) => 'packages' in permissions!);
    expect(pushing).toEqual([release['publish-image']]);
    expect(workflows[names.indexOf('release.yml')]!.on).toEqual({ push: { tags: ['v*'] } });
  });

  it('build the image for two platforms, with provenance and SBOM, by images named by their digest', () => {
    const { steps } = release['image']!;
    const build = commands(release['image']!);
    expect(build).toContain('--platform linux/amd64,linux/arm64');
    expect(build).toContain('--attest type=provenance,mode=max');
    expect(build).toMatch(/--attest type=sbom,generator=\S+@sha256:[0-9a-f]{64} /);
    const [buildx] = steps.filter(({ uses }) => uses?.startsWith('docker/setup-buildx-action@'));
    expect(buildx!.with!['driver-opts']).toMatch(/^image=\S+@sha256:[0-9a-f]{64}$/);
  });

  it.each([
    ['v1.2.3', ['1.2.3', '1.2', 'latest']],
    ['v1.2.3-rc.1', ['1.2.3-rc.1']],
  ])('push the image of %s as %j', async (tag, tags) => {
    const folder = await createTempDir();
    const record = `#!/bin/sh\necho "\${0##*/} $*" >> calls\ncat > /dev/null\n`;
    const push = `${record}while [ $# -gt 1 ]; do [ "$1" = --digestfile ] && printf sha256:1 > "$2"; shift; done\n`;
    await writeFile(join(folder, 'docker'), record, { mode: 0o755 });
    await writeFile(join(folder, 'skopeo'), push, { mode: 0o755 });
    const env = {
      PATH: `${folder}:${process.env['PATH']}`,
      GITHUB_REF_NAME: tag,
      GITHUB_REPOSITORY: 'Evertoken/evertoken',
      GITHUB_OUTPUT: join(folder, 'output'),
      ACTOR: 'someone',
      TOKEN: 'token',
    };
    const script = commands(release['publish-image']!);
    // As GitHub runs it.
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      env,
      // Bash reads its settings for what it takes for a remote shell, of which a pipe of Node.js is a sign.
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    const calls = await readFile(join(folder, 'calls'), 'utf8');
    const image = 'ghcr.io/evertoken/evertoken';
    expect(calls.trim().split('\n')).toEqual([
      'docker login ghcr.io --username someone --password-stdin',
      ...tags.map(
        (name) =>
          `skopeo copy --all --preserve-digests --digestfile digest oci-archive:image.tar docker://${image}:${name}`,
      ),
    ]);
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe(
      `image=${image}\ndigest=sha256:1\n`,
    );
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
