const { createClient } = require('redis');

module.exports = createClient({ socket: { host: 'redis', port: 6379 } });
