import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { toVariables } from './workerd.ts';

/** What is used of a context of `@edge-runtime/vm`, in which Next.js and Vercel run edge functions locally. */
interface EdgeContext {
  evaluate(code: string): unknown;
  dispatchFetch(url: string, init?: RequestInit): Promise<Response>;
}

type EdgeModule = {
  readonly EdgeVM: new (options: { extend(context: object): object }) => EdgeContext;
};

const require = createRequire(import.meta.url);

/** Whether the Edge runtime is installed: `npm install --prefix test/runtimes`. */
export function hasEdgeRuntime(): boolean {
  try {
    return require.resolve('@edge-runtime/vm') !== '';
  } catch {
    return false;
  }
}

/** Bundles a worker module, or a route of Next.js, with the built packages and its `SANDBOX`, and loads it into the Edge runtime. */
export async function loadEdgeFunction(
  module: string,
  sandbox: string,
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { EdgeVM } = require('@edge-runtime/vm') as EdgeModule;
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'worker',
    conditions: ['edge-light'],
    define: { SANDBOX: JSON.stringify(sandbox) },
    logLevel: 'error',
  });
  // Next.js adds the variables of the environment.
  const process = { env: toVariables(sandbox) };
  const context = new EdgeVM({ extend: (globals) => Object.assign(globals, { process }) });
  context.evaluate(outputFiles[0]!.text);
  context.evaluate(
    `addEventListener('fetch', (event) => event.respondWith((worker.GET ?? worker.default.fetch)(event.request)))`,
  );
  return (path, init) => context.dispatchFetch(`http://localhost${path}`, init);
}
