import { createZoomClient } from '@evertoken/zoom-client';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { createTokenManager } from 'evertoken';
import { zoom as zoomOAuth } from 'evertoken/zoom';
import type { VirtualTime } from '../../../../test/support/virtual-time.ts';
import { CsvFile } from '../../src/csv-file.ts';
import { exportUsers, USER_COLUMNS, type UsersCursor } from '../../src/export-users.ts';
import { waitForLimit } from '../../src/wait-for-limit.ts';

/** The environment of an export. */
export interface VirtualExport {
  readonly sandbox: Sandbox;
  readonly time: VirtualTime;
  readonly path: string;
  /** Users per page. Default: the maximum of Zoom. */
  readonly pageSize?: number;
}

/**
 * Exports users like a new process, which has no state except the file.
 *
 * @param pages the number of pages before the export is interrupted. Default: all
 * @returns how often it waited for a limit
 */
export async function exportInVirtualTime(
  { sandbox, time, path, pageSize }: VirtualExport,
  pages = Infinity,
): Promise<number> {
  const { clock, fetch } = time;
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const provider = zoomOAuth({ ...credentials, tokenUrl, apiUrl, fetch });
  const tokens = createTokenManager({ provider, clock });
  // The identity key is a digest, which takes real time, and so do modules that are loaded when they are used.
  await tokens.getToken();
  await Promise.all([
    import('@evertoken/zoom-client/endpoints'),
    import('@evertoken/zoom-client/pacing'),
    import('evertoken/fetch'),
  ]);
  const zoom = createZoomClient({ tokens, plan: 'free', share: 1, clock, fetch });
  const stop = new AbortController();
  const { signal } = stop;
  let waits = 0;
  let written = 0;
  const onProgress = (): void => {
    written += 1;
    if (written === pages) stop.abort(INTERRUPTED);
  };
  const work = async (): Promise<void> => {
    const file = await CsvFile.open<UsersCursor>(path, USER_COLUMNS);
    try {
      await exportUsers(zoom, file, { signal, onProgress, ...(pageSize && { pageSize }) });
      await file.finish();
    } finally {
      await file.close();
    }
  };
  const onWait = (): void => void (waits += 1);
  try {
    await time.run(waitForLimit(work, signal, { clock, onWait }));
  } catch (error) {
    if (error !== INTERRUPTED) throw error;
  } finally {
    await tokens.close();
  }
  return waits;
}

const INTERRUPTED = 'interrupted';
