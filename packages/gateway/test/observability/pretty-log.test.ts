// oxlint-disable no-control-regex -- terminals are controlled by them
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/observability/log.ts';
import { createAccessLog } from '../../src/observability/access-log.ts';
import { formatLogEntry, type LogEntry } from '../../src/observability/pretty-log.ts';
import { createStyleText } from '../../src/observability/style-text.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

const plain = createStyleText({}, {});
const colored = createStyleText({ isTTY: true }, {});

function formatRequest(result: RequestResult, change: object = {}, style = plain): string {
  const lines: string[] = [];
  const output = { write: (line: string): void => void lines.push(line) };
  const context = finishedRequest(result);
  Object.assign(context.caller!, change);
  createAccessLog(createLogger('info', output), output)(context);
  return formatLogEntry(JSON.parse(lines[0]!) as LogEntry, style);
}

describe('the log for people', () => {
  it.each<[RequestResult, RegExp]>([
    [{}, /^\d\d:\d\d:\d\d\.\d{3} info {2}GET \/api\/users\/me 200 \d+ ms reports\n$/],
    [{ account: 'labs' }, / 200 \d+ ms reports account=labs\n$/],
    [
      { method: 'POST', status: 404, apiCode: 1001 },
      / POST \S+ 404 \d+ ms reports apiCode=1001 requestId=request-1\n$/,
    ],
    [{ status: 503, errorCode: 'CLIENT_REJECTED' }, / 503 .* code=CLIENT_REJECTED requestId=/],
    [{ status: undefined, complete: false }, / closed \d+ ms reports complete=false requestId=/],
  ])('shows the request %j in a line', (result, expected) => {
    expect(formatRequest(result)).toMatch(expected);
  });

  it.each([
    [204, '\u001b[32m204\u001b[39m'],
    [302, '\u001b[32m302\u001b[39m'],
    [404, '\u001b[33m404\u001b[39m'],
    [503, '\u001b[31m503\u001b[39m'],
    [undefined, '\u001b[31mclosed\u001b[39m'],
  ])('colors the status %s', (status, expected) => {
    expect(formatRequest({ status }, {}, colored)).toContain(` ${expected} `);
  });

  it.each<[string, object, RegExp]>([
    [
      'warn',
      { account: 'labs' },
      / \u001b\[33mwarn \u001b\[39m token rejected \u001b\[2maccount=labs/,
    ],
    [
      'info',
      {},
      /^\u001b\[2m\d\d:\d\d:\d\d\.\d{3}\u001b\[22m \u001b\[32minfo \u001b\[39m token rejected\n$/,
    ],
    ['error', {}, / \u001b\[31merror\u001b\[39m /],
  ])('shows an event of level %s', (level, fields, expected) => {
    expect(write(level as 'warn', fields, 'token rejected', colored)).toMatch(expected);
  });

  it('shows when a problem began, with its cause and what to do, and that it has ended', () => {
    const problem = { code: 'CLIENT_REJECTED', cause: 'Zoom’s "no".', advice: 'Copy them again.' };
    expect(write('error', problem, 'problem began')).toMatch(
      / error problem began: Zoom’s "no"\. Copy them again\. code=CLIENT_REJECTED\n$/,
    );
    expect(write('info', { code: 'X', seconds: 12 }, 'problem ended')).toMatch(
      / info {2}problem ended code=X seconds=12\n$/,
    );
  });

  it('shows lists and objects as JSON', () => {
    expect(write('info', { issues: ['a b', 'c'], at: { x: 1 } }, 'm')).toMatch(
      / m issues=\["a b","c"\] at=\{"x":1\}\n$/,
    );
  });

  it('escapes what could move the cursor, color the text or begin another line', () => {
    const evil = 'a\u001b[2J\u001b[31m\r\n\tb\u009b2J\u202e\u0007\\n';
    const lines = [
      formatRequest({ path: `/${evil}` }, { subject: evil, name: evil }, plain),
      write('info', { account: evil, cause: evil, list: [evil] }, evil),
    ];
    for (const line of lines) {
      expect(line).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]+\n$/);
      expect(line).toContain('\\u001b[2J\\u001b[31m\\r\\n\\tb\\u009b2J\\u202e\\u0007');
    }
  });
});

function write(
  level: 'info' | 'warn' | 'error',
  fields: object,
  message: string,
  style = plain,
): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => void lines.push(line) })[level](fields, message);
  return formatLogEntry(JSON.parse(lines[0]!) as LogEntry, style);
}
