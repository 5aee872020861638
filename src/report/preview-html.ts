/** `chscb preview` as one page without scripts: a picture of each post that can go into a ticket. */
import type { Preview } from '../platforms/preview.js';
import { tightestOf } from '../platforms/preview.js';
import { nameOf } from './advice.js';
import { pageHead, safeLines, safeText } from './html-page.js';
import { drafts, type PreviewReporter, surpriseInWords, unseenAtFirst, usage } from './preview.js';

const style = `
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fff; --card: #f5f7f9; --faint: #4d5a68; --over: #a4161a; --bar: #1d5a8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #14181d; --card: #1e242b; --faint: #a9b5c1; --over: #ff9a9a; --bar: #9ccdf5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 64rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 0; }
.posts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
article { background: var(--card); border-radius: .75rem; padding: 1rem 1.25rem; }
blockquote { margin: .5rem 0; padding: .75rem 1rem; background: var(--paper); border-radius: .5rem; overflow-wrap: anywhere; }
.end { color: var(--faint); } .hidden { color: var(--faint); font-size: .9rem; overflow-wrap: anywhere; }
.use { margin: 0; font-size: .9rem; } .over { color: var(--over); font-weight: 600; }
.bar { height: .4rem; background: var(--paper); border-radius: .2rem; overflow: hidden; } .bar span { display: block; height: 100%; background: var(--bar); } .bar.full span { background: var(--over); }
ul { margin: .5rem 0 0; padding-left: 1.25rem; color: var(--faint); font-size: .9rem; }
`;

const ends: Readonly<Record<NonNullable<Preview['cut']>, string>> = {
  limit: 'cut by the limit',
  feed: 'see more',
  link: 'link to Facebook',
};

/** What is seen at first, and where it is cut. */
export function seenFirst({ shown, cut }: Preview): string {
  return cut === null ? safeLines(shown) : `${safeLines(shown.trimEnd())}… <span class="end">${ends[cut]}</span>`;
}

function card(preview: Preview): string {
  const { name, count, limit, over, surprises, remarks, thread } = preview;
  const share = limit === null ? 0 : Math.min(100, Math.round((count / limit) * 100));
  const facts = [...surprises.map(surpriseInWords), ...remarks].map((text) => `<li>${safeText(text)}</li>`).join('');
  const unseen = unseenAtFirst(preview);
  const posts = thread && thread.length > 1 ? thread.map((post) => `<blockquote>${safeLines(post)}</blockquote>`).join('') : '';
  return `<article><h3>${safeText(name)}</h3><p class="use${over > 0 ? ' over' : ''}">${safeText(usage(preview))}</p>
<div class="bar${over > 0 ? ' full' : ''}" aria-hidden="true"><span style="width:${share}%"></span></div>
<blockquote>${seenFirst(preview)}</blockquote>${unseen === '' ? '' : `<p class="hidden">Not seen at first: ${safeText(unseen)}</p>`}${facts === '' ? '' : `<ul>${facts}</ul>`}${posts === '' ? '' : `<h3>As a thread</h3>${posts}`}</article>
`;
}

export const html: PreviewReporter = () => {
  let count = 0;
  const head = pageHead('chscb preview', style, '<h1>Drafts, as their readers will first see them</h1>');
  return {
    draft(draft, previews) {
      const tightest = previews.length > 1 ? tightestOf(previews) : undefined;
      const last = tightest ? `<p>Tightest: ${safeText(tightest.name)}, ${safeText(usage(tightest))}.</p>` : '';
      return `${count++ === 0 ? head : ''}<section><h2>${safeText(nameOf({ draft }))}</h2><div class="posts">${previews.map(card).join('')}</div>${last}</section>\n`;
    },
    end: () => `${count === 0 ? head : ''}</main><footer><p>${drafts(count)}.</p></footer></body></html>\n`,
  };
};
