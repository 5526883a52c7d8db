import { findHandler } from '../api/hand-written.ts';
import type { Label } from '../api/rate-limits.ts';
import type { Route } from '../api/router.ts';
import { createCatalog, type Catalog } from './catalog.ts';
import { answerBySchema } from './handle-operation.ts';
import { loadOperations } from './load-operations.ts';
import { flattenSchema, schemaType, type Operation } from './operation.ts';

/** Returns the routes of all documented operations below `/segment`. */
export function loadRoutes(segment: string): readonly Route[] {
  const product = loadOperations(segment);
  if (product === undefined) return [];
  const catalog = createCatalog(product);
  return Object.entries(product)
    .filter(([name]) => name.split('/', 2)[1] === segment)
    .map(([name, operation]) => createRoute(catalog, name, operation));
}

const LABELS: Readonly<Record<NonNullable<Operation['label']>, Label>> = {
  light: 'Light',
  medium: 'Medium',
  heavy: 'Heavy',
  'resource-intensive': 'Resource-intensive',
};

function createRoute(catalog: Catalog, name: string, operation: Operation): Route {
  const [method = '', path = ''] = name.split(' ');
  const { label = 'medium', classic = [], granular = [] } = operation;
  const handle = findHandler(name) ?? answerBySchema;
  const place = catalog.placeOf(path);
  return {
    method,
    path,
    label: LABELS[label],
    classic,
    granular,
    accepts: acceptedBody(operation),
    handle: (call) => handle({ call, operation, catalog, method, path, place }),
  };
}

function acceptedBody({ body, bodyType }: Operation): 'object' | 'json' | 'file' {
  if (bodyType !== undefined) return 'file';
  return body !== undefined && schemaType(flattenSchema(body)) === 'array' ? 'json' : 'object';
}
