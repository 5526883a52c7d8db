import type { ZoomClient } from '@evertoken/zoom-client';
import type {} from '@evertoken/zoom-client/products/commerce';

/** Compiled but not run: parameters that are headers. */

declare const zoom: ZoomClient;

export async function headers(body: never): Promise<void> {
  const header = { 'invoice-owner-crm-account-number': 'A-1' };
  await zoom.request('POST /commerce/order/preview', { body, header });
  await zoom.request('POST /commerce/order', { body });
  await zoom.request('POST /not/in/the/table', { header: { 'x-any': 'a' } });
  // @ts-expect-error -- unknown header
  await zoom.request('POST /commerce/order', { body, header: { 'invoice-owner': 'A-1' } });
  // @ts-expect-error -- the operation has no headers
  await zoom.request('GET /users', { header });
}
