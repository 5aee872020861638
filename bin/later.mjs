// The command is bundled twice: the first bundle runs a plain draft, and whatever modules had nothing to do
// then stand, in the second, in a chunk that waits until something of it is needed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { plainEnv } from './drafts.mjs';
import { boundBy, initsOf, namesAtOnce, namesHandedOn, namesOutsideFunctions, untilSame } from './syntax.mjs';

/**
 * What of a bundle that is not minified each of several command lines, {cwd, argv}, ran. A function that is used while
 * modules are loaded counts as one that ran.
 */
export function readRuns(dir, chunk, runs) {
  const report = execFileSync(process.execPath, ['bin/functions-run.cjs', dir, chunk, JSON.stringify(runs)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: plainEnv,
  });
  const code = readFileSync(join(dir, chunk), 'utf8');
  const modules = [...code.matchAll(/^\/\/ ((?:src|rules)\/.*)$/gm)].map((match) => ({ id: match[1].trim(), at: match.index }));
  const known = new Map();
  const moduleAt = (at) => {
    if (!known.has(at)) known.set(at, modules.findLast((module) => module.at <= at)?.id);
    return known.get(at);
  };
  return { ...JSON.parse(report.slice(report.lastIndexOf('\n') + 1)), modules, statements: parseAst(code).body, moduleAt };
}

/** The modules which each of the command lines left alone. `importersOf`: module -> those that import it. */
export function idleModules({ all, ran, modules, statements, moduleAt }, importersOf) {
  const uses = usesWhileLoaded(statements, moduleAt);
  const working = new Set(all.map(moduleAt));
  const silent = modules.map(({ id }) => id).filter((id) => !working.has(id));
  return ran.map((starts) => {
    const idle = new Set([...working, ...silent]);
    for (const start of starts) idle.delete(moduleAt(start));
    return keepMadeOf(uses, silent, importersOf, idle);
  });
}

/** Module -> the names of those of its functions that the first of the command lines leaves alone. */
export function idleNames({ ran: [ran], statements, moduleAt }) {
  const runs = (one) => ran.some((start) => start >= one.start && start < one.end);
  const asked = new Set(statements.flatMap(namesAtOnce));
  // What is handed on need not run there, but is asked for.
  for (const one of statements.filter(runs)) for (const name of namesHandedOn(one.body ?? initsOf(one))) asked.add(name);
  const idle = new Map();
  for (const one of statements) {
    const [name, ...others] = boundBy(one);
    if (name === undefined || others.length > 0 || asked.has(name) || runs(one)) continue;
    const id = moduleAt(one.start);
    // Where two modules have the same name, the bundle adds a number to one.
    idle.set(id, (idle.get(id) ?? new Set()).add(name.replace(/\$\d+$/, '')));
  }
  return idle;
}

/** Which modules each module uses while it is loaded, not only in functions. */
function usesWhileLoaded(statements, moduleAt) {
  const homes = new Map(statements.flatMap((one) => boundBy(one).map((name) => [name, moduleAt(one.start)])));
  return statements.map((one) => ({ id: moduleAt(one.start), homes: namesOutsideFunctions(one).map((name) => homes.get(name)) }));
}

/**
 * Takes out of `idle` what the other modules use while they are loaded. A `silent` module, of values alone, runs
 * nothing: it is idle as long as all who import it are.
 */
function keepMadeOf(uses, silent, importersOf, idle) {
  untilSame(idle, () => {
    for (const { id, homes } of uses) if (!idle.has(id)) for (const home of homes) idle.delete(home);
    for (const id of silent) if (!importersOf.get(id)?.every((one) => idle.has(one))) idle.delete(id);
  });
  return idle;
}

/**
 * Before minifying: `require("./later.cjs")` at the top of another chunk becomes a call wherever something of it is
 * used, for each of `names`.
 */
export function lazyChunks(names) {
  return {
    name: 'lazy-chunks',
    renderChunk(code, chunk) {
      const own = names.find((name) => chunk.fileName.endsWith(`/${name}.cjs`));
      const made = names.filter((name) => name !== own).reduce(lazily, code);
      if (own !== undefined) return { code: boundAtOnce(made), map: null };
      return made === code ? undefined : { code: made, map: null };
    },
  };
}

function lazily(code, name) {
  const variable = `require_${name}`;
  const [required] = new RegExp(`^const ${variable} = require\\("\\./(?:chunks/)?${name}\\.cjs"\\);$`, 'm').exec(code) ?? [];
  // A chunk that waits does nothing when it is loaded.
  if (required === undefined) return code.replace(new RegExp(`^require\\("\\./(?:chunks/)?${name}\\.cjs"\\);$`, 'm'), '');
  const call = required.slice(required.indexOf('=') + 2, -1);
  const lazy = `let loaded_${name};\nconst ${variable} = () => loaded_${name} ??= ${call};`;
  return code
    .replace(required, '')
    .replaceAll(new RegExp(`\\b${variable}\\.`, 'g'), `${variable}().`)
    .replace(/^/, `${lazy}\n`);
}

const getter =
  /^Object\.defineProperty\(exports, "([\w$]+)", \{\n\s*enumerable: true,\n\s*get: function \(\) \{\n\s*return ([\w$]+);\n\s*\}\n\}\);\n?/gm;

/**
 * Before minifying: what a chunk gives to others is put into its exports when somebody first asks for any of it,
 * as a start that needs no other chunk asks for nothing. What may change keeps its function.
 */
export function plainExports() {
  return {
    name: 'plain-exports',
    renderChunk(code, chunk) {
      if (chunk.isEntry) return undefined;
      const given = [];
      const rest = code.replaceAll(getter, (whole, name, local) => {
        // The namespace of a module is what import() asks for.
        if (
          local.endsWith('_exports') ||
          !new RegExp(`^(?:const|class|(?:async )?function\\*?) ${local.replaceAll('$', '\\$')}\\b`, 'm').test(code)
        )
          return whole;
        given.push(`${name}: ${local}`);
        return '';
      });
      if (given.length === 0) return undefined;
      const fill = `Object.assign(exports, { ${given.join(', ')} })`;
      if (given.length < 20) return { code: `${rest}\n${fill};\n`, map: null };
      // A promise asks whether what it is given is one, too.
      // `fillExports` is a function of its own, so that a start which asks for nothing need not read all the names.
      const get = `get(_, name) { if (name === 'then') return undefined; Object.setPrototypeOf(exports, null); return fillExports()[name]; }`;
      return {
        code: `${rest}\nconst fillExports = () => ${fill};\nObject.setPrototypeOf(exports, new Proxy({}, { ${get} }));\n`,
        map: null,
      };
    },
  };
}

/** What the chunk takes from others is all there when it is loaded: names of its own for it are as fast as in one file. */
function boundAtOnce(code) {
  let made = code;
  for (const [whole, variable, call] of code.matchAll(/^const (require_\w+) = (require\("\.\/[\w-]+\.cjs"\));$/gm)) {
    const uses = new RegExp(`\\b${variable}\\.([\\w$]+)`, 'g');
    const names = new Set([...made.matchAll(uses)].map(([, name]) => name));
    const bound = [...names].map((name) => `${name}: ${variable}_${name}`).join(', ');
    made = made.replaceAll(uses, `${variable}_$1`).replace(whole, `const { ${bound} } = ${call};`);
  }
  return made;
}
