require('dotenv').config();

const express = require('express');
const redis = require('./configs/redis');
const { tokenCheck } = require('./middlewares/tokenCheck');

const app = express();
const PORT = process.env.PORT || 8080;

(async () => {
  await redis.connect();
})();

app.use(express.json());

app.use('/api/users', tokenCheck, require('./routes/api/users'));
app.use('/api/meetings', tokenCheck, require('./routes/api/meetings'));

const server = app.listen(PORT, () => {
  console.log(`Listening on port ${PORT}`);
});

const cleanup = async () => {
  console.log('Shutting down');
  await redis.del('access_token'); // Clear cached token
  server.close(() => {
    redis.quit(() => process.exit());
  });
};

process.on('SIGTERM', cleanup);
process.on('SIGINT', cleanup);
