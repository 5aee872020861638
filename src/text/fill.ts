/** Fills {slots}. A slot without a value is a fault of the rule and throws. */
export function fill(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (!Object.hasOwn(data, slot)) throw new Error(`no value for {${slot}} in “${template}”`);
    return String(data[slot]);
  });
}

/** The {slots} of a template, in order. */
export function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
