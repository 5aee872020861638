import type { Level, Rule } from '../types.js';
import type { Config } from './types.js';

interface Preset {
  readonly about: string;
  readonly platforms?: Config['platforms'];
  /** The level a rule gets here, by the level it was written with; the others keep theirs. */
  readonly levels: Readonly<Partial<Record<Level, Level>>>;
}

/** Ready-made configs, by what they do to the levels that the rules were written with. */
export const presets: Readonly<Record<string, Preset>> = {
  'chscb:recommended': {
    about: "each rule at its own level, for the policy's two platforms; holds also without a config",
    platforms: ['x', 'facebook'],
    levels: {},
  },
  'chscb:strict': {
    about: 'every note is a warning, and every rule that is off is a warning too',
    levels: { off: 'warning', note: 'warning' },
  },
};

/** The preset written out as a config for these rules. */
export function presetConfig(name: string, rules: readonly Rule[]): Config | undefined {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!preset) return undefined;
  const levels: [string, Level][] = [];
  for (const rule of rules) {
    const level = preset.levels[rule.severity];
    if (level) levels.push([rule.id, level]);
  }
  return { ...(preset.platforms && { platforms: preset.platforms }), rules: Object.fromEntries(levels) };
}
