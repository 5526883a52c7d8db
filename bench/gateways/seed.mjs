// A common tutorial: Express, the token from Redis for each request, axios, res.json.
import axios from 'axios';
import express from 'express';
import { createClient } from 'redis';
import { announce, authorization, upstream } from './settings.mjs';

const redis = await createClient({ url: process.env.REDIS_URL }).connect();
await redis.setEx('access_token', 3_589, authorization.slice('Bearer '.length));

async function tokenCheck(request, _response, next) {
  const token = await redis.get('access_token');
  request.headerConfig = { headers: { Authorization: `Bearer ${token}` } };
  next();
}

const users = express.Router();
users.get('/', async (request, response) => {
  const page = await axios.get(`${upstream.origin}/v2/users`, request.headerConfig);
  response.json(page.data);
});

const app = express();
app.use(express.json());
app.use('/api/users', tokenCheck, users);
const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
