import { request } from 'node:http';

/**
 * Sends a request with exactly these headers, including those that `fetch` would override.
 *
 * @returns the status of the response
 */
export function requestStatus(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  options: { readonly method?: string; readonly localAddress?: string } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}
