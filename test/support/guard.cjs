// Loaded before the command: the network, other programs and every write but the report's throw.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const refuse = (name) => () => {
  fs.writeSync(2, `FORBIDDEN ${name}\n`);
  process.exit(99);
};
for (const [name, methods] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'],
  dns: ['lookup', 'resolve'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
})) {
  const module = require(`node:${name}`);
  for (const method of methods) module[method] = refuse(`${name}.${method}`);
}
globalThis.fetch = refuse('fetch');
const changes = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'unlink',
  'rm',
  'rmdir',
  'chmod',
  'symlink',
  'link',
  'truncate',
  'copyFile',
];
for (const method of changes) {
  fs[method] = refuse(`fs.${method}`);
  fs[`${method}Sync`] = refuse(`fs.${method}Sync`);
  fs.promises[method] = refuse(`fs.promises.${method}`);
}
for (const method of ['open', 'openSync']) {
  const real = fs[method];
  fs[method] = (path, flags = 'r', ...rest) => (flags === 'r' ? real(path, flags, ...rest) : refuse(`fs.${method} ${flags}`)());
}
fs.createWriteStream = refuse('fs.createWriteStream');
syncBuiltinESMExports();
