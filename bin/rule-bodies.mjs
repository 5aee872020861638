import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { boundBy, namesIn, untilSame } from './syntax.mjs';

const ruleFile = /\/rules\/[^?]*\.ts$/;
const bodyOf = '?body';

/** What every start reads of a rule, in the order in which `BundledRule` takes it; the rest waits with the body. */
const heads = ['id', 'stage', 'severity', 'needs', 'policy', 'also', 'reads', 'personal', 'onFile', 'memory', 'dated'];

/** What a rule tells of itself and a check never asks. */
const page = ['summary', 'why', 'source', 'examples'];

/**
 * In the bundle a rule stands in two modules: what every start reads of it, and its body (`check`, with
 * all that only it needs, its options, messages and examples), so that the body may wait in a chunk of
 * its own. All rules are of one class: fifty tables of tables would cost a start as much as checking a
 * draft. The sources stay as they are.
 */
export function ruleBodies() {
  return {
    name: 'rule-bodies',
    resolveId(id, importer) {
      if (id === classModule) return `\0${classModule}`;
      return id.endsWith(bodyOf) ? importer + bodyOf : undefined;
    },
    load(id) {
      if (id === `\0${classModule}`) return bundledRule();
      if (!id.endsWith(bodyOf)) return undefined;
      const code = readFileSync(id.slice(0, -bodyOf.length), 'utf8');
      const { statement, properties } = partsOf(code);
      const text = (node) => code.slice(node.start, node.end);
      const valueAt = (name) => properties.find(({ key }) => key?.name === name)?.value;
      const tell = (names) => names.map((name) => `${name}: ${text(valueAt(name))}`).join(', ');
      // Every finding asks for its message.
      const made = `let messagesOnce;
        export const ruleBody = {
        ${methods(properties).map(text).join(',\n')},
        options: () => (${text(valueAt('options'))}),
        messages: () => (messagesOnce ??= ${text(valueAt('messages'))}),
        page: () => ({ ${tell(page)} }),
      };`;
      const names = new Set(namesIn(properties.filter(({ key }) => !heads.includes(key?.name))));
      return { code: withoutUnused(code, statement, made, names), moduleType: 'ts' };
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!ruleFile.test(id)) return undefined;
        const { statement, properties } = partsOf(code);
        if (!statement) return undefined;
        const unknown = properties.find(({ key }) => ![...heads, ...page, 'options', 'messages', 'looksAt', 'check'].includes(key?.name));
        if (unknown) throw new Error(`${id}: the bundle would lose “${unknown.key?.name}”`);
        const kept = heads.map((name) => properties.find(({ key }) => key?.name === name));
        const values = kept.map((one) =>
          one === undefined ? 'undefined' : `${one.method ? 'function ' : ''}${code.slice((one.method ? one : one.value).start, one.end)}`,
        );
        const made = `import { BundledRule } from '${classModule}';\nimport { ruleBody } from ${JSON.stringify(`./${bodyOf}`)};\nexport default new BundledRule(() => ruleBody, ${values.join(', ')});`;
        return { code: withoutUnused(code, statement, made, new Set(namesIn(kept))), map: null };
      },
    },
  };
}

const classModule = 'bundled-rule';
const checkModule = fileURLToPath(new URL('../src/rule/define.ts', import.meta.url));

/** The class of the rules of the bundle, as code. */
function bundledRule() {
  return `import { checkOf } from ${JSON.stringify(checkModule)};
  export class BundledRule {
    constructor(body, ${heads.join(', ')}) {
      this.body = body;
      ${heads.map((name) => `this.${name} = ${name};`).join('\n')}
    }
    get options() { return this.body().options(); }
    get messages() { return this.body().messages(); }
    ${page.map((name) => `get ${name}() { return this.body().page().${name}; }`).join('\n')}
    check(draft, options, memory) {
      // Asked once, it is at hand: a run asks every rule about every draft.
      const { check, looksAt } = this.body();
      this.check = checkOf(check, looksAt);
      return this.check(draft, options, memory);
    }
  }`;
}

function partsOf(code) {
  for (const statement of parseAst(code, { lang: 'ts' }).body) {
    const call = statement.type === 'ExportDefaultDeclaration' ? statement.declaration : undefined;
    if (call?.type === 'CallExpression' && call.callee.name === 'defineRule')
      return { call, statement, properties: call.arguments[0].properties };
  }
  return { properties: [] };
}

const methods = (properties) => properties.filter(({ key }) => key?.name === 'check' || key?.name === 'looksAt');

/** The module with `made` in place of its rule, and nothing that this does not name. */
function withoutUnused(code, rule, made, names) {
  const statements = parseAst(code, { lang: 'ts' }).body.filter(({ start }) => start !== rule.start);
  const kept = new Set();
  untilSame(kept, () => {
    for (const statement of statements) {
      if (kept.has(statement) || !boundBy(statement).some((name) => names.has(name))) continue;
      kept.add(statement);
      for (const name of namesIn(statement)) names.add(name);
    }
  });
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
