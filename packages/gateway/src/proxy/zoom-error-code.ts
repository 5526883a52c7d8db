/** The API's own code in the body of an error, such as 4711; undefined where there is none. */
export function readZoomErrorCode(body: string): number | undefined {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'number' ? code : undefined;
  } catch {
    return undefined;
  }
}
