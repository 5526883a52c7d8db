import type { AccountState } from '../gateway-types.js';
import {
  byId,
  createDocsLink,
  createElement,
  createKeyedList,
  setLink,
  setText,
  type ListEntry,
} from '../dom.ts';
import { formatCount, formatRelativeTime } from '../format.ts';

type ErrorRecord = AccountState['errors'][number];

interface ErrorItem extends ErrorRecord {
  readonly when: string;
}

const renderList = createKeyedList(byId('errors'), ({ code }: ErrorItem) => code, createErrorEntry);

/** Renders the errors of an account, most recent first. @param now by the gateway's clock */
export function renderErrors({ errors }: AccountState, now: number): void {
  byId('no-errors').hidden = errors.length > 0;
  byId('errors').hidden = errors.length === 0;
  renderList(
    errors.map((error) => ({
      ...error,
      when: formatRelativeTime(Math.min(error.lastAt, now), now),
    })),
  );
}

function createErrorEntry(): ListEntry<ErrorItem> {
  const code = createDocsLink();
  const count = createElement('span', 'count');
  const when = createElement('span', 'when');
  const message = createElement('p', '');
  const request = createElement('p', 'note');
  const title = createElement('p', 'row', code, count, when);
  return {
    element: createElement('li', '', title, message, request),
    update(error) {
      setLink(code, error.code, error.docs ?? 'docs/errors.md');
      setText(count, error.count === 1 ? 'once' : `${formatCount(error.count)} times`);
      setText(when, error.when);
      setText(message, [error.cause, error.advice].join(' ').trim());
      setText(request, formatRequest(error));
    },
  };
}

function formatRequest({ request }: ErrorRecord): string {
  if (request === undefined) return '';
  const { endpoint, caller, requestId, trackingId } = request;
  return [
    endpoint,
    ...(caller === undefined ? [] : [`by ${caller}`]),
    `request ${requestId}`,
    ...(trackingId === undefined ? [] : [`Zoom’s tracking ID ${trackingId}`]),
  ].join(' · ');
}
