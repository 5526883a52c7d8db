import { STATUS_CODES, type ServerResponse } from 'node:http';

/**
 * Forwards an informational response (RFC 9110, section 15.2), such as 103 Early Hints. It is omitted where the
 * client could not parse it (HTTP/1.0), does not read, or waits for the response to an earlier request.
 *
 * @param headers alternating names and values; each character of a value is a byte
 */
export function writeInformational(
  { socket, req, headersSent }: ServerResponse,
  status: number,
  headers: readonly string[],
): void {
  if (socket === null || socket.writableNeedDrain || headersSent) return;
  if (req.httpVersionMinor === 0) return;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let i = 0; i < headers.length; i += 2) head += `${headers[i]}: ${headers[i + 1]}\r\n`;
  socket.write(`${head}\r\n`, 'latin1');
}
