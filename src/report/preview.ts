/** `chscb preview` for a terminal and for programs. */
import { type Preview, type Surprise, tightestOf } from '../platforms/preview.js';
import { grouped, many } from '../text/counted.js';
import { visible } from '../text/visible.js';
import type { Draft, Trouble } from '../types.js';
import { nameOf } from './advice.js';
import { toJson } from './json.js';
import { type Paint, paintWith } from './paint.js';
import { usualWidth, wrap } from './wrap.js';

export interface PreviewRun {
  /** After each draft. */
  draft(draft: Draft, previews: readonly Preview[]): string;
  /** Once, after the last. */
  end(troubles: readonly Trouble[]): string;
}

export type PreviewReporter = (settings: { readonly color: boolean; readonly width?: number }) => PreviewRun | Promise<PreviewRun>;

const barWidth = 20;

function unitName({ unit, platform }: Preview): string {
  if (unit === 'bytes') return 'bytes';
  if (platform === 'sms') return 'characters of one part';
  return 'characters';
}

/** `51 of 280 characters, 229 left` */
export function usage(preview: Preview): string {
  const { count, limit, over } = preview;
  if (limit === null) return `${grouped(count)} characters; no limit is known`;
  // Within the limit, it can only be over the second one, which is of bytes.
  const rest = over === 0 ? `${grouped(limit - count)} left` : `${grouped(over)}${count > limit ? '' : ' bytes'} too many`;
  return `${grouped(count)} of ${grouped(limit)} ${unitName(preview)}, ${rest}`;
}

function bar({ count, limit }: Preview): string {
  if (limit === null) return '';
  const full = Math.min(barWidth, Math.ceil((count / limit) * barWidth));
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] `;
}

export function surpriseInWords({ what, each, times }: Surprise): string {
  const name = what === 'link' ? 'A link' : `“${visible(what)}”`;
  return `${name} counts ${each}${times > 1 ? `, ${times} times` : ''}.`;
}

const ends: Readonly<Record<NonNullable<Preview['cut']>, string>> = {
  limit: '[cut by the limit]',
  feed: '[see more]',
  link: '[link to Facebook]',
};

/** Words of a post, with a bar beside them: what is said of it below is no part of it. */
function framed(text: string, indent: number, width: number, paint: Paint): string[] {
  const bar = `${' '.repeat(indent)}${paint.faint('│')}`;
  const lines = text.split(/\r\n?|\n/).flatMap((line) => wrap(visible(line), 0, 0, width - indent - 2));
  return lines.map((line) => (line === '' ? bar : `${bar} ${line}`));
}

/** Where the cut fell before a stop, the next sentence is what is missed. */
export function unseenAtFirst({ hidden }: Preview): string {
  return hidden
    .replace(/^[\s.,;:!?…)\]”’"']+(?=\s*\S)/, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

function previewLines(preview: Preview, paint: Paint, width: number): string[] {
  const { name, shown, cut, surprises, remarks, thread } = preview;
  const faint = (line: string) => paint.faint(line);
  const head = `  ${name}  ${bar(preview)}${usage(preview)}`;
  const lines =
    head.length <= width
      ? ['', head.replace(name, () => paint.stage(name))]
      : ['', `  ${paint.stage(name)}`, ...[bar(preview).trim(), usage(preview)].filter(Boolean).flatMap((part) => wrap(part, 4, 4, width))];
  lines.push(...framed(cut === null ? shown : `${shown.trimEnd()}… ${ends[cut]}`, 4, width, paint));
  const unseen = unseenAtFirst(preview);
  if (unseen !== '') lines.push(...wrap(`Not seen at first: ${visible(unseen)}`, 4, 4, width).map(faint));
  for (const text of [...surprises.map(surpriseInWords), ...remarks.map(visible)]) lines.push(...wrap(`- ${text}`, 4, 6, width).map(faint));
  if (thread && thread.length > 1) {
    lines.push(`    As a thread of ${thread.length}:`);
    for (const post of thread) lines.push('', ...framed(post, 6, width, paint));
  }
  return lines;
}

const human: PreviewReporter = async ({ color, width = usualWidth }) => {
  const paint = await paintWith(color);
  return {
    draft(draft, previews) {
      const lines = [paint.title(visible(nameOf({ draft })))];
      for (const preview of previews) lines.push(...previewLines(preview, paint, width));
      const tightest = previews.length > 1 ? tightestOf(previews) : undefined;
      if (tightest) lines.push('', ...wrap(`Tightest: ${tightest.name}, ${usage(tightest)}.`, 2, 4, width));
      return `${lines.join('\n')}\n\n`;
    },
    end: () => '',
  };
};

function plain({ id, path, text }: Draft, previews: readonly Preview[]): string {
  return toJson({ id, path, text, previews, tightest: tightestOf(previews)?.platform ?? null });
}

const jsonl: PreviewReporter = () => ({
  draft: (draft, previews) => `${plain(draft, previews)}\n`,
  end: () => '',
});

const json: PreviewReporter = () => {
  let count = 0;
  return {
    draft: (draft, previews) => `${count++ === 0 ? '{"version": 1,\n "results": [\n  ' : ',\n  '}${plain(draft, previews)}`,
    end: (troubles) =>
      `${count === 0 ? '{"version": 1,\n "results": [' : '\n '}],\n "troubles": ${toJson(troubles)},\n "summary": ${toJson({ drafts: count })}}\n`,
  };
};

/** Formats by name, each loaded when asked for. */
export const previewers: Readonly<Record<string, () => Promise<PreviewReporter>>> = {
  human: async () => human,
  json: async () => json,
  jsonl: async () => jsonl,
  html: () => import('./preview-html.js').then((module) => module.html),
};

/** For the end of a page. */
export function drafts(count: number): string {
  return `${many(count, 'draft')} shown`;
}
