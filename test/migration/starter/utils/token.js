const axios = require('axios');
const redis = require('../configs/redis');

const getToken = async () => {
  try {
    const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = process.env;
    const { data } = await axios.post(
      'https://zoom.us/oauth/token',
      `grant_type=account_credentials&account_id=${ZOOM_ACCOUNT_ID}`,
      { auth: { username: ZOOM_CLIENT_ID, password: ZOOM_CLIENT_SECRET } },
    );
    return { ...data, error: null };
  } catch (error) {
    return { access_token: null, expires_in: null, error };
  }
};

const setToken = async ({ access_token, expires_in }) => {
  await redis.set('access_token', access_token);
  await redis.expire('access_token', expires_in);
};

module.exports = { getToken, setToken };
