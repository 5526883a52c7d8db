// @ts-check
/** What is written by hand, and therefore not generated. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

const types = readFileSync(join(root, 'packages/zoom-client/src/operations/operations.ts'), 'utf8');

/** The names of the operations whose types are written by hand. */
export const handWrittenOperations = new Set(
  Array.from(types.matchAll(/^ {2}'([A-Z]+ \/\S*)': \{/gm), ([, name = '']) => name),
);

const sandbox = join(root, 'packages/zoom-sandbox/src/api');
const routes = readdirSync(sandbox, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(sandbox, file), 'utf8'));

/** The names of the operations that the sandbox implements by hand, as in `route('GET', '/users'` and `'GET /groups':`. */
export const emulatedOperations = new Set(
  routes.flatMap((text) =>
    Array.from(
      text.matchAll(/'(GET|POST|PUT|PATCH|DELETE)(?:',\s*'| )(\/[^']*)'/g),
      ([, method, path]) => `${method} ${path}`,
    ),
  ),
);
