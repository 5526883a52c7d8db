import type { Api } from '../support/client.ts';
import {
  findIdField,
  itemOf,
  type IdField,
  type ListPlace,
} from '../../src/operations/list-items.ts';
import {
  flattenSchema,
  schemaAt,
  schemaType,
  type Operation,
  type Schema,
} from '../../src/operations/operation.ts';
import { getCatalog, type NamedOperation, type RequestBuilder } from './build-request.ts';

/** What became of an element that was written and read. */
export type ReadBack =
  | { readonly kind: 'read-back'; readonly steps: readonly string[] }
  | { readonly kind: 'impossible' | 'failed'; readonly reason: string };

type Element = Readonly<Record<string, unknown>>;

/** An element that was created, and what is known about the list in which it is. */
interface Created {
  readonly api: Api;
  readonly builder: RequestBuilder;
  readonly creation: NamedOperation;
  readonly place: ListPlace;
  /** The list's operation. */
  readonly list: Operation;
  readonly readList: () => Promise<readonly Element[]>;
  readonly field: IdField;
  readonly id: string;
}

/** Creates an element of a list, and then lists, gets, changes and deletes it. */
export async function readBack(
  api: Api,
  builder: RequestBuilder,
  creation: NamedOperation,
): Promise<ReadBack> {
  const { product, path, operation } = creation;
  const place = getCatalog(product).placeOf(path);
  const list = product[`GET ${path}`];
  if (place.kind !== 'list' || list === undefined) return impossible('not a list');
  const target = await builder.fill(creation, path);
  const query = builder.query(list);
  const readList = (): Promise<readonly Element[]> => listElements(api, target + query, list);
  const before = (await readList()).map((element) => JSON.stringify(element));
  const body = withParameters(builder.bodyOf(operation, creation.name), query, operation.body);
  const created = await api('POST', `${target}${builder.query(operation)}`, body);
  if (created.status >= 300) return failed(`POST ${created.status} ${created.text}`);
  const added = (await readList()).find((element) => !before.includes(JSON.stringify(element)));
  if (added === undefined) return impossible('what it adds is listed already');
  const field = findIdField(itemOf(list) ?? {}, place);
  if (field === undefined) return { kind: 'read-back', steps: ['POST', 'list'] };
  const answered = findIdField(operation.result ?? {}, place);
  const id = String(added[field.name]);
  const answer = answered === undefined ? id : String(created.body[answered.name]);
  // Some answers have the id of what the element was added to instead.
  if (answer !== id && !target.includes(answer))
    return failed(`the answer has the id ${answer}, the list ${id}`);
  return follow({ api, builder, creation, place, list, readList, field, id });
}

async function follow(created: Created): Promise<ReadBack> {
  const { api, builder, creation, place, id, readList, field, list } = created;
  const { product } = creation;
  const home = await builder.fill(creation, place.home);
  const of = (method: string): Operation | undefined =>
    Object.entries(product).find(
      ([name]) => name.replace(/\{\w+\}$/, '') === `${method} ${place.home}/`,
    )?.[1];
  const at = (operation: Operation): string =>
    `${home}/${encodeURIComponent(encodeURIComponent(id))}${builder.query(operation)}`;
  const listed = async (): Promise<Element | undefined> =>
    (await readList()).find((element) => String(element[field.name]) === id);
  const get = of('GET');
  const read = async (): Promise<Element | undefined> => {
    if (get === undefined) return listed();
    const { status, body } = await api('GET', at(get));
    return status === get.status ? body : undefined;
  };
  const steps = ['POST', 'list'];
  if (get !== undefined) {
    const element = await read();
    const own = findIdField(get.result ?? {}, place);
    if (element === undefined) return failed('GET');
    if (own !== undefined && String(element[own.name]) !== id) return failed('GET has another id');
    steps.push('GET');
  }
  const method = of('PATCH') === undefined ? 'PUT' : 'PATCH';
  const update = of(method);
  const change = update && findChange(update, get?.result ?? itemOf(list), await read());
  if (update !== undefined && change !== undefined) {
    const [name, value] = change;
    const body = {
      ...requiredFields(update, builder.bodyOf(update, creation.name)),
      [name]: value,
    };
    const { status, text } = await api(method, at(update), body);
    if (status >= 300) return failed(`${method} ${status} ${text}`);
    const now = (await read())?.[name];
    if (now !== value) return failed(`${method} of ${name}: ${String(now)}, not ${String(value)}`);
    steps.push(method);
  }
  const remove = of('DELETE');
  if (remove !== undefined) {
    const { status, text } = await api('DELETE', at(remove));
    if (status >= 300) return failed(`DELETE ${status} ${text}`);
    if ((await read()) !== undefined) return failed('not deleted');
    steps.push('DELETE');
  }
  return { kind: 'read-back', steps };
}

/** Returns a field of both the body and the result, and another valid value of it. */
function findChange(
  { body = {}, bodyType }: Operation,
  result: Schema | undefined,
  element: Element | undefined,
): readonly [string, unknown] | undefined {
  // Forms are not parsed.
  const fields = bodyType === undefined ? (schemaAt(body, '')?.properties ?? {}) : {};
  const shown = schemaAt(result ?? {}, '')?.properties ?? {};
  return Object.entries(fields)
    .map(([name, schema]) => {
      const flat = flattenSchema(schema);
      const other = Object.hasOwn(shown, name) ? flattenSchema(shown[name] ?? {}) : {};
      return [name, otherValue(flat, other, element?.[name])] as const;
    })
    .find(([, value]) => value !== undefined);
}

function otherValue(body: Schema, shown: Schema, before: unknown): unknown {
  const type = schemaType(body);
  if (type !== schemaType(shown) || (body.pattern ?? body.format) !== undefined) return undefined;
  const values = body.enum?.filter((value) => shown.enum?.includes(value) ?? true);
  if (values !== undefined) return values.find((value) => value !== before && value !== '');
  if (shown.enum !== undefined) return undefined;
  if (type === 'boolean') return before !== true;
  return type === 'string' && (body.maxLength ?? 100) > 6 ? 'Changed' : undefined;
}

function requiredFields({ body = {} }: Operation, sample: unknown): Element {
  const required = schemaAt(body, '')?.required ?? [];
  const fields = Object.entries(Object(sample) as Element);
  return Object.fromEntries(fields.filter(([name]) => required.includes(name)));
}

/** The parameters by which a list has to be asked for are those of what is created. */
function withParameters(body: unknown, query: string, schema: Schema = {}): unknown {
  const fields = Object.keys(schemaAt(schema, '')?.properties ?? {});
  const parameters = [...new URLSearchParams(query)].filter(([name]) => fields.includes(name));
  return parameters.length === 0 ? body : { ...Object(body), ...Object.fromEntries(parameters) };
}

async function listElements(
  api: Api,
  target: string,
  { list = '' }: Operation,
): Promise<readonly Element[]> {
  const size = target.includes('?') ? '&page_size=300' : '?page_size=300';
  const { body } = await api('GET', target + size);
  const items = list
    .split('.')
    .reduce((value, name) => (name === '' ? value : value?.[name]), body);
  return Array.isArray(items) ? items : [];
}

function impossible(reason: string): ReadBack {
  return { kind: 'impossible', reason };
}

function failed(reason: string): ReadBack {
  return { kind: 'failed', reason };
}
