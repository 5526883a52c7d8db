import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { listSettings } from '../../src/config/config-reference.ts';
import { VARIABLES } from '../../src/config/environment.ts';
import { renderConfigPage } from '../support/config-page.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/configuration.md', import.meta.url));

describe('the configuration reference', () => {
  // Updated by `npm run config:docs`.
  it('matches the committed docs/configuration.md', async () => {
    const options = { ...(await resolveConfig(PAGE)), filepath: PAGE };
    await expect(await format(renderConfigPage(listSettings()), options)).toMatchFileSnapshot(PAGE);
  });

  it('describes every setting in sentences', () => {
    const undescribed = listSettings().filter(({ description }) => !/^\S.*[.]$/.test(description));
    expect(undescribed).toEqual([]);
  });

  it('maps every variable to a setting, and .env.example contains them all', async () => {
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
});
