const { Router } = require('express');
const { forward } = require('../../utils/forward');

const ofMeeting =
  (rest = '') =>
  ({ meetingId }) =>
    `/meetings/${meetingId}${rest}`;

const router = Router();
router.post(
  '/:userId',
  forward('POST', ({ userId }) => `/users/${userId}/meetings`),
);
router.get('/:meetingId', forward('GET', ofMeeting()));
router.patch('/:meetingId', forward('PATCH', ofMeeting()));
router.delete('/:meetingId', forward('DELETE', ofMeeting()));
router.get(
  '/:meetingId/report/participants',
  forward('GET', ({ meetingId }) => `/report/meetings/${meetingId}/participants`),
);
router.delete('/:meetingId/recordings', forward('DELETE', ofMeeting('/recordings')));

module.exports = router;
