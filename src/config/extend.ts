import type { Path } from '../drafts/tree.js';
import { didYouMean, mistyped } from '../text/nearest.js';
import type { Trouble } from '../types.js';
import { type ConfigText, configTrouble, type ParsedConfig, parseConfig } from './parse.js';
import { presets } from './presets.js';

/** What a config builds on, and the config itself: the base first. */
export type Part = { readonly preset: string } | { readonly styles: StylesPart } | { readonly parsed: ParsedConfig };

/** Vale styles that a config names, and its key. */
export interface StylesPart {
  readonly target: string;
  readonly from: ParsedConfig;
  readonly path: Path;
}

/** Reads a file or package that a config names, or says in a few words why it cannot be had. */
export type Fetch = (target: string, from: ParsedConfig) => ConfigText | string;

interface Gathered {
  readonly parts: readonly Part[];
  readonly troubles: readonly Trouble[];
}

const mostParts = 100;

/** Follows `extends` from a config down to its roots. */
export function gatherParts(config: ConfigText, fetch: Fetch): Gathered {
  const parts: Part[] = [];
  const troubles: Trouble[] = [];
  follow(config, []);
  return { parts, troubles };

  function follow(text: ConfigText, above: readonly ConfigText[]): void {
    const parsed = parseConfig(text);
    if ('message' in parsed) {
      troubles.push(parsed);
      return;
    }
    for (const { target, path, holdsRules } of targetsOf(parsed)) {
      const complain = (message: string) => troubles.push(configTrouble(parsed, path, `“${target}” ${message}`));
      if (target.startsWith('chscb:')) {
        if (Object.hasOwn(presets, target)) parts.push({ preset: target });
        else complain(`is not a preset.${didYouMean(target, Object.keys(presets))}`);
        continue;
      }
      if (target.startsWith('vale:')) {
        parts.push({ styles: { target: target.slice('vale:'.length), from: parsed, path } });
        continue;
      }
      const next = fetch(target, parsed);
      const chain = [...above, text];
      if (typeof next === 'string') complain(presetMeant(target) ?? next);
      else if (chain.some((one) => one.file === next.file))
        complain(`leads back here: ${[...chain, next].map((one) => one.path).join(' -> ')}`);
      else if (parts.length >= mostParts) complain(`is one config too many; at most ${mostParts} may build on each other`);
      else follow(holdsRules ? { ...next, holdsRules } : next, chain);
    }
    parts.push({ parsed });
  }
}

/** `strict`, `chscb-strict`: what is not there, and is called as a preset. */
function presetMeant(target: string): string | undefined {
  const names = Object.keys(presets).map((name) => name.slice('chscb:'.length));
  const meant = mistyped(target.replace(/^chscb[^a-z]/i, ''), names);
  return meant === undefined ? undefined : `is not there. Did you mean “chscb:${meant}”?`;
}

interface Target {
  readonly target: string;
  readonly path: Path;
  readonly holdsRules: boolean;
}

/** What a config builds on, and the files where its own rules stand. */
function targetsOf({ value }: ParsedConfig): Target[] {
  return ['extends', 'custom'].flatMap((key) => {
    const named = value[key];
    const holdsRules = key === 'custom';
    if (typeof named === 'string') return [{ target: named, path: [key], holdsRules }];
    if (!Array.isArray(named)) return [];
    return named.flatMap((target: unknown, index) => (typeof target === 'string' ? [{ target, path: [key, index], holdsRules }] : []));
  });
}
