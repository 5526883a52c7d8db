import { tokenCheck as checkToken } from 'evertoken/express';
import { tokens } from '../utils/token.ts';

/**
 * Provides every request with a live token: `req.upstream.fetch('/users')` calls Zoom with it. Code that uses
 * `req.headerConfig` works, too: `axios.get(url, req.headerConfig)`.
 */
export const tokenCheck = checkToken(tokens);
