import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { freePort } from '../support/ports.ts';
import { sandboxAccount, type SandboxProcess } from '../support/sandbox-process.ts';

const REQUEST_INTERVAL_MS = 100;

/** A gateway under a steady load. */
export interface ObservedGateway {
  load(): void;
  /** Stops the load and returns the statuses of all responses. */
  settle(): Promise<number[]>;
  /** Whether it is connected to the store. */
  storeUp(): Promise<number>;
  reasons(): Promise<string[]>;
  /** The generation of its token; undefined before the first request. */
  generation(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** The group of a store in the configuration. */
export type StoreSettings = { readonly redis: object } | { readonly postgres: object };

/** Starts the program. @param store the group `redis` or `postgres` of its configuration */
export async function startObservedGateway(
  index: number,
  sandbox: SandboxProcess,
  store: StoreSettings,
  tokenModel: string,
): Promise<ObservedGateway> {
  const port = await freePort();
  const gateway = await startGateway({
    name: `gateway-${index}`,
    core: index,
    account: { ...sandboxAccount(sandbox), tokenModel },
    settings: { admin: { port }, ...store },
  });
  const headers = { 'x-api-key': CALLER_KEY };
  const responses: Promise<number>[] = [];
  let timer: NodeJS.Timeout | undefined;
  const request = async (): Promise<number> => {
    const response = await fetch(`${gateway.url}/api/users/me`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  const metrics = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return {
    load: () =>
      void (timer = setInterval(
        () => responses.push(request().catch(() => 0)),
        REQUEST_INTERVAL_MS,
      )),
    settle: () => (clearInterval(timer), Promise.all(responses)),
    storeUp: async () =>
      Number(/^evertoken_(?:redis|postgres)_up (\d)/m.exec(await metrics())?.[1]),
    reasons: async () =>
      [
        ...(await metrics()).matchAll(
          /^evertoken_(?:redis|postgres)_errors_total\{reason="(\w+)"/gm,
        ),
      ].map(([, reason = '']) => reason),
    generation: async () => {
      const response = await fetch(`http://127.0.0.1:${port}/state`);
      const state = (await response.json()) as { accounts: { token?: { generation: number } }[] };
      return state.accounts[0]!.token?.generation;
    },
    stop: () => gateway.stop(),
  };
}
