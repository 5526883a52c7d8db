const redis = require('../configs/redis');
const { getToken, setToken } = require('../utils/token');

const tokenCheck = async (req, res, next) => {
  let token = await redis.get('access_token');
  if (!token) {
    const { access_token, expires_in, error } = await getToken();
    if (error) return res.status(401).json({ message: error.message });
    setToken({ access_token, expires_in });
    token = access_token;
  }
  req.headerConfig = { headers: { Authorization: `Bearer ${token}` } };
  return next();
};

module.exports = { tokenCheck };
