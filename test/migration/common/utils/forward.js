const axios = require('axios');

const API = process.env.ZOOM_API_URL ?? 'https://api.zoom.us/v2';

/** A route that sends a request with the header that `tokenCheck` has prepared. */
const forward = (method, toPath) => async (req, res) => {
  try {
    const { data } = await axios.request({
      ...req.headerConfig,
      method,
      url: API + toPath(req.params),
      params: req.query,
      data: req.body,
    });
    res.json(data);
  } catch (error) {
    const { status = 500, data = error.message } = error.response ?? {};
    res.status(status).json({ message: 'Zoom request failed', error: data });
  }
};

module.exports = { forward };
