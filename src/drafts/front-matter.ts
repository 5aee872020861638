import { createDraft } from '../text/draft.js';
import type { Draft, PlatformId, Trouble } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { type Described, describe } from './meta.js';
import { asPlatform } from './platform-names.js';
import { locator, type Source } from './source.js';
import { draftFromBody } from './text.js';
import { parseYaml, scalarAt, scalarPieces, type Yaml } from './yaml.js';

interface Block {
  readonly start: number;
  readonly end: number;
  /** Where the body starts. */
  readonly body: number;
}

function findBlock(text: string): Block | undefined {
  const fence = text.slice(0, 3);
  const start = text.indexOf('\n') + 1;
  const close = new RegExp(`^${fence === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?:\\r?\\n|$)`, 'gm');
  close.lastIndex = start;
  const match = close.exec(text);
  return match ? { start, end: match.index, body: match.index + match[0].length } : undefined;
}

/** Keys that hold the text of the post itself, rather than the page it announces. */
const textKeys = ['social', 'socialText', 'social_text', 'social-text'];

export function readFrontMatter(source: Source, settings: ReadSettings): Reading {
  const block = findBlock(source.text);
  if (!block) return fault(source, 0, 'the front matter block has no end', 'Close it with a line of three hyphens.');
  if (source.text.startsWith('+++')) {
    return fault(source, 0, 'front matter in TOML (+++) cannot be read yet', 'Write it as YAML between lines of three hyphens.');
  }
  const yaml = parseYaml(source.text, block.start, block.end);
  if (yaml.fault)
    return fault(source, yaml.fault.offset, `the front matter is not valid YAML: ${yaml.fault.message}`, 'Correct it and try again.');
  const value = yaml.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return fault(source, block.start, 'the front matter is not a list of keys and values', 'Write it as “key: value”, one a line.');
  }
  const described = describe(value as Record<string, unknown>);
  const troubles = described.complaints.map((message) => ({
    path: source.path,
    place: source.place(block.start),
    message: `front matter: ${message}`,
  }));
  return { drafts: draftsOf(source, block, yaml, described, settings), troubles };
}

function fault(source: Source, offset: number, message: string, hint: string): Reading {
  const trouble: Trouble = { path: source.path, place: source.place(offset), message, hint };
  return { drafts: [], troubles: [trouble] };
}

function draftsOf(source: Source, block: Block, yaml: Yaml, described: Described, settings: ReadSettings): Draft[] {
  const { meta, allow } = described;
  const fields = { platforms: described.platforms ?? settings.platforms, meta, allow };
  const texts = socialTexts(yaml);
  if (texts.length > 0) return texts.map((path) => socialDraft(source, yaml, path, texts, fields));
  if (meta.thread === true) return threadDrafts(source, block, fields);
  return [draftFromBody(source, block.body, source.text.length, fields)];
}

type Fields = { platforms: readonly PlatformId[]; meta: Described['meta']; allow: Described['allow'] };

/** Paths of the texts that the front matter itself holds: `social_text`, or `social:` with a text a platform. */
function socialTexts(yaml: Yaml): string[][] {
  const value = (yaml.value ?? {}) as Record<string, unknown>;
  for (const key of textKeys) {
    const text = value[key];
    if (typeof text === 'string') return [[key]];
    if (typeof text === 'object' && text !== null) {
      return Object.keys(text)
        .filter((name) => scalarAt(yaml.document, [key, name]))
        .map((name) => [key, name]);
    }
  }
  return [];
}

function socialDraft(source: Source, yaml: Yaml, path: string[], all: string[][], fields: Fields): Draft {
  const name = path[1];
  const own = name === undefined ? undefined : asPlatform(name);
  const named = all.map((other) => (other[1] === undefined ? undefined : asPlatform(other[1])));
  const scalar = scalarAt(yaml.document, path);
  const text = scalar?.value.trimEnd() ?? '';
  return createDraft({
    path: source.path,
    id: name ?? '',
    ...fields,
    platforms: own ? [own] : fields.platforms.filter((platform) => !named.includes(platform)),
    text,
    locate: locator(source, scalar ? scalarPieces(source.text, scalar) : []),
  });
}

/** `thread: true`: posts divided by lines of three hyphens. */
function threadDrafts(source: Source, block: Block, fields: Fields): Draft[] {
  const bounds: [number, number][] = [];
  const divider = /^---[ \t]*(?:\r?\n|$)/gm;
  divider.lastIndex = block.body;
  let start = block.body;
  for (let match = divider.exec(source.text); match; match = divider.exec(source.text)) {
    bounds.push([start, match.index]);
    start = match.index + match[0].length;
    if (match.index + match[0].length >= source.text.length) break;
  }
  bounds.push([start, source.text.length]);
  const filled = bounds.filter(([from, to]) => source.text.slice(from, to).trim() !== '');
  const posts = filled.map(([from, to]) => source.text.slice(from, to).trim());
  return filled.map(([from, to], index) =>
    draftFromBody(source, from, to, { ...fields, id: `post ${index + 1}`, thread: { posts, index } }),
  );
}
