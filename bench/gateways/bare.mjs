// node:http with the dispatcher of undici.
import { createServer } from 'node:http';
import { forward } from './dispatch.mjs';
import { announce } from './settings.mjs';

const server = createServer(forward).listen(0, '127.0.0.1', () => announce(server.address().port));
