import { spawnSync } from 'node:child_process';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../packages/gateway/src/config/read-config.ts';
import { createTempDir } from './failing-gateway.ts';

const FOLDER = new URL('../../deploy/kubernetes/', import.meta.url);
const require = createRequire(import.meta.url);

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: Record<string, never>;
}

interface Kustomization {
  readonly resources: string[];
  readonly configMapGenerator: { readonly files: string[] }[];
}

const text = (name: string): Promise<string> => readFile(new URL(name, FOLDER), 'utf8');
const kustomization = parse(await text('kustomization.yaml')) as Kustomization;
const manifests = (
  await Promise.all(
    kustomization.resources.map(async (name) => parseAllDocuments(await text(name))),
  )
)
  .flat()
  .map((document) => document.toJS() as Manifest);

/** Validates a manifest against the schema of Kubernetes. @throws Error with the issues */
function validate(manifest: Manifest): void {
  const { apiVersion, kind } = manifest;
  const module = require(`kubernetes-models/${apiVersion}`) as Record<
    string,
    new (m: unknown) => { validate(): void }
  >;
  const Model = module[kind];
  if (Model === undefined) throw new Error(`unknown kind ${apiVersion} ${kind}`);
  new Model(manifest).validate();
}

describe('the Kubernetes manifests', () => {
  it('are all listed in the kustomization', async () => {
    const others = new Set([
      'kustomization.yaml',
      ...kustomization.configMapGenerator.flatMap(({ files }) => files),
    ]);
    const files = (await readdir(FOLDER)).filter(
      (name) => name.endsWith('.yaml') && !others.has(name),
    );
    expect(kustomization.resources.toSorted()).toEqual(files.toSorted());
  });

  it.each(
    manifests.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const),
  )('%s is valid', (_name, manifest) => {
    expect(() => validate(manifest)).not.toThrow();
  });

  it('are rejected if a field has the wrong type', () => {
    const deployment = structuredClone(manifests.find(({ kind }) => kind === 'Deployment')!);
    expect(() =>
      validate({ ...deployment, spec: { ...deployment.spec, replicas: 'two' as never } }),
    ).toThrow(/replicas/);
  });

  const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
  if (!hasKubectl) console.warn('kubectl is not installed; the test of its output is skipped');
  it.skipIf(!hasKubectl)('are built by kubectl with consistent names', async () => {
    const folder = await createTempDir();
    await cp(fileURLToPath(FOLDER), folder, { recursive: true });
    await cp(join(folder, 'secrets.env.example'), join(folder, 'secrets.env'));
    const { stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const built = parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
    for (const manifest of built) expect(() => validate(manifest)).not.toThrow();
    const outside = built.filter(({ metadata }) => metadata.namespace !== 'evertoken');
    expect(outside.map(({ kind }) => kind)).toEqual(['Namespace']);
    const gateway = built.find(
      ({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'evertoken',
    );
    for (const generated of ['ConfigMap', 'Secret']) {
      const { metadata } = built.find(({ kind }) => kind === generated)!;
      expect(JSON.stringify(gateway)).toContain(`"${metadata.name}"`);
    }
  });

  it('contain a valid configuration of the gateway', async () => {
    const variables = {
      ZOOM_ACCOUNT_ID: 'account',
      ZOOM_CLIENT_ID: 'client',
      ZOOM_CLIENT_SECRET: 'secret',
      ADMIN_KEY_SHA256: '0'.repeat(64),
      REDIS_URL: 'redis://:password@redis:6379',
      TOKEN_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    };
    const folder = await createTempDir();
    for (const [name, value] of Object.entries(variables))
      await writeFile(join(folder, name), value);
    const config = (await text('config.yaml')).replaceAll('/run/secrets/evertoken', folder);
    expect(config).not.toContain('env:');
    const result = readConfig({}, { path: 'config.yaml', text: config });
    expect(result).toMatchObject({
      kind: 'config',
      config: { listen: { host: '0.0.0.0', port: 8080 } },
    });
  });

  it('give secrets to containers as files', () => {
    expect(JSON.stringify(manifests)).not.toMatch(/secretRef|secretKeyRef/);
  });

  it('run unprivileged with a read-only file system', () => {
    for (const { spec } of manifests.filter(({ kind }) => kind === 'Deployment')) {
      const pod = spec as unknown as {
        template: {
          spec: { securityContext: object; containers: { securityContext: object }[] };
        };
      };
      expect(pod.template.spec.securityContext).toMatchObject({ runAsNonRoot: true });
      for (const container of pod.template.spec.containers) {
        expect(container.securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
    }
  });
});
