const axios = require('axios');

const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = process.env;

const getToken = async () => {
  const body = new URLSearchParams({
    grant_type: 'account_credentials',
    account_id: ZOOM_ACCOUNT_ID,
  });
  const auth = { username: ZOOM_CLIENT_ID, password: ZOOM_CLIENT_SECRET };
  const { data } = await axios.post('https://zoom.us/oauth/token', body, { auth });
  return data;
};

const setToken = async (redis, { access_token, expires_in }) => {
  await redis.setEx('access_token', expires_in - 10, access_token);
};

module.exports = { getToken, setToken };
