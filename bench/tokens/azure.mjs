// Azure's token cycler, which the package keeps to itself.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export async function create() {
  const entry = createRequire(import.meta.url).resolve('@azure/core-rest-pipeline');
  const file = entry.replace(/commonjs.index\.js$/, 'esm/util/tokenCycler.js');
  const { createTokenCycler } = await import(pathToFileURL(file).href);
  const credential = {
    getToken: async () => ({ token: 'token', expiresOnTimestamp: Date.now() + 3_599_000 }),
  };
  const cycler = createTokenCycler(credential);
  const scopes = ['scope'];
  const options = {};
  await cycler(scopes, options);
  return () => cycler(scopes, options);
}
