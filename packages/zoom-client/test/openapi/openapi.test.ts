import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zoomEndpoints } from '@evertoken/zoom-client/endpoints';
import { expect, test } from 'vitest';
import { typeOf, type Schema } from './types-of-schema.ts';

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

test('types and rate limits are known for the same endpoints', () => {
  expect(endpoints.toSorted()).toEqual(zoomEndpoints.map(({ name }) => name).toSorted());
});

// Zoom's documents are not part of the project, so this runs where they are at hand.
test.skipIf(!existsSync(`${documents}/users.json`))(
  'the types of all endpoints agree with Zoom’s OpenAPI',
  async () => {
    expect(endpoints).toHaveLength(31);
    const folder = await mkdtemp(join(here, 'generated-'));
    try {
      await writeFile(join(folder, 'checks.ts'), comparison(endpoints));
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

/** A module that the compiler accepts only if every endpoint's types conform. */
function comparison(names: readonly string[]): string {
  const paths = readPaths();
  return [
    "import type { CompareBody, CompareQuery, CompareResult } from '../compare.ts';",
    "import type { Operations } from '../../../src/operations/operations.ts';",
    ...names.map((name, place) => checksOf(name, place, paths)),
  ].join('\n');
}

function checksOf(name: string, place: number, paths: Paths): string {
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
    `export const query${place}: CompareQuery<${ours}['query'], ${queryType(operation)}> = 'conforms';`,
    `export const result${place}: CompareResult<${ours}['result'], ${typeOf(result)}> = 'conforms';`,
    ...(body === undefined
      ? []
      : [`export const body${place}: CompareBody<${ours}['body'], ${typeOf(body)}> = 'conforms';`]),
  ].join('\n');
}

/** A query is text: where a document wants one, a number that is written as text does too. */
function queryType({ parameters = [] }: Operation): string {
  const members = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, schema }) => {
      const type = typeOf(schema);
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
