import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadEndpoint } from '../../src/endpoints/load-endpoint.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const table = join(source, 'endpoints/endpoint-rows.ts');

/** The modules that are loaded with a module. */
function listModules(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = /^(?:import|export)(?! type) [^;]*?from '(\.[^']*)';/gm;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(imports)) {
    listModules(join(dirname(file), path!), found);
  }
  return found;
}

it('is the only way to the endpoint table, and the pacer is loaded on demand too', () => {
  const modules = listModules(join(source, 'index.ts'));
  expect(modules).toContain(join(source, 'endpoints/load-endpoint.ts'));
  expect(modules).not.toContain(table);
  expect(modules).not.toContain(join(source, 'pacing/account-pacer.ts'));
  expect(listModules(join(source, 'endpoints/index.ts'))).toContain(table);
});

it('finds an endpoint by a path and by its template', async () => {
  const endpoint = await loadEndpoint('GET', '/users/me/meetings');
  expect(endpoint.list).toEqual({
    field: 'meetings',
    maxPageSize: 300,
    isNumbered: true,
    paging: 'next_page_token',
  });
  expect(await loadEndpoint('GET', '/users/{userId}/meetings')).toBe(endpoint);
});
