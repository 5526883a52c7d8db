const { Router } = require('express');
const { forward } = require('../../utils/forward');

const ofWebinar =
  (rest = '') =>
  ({ webinarId }) =>
    `/webinars/${webinarId}${rest}`;

const router = Router();
router.post(
  '/:userId',
  forward('POST', ({ userId }) => `/users/${userId}/webinars`),
);
router.get('/:webinarId', forward('GET', ofWebinar()));
router.patch('/:webinarId', forward('PATCH', ofWebinar()));
router.delete('/:webinarId', forward('DELETE', ofWebinar()));
router.get('/:webinarId/registrants', forward('GET', ofWebinar('/registrants')));
router.post('/:webinarId/registrants', forward('POST', ofWebinar('/registrants')));
router.put('/:webinarId/registrants/status', forward('PUT', ofWebinar('/registrants/status')));
router.get(
  '/:webinarId/report/participants',
  forward('GET', ({ webinarId }) => `/report/webinars/${webinarId}/participants`),
);

module.exports = router;
