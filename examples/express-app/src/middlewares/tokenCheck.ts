import { tokenCheck as checkToken } from 'evertoken/express';
import { tokens } from '../utils/token.ts';

/**
 * Lets a request pass only with a live token: `req.upstream.fetch('/users')` then calls Zoom with it.
 * Code written for `req.headerConfig` goes on working: `axios.get(url, req.headerConfig)`.
 */
export const tokenCheck = checkToken(tokens);
