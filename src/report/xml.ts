import { visible } from '../text/visible.js';

/** Text for XML attributes and content: well-formed for any input, line breaks kept as references. */
const unlawful = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(unlawful, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (char) => entities[char] as string);
}

/** `<name a="1" b="2"`: the start of an element, its attributes escaped. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return [`<${name}`, ...Object.entries(attributes).map(([key, value]) => `${key}="${xml(visible(String(value)))}"`)].join(' ');
}
