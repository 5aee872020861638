/**
 * Reads a config that is plain JSON and says nothing but levels and simple options of our own rules.
 * Whatever else there is, and whatever may be wrong, is left to the long way, which tells about it:
 * the libraries of that way cost half as much again as checking a draft. A test holds the two to the
 * same answer.
 */

import { dateOrders } from '../drafts/dates.js';
import { platformIds } from '../platforms/index.js';
import { levels } from '../stages.js';
import { isFields } from '../text/fields.js';
import type { Option, Rule } from '../types.js';
import { presets } from './presets.js';
import type { Config } from './types.js';

const mostCharacters = 16 * 1024;
const mostWords = 1_000;

type Test = (value: unknown) => boolean;

/** The config that a text holds; undefined where it is not of that simple kind. */
export function readPlainJson(text: string, rules: readonly Rule[]): Config | undefined {
  // YAML, which the long way reads, has its own mind on tabs, escapes and other ends of lines.
  if (text.length > mostCharacters || !/^\s*\{/.test(text) || /[^\n\x20-\x7e\xa0-\ud7ff]|\\/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isFields(value) && countKeys(value) === writtenKeys(text) && isOf(value, keysOf(rules)) ? (value as Config) : undefined;
}

const isLevel: Test = (value) => (levels as readonly unknown[]).includes(value);
const isText = (value: unknown) => typeof value === 'string';
const isWord: Test = (value) => typeof value === 'string' && value.trim() !== '';
const isListOf = (isItem: Test) => (value: unknown) => Array.isArray(value) && value.length <= mostWords && value.every(isItem);
const isPlatforms = isListOf((one) => (platformIds as readonly unknown[]).includes(one));
const isPreset: Test = (value) => typeof value === 'string' && Object.hasOwn(presets, value);

/** Whether each key is known, and each value one that may stand there. */
function isOf(value: unknown, known: ReadonlyMap<string, Test>): boolean {
  return isFields(value) && Object.keys(value).every((key) => known.get(key)?.(value[key]) === true);
}

function keysOf(rules: readonly Rule[]): ReadonlyMap<string, Test> {
  const isRules: Test = (value) =>
    isFields(value) &&
    Object.keys(value).every((id) => {
      const rule = rules.find((one) => one.id === id);
      return rule !== undefined && (isLevel(value[id]) || isOf(value[id], keysOfRule(rule)));
    });
  return new Map<string, Test>([
    ['$schema', isText],
    ['extends', isPreset],
    ['platforms', isPlatforms],
    ['dates', (value) => (dateOrders as readonly unknown[]).includes(value)],
    ['rules', isRules],
  ]);
}

function keysOfRule({ options }: Rule): ReadonlyMap<string, Test> {
  const own = Object.entries(options).map(([name, option]): [string, Test] => [name, (value) => isFor(option, value)]);
  return new Map<string, Test>([['severity', isLevel], ['allow', isListOf(isWord)], ['platforms', isPlatforms], ...own]);
}

function isFor({ kind, min = -Infinity, max = Infinity, choices, form }: Option, value: unknown): boolean {
  if (form !== undefined) return false;
  if (kind === 'number') return typeof value === 'number' && value >= min && value <= max;
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'text') return isText(value);
  if (kind === 'choice') return (choices as readonly unknown[] | undefined)?.includes(value) === true;
  return kind === 'words' && isListOf(isWord)(value);
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + countKeys(one), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

/** Of JSON without escapes. A key that is written twice is a mistake, which JSON.parse does not tell. */
function writtenKeys(text: string): number {
  let keys = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') isInside = !isInside;
    else if (char === ':' && !isInside) keys++;
  }
  return keys;
}
