import { cutToMonth, parseDay, readReportRange } from '../api/date-range.ts';
import {
  paginate,
  parsePagination,
  tokenEnvelope,
  type PageParameters,
  type PageRequest,
} from '../api/pagination.ts';
import { json, type HttpResponse } from '../http/response.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { itemOf, type Collection } from './list-items.ts';
import { listIds, storedFields, viewElement } from './collection-items.ts';
import { selectElements } from './list-filters.ts';
import { flattenSchema, schemaAt, schemaType, type Operation, type Schema } from './operation.ts';
import { factsOf, fillPath, seedOf, type OperationCall } from './operation-call.ts';
import { overlay } from './overlay.ts';
import { sampleValue, withoutDuplicates } from './sample-value.ts';

const DEFAULT_MAX_PAGE_SIZE = 300;

/** Answers with a page of a list. */
export function listElements(target: OperationCall, place: Collection): HttpResponse {
  const item = itemOf(target.operation) ?? {};
  const { ids, common } = selectElements(target, place, item, listIds(target, place));
  return listPage(target, ids, (id) => viewElement(target, place, item, id, common));
}

/**
 * Answers with a page of `all`, in the form of the operation's result.
 *
 * @param fields Known fields beside the list
 */
export function listPage<T>(
  target: OperationCall,
  all: readonly T[],
  toElement: (item: T) => unknown,
  fields: JsonObject = {},
): HttpResponse {
  const { call, operation } = target;
  const { result = {}, list = '' } = operation;
  const names = pageParameters(operation);
  const page = parsePagination(call, maxPageSize(operation, names), names);
  if (page.kind === 'error') return page.response;
  const dates = readDates(target);
  if (dates.kind === 'error') return dates.response;
  const { items, nextToken } = paginate(call, all, page);
  const views = items.map(toElement);
  const elements = schemaAt(result, list)?.uniqueItems === true ? withoutDuplicates(views) : views;
  if (list === '') return json(operation.status, elements);
  const sample = sampleValue(
    result,
    '',
    seedOf(call, fillPath(call, target.path)),
    factsOf(target),
  );
  const envelope = fillEnvelope(result, page, all.length, nextToken);
  const { from, to } = dates;
  const stored = { ...storedFields(call, fillPath(call, target.path)), ...fields, from, to };
  const filled = overlay(result, overlay(result, sample, stored), envelope);
  return json(operation.status, setField(filled, list.split('.'), elements));
}

/** Returns the range of a list. Lists that tell theirs are limited to a month; reports also to the last six. */
function readDates({ call, path, operation }: OperationCall) {
  const { requiredQuery = [], result = {} } = operation;
  const isReport = /^\/(report|metrics)\//.test(path) && requiredQuery.includes('from');
  if (isReport) return readReportRange(call);
  const [from, to] = [call.query.get('from'), call.query.get('to')];
  const asked = { kind: 'range' as const, from, to };
  const [fromMs, toMs] = [parseDay(from), parseDay(to)];
  const told = schemaAt(result, 'from');
  const isMonthly = told !== undefined && !/^date-?time$/.test(told.format ?? '');
  if (!isMonthly || fromMs === undefined || toMs === undefined) return asked;
  const cut = cutToMonth(fromMs, toMs);
  return cut.startMs === fromMs ? asked : cut;
}

/** Returns the parameters of a list: its own names, or else the usual ones. */
function pageParameters({ query = {} }: Operation): PageParameters {
  const find = (usual: string, ...others: readonly string[]): string =>
    [usual, ...others].find((name) => Object.hasOwn(query, name)) ?? usual;
  return {
    size: find('page_size', 'maxResults', 'count', 'limit'),
    number: find('page_number', 'page_num', 'page'),
    token: find('next_page_token', 'pageToken'),
    first: Object.hasOwn(query, 'startIndex') ? 'startIndex' : undefined,
  };
}

function maxPageSize({ query = {}, result = {} }: Operation, { size }: PageParameters): number {
  const { page_size: shown } = flattenSchema(result).properties ?? {};
  const sizes = [query[size]?.maximum, shown?.maximum].filter((size) => size !== undefined);
  return Math.min(...(sizes.length > 0 ? sizes : [DEFAULT_MAX_PAGE_SIZE]));
}

/** Other names of the number of elements. */
const TOTALS = ['total', 'count', 'total_count', 'totalResults', 'total_size'];

function fillEnvelope(
  result: Schema,
  page: PageRequest,
  total: number,
  nextToken: string,
): JsonObject {
  const { properties = {} } = flattenSchema(result);
  const totals = Object.fromEntries(TOTALS.map((name) => [name, total]));
  const envelope = {
    ...totals,
    ...tokenEnvelope(page, total, nextToken),
    page_number: page.number,
    page: page.number,
    nextPageToken: nextToken,
    has_next_page: nextToken !== '',
    has_more: nextToken !== '',
    startIndex: page.skip + 1,
    itemsPerPage: Math.max(0, Math.min(page.size, total - page.skip)),
  };
  const fields = Object.entries(envelope)
    .filter(([name]) => Object.hasOwn(properties, name))
    .map(([name, value]) => {
      const isText = schemaType(flattenSchema(properties[name] ?? {})) === 'string';
      return [name, isText ? String(value) : value];
    });
  return Object.fromEntries(fields) as JsonObject;
}

function setField(value: unknown, [name, ...rest]: readonly string[], field: unknown): unknown {
  if (name === undefined) return field;
  const before = isObject(value) ? value : {};
  return { ...before, [name]: setField(before[name], rest, field) };
}
