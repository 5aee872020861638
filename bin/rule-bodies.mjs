import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

const ruleFile = /\/rules\/[^?]*\.ts$/;
const bodyOf = '?body';

/** What a rule tells of itself and a check never asks. */
const docs = new Set(['examples', 'why', 'source']);

/**
 * In the bundle a rule stands in two modules: what it says of itself, which every start reads, and its
 * body (`check`, with all that only it needs, and the examples), so that the body may wait in a chunk of
 * its own. The sources stay as they are.
 */
export function ruleBodies() {
  return {
    name: 'rule-bodies',
    resolveId(id, importer) {
      return id.endsWith(bodyOf) ? importer + bodyOf : undefined;
    },
    load(id) {
      if (!id.endsWith(bodyOf)) return undefined;
      const code = readFileSync(id.slice(0, -bodyOf.length), 'utf8');
      const { statement, properties } = partsOf(code);
      const text = (node) => code.slice(node.start, node.end);
      const told = properties.filter(({ key, method }) => !method && docs.has(key?.name));
      const getters = told.map(({ key, value }) => `get ${key.name}() { return ${text(value)}; }`);
      const made = `export const ruleBody = { ${[text(checkIn(properties)), ...getters].join(', ')} };`;
      const names = new Set(namesIn([checkIn(properties), ...told]));
      return { code: withoutUnused(code, statement, made, names), moduleType: 'ts' };
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!ruleFile.test(id)) return undefined;
        const { call, statement, properties } = partsOf(code);
        if (!call || !checkIn(properties)) return undefined;
        const kept = [];
        const text = properties.map((property) => {
          if (property === checkIn(properties)) return 'check: (draft, options, memory) => ruleBody.check(draft, options, memory)';
          if (!property.method && docs.has(property.key?.name))
            return `get ${property.key.name}() { return ruleBody.${property.key.name}; }`;
          kept.push(property);
          return code.slice(property.start, property.end);
        });
        const made = `import { ruleBody } from ${JSON.stringify(`./${bodyOf}`)};\nexport default ${call.callee.name}({ ${text.join(', ')} });`;
        return { code: withoutUnused(code, statement, made, new Set([call.callee.name, ...namesIn(kept)])), map: null };
      },
    },
  };
}

function partsOf(code) {
  for (const statement of parseAst(code, { lang: 'ts' }).body) {
    const call = statement.type === 'ExportDefaultDeclaration' ? statement.declaration : undefined;
    if (call?.type === 'CallExpression' && call.callee.name === 'defineRule')
      return { call, statement, properties: call.arguments[0].properties };
  }
  return { properties: [] };
}

const checkIn = (properties) => properties.find(({ key }) => key?.name === 'check');

/** The module with `made` in place of its rule, and nothing that this does not name. */
function withoutUnused(code, rule, made, names) {
  const statements = parseAst(code, { lang: 'ts' }).body.filter(({ start }) => start !== rule.start);
  const kept = new Set();
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const statement of statements) {
      if (kept.has(statement) || !boundBy(statement).some((name) => names.has(name))) continue;
      kept.add(statement);
      for (const name of namesIn(statement)) names.add(name);
    }
  }
  const imports = (statement) =>
    statement.type === 'ImportDeclaration'
      ? importOf(code, statement, names)
      : code.slice(statement.start, statement.end).replace(/^export /, '');
  return `${statements
    .filter((one) => kept.has(one))
    .map(imports)
    .join('\n')}\n${made}\n`;
}

/** Only what is used of it. */
function importOf(code, { specifiers, source }, names) {
  const text = ({ start, end }) => code.slice(start, end);
  const used = specifiers.filter(({ local }) => names.has(local.name));
  const named = used.filter(({ type }) => type === 'ImportSpecifier').map(text);
  const others = used.filter(({ type }) => type !== 'ImportSpecifier').map(text);
  const list = [...others, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ');
  return `import ${list} from ${text(source)};`;
}

/** The names that a statement at the top of a module declares. */
export function boundBy(statement) {
  const own = statement.declaration ?? statement;
  if (own.type === 'ImportDeclaration') return own.importKind === 'type' ? [] : own.specifiers.map(({ local }) => local.name);
  if (own.type === 'VariableDeclaration')
    return own.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : namesIn({ ...id, typeAnnotation: undefined })));
  return own.id ? [own.id.name] : [];
}

/** Every name that stands in it, also those of properties: too many do no harm. */
function namesIn(node, found = []) {
  if (Array.isArray(node)) for (const one of node) namesIn(one, found);
  else if (node && typeof node === 'object') {
    if (node.type === 'Identifier') found.push(node.name);
    for (const [key, value] of Object.entries(node)) if (key !== 'parent' && value && typeof value === 'object') namesIn(value, found);
  }
  return found;
}
