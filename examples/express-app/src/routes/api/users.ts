import { Router } from 'express';
import { relay, segment } from '../relay.ts';

/** `/api/users`: see https://developers.zoom.us/docs/api/users/ for parameters and responses. */
export const users = Router();

// List users
users.get('/', (req, res) => relay(req, res, 'GET', '/users'));

// Get user
users.get('/:userId', (req, res) => relay(req, res, 'GET', `/users/${segment(req.params.userId)}`));
