import type { AccountState } from './gateway-types.js';
import {
  byId,
  createKeyedList,
  createElement,
  createDocsLink,
  setAttribute,
  setText,
  type ListEntry,
} from './dom.ts';
import { formatCount, formatRelativeTime } from './format.ts';

type ErrorRecord = AccountState['errors'][number];

interface ErrorEntry extends ErrorRecord {
  readonly when: string;
}

const renderList = createKeyedList(
  byId('errors'),
  ({ code }: ErrorEntry) => code,
  createErrorEntry,
);

/** Shows what went wrong, the latest first. @param now by the gateway's clock */
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

function createErrorEntry(): ListEntry<ErrorEntry> {
  const code = createDocsLink();
  const times = createElement('span', 'times');
  const when = createElement('span', 'when');
  const words = createElement('p', '');
  const request = createElement('p', 'note');
  return {
    element: createElement('li', '', createElement('p', 'row', code, times, when), words, request),
    update(error) {
      setText(code, error.code);
      setAttribute(code, 'href', error.docs ?? 'docs/errors.md');
      setText(times, error.count === 1 ? 'once' : `${formatCount(error.count)} times`);
      setText(when, error.when);
      setText(words, error.words ?? '');
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
    ...(trackingId === undefined ? [] : [`Zoom’s tracking id ${trackingId}`]),
  ].join(' · ');
}
