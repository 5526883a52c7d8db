import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { defineCommand, type Command } from '../command.ts';
import { writeStdout } from '../output.ts';
import type { FoundOperations } from './operations/find-operations.ts';

/** `evertoken operations`: finds operations of Zoom's API. */
export const operations: Command = defineCommand({
  name: 'operations',
  summary: 'find operations of the Zoom API, with their rate limit labels and scopes',
  pages: ['docs/zoom-api.md'],
  operands: ['[WORD...]'],
  options: { json: { type: 'boolean', description: 'print a JSON array' } },
  details:
    () => `A word is a method, a part of the path, of the product or of a scope, a label, or the beginning of a path. An
operation is found if it has all words. One of its scopes is sufficient. Up to ${MAX_DETAILED} are printed with
scopes and documentation, more in a line each. Sends nothing and needs no configuration.
`,
  examples: [
    ['operations webinar registrants', 'all that have to do with registrants of webinars'],
    ['operations GET /users/me/', 'what can be read of a user'],
    ['operations phone:read:list_sites:admin', 'what a scope is sufficient for'],
  ],
  statuses: [
    ['0', 'success'],
    ['1', 'no operation was found'],
  ],
  async run({ json = false }, operands) {
    const { findOperations } = await import('./operations/find-operations.ts');
    const words = operands.flatMap((operand) => operand.split(/\s+/)).filter((word) => word !== '');
    const found = findOperations(words);
    const list = found.kind === 'found' ? found.operations : [];
    await writeStdout(json ? toJson(list) : toText(list));
    if (found.kind === 'found') return 0;
    console.error(explain(found, words));
    return 1;
  },
});

/** Maximum number of operations that are printed with all that is known of them. */
const MAX_DETAILED = 30;

function toJson(list: readonly ZoomEndpoint[]): string {
  const objects = list.map(
    ({ name, product, label, isLabelKnown, scopes, isDeprecated, docsUrl }) => ({
      name,
      product,
      label: isLabelKnown ? label : undefined,
      scopes,
      deprecated: isDeprecated,
      docs: docsUrl,
    }),
  );
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}

function toText(list: readonly ZoomEndpoint[]): string {
  const width = Math.max(...list.map(({ name }) => name.length));
  const isDetailed = list.length <= MAX_DETAILED;
  return list
    .map((endpoint) => toLine(endpoint, width) + (isDetailed ? toDetails(endpoint) : ''))
    .join('');
}

function toLine({ name, label, isLabelKnown, isDeprecated }: ZoomEndpoint, width: number): string {
  const notes = [isLabelKnown ? label : 'no label', ...(isDeprecated ? ['deprecated'] : [])];
  return `${name.padEnd(width)}  ${notes.join(', ')}\n`;
}

function toDetails({ scopes: { classic, granular }, docsUrl }: ZoomEndpoint): string {
  const rows = [
    ['granular', granular.join(', ')],
    ['classic', classic.join(', ')],
    ['docs', docsUrl],
  ];
  return rows.map(([name = '', text]) => (text ? `  ${name.padEnd(9)} ${text}\n` : '')).join('');
}

function explain(
  found: Exclude<FoundOperations, { readonly kind: 'found' }>,
  words: readonly string[],
): string {
  if (found.kind === 'none') {
    return `No operation has all of ${words.join(', ')}; each of them occurs. Use fewer words.`;
  }
  const { word, suggestion } = found;
  const advice =
    suggestion === undefined
      ? 'Try a part of it, such as "meet".'
      : `Did you mean "${suggestion}"?`;
  return `No operation has "${word}". ${advice}`;
}
