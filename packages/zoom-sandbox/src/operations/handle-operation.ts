import { fileContent, redirectToFile } from '../api/downloads.ts';
import { emptyResponse, json, type HttpResponse } from '../http/response.ts';
import type { JsonObject } from '../http/json.ts';
import { findInvalid } from './check-request.ts';
import { createElements } from './create-operation.ts';
import { changeList } from './change-list.ts';
import type { Collection } from './list-items.ts';
import { changeElement, storedFields, storeFields, viewElement } from './collection-items.ts';
import { changeParent } from './status-actions.ts';
import { findMissing } from './existence.ts';
import { listElements } from './list-operation.ts';
import { flattenSchema, type Operation } from './operation.ts';
import {
  factsOf,
  fillPath,
  findParameters,
  getId,
  seedOf,
  type OperationCall,
} from './operation-call.ts';
import { overlay } from './overlay.ts';
import { sampleValue } from './sample-value.ts';

/** Answers a call from the schema of its operation, and from what was written before. */
export function answerBySchema(target: OperationCall): HttpResponse {
  return findMissing(target) ?? findInvalid(target) ?? answer(target);
}

function answer(target: OperationCall): HttpResponse {
  const { call, place, operation, method } = target;
  if (place.kind === 'item') return answerItem(target, place);
  if (place.kind === 'single') return answerSingle(target);
  if (method === 'GET') {
    return operation.list === undefined ? respond(target, {}) : listElements(target, place);
  }
  if (method === 'POST') return createElements(target, place);
  changeList(target, place);
  storeFields(target, place.list);
  return respond(target, call.body);
}

function answerItem(target: OperationCall, place: Collection): HttpResponse {
  const { call, operation, method, path } = target;
  const { resources } = call.account.data;
  const collection = fillPath(call, place.home);
  const id = getId(call, findParameters(path).at(-1)?.name ?? place.parameter);
  if (method === 'DELETE') resources.set(collection, id, { kind: 'removed' });
  if (method === 'PATCH' || method === 'PUT') changeElement(call, collection, id, call.body);
  if (operation.result === undefined || isFile(operation)) return respond(target, {});
  return json(operation.status, viewElement(target, place, operation.result, id));
}

function answerSingle(target: OperationCall): HttpResponse {
  const { call, catalog, method, path } = target;
  if (method === 'GET') return respond(target, storedFields(call, fillPath(call, path)));
  if (catalog.operation(`GET ${path}`) === undefined) changeParent(target);
  else storeFields(target, path);
  return respond(target, call.body);
}

function isFile({ result, resultType }: Operation): boolean {
  return resultType !== undefined || flattenSchema(result ?? {}).format === 'binary';
}

/** Answers with a sample of the result, and `fields` over it. */
function respond(target: OperationCall, fields: JsonObject): HttpResponse {
  const { call, operation, path } = target;
  const { status, result } = operation;
  if (isFile(operation)) return fileOf(target);
  if (result === undefined) return isDownload(target) ? fileOf(target) : emptyResponse(status);
  const sample = sampleValue(result, '', seedOf(call, fillPath(call, path)), factsOf(target));
  return json(status, overlay(result, sample, fields));
}

/** Reading what is not JSON is a download. */
function isDownload({ method, operation }: OperationCall): boolean {
  return method === 'GET' && operation.status !== 204;
}

/** Zoom redirects some downloads to its storage, and sends others itself. */
function fileOf({ call, operation, path }: OperationCall): HttpResponse {
  const size = 1_024 + (seedOf(call, fillPath(call, path)) % 4_096);
  const { status, resultType: contentType = 'application/octet-stream' } = operation;
  if (status === 302) return redirectToFile(call.context, String(call.nowMs), size);
  return { status, body: fileContent(size), contentType, headers: [] };
}
