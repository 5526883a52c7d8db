import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listEndpoints } from '@evertoken/zoom-client/endpoints';
import { expect, test } from 'vitest';
import { toTypeScript, type Schema } from './schema-types.ts';

interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../../..');
const source = readFileSync(join(here, '../../src/operations/operations.ts'), 'utf8');
const endpoints = Array.from(
  source.matchAll(/^ {2}'([A-Z]+ \/\S*)': \{/gm),
  ([, name = '']) => name,
);
const documents = process.env['ZOOM_OPENAPI'] ?? join(root, '../shared/zoom-openapi');

test('the endpoint table has every endpoint with types', () => {
  const known = new Set(listEndpoints().map(({ name }) => name));
  expect(endpoints.filter((name) => !known.has(name))).toEqual([]);
});

// Zoom's documents are not part of the project; the test runs if they are available.
test.skipIf(!existsSync(`${documents}/users.json`))(
  'the types of all endpoints conform to Zoom’s OpenAPI documents',
  async () => {
    expect(endpoints).toHaveLength(31);
    const folder = await mkdtemp(join(here, 'generated-'));
    try {
      await writeFile(join(folder, 'checks.ts'), createChecks(endpoints));
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
      const compiler = join(root, 'node_modules/.bin/tsc');
      const { stdout } = await run(compiler, ['-p', folder], { encoding: 'utf8' }).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe('');
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

const CONFIG = {
  extends: '../../../../../tsconfig.test.json',
  include: ['checks.ts'],
};

/** A module that compiles only if the types of every endpoint conform. */
function createChecks(names: readonly string[]): string {
  const paths = readPaths();
  return [
    "import type { CompareBody, CompareQuery, CompareResult, MissingFields } from '../compare.ts';",
    "import type { Operations } from '../../../src/operations/operations.ts';",
    ...names.map((name, index) => createEndpointChecks(name, index, paths)),
  ].join('\n');
}

function createEndpointChecks(name: string, index: number, paths: Paths): string {
  const [method = '', path = ''] = name.split(' ');
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${name} is in no document`);
  const ours = `Operations['${name}']`;
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const success = Object.entries(operation.responses).find(([status]) =>
    status.startsWith('2'),
  )?.[1];
  const result = success?.content?.['application/json']?.schema;
  return [
    `export const query${index}: CompareQuery<${ours}['query'], ${queryType(operation)}> = 'conforms';`,
    `export const result${index}: CompareResult<${ours}['result'], ${toTypeScript(result)}> = 'conforms';`,
    ...(body === undefined
      ? []
      : [
          `export const body${index}: CompareBody<${ours}['body'], ${toTypeScript(body)}> = 'conforms';`,
          `export const all${index}: MissingFields<${ours}['body'], ${toTypeScript(body)}> = 'complete';`,
        ]),
  ].join('\n');
}

/** A query is text: for a string parameter, a number is accepted too. */
function queryType({ parameters = [] }: Operation): string {
  const members = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, schema }) => {
      const type = toTypeScript(schema);
      return `${name}${required === true ? '' : '?'}: ${type === 'string' ? 'string | number' : type};`;
    });
  return `{ ${members.join(' ')} }`;
}

function readPaths(): Paths {
  const all = ['users', 'meetings'].map((name) => {
    const parsed = JSON.parse(readFileSync(`${documents}/${name}.json`, 'utf8')) as {
      paths: Paths;
      spec?: { paths: Paths };
    };
    return (parsed.spec ?? parsed).paths;
  });
  return Object.assign({}, ...all) as Paths;
}
