import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { VARIABLES } from '../../src/config/environment.ts';
import { listSettings } from '../../src/config/config-reference.ts';
import { renderConfigPage } from '../support/config-page.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/configuration.md', import.meta.url));

// `npm run config:docs` writes the page anew.
it('docs/configuration.md is what the schema says', async () => {
  const options = { ...(await resolveConfig(PAGE)), filepath: PAGE };
  await expect(await format(renderConfigPage(listSettings()), options)).toMatchFileSnapshot(PAGE);
});

it('every setting is described', () => {
  const undescribed = listSettings().filter(({ description }) => !/^\S.*[.]$/.test(description));
  expect(undescribed).toEqual([]);
});

it('every variable stands for a setting, and is in the example', async () => {
  const names = Object.keys(VARIABLES);
  expect(
    listSettings()
      .flatMap(({ variable }) => variable ?? [])
      .toSorted(),
  ).toEqual(names.toSorted());
  const example = await readFile(new URL('../../../../.env.example', import.meta.url), 'utf8');
  const shown = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name!);
  expect(new Set(shown)).toEqual(new Set([...names, 'EVERTOKEN_CONFIG']));
});
