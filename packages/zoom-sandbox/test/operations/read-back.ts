import type { Api } from '../support/client.ts';
import { findIdField, itemOf } from '../../src/operations/list-items.ts';
import { schemaAt, schemaType, type Operation } from '../../src/operations/operation.ts';
import { getCatalog, type NamedOperation, type RequestBuilder } from './build-request.ts';

/** What became of an element that was written and read. */
export type ReadBack =
  | { readonly kind: 'read-back'; readonly steps: readonly string[] }
  | { readonly kind: 'impossible' | 'failed'; readonly reason: string };

/** Creates an element of a list, and then lists, gets, changes and deletes it. */
export async function readBack(
  api: Api,
  builder: RequestBuilder,
  create: NamedOperation,
): Promise<ReadBack> {
  const { product, path } = create;
  const place = getCatalog(product).placeOf(path);
  const list = product[`GET ${path}`] as Operation;
  if (place.kind !== 'list') return impossible('not a list');
  const field = findIdField(itemOf(list) ?? {}, place);
  if (field === undefined) return impossible('the list has no ids');
  const target = await builder.fill(create, path);
  const listIds = (): Promise<string[]> =>
    listedIds(api, `${target}${builder.query(list)}`, list.list ?? '', field.name);
  const before = await listIds();
  const created = await api(
    'POST',
    `${target}${builder.query(create.operation)}`,
    builder.bodyOf(create.operation, create.name),
  );
  if (created.status >= 300) return failed(`POST ${created.status} ${created.text}`);
  const id = (await listIds()).find((listed) => !before.includes(listed));
  if (id === undefined) return impossible('what it adds is listed already');
  const answered = findIdField(create.operation.result ?? {}, place);
  const answer = answered === undefined ? id : String(created.body[answered.name]);
  if (answered !== undefined && schemaType(answered.schema) !== schemaType(field.schema)) {
    return impossible('the answer and the list have ids of different types');
  }
  // The answer may name what the element was added to.
  const isParent = target.split('/').includes(answer);
  if (answer !== id && !isParent) return failed(`the answer has the id ${answer}, the list ${id}`);
  return follow(api, builder, create, target, id);
}

async function follow(
  api: Api,
  builder: RequestBuilder,
  { product, path, name: creation }: NamedOperation,
  list: string,
  id: string,
): Promise<ReadBack> {
  const collection = getCatalog(product).collectionAt(path);
  const { parameter } = collection;
  const of = (method: string): Operation | undefined => product[`${method} ${path}/{${parameter}}`];
  const at = (operation: Operation): string =>
    `${list}/${encodeURIComponent(encodeURIComponent(id))}${builder.query(operation)}`;
  const get = of('GET');
  const steps = ['POST', 'list'];
  if (get !== undefined) {
    const { status, body } = await api('GET', at(get));
    const field = findIdField(get.result ?? {}, collection);
    if (status !== get.status) return failed(`GET ${status}`);
    if (field !== undefined && String(body[field.name]) !== id) return failed('GET has another id');
    steps.push('GET');
  }
  const [method, update] = of('PATCH') === undefined ? ['PUT', of('PUT')] : ['PATCH', of('PATCH')];
  const name = update === undefined || get === undefined ? undefined : findText(update, get);
  if (update !== undefined && get !== undefined && name !== undefined) {
    await api(method, at(update), {
      ...Object(builder.bodyOf(update, creation)),
      [name]: 'Changed',
    });
    const { body } = await api('GET', at(get));
    if (body[name] !== 'Changed') return failed(`${method} changed nothing`);
    steps.push(method);
  }
  const remove = of('DELETE');
  if (remove !== undefined) {
    await api('DELETE', at(remove));
    const ids = get === undefined ? 404 : (await api('GET', at(get))).status;
    if (ids < 400) return failed('not deleted');
    steps.push('DELETE');
  }
  return { kind: 'read-back', steps };
}

/** Returns a text that is a field of both the body and the result. */
function findText(update: Operation, get: Operation): string | undefined {
  const [body = {}, result = {}] = [update.body, get.result].map(
    (schema) => schemaAt(schema ?? {}, '')?.properties,
  );
  return ['name', 'display_name', 'title', 'topic', 'description'].find(
    (name) => body[name]?.type === 'string' && result[name]?.type === 'string',
  );
}

async function listedIds(api: Api, target: string, list: string, field: string): Promise<string[]> {
  const size = target.includes('?') ? '&page_size=300' : '?page_size=300';
  const { body } = await api('GET', target + size);
  const items = list
    .split('.')
    .reduce((value, name) => (name === '' ? value : value?.[name]), body);
  return Array.isArray(items) ? items.map((item) => String(item[field])) : [];
}

function impossible(reason: string): ReadBack {
  return { kind: 'impossible', reason };
}

function failed(reason: string): ReadBack {
  return { kind: 'failed', reason };
}
