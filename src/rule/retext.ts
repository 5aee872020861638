/** Any published plugin of retext as a rule: its messages, their places, and what it expects instead. */
import { retext } from 'retext';
import { VFile } from 'vfile';
import type { Draft, Report, Rule, Span } from '../types.js';

/** What a module of a retext plugin exports; unified calls it. */
export type RetextPlugin = (...options: unknown[]) => unknown;

type Message = VFile['messages'][number];

/** `retext-equality` -> `retext/equality`; `@acme/retext-tone` -> `retext/tone`. */
function retextRuleId(name: string): string {
  return `retext/${name.replace(/^@[^/]+\//, '').replace(/^retext-/, '')}`;
}

/** The rule that runs a plugin on the tree of a draft's prose: links, handles and tags are blank there. `about`: what its package says of it. */
export function retextRule(name: string, plugin: RetextPlugin, options: unknown, about = ''): Rule {
  const processor = retext()
    .use(plugin as never, ...((options === true ? [] : [options]) as never[]))
    .freeze();
  return {
    id: retextRuleId(name),
    stage: 'write',
    severity: 'warning',
    summary: `what ${name} finds`,
    why: about === '' ? `It is the plugin ${name} of retext.` : `The plugin ${name} says of itself: “${about}”.`,
    source: `the package ${name}`,
    options: {},
    messages: { found: '{says}' },
    examples: [],
    url: `https://www.npmjs.com/package/${name}`,
    async check(draft) {
      const file = new VFile(draft.prose);
      // A plugin may change the tree, which other rules read too.
      await processor.run(structuredClone(await draft.tree), file);
      return file.messages.map((message) => toReport(draft, message));
    },
  };
}

function toReport(draft: Draft, message: Message): Report {
  const span = spanOf(message);
  const expected = message.expected ?? [];
  const says = [message.reason, message.note].flatMap((part) => (part ? [sentence(part)] : [])).join(' ');
  return {
    span: span ?? [0, 0],
    message: 'found',
    data: { says: says === '' ? draft.text.slice(...(span ?? [0, 0])) : says },
    ...(expected.length > 0 && { suggest: expected }),
    ...(message.url && { url: message.url }),
  };
}

/** retext quotes with backticks and leaves out the full stop. */
function sentence(says: string): string {
  const quoted = says.replaceAll(/`([^`]+)`/g, '“$1”').trim();
  return /[.!?…:/]$|https?:\S+$/.test(quoted) ? quoted : `${quoted}.`;
}

function spanOf({ place }: Message): Span | undefined {
  if (!place) return undefined;
  const [start, end] = 'start' in place ? [place.start.offset, place.end.offset] : [place.offset, place.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}
