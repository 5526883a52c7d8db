import { toHex } from '../base64.ts';

/** Input of HMAC-SHA-256. */
export interface HmacInput {
  readonly secret: string;
  readonly message: Uint8Array<ArrayBuffer>;
}

/** Steps that need digests, HMAC-SHA-256 in hexadecimal, to get to their result. */
export type HmacSteps<Result> = Generator<HmacInput, Result, string>;

/** Runs steps with the digests of Web Crypto, which every runtime has. */
export async function runHmacSteps<Result>(steps: HmacSteps<Result>): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await hmac(step.value));
  return step.value;
}

/** Runs steps with the digests of Node.js. @throws TypeError in a runtime that does not have them */
export function runHmacStepsSync<Result>(steps: HmacSteps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next(hmacSync(step.value));
  return step.value;
}

async function hmac({ secret, message }: HmacInput): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)));
}

/** Absent in some runtimes other than Node.js. */
const { process: runtime } = globalThis as { process?: Partial<NodeJS.Process> };

function hmacSync({ secret, message }: HmacInput): string {
  const crypto = runtime?.getBuiltinModule?.('node:crypto');
  if (crypto === undefined) {
    throw new TypeError(
      'verifyWebhook needs node:crypto, which this runtime does not have: call receiveWebhook or createWebhookHandler.',
    );
  }
  return crypto.createHmac('sha256', secret).update(message).digest('hex');
}
