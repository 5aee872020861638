import { isTerminal } from './color.js';
import { UsageError } from './settings.js';
import { loadSetup, type SetupSettings } from './setup.js';

export interface ThinkSettings extends SetupSettings {
  /** Who signs; asked where it is not said. */
  readonly by?: string;
}

/** `chscb think`: walks a person through a draft and records that they thought about it. 0: all is signed; 1: something is not. */
export async function think(path: string, settings: ThinkSettings): Promise<number> {
  if (!isTerminal(0) || !isTerminal(1)) {
    throw new UsageError(
      'chscb think talks with a person, and there is no terminal here. Run it in one: chscb think <draft>. To check that a draft is signed, switch on the rule sign-off: chscb check --rule "sign-off: error" <draft>',
    );
  }
  const setup = await loadSetup(settings);
  const [trouble] = setup.troubles;
  if (trouble) throw new UsageError(`${trouble.path ?? ''}: ${trouble.message}${trouble.hint ? `\n${trouble.hint}` : ''}`);
  const [{ openDesk }, { Left, walkDraft }, { cancel, intro, outro }] = await Promise.all([
    import('./think/desk.js'),
    import('./think/walk.js'),
    import('@clack/prompts'),
  ]);
  const desk = await openDesk(path, setup);
  if (desk.drafts.length === 0) throw new UsageError(`${path}: holds no drafts`);
  const version = setup.resolve(path).settings.get('sign-off')?.options.policyVersion;
  const walk = {
    desk,
    steps: setup.planFor(path).steps,
    people: setup.registers.people,
    policyVersion: typeof version === 'string' ? version : '',
    now: settings.now ?? new Date().toISOString(),
    by: settings.by ?? '',
  };
  intro('Write it, read it, think about it.');
  try {
    let signed = 0;
    // The posts of a thread are signed together.
    const units = desk.drafts.flatMap((draft, at) => ((draft.thread?.index ?? 0) === 0 ? [at] : []));
    for (const at of units) if (await walkDraft(walk, at)) signed++;
    outro(`${signed} of ${units.length} signed.`);
    return signed === units.length ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    cancel('Stopped. What you changed, allowed and answered so far is kept.');
    return 1;
  }
}
