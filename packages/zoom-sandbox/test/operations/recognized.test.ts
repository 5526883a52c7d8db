import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROUTES } from '../../src/api/routes.ts';
import { createRouter } from '../../src/api/router.ts';
import { loadRoutes } from '../../src/operations/load-routes.ts';
import { listOperations } from './build-request.ts';

const RIVET = new URL('../../../../node_modules/@zoom/rivet/', import.meta.url);
const OPERATION = /method: "(\w+)",\s*urlPathBuilder: \([^)]*\) => `([^`]*)`/g;
const findRoute = createRouter(ROUTES, loadRoutes);

/** The operations of Zoom's own library, as in its code: method and path with placeholders. */
function operationsOfRivet(): string[] {
  const modules = readdirSync(RIVET, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const texts = modules.map(({ name }) =>
    readFileSync(new URL(`${name}/${name}.mjs`, RIVET), 'utf8'),
  );
  return texts.flatMap((text) =>
    Array.from(text.matchAll(OPERATION), ([, method = '', path = '']) => `${method} ${path}`),
  );
}

test('recognizes all operations of Zoom’s library', () => {
  const names = operationsOfRivet();
  const unknown = names.filter((name) => {
    const [method = '', path = ''] = name.split(' ');
    return findRoute(method, path.replaceAll(/\$\{[^}]*\}/g, 'x')) === undefined;
  });
  expect(names.length).toBeGreaterThan(800);
  expect(unknown).toEqual([]);
});

test('finds the route of every documented operation, none another’s', () => {
  const others = listOperations().filter(({ name, method, path }) => {
    const filled = path.replaceAll(/\{\w+\}/g, 'x');
    return (
      findRoute(method, filled)?.name.replaceAll(/\{\w+\}/g, '{}') !==
      name.replaceAll(/\{\w+\}/g, '{}')
    );
  });
  expect(others).toEqual([]);
});
