/** Arithmetic of metric rules: numbers, names, + - * /, brackets and a few functions. Never run as code. */
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

export function formulaOf(source: string): Value {
  const tokens = source.match(/\d+(?:\.\d+)?|[A-Za-z_][\w.]*|[-+*/()]|\S/g) ?? [];
  let at = 0;
  let depth = 0;
  const bad = (found: string | undefined) =>
    new BadRule(`formula: ${found === undefined ? 'ends too soon' : `“${found}” cannot stand there`}`, 'formula');
  const binary = (signs: string, next: () => Value): Value => {
    let left = next();
    while (at < tokens.length && signs.includes(tokens[at] as string)) {
      const sign = tokens[at++];
      const [one, other] = [left, next()];
      left = (counts) => apply(sign, one(counts), other(counts));
    }
    return left;
  };
  const sum = (): Value => binary('+-', product);
  const product = (): Value => binary('*/', single);
  const single = (): Value => {
    const token = tokens[at++];
    if (token === '-') {
      const value = single();
      return (counts) => -value(counts);
    }
    if (token === '(') {
      if (++depth > deepest) throw bad('(');
      const value = sum();
      if (tokens[at++] !== ')') throw bad(tokens[at - 1]);
      return value;
    }
    if (token !== undefined && /^\d/.test(token)) return () => Number(token);
    if (token === undefined || !/^[A-Za-z_]/.test(token)) throw bad(token);
    const work = Object.hasOwn(functions, token) ? functions[token] : undefined;
    if (!work) return (counts) => (Object.hasOwn(counts, token) ? (counts[token] as number) : 0);
    const value = single();
    return (counts) => work(value(counts));
  };
  const whole = sum();
  if (at < tokens.length) throw bad(tokens[at]);
  return whole;
}

function apply(sign: string | undefined, a: number, b: number): number {
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  return sign === '*' ? a * b : a / b;
}
