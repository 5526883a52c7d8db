import { endpointRows } from './endpoint-rows.ts';
import { getSpecialLimits } from './special-limits.ts';
import type {
  DateRangeLimit,
  EndpointList,
  PagingParameter,
  RateLimitLabel,
  ZoomEndpoint,
} from './zoom-endpoint.ts';

const sections = new Map<string, readonly ZoomEndpoint[]>();

/**
 * The endpoints whose paths begin with a segment, such as `users`; empty if there are none. A section of the
 * table is parsed once, when it is needed.
 */
export function getSection(segment: string): readonly ZoomEndpoint[] {
  const known = sections.get(segment);
  if (known !== undefined) return known;
  if (!Object.hasOwn(endpointRows, segment)) return [];
  const section = endpointRows[segment]!.trim().split('\n').map(parseRow);
  sections.set(segment, section);
  return section;
}

/**
 * All endpoints of Zoom's API, by path. Zoom changes labels from time to time.
 * Source: https://developers.zoom.us/docs/api/, as of December 2025
 */
export function listEndpoints(): readonly ZoomEndpoint[] {
  return Object.keys(endpointRows).flatMap(getSection);
}

function parseRow(row: string): ZoomEndpoint {
  const [name = '', reference = '', label, classic, granular, list, flags = ''] = row.split('|');
  const [product = '', section] = reference.split('/');
  const [method, path] = name.split(' ');
  return {
    name,
    product,
    label: isLabel(label) ? label : 'heavy',
    isLabelKnown: isLabel(label),
    isDeprecated: flags.includes('d'),
    hasResult: flags.includes('r'),
    server: flags.includes('f') ? 'files' : flags.includes('o') ? 'origin' : 'api',
    docsUrl: `${REFERENCE}/${product}/#tag/${section}/${method}${path}`,
    scopes: {
      classic: [...parseScopes(classic), ...(UNDOCUMENTED_SCOPES[name] ?? [])],
      granular: parseScopes(granular),
    },
    limits: getSpecialLimits(name),
    list: parseList(list),
  };
}

function isLabel(text: string | undefined): text is RateLimitLabel {
  return text !== undefined && text !== '';
}

/** Reads scopes without their `:admin`; one that begins with `=` is complete. */
function parseScopes(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  return text
    .split(',')
    .map((scope) => (scope.startsWith('=') ? scope.slice(1) : `${scope}:admin`));
}

function parseList(text: string | undefined): EndpointList | undefined {
  if (text === undefined || text === '') return undefined;
  const [field = '', size, parameter = '', range] = text.split('/');
  const maxPageSize = size === '' ? undefined : Number(size);
  const isNumbered = parameter === 'n';
  const paging =
    isNumbered || parameter === '' ? 'next_page_token' : (parameter as PagingParameter);
  return { field, maxPageSize, isNumbered, paging, range: parseRange(range) };
}

function parseRange(text: string | undefined): DateRangeLimit | undefined {
  if (text === undefined) return undefined;
  const names = text.endsWith('d')
    ? { from: 'start_date', to: 'end_date' }
    : { from: 'from', to: 'to' };
  return { ...names, maxDays: Number.parseInt(text, 10) };
}

const REFERENCE = 'https://developers.zoom.us/docs/api';

/** Zoom documents the form for users only, which Server-to-Server OAuth apps cannot have. */
const UNDOCUMENTED_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'GET /meetings/{meetingId}/recordings': ['recording:read:admin'],
};
