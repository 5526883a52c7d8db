import { listEndpoints } from '@evertoken/zoom-client/endpoints';
import type { Candidate } from '../../command.ts';
import { completeTemplate } from '../operations/match-template.ts';

/**
 * Returns the paths of the API that begin as typed, with their labels and products. What was typed in the place of a
 * parameter is kept.
 */
export function completePath(method: string, typed: string): readonly Candidate[] {
  const name = `${method.toUpperCase()} `;
  const candidates = listEndpoints().flatMap((endpoint): Candidate[] => {
    if (!endpoint.name.startsWith(name)) return [];
    const path = completeTemplate(endpoint.name.slice(name.length), typed);
    return path === undefined ? [] : [[path, `${endpoint.product}, ${endpoint.label}`]];
  });
  return [...new Map(candidates)];
}
