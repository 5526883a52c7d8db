const { Router } = require('express');
const { forward } = require('../../utils/forward');

const ofUser =
  (rest = '') =>
  ({ userId }) =>
    `/users/${userId}${rest}`;

const router = Router();
router.get(
  '/',
  forward('GET', () => '/users'),
);
router.post(
  '/add',
  forward('POST', () => '/users'),
);
router.get('/:userId', forward('GET', ofUser()));
router.patch('/:userId', forward('PATCH', ofUser()));
router.delete('/:userId', forward('DELETE', ofUser()));
router.get('/:userId/settings', forward('GET', ofUser('/settings')));
router.patch('/:userId/settings', forward('PATCH', ofUser('/settings')));
router.get('/:userId/meetings', forward('GET', ofUser('/meetings')));
router.get('/:userId/webinars', forward('GET', ofUser('/webinars')));
router.get('/:userId/recordings', forward('GET', ofUser('/recordings')));

module.exports = router;
