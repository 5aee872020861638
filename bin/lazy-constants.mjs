import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

const ours = /\/(?:src|rules)\/[^?]*\.ts(?:\?(?:body|rest|body-rest))?$/;

/**
 * V8 reads a pattern when its literal is evaluated, and one with \p{…} asks ICU for its ranges: a
 * hundred patterns at the top of modules cost a start thirty million instructions, and a draft needs
 * few of them. Sets of words cost less, and there are more of them. So `const x = /…/u`, or
 * `new Set('…'.split(' '))`, at the top of a module becomes a function that makes it on first use, and
 * every `x` a call of it. The sources stay as they are.
 */
export function lazyConstants() {
  return {
    name: 'lazy-constants',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!ours.test(id)) return undefined;
        const program = parseAst(code, { lang: 'ts' });
        const waiting = constantsThatWait(program);
        return waiting.size === 0 ? undefined : { code: edited(code, editsFor(program, waiting)), map: null };
      },
    },
  };
}

/** Name -> its declaration, of the constants at the top of a module that may be made on first use. */
function constantsThatWait(program) {
  const waiting = new Map();
  for (const node of program.body) {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') continue;
    for (const { id: name, init } of node.declarations) {
      if (name.type === 'Identifier' && mayWait(init)) waiting.set(name.name, { name, init, declaration: node });
    }
  }
  // A name that is bound again further in is left alone.
  visit(program, undefined, (node) => {
    const bound = node.type === 'VariableDeclarator' ? [node.id] : (node.params?.items ?? node.params ?? []);
    for (const name of namesOf(bound)) if (waiting.has(name.name) && waiting.get(name.name).name !== name) waiting.delete(name.name);
  });
  return waiting;
}

/** [start, end, text] of what must change in the module. */
function editsFor(program, waiting) {
  const edits = [];
  visit(program, undefined, (node, parent) => {
    if (node.type !== 'Identifier' || !waiting.has(node.name) || waiting.get(node.name).name === node) return;
    if (isNameOnly(node, parent)) return;
    edits.push([node.start, node.end, parent.type === 'Property' && parent.shorthand ? `${node.name}: ${node.name}()` : `${node.name}()`]);
  });
  // Two statements and not a function in a function: a start makes hundreds of these.
  for (const { name, init, declaration } of waiting.values()) {
    edits.push([declaration.start, declaration.start, `let made_${name.name};\n`]);
    edits.push([init.start, init.start, `() => (made_${name.name} ??= `], [init.end, init.end, ')']);
  }
  return edits;
}

function edited(code, edits) {
  let made = code;
  for (const [start, end, text] of edits.sort((a, b) => b[0] - a[0])) made = made.slice(0, start) + text + made.slice(end);
  return made;
}

/** A pattern, words in one text, a row of the grammar of turns, or a set or map of what is written down: nobody can tell when it was made. */
export function mayWait(init) {
  if (init?.type === 'Literal') return Boolean(init.regex);
  return (isMade(init) && init.arguments.length > 0 && isWritten(init)) || isListOfWords(init) || isListOfLists(init) || isOfSteps(init);
}

const turns = fileURLToPath(new URL('../src/text/words/turns.ts', import.meta.url));

/** What the grammar of turns makes steps with: the functions that it gives out and that return one. */
const grammar = new Set(
  parseAst(readFileSync(turns, 'utf8'), { lang: 'ts' })
    .body.map(({ declaration }) => declaration)
    .filter((one) => one?.type === 'FunctionDeclaration' && one.returnType?.typeAnnotation.typeName?.name === 'Step')
    .map(({ id }) => id.name),
);
const isStep = (node) => node?.type === 'CallExpression' && grammar.has(node.callee.name) && node.arguments.every(isWritten);
const isOfSteps = (node) =>
  isStep(node) || (node?.type === 'ArrayExpression' && node.elements.length > 0 && node.elements.every((one) => isStep(one)));

const isMade = (node) => node?.type === 'NewExpression' && ['Set', 'Map', 'RegExp'].includes(node.callee.name);
const methods = ['split', 'map', 'flatMap'];
const isListOfWords = (node) => node?.type === 'CallExpression' && node.callee.property?.name === 'split' && isWritten(node);
/** Whatever is made of each of some words. */
const isListOfLists = (node) => node?.type === 'CallExpression' && node.callee.property?.name === 'flatMap' && isWritten(node);

/** Made of literals and of constants alone. */
export function isWritten(node) {
  switch (node?.type) {
    case 'Literal':
    case 'Identifier':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(isWritten);
    case 'ArrayExpression':
      return node.elements.every(isWritten);
    case 'SpreadElement':
      return isWritten(node.argument);
    case 'ArrowFunctionExpression':
      return node.expression === true && isWritten(node.body);
    case 'CallExpression':
      return (
        isStep(node) || (methods.includes(node.callee.property?.name) && isWritten(node.callee.object) && node.arguments.every(isWritten))
      );
    default:
      return isMade(node) && node.arguments.every(isWritten);
  }
}

/** The identifiers that patterns of parameters or of a declaration bind. */
function namesOf(patterns) {
  return patterns.flatMap((pattern) => {
    if (!pattern) return [];
    if (pattern.type === 'Identifier') return [pattern];
    if (pattern.type === 'ObjectPattern') return namesOf(pattern.properties.map((property) => property.value ?? property.argument));
    if (pattern.type === 'ArrayPattern') return namesOf(pattern.elements);
    return namesOf([pattern.left ?? pattern.argument ?? pattern.parameter]);
  });
}

/** The name of a property or of an export, not the pattern itself. */
function isNameOnly(node, parent) {
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if (parent.type === 'Property') return parent.key === node && parent.value !== node && !parent.computed;
  return parent.type === 'ExportSpecifier' || parent.type === 'ImportSpecifier';
}

/** Types are left alone: they name nothing that is there when the program runs. */
const types = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments', 'parent']);
const declaresType = (node) => node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration';

function visit(node, parent, see) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, parent, see);
  } else if (node && typeof node.type === 'string' && !declaresType(node)) {
    see(node, parent);
    for (const [key, value] of Object.entries(node)) if (!types.has(key) && value && typeof value === 'object') visit(value, node, see);
  }
}
