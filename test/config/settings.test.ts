/** What a config means: levels, options, edits of lists and overrides. */
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/config/resolve.js';
import type { Config, Layer } from '../../src/config/types.js';
import type { RuleSetting } from '../../src/lint/plan.js';
import { rules } from '../support/sample-rule.js';

function layer(config: Config, folder = '/home'): Layer {
  return { origin: folder, folder, config, place: () => undefined };
}

const settingOf = (layers: readonly Layer[], path?: string, id = 'sample') => createResolver(layers, rules)(path).settings.get(id);

describe('settings', () => {
  it('are the rule’s own without a config', () => {
    const { severity, options, message, allow, platforms }: Partial<RuleSetting> = settingOf([]) ?? {};
    expect({ severity, options, message, allow, platforms }).toEqual({
      severity: 'note',
      options: { max: 5, strict: false, label: 'a', terms: ['one', 'two'], swaps: { a: 'b' }, mode: 'fast' },
    });
    expect(settingOf([], undefined, 'quiet')).toBeUndefined();
  });

  it('keep inherited options where only the level changes', () => {
    const base = layer({ rules: { sample: { max: 7, message: 'm' } } });
    expect(settingOf([base, layer({ rules: { sample: 'error' } })])).toMatchObject({
      severity: 'error',
      options: { max: 7 },
      message: 'm',
    });
    expect(settingOf([base, layer({ rules: { sample: 'off' } })])).toBeUndefined();
    expect(settingOf([base, layer({ rules: { sample: 'off' } }), layer({ rules: { sample: 'note' } })])?.options.max).toBe(7);
  });

  it('edit inherited lists word by word', () => {
    const base = layer({ rules: { sample: { terms: { add: ['three'] }, swaps: { add: { c: 'd' } }, allow: ['X'] } } });
    const own = layer({
      rules: { sample: { terms: { remove: ['ONE'] }, swaps: { add: { A: 'z' }, remove: ['c'] }, allow: { add: ['Y'] } } },
    });
    expect(settingOf([base])?.options).toMatchObject({ terms: ['one', 'two', 'three'], swaps: { a: 'b', c: 'd' } });
    const setting = settingOf([base, own]);
    expect(setting?.options).toMatchObject({ terms: ['two', 'three'], swaps: { A: 'z' } });
    expect(setting?.allow).toEqual(new Set(['x', 'y']));
    expect(settingOf([base, layer({ rules: { sample: { terms: ['new'] } } })])?.options.terms).toEqual(['new']);
  });

  it('take the lists of the organisation, merged over all layers', () => {
    const base = layer({ organisation: { terms: ['q'], acronyms: { AB: 'a b', a: 'no' } } });
    const own = layer({ organisation: { terms: { add: ['r'], remove: ['q'] } } });
    expect(settingOf([base, own])?.options).toMatchObject({ terms: ['one', 'two', 'r'], swaps: { AB: 'a b', a: 'b' } });
  });

  it('differ by path, relative to the folder of the config; later overrides win', () => {
    const own = layer(
      {
        platforms: ['sms'],
        rules: { sample: { max: 2 } },
        overrides: [
          { files: ['drafts/**', '!drafts/x/**'], rules: { sample: 'error' } },
          { files: '*.md', platforms: ['x'], rules: { sample: { max: 3 } } },
        ],
      },
      '/home/us',
    );
    const resolver = createResolver([own], rules);
    const show = (path?: string) => {
      const { platforms, settings } = resolver(path);
      return [platforms[0], settings.get('sample')?.severity, settings.get('sample')?.options.max];
    };
    expect(show()).toEqual(['sms', 'note', 2]);
    expect(show('/home/us/a.txt')).toEqual(['sms', 'note', 2]);
    expect(show('/home/us/drafts/a.txt')).toEqual(['sms', 'error', 2]);
    expect(show('/home/us/drafts/a.md')).toEqual(['x', 'error', 3]);
    expect(show('/home/us/drafts/x/a.md')).toEqual(['x', 'note', 3]);
    expect(show('/home/other/drafts/a.md')).toEqual(['sms', 'note', 2]);
    expect(resolver('/home/us/drafts/a.md')).toBe(resolver('/home/us/drafts/b.md'));
  });

  it('say where they come from', () => {
    const own = layer({ rules: { sample: { max: 2, severity: 'error' } } });
    const { origins } = createResolver([own], rules)();
    expect(origins.get('sample')?.from).toEqual({
      max: { layer: own, path: ['rules', 'sample', 'max'] },
      severity: { layer: own, path: ['rules', 'sample', 'severity'] },
    });
  });
});
