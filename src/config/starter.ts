/** The commented config that `chscb init` writes. */
import type { PlatformId } from '../types.js';
import { defaultPlatforms } from './resolve.js';

export interface Answers {
  readonly name?: string;
  readonly handles?: readonly string[];
  readonly platforms?: readonly PlatformId[];
  readonly elections?: readonly string[];
}

/** Text as YAML that no character of it can break: JSON is YAML. */
const quoted = (text: string) => JSON.stringify(text);
const listed = (list: readonly string[]) => `[${list.map(quoted).join(', ')}]`;

/** A line of the config; where nothing is known yet, an example behind a sign that alone has to go. */
function line(key: string, value: string | undefined, example: string): string {
  return value === undefined ? `  #${key}: ${example}` : `  ${key}: ${value}`;
}

function filled(list: readonly string[] | undefined): string | undefined {
  return list && list.length > 0 ? listed(list) : undefined;
}

export function starterConfig({ name, handles, platforms = defaultPlatforms, elections }: Answers = {}): string {
  return `# How chscb checks the drafts in this folder and below. What each rule does: chscb explain <rule>
# A sentence after # is a comment. A setting after # is an example: take the # away, and nothing else, to use it.

# chscb:recommended, or chscb:strict, or a file that several teams share: ./shared/chscb.yaml
extends: chscb:recommended

# Where drafts go that do not say it themselves.
platforms: ${listed(platforms)}

# What is local to you. Rules look these up.
organisation:
${[
  line('name', name ? quoted(name) : undefined, '"City & Hackney Safeguarding Children Board"'),
  line('handles', filled(handles), '["@lscb_chscb"]'),
  line('acronyms', undefined, '{MASH: multi-agency safeguarding hub}'),
  line('numbers', undefined, '["020 8356 5500"]'),
  line('domains', undefined, '["chscb.org.uk"]'),
  line('elections', filled(elections), '["2026-05-07"]'),
].join('\n')}

# A level (off, note, warning, error), or a level and options.
rules:
  #emoji: off
  #long-sentence: {severity: warning, max: 20}
  #jargon: {allow: [safeguarding]}

# What differs for some files.
overrides:
  #- files: "drafts/linkedin/*"
  #  platforms: [linkedin]
  #  rules: {hashtag-count: off}

# Rules of your own. Try them: chscb test-config
custom:
  #- id: house-name
  #  stage: write
  #  kind: prefer
  #  swap: {LSCB: safeguarding partnership}
  #  message: Say “{suggestion}”, not “{match}”.
  #  why: The board became a partnership in 2019.
  #  examples:
  #    - {text: The LSCB met today., finds: [LSCB]}
  #    - {text: The safeguarding partnership met today., finds: []}
`;
}
