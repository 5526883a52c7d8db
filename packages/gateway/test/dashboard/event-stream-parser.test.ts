import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamParser } from '../../dashboard/event-stream-parser.ts';

describe('a stream of events', () => {
  it.each([
    ['event: state\ndata: {}\n\n', [{ name: 'state', data: '{}' }]],
    ['data:a\ndata: b\n\n', [{ name: 'message', data: 'a\nb' }]],
    [': still here\n\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
    ['event: nothing\n\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
    ['id: 7\nretry: 3\ndata\n\n', [{ name: 'message', data: '' }]],
    ['data: x\r\n\r\ndata: y\r\r\n', ['x', 'y'].map((data) => ({ name: 'message', data }))],
    ['data: a: b \n\n', [{ name: 'message', data: 'a: b ' }]],
    ['data: not yet complete\n', []],
  ])('%j', (text, events) => expect(new EventStreamParser().push(text)).toEqual(events));

  it('is the same in whatever pieces it comes', () => {
    const lines = fc.array(
      fc.constantFrom('data: x', 'data:', 'event: a', ': note', '', '', 'data: é 😀'),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(lines, ends, fc.array(fc.nat(12)), (all, end, lengths) => {
        // A line feed, so that nothing is left that could be half of a line's end.
        const text = `${all.map((line) => line + end).join('')}\n`;
        const reader = new EventStreamParser();
        const events = [];
        let at = 0;
        for (const length of lengths) events.push(...reader.push(text.slice(at, (at += length))));
        events.push(...reader.push(text.slice(at)));
        expect(events).toEqual(new EventStreamParser().push(text));
      }),
    );
  });
});
