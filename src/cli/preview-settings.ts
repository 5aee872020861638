import type { Step } from '../lint/plan.js';
import { type PreviewSettings, usualSettings } from '../platforms/preview.js';

/** The numbers that the config gives the rules hold for the preview as well. */
export function previewSettings(steps: readonly Step[], split = usualSettings.split): PreviewSettings {
  const optionsOf = (id: string) => steps.find(({ rule }) => rule.id === id)?.options ?? {};
  const { limits = usualSettings.limits } = optionsOf('character-limit');
  const { max } = optionsOf('facebook-preview');
  return { limits: limits as PreviewSettings['limits'], linked: typeof max === 'number' ? max : usualSettings.linked, split };
}
