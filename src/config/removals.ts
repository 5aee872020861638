/** Words that a config takes out of a list in which they never were: most likely they are written otherwise there. */
import type { Path } from '../drafts/tree.js';
import { didYouMean } from '../text/nearest.js';
import type { Option, Rule, Trouble } from '../types.js';
import { sameWord } from './lists.js';
import { organisationLists } from './organisation.js';
import { layerTrouble } from './parse.js';
import type { Layer } from './types.js';

/** The words of one list as the layers speak: whatever was ever in it may be taken out. */
class List {
  readonly #known = new Map<string, string>();

  constructor(words: readonly string[]) {
    this.#add(words);
  }

  #add(words: readonly string[]): void {
    for (const word of words) this.#known.set(sameWord(word), word);
  }

  /** What a config says of the list; gives back the indexes of removals that remove nothing, each with a guess. */
  hear(setting: unknown): { index: number; word: string; guess: string }[] {
    const { add, remove } = edit(setting);
    const stray = remove.flatMap((word, index) =>
      this.#known.has(sameWord(word)) ? [] : [{ index, word, guess: didYouMean(word, this.#known.values()) }],
    );
    this.#add(add);
    return stray;
  }
}

const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'object' && value !== null ? Object.keys(value) : [];

function edit(setting: unknown): { add: readonly string[]; remove: readonly string[] } {
  const { add, remove } = (Array.isArray(setting) ? {} : (setting ?? {})) as { add?: unknown; remove?: unknown };
  return Array.isArray(remove)
    ? { add: wordsOf(add), remove: remove as string[] }
    : { add: add ? wordsOf(add) : wordsOf(setting), remove: [] };
}

const isList = (option: Option | undefined) => option?.kind === 'words' || option?.kind === 'record';

interface Setting {
  readonly layer: Layer;
  readonly path: Path;
  /** Which list it speaks of, in whatever layer. */
  readonly list: string;
  readonly value: unknown;
  readonly defaults: unknown;
}

/** Everything that the layers say of lists, in their order. */
function* settingsOf(layers: readonly Layer[], rules: readonly Rule[]): Generator<Setting> {
  const known = organisationLists(rules);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const layer of layers) {
    const { organisation, overrides } = layer.config;
    for (const [name, value] of Object.entries(organisation ?? {})) {
      if (known.has(name)) yield { layer, path: ['organisation', name], list: name, value, defaults: [] };
    }
    const voices = [layer.config, ...(overrides ?? [])].map((says, index) => ({ says, at: index === 0 ? [] : ['overrides', index - 1] }));
    for (const { says, at } of voices) {
      for (const [id, entry] of Object.entries(says.rules ?? {})) {
        for (const [key, value] of typeof entry === 'string' ? [] : Object.entries(entry)) {
          const option = byId.get(id)?.options[key];
          if (key !== 'allow' && !isList(option)) continue;
          yield { layer, path: [...at, 'rules', id, key], list: `${id} ${key}`, value, defaults: option?.default };
        }
      }
    }
  }
}

/** Told as notices: what a shared list drops one day must not fail everybody who removed it before. */
export function strayRemovals(layers: readonly Layer[], rules: readonly Rule[]): Trouble[] {
  const lists = new Map<string, List>();
  return [...settingsOf(layers, rules)].flatMap(({ layer, path, list: name, value, defaults }) => {
    const list = lists.get(name) ?? new List(wordsOf(defaults));
    lists.set(name, list);
    return list.hear(value).map(({ index, word, guess }) => {
      const message = `“${word}” is not in the list, so there is nothing to remove.${guess}`;
      return layerTrouble(layer, [...path, 'remove', index], message);
    });
  });
}
