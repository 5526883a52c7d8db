import { afterAll, beforeAll, describe, it } from 'vitest';
import { packageManagers } from './package-managers.ts';
import { startRegistry, type Registry } from './registry.ts';
import { INSTALL_TIMEOUT_MS, expectUsablePackages } from './usable-packages.ts';

/** Those with which a package finds its own dependencies only, and reads its files from an archive. */
const strict = packageManagers.filter(({ name }) => /Plug'n'Play/.test(name));

describe.each(strict)('$name', (manager) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await startRegistry();
  }, INSTALL_TIMEOUT_MS);
  afterAll(() => registry.close());

  it.skipIf(!manager.isInstalled)(
    'the packages need no hoisted dependency and no file on disk',
    async () => void (await expectUsablePackages(manager, registry)),
    INSTALL_TIMEOUT_MS,
  );
});
