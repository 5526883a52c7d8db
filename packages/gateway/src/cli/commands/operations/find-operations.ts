import { listEndpoints, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { closest } from '../../../config/misspelling.ts';
import { completeTemplate } from './match-template.ts';

/** The operations with all words, or the first word that no operation has. */
export type FoundOperations =
  | { readonly kind: 'found'; readonly operations: readonly ZoomEndpoint[] }
  | {
      readonly kind: 'unknown-word';
      readonly word: string;
      readonly suggestion: string | undefined;
    }
  /** Each word occurs, but not all in one operation. */
  | { readonly kind: 'none' };

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Finds the operations of Zoom's API that have all words: a method, a part of the path, of the product or of a scope, a
 * rate limit label, or after a slash the beginning of a path such as `/users/me`. Case does not matter.
 */
export function findOperations(words: readonly string[]): FoundOperations {
  const all = listEndpoints();
  const matchers = words.map(createMatcher);
  const unknown = matchers.findIndex((matches) => !all.some(matches));
  if (unknown >= 0) {
    const word = words[unknown]!;
    return { kind: 'unknown-word', word, suggestion: closest(word.toLowerCase(), listNames(all)) };
  }
  const operations = all.filter((endpoint) => matchers.every((matches) => matches(endpoint)));
  return operations.length === 0 ? { kind: 'none' } : { kind: 'found', operations };
}

function createMatcher(word: string): (endpoint: ZoomEndpoint) => boolean {
  if (METHODS.has(word.toUpperCase())) {
    return ({ name }) => name.startsWith(`${word.toUpperCase()} `);
  }
  if (word.startsWith('/')) {
    return (endpoint) => completeTemplate(getPath(endpoint), word) !== undefined;
  }
  const lower = word.toLowerCase();
  return (endpoint) => listTexts(endpoint).some((text) => text.toLowerCase().includes(lower));
}

function listTexts({ name, product, label, isLabelKnown, scopes }: ZoomEndpoint): string[] {
  const labels = isLabelKnown ? [label] : [];
  return [name.slice(name.indexOf('/')), product, ...labels, ...scopes.classic, ...scopes.granular];
}

function getPath({ name }: ZoomEndpoint): string {
  return name.slice(name.indexOf(' ') + 1);
}

/** The products and the literal segments of all paths. */
function listNames(endpoints: readonly ZoomEndpoint[]): string[] {
  const segments = endpoints.flatMap((endpoint) => getPath(endpoint).split('/'));
  const products = endpoints.map(({ product }) => product);
  return [...new Set([...products, ...segments])].filter((name) => /^[a-z]/.test(name));
}
