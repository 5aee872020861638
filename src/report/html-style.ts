import { severities, stages } from '../stages.js';

/** Severity is told by a word and a line under the text; colour only repeats it. */
const base = `
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fff; --card: #f5f7f9; --faint: #4d5a68; --error: #a4161a; --warning: #8a5a00; --note: #1d5a8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #14181d; --card: #1e242b; --faint: #a9b5c1; --error: #ff9a9a; --warning: #f2c46d; --note: #9ccdf5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 46rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
fieldset { border: 1px solid var(--faint); border-radius: .5rem; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
article { background: var(--card); border-radius: .75rem; padding: 1rem 1.25rem; margin: 1.25rem 0; }
blockquote { margin: .75rem 0; padding: .75rem 1rem; background: var(--paper); border-radius: .5rem; }
details { margin: .5rem 0; } dl { margin: .25rem 0; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; } .end { color: var(--faint); }
mark { color: inherit; background: none; text-decoration: underline 3px; text-underline-offset: 3px; }
mark.error { text-decoration-color: var(--error); } mark.warning { text-decoration-color: var(--warning); text-decoration-style: wavy; text-decoration-thickness: 2px; } mark.note { text-decoration-color: var(--note); text-decoration-style: dotted; }
sup { font-size: .7em; padding-left: .1em; }
ol { margin: 0; padding-left: 1.75rem; } ol p, .faint { margin: .15rem 0; }
.faint { color: var(--faint); font-size: .9rem; }
.finding.error .level { color: var(--error); } .finding.warning .level { color: var(--warning); } .finding.note .level { color: var(--note); }
`;

const hidden = [...severities, ...stages.map((stage) => stage.id)]
  .map(
    (name) => `body:has(#show-${name}:not(:checked)) :is(.finding.${name}, h3.${name}) { display: none; }
body:has(#show-${name}:not(:checked)) mark.${name} { text-decoration: none; }`,
  )
  .join('\n');

export const style = `${base}${hidden}\n`;
