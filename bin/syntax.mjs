/** What the steps of the build ask of a program's syntax. */

/** The names that a statement at the top of a module declares. */
export function boundBy(statement) {
  const own = statement.declaration ?? statement;
  if (own.type === 'ImportDeclaration') return own.importKind === 'type' ? [] : own.specifiers.map(({ local }) => local.name);
  if (own.type === 'VariableDeclaration')
    return own.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : namesIn({ ...id, typeAnnotation: undefined })));
  return own.id ? [own.id.name] : [];
}

/** The names in a part of a program. `leavesOut` is asked of each node, and of each key of a node. */
function gather(part, leavesOut, found = []) {
  if (Array.isArray(part)) for (const one of part) gather(one, leavesOut, found);
  else if (part && typeof part === 'object' && !leavesOut(part)) {
    if (part.type === 'Identifier') found.push(part.name);
    for (const [key, value] of Object.entries(part))
      if (key !== 'parent' && value && typeof value === 'object' && !leavesOut(part, key)) gather(value, leavesOut, found);
  }
  return found;
}

const namesProperty = (node, key) => (key === 'key' || key === 'property') && !node.computed;
const isCalled = (node, key) => node.type === 'CallExpression' && key === 'callee' && node.callee.type === 'Identifier';

/** Every name that stands in it, also those of properties: too many do no harm. */
export const namesIn = (part) => gather(part, () => false);

/** Those that it asks for at once, and not when a function in it is called. */
export const namesOutsideFunctions = (part) => gather(part, (node, key) => isFunction(node) || namesProperty(node, key));

/** Those that stand in it for something other than a call: who hands a function on asks for it without running it. */
export const namesHandedOn = (part) => gather(part, (node, key) => namesProperty(node, key) || isCalled(node, key));

/** What a statement at the top of a module asks for while the module is loaded. */
export function namesAtOnce(statement) {
  const own = statement.declaration ?? statement;
  return namesOutsideFunctions(own.type === 'VariableDeclaration' ? initsOf(own) : own);
}

/** What the names of a declaration stand for; none in what is no such declaration. */
export const initsOf = ({ declarations = [] }) => declarations.map(({ init }) => init);

export const isFunction = ({ type }) => /Function|MethodDefinition/.test(type);

/** Makes a change to a set again and again, until it changes nothing. */
export function untilSame(set, change) {
  for (let before = -1; before !== set.size; ) {
    before = set.size;
    change();
  }
}
