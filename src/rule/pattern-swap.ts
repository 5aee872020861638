/** What stands instead of a pattern: a text that may use what the pattern's groups matched. */
import { once } from '../text/on-demand.js';
import type { Span } from '../types.js';
import { compilePattern, type PatternFlags } from './pattern.js';

const reference = /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g;

/** Why a text cannot stand instead of a sound pattern; undefined where it can. */
export function refuseSwap(source: string, template: string): string | undefined {
  const pattern = compilePattern(source, { case: true });
  const names = pattern.namedGroups();
  for (const [written, number, name] of template.matchAll(reference)) {
    const known = number !== undefined ? Number(number) <= pattern.groupCount() : name === undefined || Object.hasOwn(names, name);
    if (known) continue;
    const count = pattern.groupCount();
    const has = count === 0 ? 'no brackets' : count === 1 ? 'one pair of brackets' : `${count} pairs of brackets`;
    return `uses ${written}, but the pattern has ${has}; a dollar sign is written $$`;
  }
  return undefined;
}

/** For a place where the pattern was found: the text with its references filled in. */
export function patternSwap(source: string, flags: PatternFlags, template: string): (text: string, span: Span) => string {
  const compiled = once(() => compilePattern(source, flags));
  return (text, [start, end]) => {
    const matched = text.slice(start, end);
    if (!template.includes('$')) return template;
    const matcher = compiled().matcher(text);
    const isHere = matcher.find(start) && matcher.start() === start;
    return template.replaceAll(reference, (written, number?: string, name?: string) => {
      if (written === '$$') return '$';
      if (written === '$&') return matched;
      return (isHere && matcher.group(name ?? Number(number))) || '';
    });
  };
}
