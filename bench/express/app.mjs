// An Express app with one route behind a middleware.
import express from 'express';
import { middlewares } from './middlewares.mjs';

const app = express();
app.get('/users', await middlewares[process.env.MIDDLEWARE](), (_request, response) =>
  response.json({ page_size: 30, users: [] }),
);
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
