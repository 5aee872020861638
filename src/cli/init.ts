import { existsSync } from 'node:fs';
import { type Answers, starterConfig } from '../config/starter.js';
import { configNames, packageHolds } from '../io/find-config.js';
import { fileSink } from '../io/sink.js';
import { platformIds, platforms } from '../platforms/index.js';
import { isDay } from '../register/days.js';
import { isTerminal } from './color.js';
import { print } from './print.js';
import { UsageError } from './settings.js';

const fileName = '.chscbrc.yaml';

export interface InitSettings {
  /** Write the starter as it is, without questions. */
  readonly yes?: boolean;
  /** Replace a config that is there. */
  readonly force?: boolean;
}

/** `chscb init`: writes a commented config for this folder. */
export async function init({ yes = false, force = false }: InitSettings): Promise<number> {
  const asks = !yes && isTerminal(0) && isTerminal(1);
  const there =
    configNames.find((name) => existsSync(name)) ?? (packageHolds('package.json') ? 'the key “chscb” of package.json' : undefined);
  if (there !== undefined && there !== fileName) throw new UsageError(`${there} is already here. Edit it, or move it away first.`);
  if (there !== undefined && !force && !asks) throw new UsageError(`${there} is already here. To replace it: chscb init --force`);
  const answers = asks ? await ask(there !== undefined && !force) : {};
  if (!answers) {
    print(['Nothing was written.']);
    return 1;
  }
  const sink = fileSink(fileName);
  sink.write(starterConfig(answers));
  sink.close();
  print([`Wrote ${fileName}. Look it over, then: chscb check <your drafts>`]);
  return 0;
}

const words = (written: string | undefined) => (written ?? '').split(/[,\s]+/).filter(Boolean);

/** Asks what the starter needs; undefined where the user thinks better of it. */
async function ask(overwrites: boolean): Promise<Answers | undefined> {
  const { confirm, group, intro, isCancel, multiselect, text } = await import('@clack/prompts');
  intro('A config for this folder');
  if (overwrites) {
    const sure = await confirm({ message: `${fileName} is already here. Replace it?`, initialValue: false });
    if (isCancel(sure) || !sure) return undefined;
  }
  try {
    const answers = await group(
      {
        name: () => text({ message: 'What is your organisation called?', placeholder: 'City & Hackney Safeguarding Children Board' }),
        handles: () => text({ message: 'Its official handles, with spaces between?', placeholder: '@lscb_chscb' }),
        platforms: () =>
          multiselect({
            message: 'Where do your posts go?',
            options: platformIds.map((id) => ({ value: id, label: platforms[id].name })),
            initialValues: ['x', 'facebook'] as (typeof platformIds)[number][],
          }),
        elections: () =>
          text({
            message: 'Coming election days, such as 2026-05-07? Leave empty if there are none.',
            validate: (written) => (words(written).every(isDay) ? undefined : 'Write each as year-month-day: 2026-05-07'),
          }),
      },
      {
        // Left alone, the group goes on to the next question.
        onCancel: () => {
          throw new Stopped();
        },
      },
    );
    const handles = words(answers.handles).map((handle) => (handle.startsWith('@') ? handle : `@${handle}`));
    return { ...(answers.name && { name: answers.name }), handles, platforms: answers.platforms, elections: words(answers.elections) };
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}

class Stopped extends Error {}
