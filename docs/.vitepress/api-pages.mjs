// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} ApiPage the API reference of one subpath of a published package
 * @property {string} specifier how the subpath is imported, such as `evertoken/fetch`
 * @property {string} source the file of the TypeScript source
 * @property {string} link the path of its page on the site
 */

/** @typedef {{ name: string, exports: Record<string, { 'evertoken:source'?: string }> }} Manifest */

const PACKAGES = ['evertoken', 'zoom-client', 'gateway', 'zoom-sandbox'];
/** A subpath for the packages of this project only. */
const INTERNAL = './internal';

/** One page for each subpath that the published packages export. @type {readonly ApiPage[]} */
export const apiPages = PACKAGES.flatMap((folder) => {
  const root = new URL(`../../packages/${folder}/`, import.meta.url);
  const manifest = readFileSync(new URL('package.json', root), 'utf8');
  const { name, exports } = /** @type {Manifest} */ (JSON.parse(manifest));
  return Object.entries(exports).flatMap(([subpath, { 'evertoken:source': source }]) => {
    // The generated types of Zoom's products have no source of their own to import.
    if (subpath === INTERNAL || source === undefined) return [];
    const specifier = name + subpath.slice(1);
    return [{ specifier, source: fileURLToPath(new URL(source, root)), link: `/api/${specifier}` }];
  });
});
