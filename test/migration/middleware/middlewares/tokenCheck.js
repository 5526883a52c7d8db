const redis = require('../configs/redis');
const { getToken, setToken } = require('../utils/token');

const tokenCheck = async (req, res, next) => {
  let token = await redis.get('access_token');
  if (!token) {
    try {
      const data = await getToken();
      await setToken(redis, data);
      token = data.access_token;
    } catch (error) {
      return res.status(500).json({ message: 'Token generation failed', error: error.message });
    }
  }
  req.headerConfig = { headers: { Authorization: `Bearer ${token}` } };
  next();
};

module.exports = { tokenCheck };
