/** Templates as their parts: text and slot by turns, text first. Rules and house wordings have some hundreds, each used again and again. */
const known = new Map<string, readonly string[]>();
const mostKnown = 2_000;

function partsOf(template: string): readonly string[] {
  let parts = known.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    if (known.size >= mostKnown) known.clear();
    known.set(template, parts);
  }
  return parts;
}

/** Fills {slots}. A slot without a value is a fault of the rule and throws. */
export function fill(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  const parts = partsOf(template);
  let filled = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const slot = parts[i] as string;
    if (!Object.hasOwn(data, slot)) throw new Error(`no value for {${slot}} in “${template}”`);
    filled += `${data[slot]}${parts[i + 1]}`;
  }
  return filled;
}

/** The {slots} of a template, in order. */
export function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
