import { formatError, type ZoomErrorCode } from './errors/catalog.ts';

/** The code of a notice. Each has a section in `docs/zoom-client-errors.md`. */
export type ZoomNoticeCode = Extract<ZoomErrorCode, 'RANGE_CUT' | 'FILE_SIZE_DIFFERS'>;

/** Something unusual that did no harm, but may surprise. Contains no secret. */
export interface ZoomClientEvent {
  readonly type: 'notice';
  readonly code: ZoomNoticeCode;
  /** Method and path of the request, without its query. */
  readonly request: string;
  /** What happened, and what to do. */
  readonly message: string;
}

/** Raises a notice. @param detail what was observed */
export type Notify = (code: ZoomNoticeCode, request: string, detail: string) => void;

/** @param onEvent exceptions that it throws are ignored. Without it, each code is a warning of the process, once */
export function createNotify(onEvent: ((event: ZoomClientEvent) => void) | undefined): Notify {
  const listener = onEvent ?? createWarner();
  return (code, request, detail) => {
    const message = `${request}: ${formatError(code, detail)}`;
    try {
      listener({ type: 'notice', code, request, message });
    } catch {
      // A failing listener must not fail a request.
    }
  };
}

/** Absent in some runtimes other than Node.js. */
const { process: runtime } = globalThis as { process?: Partial<NodeJS.Process> };

function warn(message: string, code: ZoomNoticeCode): void {
  if (runtime?.emitWarning) runtime.emitWarning(message, { type: 'ZoomNotice', code });
  // oxlint-disable-next-line no-console -- the only place for warnings there
  else console.warn(`${code}: ${message}`);
}

function createWarner(): (event: ZoomClientEvent) => void {
  const warned: ZoomNoticeCode[] = [];
  return ({ code, message }) => {
    if (warned.includes(code)) return;
    warned.push(code);
    warn(message, code);
  };
}
