/** What must hold for every rule, whoever wrote it. Each rule's examples are its tests. */
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { stages } from '../src/stages.js';
import { slotsOf } from '../src/text/fill.js';
import { visible } from '../src/text/visible.js';
import { findingsOfExample } from './support/run.js';

const files = Object.keys(import.meta.glob('../rules/*/*.ts')).map((path) => path.split('/').slice(-2).join('/'));

it('every rule file is registered, on the shelf of its stage, under its id', () => {
  expect(rules.map((rule) => `${rule.stage}/${rule.id}.ts`).sort()).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a kebab-case id, a summary, a why, a source and a clause', () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[a-z0-9#].*[^.]$/);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.source).not.toBe('');
    expect(rule.policy).toMatch(/^[1-5](?:\.\d)?$/);
  });

  it('has messages in the voice of its stage', () => {
    const voice = stages.find((stage) => stage.id === rule.stage)?.voice;
    for (const message of Object.values(rule.messages)) {
      expect(message).not.toMatch(/\bsafe to (?:publish|send|post)\b/i);
      if (voice === 'asks a question') expect(message).toMatch(/\?$/);
    }
  });

  it('describes each option', () => {
    for (const option of Object.values(rule.options)) expect(option.about).toMatch(/^[A-Z].*\.$/);
  });

  it('has examples both ways, none twice', () => {
    expect(rule.examples.some((example) => example.finds.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.finds.length === 0)).toBe(true);
    const keys = rule.examples.map((example) => JSON.stringify({ ...example, finds: undefined, because: undefined }));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(rule.examples.map((example) => [visible(example.text).slice(0, 60), example] as const))('%s', async (_, example) => {
    const findings = await findingsOfExample(rule, example);
    expect(findings.map((finding) => finding.excerpt)).toEqual(example.finds);
    for (const finding of findings) {
      expect(finding.message).not.toMatch(/\{\w+\}/);
      expect(Object.keys(finding.data)).toEqual(expect.arrayContaining(slotsOf(rule.messages[finding.messageId] ?? '')));
    }
  });

  it('finds every message in some example', async () => {
    const seen = new Set<string>();
    for (const example of rule.examples) {
      for (const finding of await findingsOfExample(rule, example)) seen.add(finding.messageId);
    }
    expect([...seen].sort()).toEqual(Object.keys(rule.messages).sort());
  });
});
