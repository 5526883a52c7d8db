#!/usr/bin/env node
/// <reference types="node" />
// Every version of Node parses this file, so that one that is too old says so: no `import` declarations here.
const [major, minor, patch] = process.versions.node.split('.').map(Number);
const version = major * 1e6 + minor * 1e3 + patch;
if (version >= 22012000 || (major === 20 && version >= 20019002)) {
  void import('../dist/bin.js');
} else {
  process.stderr.write(
    `zoom-sandbox: Node.js ${process.versions.node} is not supported; install 20.19.2, 22.12 or newer\n`,
  );
  process.exitCode = 1;
}
