/** Arithmetic of metric rules: numbers, names, + - * /, comparisons, brackets and a few functions. Never run as code. */
import { BadRule } from './types.js';

type Value = (counts: Readonly<Record<string, number>>) => number;

const functions: Readonly<Record<string, (value: number) => number>> = {
  'math.sqrt': Math.sqrt,
  'math.abs': Math.abs,
  'math.floor': Math.floor,
  'math.ceil': Math.ceil,
  'math.log': Math.log,
};
const deepest = 50;
/** What a post has none of, so that a formula may still speak of it. */
const absent = /^(?:pre|list|blockquote|heading[._]h[1-6]|table.*)$/;

/** `names` are what there is to count; `key` is what a mistake is told of. */
export function formulaOf(source: string, names: readonly string[], key = 'formula'): Value {
  const tokens = source.match(/\d+(?:\.\d+)?|[A-Za-z_][\w.]*|&&|\|\||[<>=!]=|[-+*/()<>]|\S/g) ?? [];
  let at = 0;
  let depth = 0;
  const bad = (found: string | undefined) =>
    new BadRule(`${key}: ${found === undefined ? 'ends too soon' : `“${found}” cannot stand there`}`, key);
  const binary = (signs: readonly string[], next: () => Value): Value => {
    let left = next();
    while (at < tokens.length && signs.includes(tokens[at] as string)) {
      const sign = tokens[at++];
      const [one, other] = [left, next()];
      left = (counts) => apply(sign, one(counts), other(counts));
    }
    return left;
  };
  const either = (): Value => binary(['||'], both);
  const both = (): Value => binary(['&&'], comparison);
  const comparison = (): Value => binary(['<', '>', '<=', '>=', '==', '!='], sum);
  const sum = (): Value => binary(['+', '-'], product);
  const product = (): Value => binary(['*', '/'], single);
  const single = (): Value => {
    const token = tokens[at++];
    if (token === '-') {
      const value = single();
      return (counts) => -value(counts);
    }
    if (token === '(') {
      if (++depth > deepest) throw bad('(');
      const value = either();
      if (tokens[at++] !== ')') throw bad(tokens[at - 1]);
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return () => Number(token);
    if (token === undefined || !/^[A-Za-z_]/.test(token)) throw bad(token);
    const work = Object.hasOwn(functions, token) ? functions[token] : undefined;
    if (!work) {
      if (!names.includes(token) && !absent.test(token))
        throw new BadRule(`${key}: “${token}” is not counted; known are ${names.join(', ')}`, key);
      return (counts) => counts[token] ?? 0;
    }
    const value = single();
    return (counts) => work(value(counts));
  };
  const whole = either();
  if (at < tokens.length) throw bad(tokens[at]);
  return whole;
}

const operators: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '&&': (a, b) => a !== 0 && b !== 0,
  '||': (a, b) => a !== 0 || b !== 0,
};

function apply(sign: string | undefined, a: number, b: number): number {
  return Number(operators[sign ?? '']?.(a, b));
}
