import { parseAst } from 'rolldown/parseAst';

const ruleFile = /\/rules\/[^?]*\.ts$/;

/** What a rule tells of itself and a check never asks. */
const docs = new Set(['examples', 'why', 'source']);

/**
 * A rule carries its examples, its reason and its sources; together they are most of what a start would make
 * and throw away. So in the bundle `examples: […]` becomes a getter, whose body V8 leaves alone until
 * somebody asks. The sources stay as they are.
 */
export function lazyDocs() {
  return {
    name: 'lazy-docs',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!ruleFile.test(id)) return undefined;
        const edits = [];
        for (const node of parseAst(code, { lang: 'ts' }).body) {
          const call = node.type === 'ExportDefaultDeclaration' ? node.declaration : undefined;
          if (call?.type !== 'CallExpression' || call.callee.name !== 'defineRule') continue;
          for (const { key, value, method } of call.arguments[0].properties) {
            if (method || !docs.has(key?.name)) continue;
            edits.push([key.start, value.end, `get ${key.name}() { return ${code.slice(value.start, value.end)}; }`]);
          }
        }
        let made = code;
        for (const [start, end, text] of edits.reverse()) made = made.slice(0, start) + text + made.slice(end);
        return edits.length > 0 ? { code: made, map: null } : undefined;
      },
    },
  };
}
