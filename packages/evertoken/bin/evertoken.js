#!/usr/bin/env node
/// <reference types="node" />
// Runs the gateway's program in this process: the installed one, otherwise one that npm keeps in its cache. That one tells a
// version of Node that is too old, so this file has to run on it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { version } = /** @type {{ version: string }} */ (require('../package.json'));
const gateway = `@evertoken/gateway@${version}`;

// The first path is in the project, also where packages are links to another folder.
const program =
  findProgram([process.argv[1], fileURLToPath(import.meta.url)]) || findProgram(installGateway());
if (program) {
  void import(program);
} else {
  process.stderr.write(`evertoken: npm could not install ${gateway}, whose program this is\n`);
  process.exitCode = 1;
}

/** @param {string[]} paths where modules would import the gateway */
function findProgram(paths) {
  try {
    const entry = pathToFileURL(require.resolve('@evertoken/gateway', { paths }));
    return new URL('../bin/evertoken.js', entry).href;
  } catch {
    return undefined;
  }
}

/** @returns {string[]} the folders in which npm finds programs */
function installGateway() {
  const command = `npm exec --yes --package=${gateway} --call="node -p process.env.PATH"`;
  // By a shell, since npm is a script on Windows.
  const { stdout } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  // An empty path would be the current folder.
  return stdout.trim().split(delimiter).filter(Boolean);
}
