import { parseAst } from 'rolldown/parseAst';
import { isWritten, mayWait } from './lazy-constants.mjs';
import { boundBy, isFunction, namesAtOnce, namesIn, untilSame } from './syntax.mjs';

const head = './?head';
const rest = './?rest';
const restOf = (id) => `${id}${id.includes('?') ? '-' : '?'}rest`;

/**
 * A module of which a plain draft runs some functions stands in two in the bundle: these, and all others with what
 * only they need, so that these may wait in a chunk of their own. `idleIn`: a module's id -> the names of functions
 * that may wait. The sources stay as they are.
 */
export function idleFunctions(idleIn) {
  const rests = new Map();
  return {
    name: 'idle-functions',
    resolveId(id, importer) {
      if (id === rest) return restOf(importer);
      return id === head ? importer.replace(/.rest$/, '') : undefined;
    },
    load: (id) => (rests.has(id) ? { code: rests.get(id), moduleType: 'ts' } : undefined),
    transform(code, id) {
      const idle = idleIn(id);
      const parts = idle && inTwo(code, idle);
      if (!parts) return undefined;
      rests.set(restOf(id), parts.rest);
      return { code: parts.head, map: null };
    },
  };
}

function inTwo(code, idle) {
  const statements = parseAst(code, { lang: 'ts' }).body.filter((one) => !isType(one.declaration ?? one));
  const imports = statements.filter(({ type }) => type === 'ImportDeclaration');
  const own = statements.filter((one) => !imports.includes(one));
  const moved = movedOf(own, idle);
  if (moved.size === 0) return undefined;

  const text = ({ start, end }) => code.slice(start, end);
  const isExported = ({ type }) => type === 'ExportNamedDeclaration';
  const gone = own.filter((one) => moved.has(one));
  const kept = own.filter((one) => !moved.has(one));
  const asked = new Set(namesIn(gone));
  const copied = copiedOf(kept, asked);
  const taken = kept.filter((one) => !copied.has(one)).flatMap((one) => boundBy(one).filter((name) => asked.has(name)));
  const given = new Set(kept.filter(isExported).flatMap(boundBy));
  const names = gone.flatMap(boundBy);
  const askedByHead = new Set(namesIn(kept));
  return {
    head: [
      gone.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), code),
      `import { ${names.filter((name) => askedByHead.has(name)).join(', ')} } from '${rest}';`,
      `export { ${gone.filter(isExported).flatMap(boundBy).join(', ')} } from '${rest}';`,
      `export { ${taken.filter((name) => !given.has(name)).join(', ')} };`,
    ].join('\n'),
    rest: [
      ...imports.map(text),
      `import { ${taken.join(', ')} } from '${head}';`,
      ...own.filter((one) => copied.has(one) || moved.has(one)).map((one) => text(one.declaration ?? one)),
      `export { ${names.join(', ')} };`,
    ].join('\n'),
  };
}

/** The functions that may wait, and what nothing else needs. */
function movedOf(own, idle) {
  const named = new Map(own.map((one) => [one, new Set(namesIn(one))]));
  const changing = own.filter((one) => kindOf(one) === 'let').flatMap(boundBy);
  const mayGo = (one) => boundBy(one).length === 1 && idle.has(boundBy(one)[0]) && !changing.some((name) => named.get(one).has(name));
  const moved = new Set(own.filter((one) => isFunctional(one) && mayGo(one)));
  const isPrivate = (one) => kindOf(one) === 'const' && one.type === 'VariableDeclaration';
  const usersOf = (one) => own.filter((other) => other !== one && boundBy(one).some((name) => named.get(other).has(name)));
  untilSame(moved, () => {
    for (const one of own.filter(isPrivate)) {
      const users = usersOf(one);
      if (users.length > 0 && users.every((user) => moved.has(user))) moved.add(one);
    }
  });
  // Each part is loaded before the other may ask it for anything.
  untilSame(moved, () => {
    const kept = own.filter((one) => !moved.has(one));
    const askedByKept = new Set(kept.flatMap(namesAtOnce));
    const madeInHead = new Set(kept.filter((one) => !isFunctionDeclaration(one) && !isCopied(one)).flatMap(boundBy));
    for (const one of moved)
      if (boundBy(one).some((name) => askedByKept.has(name)) || namesAtOnce(one).some((name) => madeInHead.has(name))) moved.delete(one);
  });
  return moved;
}

const kindOf = ({ declaration, kind }) => (declaration ?? { kind }).kind;

/** A function, or a fact of src/text/fact.ts, which is one that keeps what it found. */
function isFunctional(statement) {
  const own = statement.declaration ?? statement;
  if (isFunctionDeclaration(own)) return true;
  const init = own.type === 'VariableDeclaration' && own.kind === 'const' ? own.declarations[0].init : undefined;
  return init ? isFunction(init) || (init.type === 'CallExpression' && init.callee.name === 'fact') : false;
}

const isType = ({ type }) => type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration';

const isFunctionDeclaration = (statement) => (statement.declaration ?? statement).type === 'FunctionDeclaration';

/** Patterns and the like: where both parts need one each makes its own, as what waits until its first use cannot be handed on. */
const isCopied = (one) =>
  one.type === 'VariableDeclaration' && one.kind === 'const' && one.declarations.every(({ init }) => mayWait(init) || isWritten(init));

function copiedOf(kept, asked) {
  const copied = new Set();
  untilSame(copied, () => {
    for (const one of kept) {
      if (copied.has(one) || !isCopied(one) || !boundBy(one).some((name) => asked.has(name))) continue;
      copied.add(one);
      for (const name of namesIn(one)) asked.add(name);
    }
  });
  return copied;
}
