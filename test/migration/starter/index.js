require('dotenv').config();

const express = require('express');
const { debug } = require('node:console');

const redis = require('./configs/redis');
const { tokenCheck } = require('./middlewares/tokenCheck');

const app = express();

(async () => {
  await redis.connect();
})();

app.use([express.json(), express.urlencoded({ extended: false })]);

app.use('/api/users', tokenCheck, require('./routes/api/users'));
app.use('/api/meetings', tokenCheck, require('./routes/api/meetings'));
app.use('/api/webinars', tokenCheck, require('./routes/api/webinars'));

const PORT = process.env.PORT || 8080;

const server = app.listen(PORT, () => console.log(`Listening on port ${PORT}!`));

const cleanup = async () => {
  debug('\nClosing HTTP server');
  await redis.del('access_token');
  server.close(() => {
    debug('\nHTTP server closed');
    redis.quit(() => process.exit());
  });
};

process.on('SIGTERM', cleanup);
process.on('SIGINT', cleanup);
