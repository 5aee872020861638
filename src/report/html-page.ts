/** What the pages of HTML share: how they begin, and how the words of others stand in them. */
import { visible } from '../text/visible.js';
import { xml } from './xml.js';

export const safeText = (text: string) => xml(visible(text));

/** The same, line for line. */
export const safeLines = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map(safeText)
    .join('<br>');

/** Up to where the posts begin. A page has no script, and asks for nothing from elsewhere. */
export function pageHead(title: string, style: string, header: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style></head><body>
<header>${header}</header><main>
`;
}
