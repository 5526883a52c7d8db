import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamParser } from '../../dashboard/event-stream-parser.ts';

describe('EventStreamParser', () => {
  it.each([
    ['event: state\ndata: {}\n\n', [{ name: 'state', data: '{}' }]],
    ['data:a\ndata: b\n\n', [{ name: 'message', data: 'a\nb' }]],
    [': still here\n\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
    ['event: nothing\n\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
    ['id: 7\nretry: 3\ndata\n\n', [{ name: 'message', data: '' }]],
    ['data: x\r\n\r\ndata: y\r\r\n', ['x', 'y'].map((data) => ({ name: 'message', data }))],
    ['data: a: b \n\n', [{ name: 'message', data: 'a: b ' }]],
    ['data: not yet complete\n', []],
  ])('parses %j', (text, events) => expect(new EventStreamParser().push(text)).toEqual(events));

  it('parses the same events from any chunks', () => {
    const lines = fc.array(
      fc.constantFrom('data: x', 'data:', 'event: a', ': note', '', '', 'data: é 😀'),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(lines, ends, fc.array(fc.nat(12)), (all, end, lengths) => {
        // Ends in a line feed, so that no half of a CRLF stays buffered.
        const text = `${all.map((line) => line + end).join('')}\n`;
        const parser = new EventStreamParser();
        const events = [];
        let offset = 0;
        for (const length of lengths)
          events.push(...parser.push(text.slice(offset, (offset += length))));
        events.push(...parser.push(text.slice(offset)));
        expect(events).toEqual(new EventStreamParser().push(text));
      }),
    );
  });
});
