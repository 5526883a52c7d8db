import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../src/index.ts';
import { createCatalog, type Catalog } from '../../src/operations/catalog.ts';
import { findIdField, itemOf } from '../../src/operations/list-items.ts';
import { loadOperations } from '../../src/operations/load-operations.ts';
import {
  flattenSchema,
  type Operation,
  type Product,
  type Schema,
} from '../../src/operations/operation.ts';
import { createFacts } from '../../src/operations/sample-facts.ts';
import { sampleValue } from '../../src/operations/sample-value.ts';
import { hashText } from '../../src/data/deterministic-random.ts';
import { generateUser } from '../../src/data/users.ts';
import { UserStore } from '../../src/data/user-store.ts';
import type { Api } from '../support/client.ts';

const FOLDER = new URL('../../zoom-api/', import.meta.url);
const ANCHOR_MS = Date.UTC(2026, 4, 20);

/** An operation of Zoom's reference. */
export interface NamedOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** The operations of its product, and of others with the same first segment. */
  readonly product: Product;
}

const catalogs = new WeakMap<Product, Catalog>();

/** Returns the catalog of operations. */
export function getCatalog(product: Product): Catalog {
  const catalog = catalogs.get(product) ?? createCatalog(product);
  catalogs.set(product, catalog);
  return catalog;
}

/** Returns all operations of Zoom's reference. */
export function listOperations(): NamedOperation[] {
  const index = readFileSync(new URL('index.json', FOLDER), 'utf8');
  return Object.keys(JSON.parse(index) as object).flatMap((segment) => {
    const product = loadOperations(segment) ?? {};
    return Object.entries(product)
      .filter(([name]) => name.split('/', 2)[1] === segment)
      .map(([name, operation]) => {
        const [method = '', path = ''] = name.split(' ');
        return { name, method, path, operation, product };
      });
  });
}

/** Returns operations with deletions last, those of elements before those of their collections. */
export function deletionsLast<T extends NamedOperation>(operations: readonly T[]): T[] {
  const depth = ({ path, method }: T): number =>
    method === 'DELETE' ? path.split('/').length : 100;
  return operations.toSorted((a, b) => depth(b) - depth(a));
}

const USERS = new UserStore(1, 50, ANCHOR_MS);
const [OWNER, ...OTHERS] = USERS.listAll({ status: 'active' }).map(({ user }) => user);
/** The user in all paths: one whose assistant the owner may be. */
const USER = OTHERS.find(({ type, role_id }) => type === 2 && role_id === '2');

/** Bodies of operations that cannot be any sample. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /users/{userId}/assistants': { assistants: [{ email: OWNER?.email }] },
  'POST /roles': { name: 'Reviewers', type: 'common' },
  'POST /users/{userId}/webinars': { topic: 'Launch', type: 5 },
  'PUT /users/{userId}/email': { email: 'renamed@example.org' },
  'PATCH /webinars/{webinarId}': { topic: 'Renamed' },
  'PUT /webinars/{webinarId}/registrants/status': { action: 'approve', registrants: [] },
};

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function createForm(body: Schema): FormData {
  const form = new FormData();
  for (const field of Object.keys(flattenSchema(body).properties ?? {})) {
    form.set(field, new Blob([PNG], { type: 'image/png' }), 'file.png');
  }
  return form;
}

const facts = createFacts({
  baseUrl: 'https://example.com',
  anchorMs: ANCHOR_MS,
  users: USERS,
  owner: generateUser(0, 1, ANCHOR_MS),
  ids: new Map(),
  subject: undefined,
  isSubject: false,
  findElement: () => undefined,
});

/** Builds requests from the reference; ids in paths are those that the lists of the sandbox contain. */
export class RequestBuilder {
  readonly #api: Api;
  readonly #sandbox: Sandbox;
  readonly #ids = new Map<string, string>();

  constructor(sandbox: Sandbox, api: Api) {
    this.#sandbox = sandbox;
    this.#api = api;
  }

  /** Returns a body that is valid for an operation, another one for each name; undefined if it has none. */
  bodyOf({ body, bodyType }: Operation, name: string): unknown {
    if (BODIES[name] !== undefined) return BODIES[name];
    if (bodyType === 'multipart/form-data') return createForm(body ?? {});
    if (bodyType !== undefined) return 'any bytes';
    return body === undefined ? undefined : sampleValue(body, '', hashText(name), facts);
  }

  /** Returns the target of a request. */
  async target(named: NamedOperation): Promise<string> {
    return `${await this.fill(named, named.path)}${this.query(named.operation)}`;
  }

  /** Returns the required parameters of a query, with the question mark. */
  query({ requiredQuery = [], query = {} }: Operation): string {
    const parameters = requiredQuery
      .filter((field) => field !== 'next_page_token')
      .map((field) => {
        const isDate = field === 'from' || field === 'to';
        const value = isDate
          ? '2026-05-10'
          : sampleValue(query[field] ?? {}, field, hashText(field), facts);
        return `${field}=${encodeURIComponent(String(value))}`;
      });
    return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  }

  /** Fills in the parameters of a path. */
  async fill(named: NamedOperation, path: string): Promise<string> {
    let filled = '';
    let template = '';
    for (const segment of path.split('/').slice(1)) {
      const parameter = /^\{(\w+)\}$/.exec(segment)?.[1];
      const value =
        parameter === undefined ? segment : await this.#findId(named, template, filled, parameter);
      filled += `/${parameter === undefined ? segment : encodeURIComponent(encodeURIComponent(value))}`;
      template += `/${segment}`;
    }
    return filled;
  }

  async #findId(
    named: NamedOperation,
    template: string,
    filled: string,
    parameter: string,
  ): Promise<string> {
    const known = this.#ids.get(`${filled}|${parameter}`);
    if (known !== undefined) return known;
    const id = await this.#lookUp(named, template, filled, parameter);
    this.#ids.set(`${filled}|${parameter}`, id);
    return id;
  }

  async #lookUp(
    { operation, product }: NamedOperation,
    template: string,
    filled: string,
    parameter: string,
  ): Promise<string> {
    if (parameter === 'accountId') return this.#sandbox.credentials.accountId;
    if (parameter === 'userId') return USER?.id ?? '';
    if (/^meeting(Id|UUID)$/.test(parameter)) return this.#meetingId(template);
    if (template === '/roles') return this.#roleId();
    const enumerated = operation.path?.[parameter]?.enum?.[0];
    if (typeof enumerated === 'string') return enumerated;
    const catalog = getCatalog(product);
    const collection = catalog.collectionAt(template);
    const { root } = collection;
    const field = catalog.idField(root);
    const lists = Object.keys(product)
      .filter((name) => name.startsWith('GET ') && product[name]?.list !== undefined)
      .map((name) => name.slice(4))
      .filter((path) => {
        const place = catalog.placeOf(path);
        return place.kind === 'list' && place.root === root;
      });
    const own = lists.includes(template) ? template : lists[0];
    if (field === undefined) return 'sample1';
    const create = product[`POST ${template}`];
    if (own === undefined && create?.result !== undefined) {
      const created = await this.#api('POST', filled, this.bodyOf(create, template));
      return String(created.body?.[field.name] ?? 'sample1');
    }
    if (own === undefined) return 'sample1';
    const list = `GET ${own}`;
    const operationOfList = product[list] as Operation;
    const named: NamedOperation = {
      name: list,
      method: 'GET',
      path: own,
      operation: operationOfList,
      product,
    };
    const target =
      own === template ? filled + this.query(operationOfList) : await this.target(named);
    const { body } = await this.#api('GET', target);
    const found = (operationOfList.list ?? '')
      .split('.')
      .filter(Boolean)
      .reduce((value, name) => value?.[name], body);
    const item = itemOf(operationOfList) ?? {};
    const listed = findIdField(item, collection)?.name ?? field.name;
    return String(found?.[0]?.[listed] ?? 'sample1');
  }

  /** The roles that all accounts have cannot be changed. */
  async #roleId(): Promise<string> {
    const { body } = await this.#api('POST', '/roles', { name: 'Conformance' });
    return body.id as string;
  }

  /** A past meeting, or else one with a recording. */
  async #meetingId(template: string): Promise<string> {
    const isPast = template.includes('past') || template.includes('report');
    const list = isPast ? 'meetings?type=previous_meetings' : 'recordings?from=2026-05-01';
    const { body } = await this.#api('GET', `/users/me/${list}`);
    const [meeting] = body.meetings;
    return String(isPast ? meeting.uuid : meeting.id);
  }
}
