/** What a config extends: a file beside it, or the config of an installed package. */
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { ConfigText, ParsedConfig } from '../config/parse.js';
import { configNames, readConfig } from './find-config.js';
import { foldersUp, liesIn, projectRoot } from './project.js';

const notThere = 'does not exist beside this config; a file is written “./team.yaml” or “../shared/team.yaml”';

/** Reads what a config extends: a file beside it, or the config of an installed package. Never outside the project. */
export function fetchExtended(target: string, from: ParsedConfig): ConfigText | string {
  if (/^[a-z][a-z+.-]+:/i.test(target)) return 'is not a file, a package or a preset; configs are not fetched from elsewhere';
  const beside = resolve(from.folder, target);
  const isPath = /^\.{1,2}\//.test(target) || isAbsolute(target) || (/\.(?:json|ya?ml)$/.test(target) && existsSync(beside));
  const file = isPath ? beside : packageConfig(target, from.folder);
  if (file === undefined) {
    // A package has no such name. What lies in the folder of one may end like a file, where its owner is named: @acme/team.yaml.
    if (/^~|\\|^[^@].*\.[a-z]{2,5}$/i.test(target))
      return existsSync(beside) ? 'is not a config; that is a file of YAML or JSON, such as “./team.yaml”' : notThere;
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
    return `is not installed. If it is a package: npm install ${name}; if it is a file, write “./${target}”`;
  }
  const root = realpathSync(projectRoot(from.folder));
  try {
    if (!liesIn(realpathSync(file), root)) return 'lies outside the project';
  } catch {
    return 'does not exist';
  }
  const read = readConfig(file);
  return 'text' in read ? read : read.message;
}

/** The config of `node_modules/<name>`: a .chscbrc file, or the chscb key of its package.json. */
function packageConfig(name: string, from: string): string | undefined {
  for (const folder of foldersUp(from)) {
    const home = join(folder, 'node_modules', ...name.split('/'));
    if (name.split('/').includes('..') || !existsSync(home)) continue;
    if (/\.(?:json|ya?ml)$/.test(name)) return home;
    const file = configNames.map((one) => join(home, one)).find((one) => existsSync(one));
    return file ?? join(home, 'package.json');
  }
  return undefined;
}
