import type { RequestFault } from './fault-rule.ts';
import { apiError, html, json, toLatin1, type HttpResponse } from '../http/response.ts';

/** The faults that replace the response. */
export type ResponseFault = Extract<
  RequestFault,
  { kind: 'status' | 'html' | 'empty' | 'error-in-200' | 'invalid-token' }
>;

/** Creates the response of a fault. */
export function faultResponse(fault: ResponseFault): HttpResponse {
  switch (fault.kind) {
    case 'status':
      return scriptedResponse(fault);
    case 'html':
      return html(fault.status ?? 200, 'Zoom');
    case 'empty':
      return {
        status: fault.status ?? 200,
        body: '',
        contentType: 'application/json;charset=UTF-8',
        headers: [],
      };
    case 'error-in-200':
      return apiError(200, fault.code ?? 3000, fault.message ?? 'Webinar plan is missing.');
    case 'invalid-token':
      return apiError(401, 124, fault.message ?? 'Invalid access token.');
  }
}

function scriptedResponse({
  status,
  body,
  headers,
}: Extract<RequestFault, { kind: 'status' }>): HttpResponse {
  const fields = Object.entries(headers ?? {});
  const contentType = fields.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const otherHeaders = fields
    .filter(([name]) => !['content-type', 'content-length'].includes(name.toLowerCase()))
    .flat();
  if (body === undefined) return { status, body: '', contentType, headers: otherHeaders };
  if (typeof body === 'string')
    return {
      status,
      body: toLatin1(body),
      contentType: contentType ?? 'text/plain',
      headers: otherHeaders,
    };
  return { ...json(status, body, otherHeaders), ...(contentType !== undefined && { contentType }) };
}
