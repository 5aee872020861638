/** Bluesky's app shortens a link before it counts; its API counts the link as written. */
import type { Entity } from '../types.js';
import { countOn, hasScheme } from './count.js';

const link = /(?<=^|[\s(])https?:\/\/\S+/gi;
const trailing = /[.,;:!?]+$/;

/** Host and path; a path over 15 characters becomes 13 and three dots. */
function shortened(url: string): string {
  try {
    const { host, pathname, search, hash } = new URL(/^https?:/i.test(url) ? url : `https://${url}`);
    const path = (pathname === '/' ? '' : pathname) + search + hash;
    return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
  } catch {
    return url;
  }
}

/** Links as Bluesky sees them: anything after http(s)://, and the bare domains that are links elsewhere. */
function linksOf(text: string, entities: readonly Entity[]): { start: number; end: number }[] {
  const links: { start: number; end: number }[] = [];
  for (const match of text.matchAll(link)) {
    let url = match[0].replace(trailing, '');
    if (url.endsWith(')') && !url.includes('(')) url = url.slice(0, -1);
    links.push({ start: match.index, end: match.index + url.length });
  }
  for (const entity of entities) if (entity.kind === 'url' && !hasScheme(text, entity)) links.push(entity);
  return links.sort((a, b) => a.start - b.start);
}

/** How much shorter the app counts a post than the API. */
export function savedByApp(text: string, entities: readonly Entity[]): number {
  let saved = 0;
  for (const { start, end } of linksOf(text, entities)) {
    const url = text.slice(start, end);
    saved += countOn('bluesky', url, []) - countOn('bluesky', shortened(url), []);
  }
  return saved;
}
