import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * A name for this process that people recognise and no other process has: its machine's, and a few
 * random letters. In the store it says who minted a token.
 */
export function createInstanceName(): string {
  const machine = hostname()
    .replace(/[^\w.-]/g, '')
    .slice(0, 60);
  return `${machine || 'gateway'}-${randomBytes(4).toString('hex')}`;
}
