import type { AccountState } from './gateway-types.js';
import { byId, listIn, make, makeDocsLink, setAttribute, setText, type Entry } from './elements.ts';
import { count, fromNow } from './words.ts';

type SeenError = AccountState['errors'][number];

interface DatedError extends SeenError {
  readonly when: string;
}

const show = listIn(byId('errors'), ({ code }: DatedError) => code, makeError);

/** Shows what went wrong, the latest first. @param now by the gateway's clock */
export function showErrors({ errors }: AccountState, now: number): void {
  byId('no-errors').hidden = errors.length > 0;
  byId('errors').hidden = errors.length === 0;
  show(errors.map((error) => ({ ...error, when: fromNow(Math.min(error.lastAt, now), now) })));
}

function makeError(): Entry<DatedError> {
  const code = makeDocsLink();
  const times = make('span', 'times');
  const when = make('span', 'when');
  const words = make('p', '');
  const request = make('p', 'note');
  return {
    element: make('li', '', make('p', 'row', code, times, when), words, request),
    update(error) {
      setText(code, error.code);
      setAttribute(code, 'href', error.docs ?? 'docs/errors.md');
      setText(times, error.count === 1 ? 'once' : `${count(error.count)} times`);
      setText(when, error.when);
      setText(words, error.words ?? '');
      setText(request, requestOf(error));
    },
  };
}

function requestOf({ request }: SeenError): string {
  if (request === undefined) return '';
  const { endpoint, caller, requestId, trackingId } = request;
  return [
    endpoint,
    ...(caller === undefined ? [] : [`by ${caller}`]),
    `request ${requestId}`,
    ...(trackingId === undefined ? [] : [`Zoom’s tracking id ${trackingId}`]),
  ].join(' · ');
}
