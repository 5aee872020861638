/** The setup of the commands that tell what a config says, or do as it says: with a mistake in it there is nothing to tell. */
import { trouble } from '../report/trouble.js';
import type { Trouble } from '../types.js';
import { UsageError } from './settings.js';
import { loadSetup, type Setup, type SetupSettings } from './setup.js';
import { tellTrouble } from './tell.js';

export interface ListSettings extends SetupSettings {
  readonly format: 'text' | 'json';
}

/** A config with a mistake in it says nothing that could be relied on. */
export async function soundSetup(settings: SetupSettings): Promise<Setup> {
  const setup = await loadSetup(settings, true);
  refuse(setup.troubles);
  tell([...setup.faults, ...setup.notices]);
  return setup;
}

/** What is good to know, a line each. */
export function tell(notices: readonly Trouble[]): void {
  notices.forEach(tellTrouble);
}

/** Everything that is wrong, a line each; there is nothing to do before it is put right. */
export function refuse(troubles: readonly Trouble[]): void {
  if (troubles.length === 0) return;
  throw new UsageError(troubles.map(told).join('\nchscb: '));
}

const told = (problem: Trouble) => `${trouble(problem)}${problem.hint ? `\n       ${problem.hint}` : ''}`;
