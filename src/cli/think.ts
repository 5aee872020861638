import { visible } from '../text/visible.js';
import { isTerminal } from './color.js';
import { UsageError } from './settings.js';
import type { Setup, SetupSettings } from './setup.js';
import { refuse, soundSetup } from './sound-setup.js';
import type { Desk } from './think/desk.js';
import type { Voice } from './think/voice.js';

export interface ThinkSettings extends SetupSettings {
  /** Who signs; asked where it is not said. */
  readonly by?: string;
  /** Of a file that holds several drafts, the ids of those to walk through. */
  readonly draft?: readonly string[];
  /** A line after the other, without boxes and colours. */
  readonly plain?: boolean;
}

/** `chscb think`: walks a person through a draft and records that they thought about it. 0: all is signed; 1: something is not. */
export async function think(path: string, settings: ThinkSettings): Promise<number> {
  if (settings.by?.trim() === '') throw new UsageError('--by was given no name. Write who signs: chscb think <draft> --by j.khan');
  if (!isTerminal(0) || !isTerminal(1)) {
    throw new UsageError(
      'chscb think talks with a person, and there is no terminal here. Run it in one: chscb think <draft>. To check that a draft is signed, switch on the rule sign-off: chscb check --rule "sign-off: error" <draft>',
    );
  }
  const setup = await soundSetup(settings);
  const { Changed, openDesk } = await import('./think/desk.js');
  const desk = await openDesk(path, setup);
  if (desk.drafts.length === 0) throw new UsageError(`${path}: holds no drafts`);
  // The posts of a thread are signed together.
  const all = unitsOf(desk);
  const units = all.filter((at) => !settings.draft || settings.draft.includes(desk.drafts[at]?.id ?? ''));
  refuse(
    unknownDrafts(
      settings.draft ?? [],
      all.map((at) => desk.drafts[at]?.id ?? ''),
      path,
    ),
  );
  const [{ walkDraft, signer }, { Left }] = await Promise.all([import('./think/walk.js'), import('./think/voice.js')]);
  const { voice, close } = await startVoice(settings);
  const { registers } = setup;
  const context = { voice, registers, now: settings.now ?? new Date().toISOString(), ...signOffOptions(setup, path) };
  voice.begin('Write it, read it, think about it.');
  for (const notice of desk.notices) voice.warn(visible(notice));
  try {
    const by = await signer(settings.by ?? '', context);
    const walk = { ...context, desk, by, steps: setup.planFor(path).steps };
    let signed = 0;
    for (const at of units) if (await walkDraft(walk, at, units.length > 1)) signed++;
    const total = settings.draft ? units.length : Math.max(units.length, unitsOf(desk).length);
    if (total > units.length) voice.warn('Drafts were added to the file while you were reading: run chscb think again for those.');
    voice.end(`${signed} of ${total} signed.`);
    return signed === total ? 0 : 1;
  } catch (error) {
    if (error instanceof Changed) {
      const what =
        error.picture === undefined
          ? `this draft was changed in ${visible(path)} while you had it open. The file is left as it is now, and the draft is not signed. Your answers so far are kept. Read the new text`
          : `the picture ${visible(error.picture)} was changed while you had the draft open, and the draft is not signed. Your answers so far are kept. Look at the picture as it is now`;
      voice.stop(`Stopped: ${what}: chscb think ${visible(path)}`);
      return 1;
    }
    if (!(error instanceof Left)) throw error;
    if (!desk.isTouched) voice.stop(`Stopped. Nothing was changed, and nothing was recorded: chscb think ${visible(path)} starts again.`);
    else voice.stop(`Stopped. What you changed, allowed and answered so far is kept: chscb think ${visible(path)} goes on from there.`);
    return 1;
  } finally {
    close();
  }
}

const unitsOf = ({ drafts }: Desk) => drafts.flatMap((draft, at) => ((draft.thread?.index ?? 0) === 0 ? [at] : []));

function unknownDrafts(asked: readonly string[], known: readonly string[], path: string) {
  const unknown = asked.filter((id) => !known.includes(id));
  return unknown.map((id) => ({ path, message: `holds no draft “${id}”; its drafts are ${known.slice(0, 20).join(', ')}` }));
}

/** Without boxes where that is asked for, or where the terminal draws none. */
async function startVoice({ plain }: ThinkSettings): Promise<{ voice: Voice; close(): void }> {
  const { TERM, ACCESSIBLE = '' } = process.env;
  if (plain || TERM === 'dumb' || !['', '0', 'false'].includes(ACCESSIBLE)) {
    const { startPlain } = await import('./think/plain.js');
    const voice = startPlain();
    return { voice, close: voice.close };
  }
  const { boxes } = await import('./think/boxes.js');
  return { voice: boxes, close: () => undefined };
}

/** What the rules of the same matters are told in the config. */
function signOffOptions(setup: Setup, path: string) {
  const { settings } = setup.resolve(path);
  const told = settings.get('sign-off')?.options ?? {};
  const { policyVersion, years } = settings.get('author')?.options ?? {};
  return {
    policyVersion: String(told.policyVersion || policyVersion || ''),
    required: Number(told.required ?? 1),
    years: Number(told.years ?? years ?? 3),
  };
}
