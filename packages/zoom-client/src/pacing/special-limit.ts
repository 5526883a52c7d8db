import { getPathParameter } from '../endpoints/index.ts';
import type { PacedRequest } from './pacer.ts';

/** What of a request is looked at for the limits of its endpoint. */
export type ObservedRequest = Pick<PacedRequest, 'endpoint' | 'path'>;

/** What a special limit counts, such as the meetings of one host. */
export interface AppliedLimit {
  readonly key: string;
  /** Requests a day. It is the host's own limit: no share is taken. */
  readonly perDay: number;
}

/** What the path of a request names that has a limit of its own; mostly nothing. */
export function getSpecialLimit({ endpoint, path }: ObservedRequest): AppliedLimit | undefined {
  for (const { name, perDay, parameter } of endpoint.limits) {
    const value = parameter && getPathParameter(endpoint, path, parameter);
    if (value === undefined || typeof perDay !== 'number') continue;
    // Ids tell capitals from small letters, addresses do not.
    return { key: `${name}/${value.includes('@') ? value.toLowerCase() : value}`, perDay };
  }
  return undefined;
}
