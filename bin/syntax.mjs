/** What the steps of the build ask of a program's syntax. */

/** The names that a statement at the top of a module declares. */
export function boundBy(statement) {
  const own = statement.declaration ?? statement;
  if (own.type === 'ImportDeclaration') return own.importKind === 'type' ? [] : own.specifiers.map(({ local }) => local.name);
  if (own.type === 'VariableDeclaration')
    return own.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : namesIn({ ...id, typeAnnotation: undefined })));
  return own.id ? [own.id.name] : [];
}

/** Every name that stands in it, also those of properties: too many do no harm. */
export function namesIn(node, found = []) {
  if (Array.isArray(node)) for (const one of node) namesIn(one, found);
  else if (node && typeof node === 'object') {
    if (node.type === 'Identifier') found.push(node.name);
    for (const [key, value] of Object.entries(node)) if (key !== 'parent' && value && typeof value === 'object') namesIn(value, found);
  }
  return found;
}

/** The names that it asks for at once, and not when a function in it is called. */
export function namesOutsideFunctions(node, found = []) {
  if (Array.isArray(node)) for (const one of node) namesOutsideFunctions(one, found);
  else if (node && typeof node === 'object' && !isFunction(node)) {
    if (node.type === 'Identifier') found.push(node.name);
    for (const [key, value] of Object.entries(node)) {
      const isNameOnly = key === 'parent' || ((key === 'key' || key === 'property') && !node.computed);
      if (!isNameOnly && value && typeof value === 'object') namesOutsideFunctions(value, found);
    }
  }
  return found;
}

/** The names that stand in it for something other than a call: who hands a function on asks for it without running it. */
export function namesHandedOn(node, found = []) {
  if (Array.isArray(node)) for (const one of node) namesHandedOn(one, found);
  else if (node && typeof node === 'object') {
    if (node.type === 'Identifier') found.push(node.name);
    for (const [key, value] of Object.entries(node)) {
      const isNameOnly = key === 'parent' || ((key === 'key' || key === 'property') && !node.computed);
      const isCalled = node.type === 'CallExpression' && key === 'callee' && value.type === 'Identifier';
      if (!isNameOnly && !isCalled && value && typeof value === 'object') namesHandedOn(value, found);
    }
  }
  return found;
}

/** What a statement at the top of a module asks for while the module is loaded. */
export function namesAtOnce(statement) {
  const own = statement.declaration ?? statement;
  return namesOutsideFunctions(own.type === 'VariableDeclaration' ? own.declarations.map(({ init }) => init) : own);
}

export const isFunction = ({ type }) => /Function|MethodDefinition/.test(type);
