import { distance } from 'fastest-levenshtein';

/** The known name most like `name`, where one is near enough to have been meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Of a short name two letters are half: then only one may differ, or two have changed places.
  let least = Math.max(name.length < 5 ? 1 : 2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const [asked, offered] = [name.toLowerCase(), candidate.toLowerCase()];
    const between = distance(asked, offered);
    const away = between === 2 && asked.length === offered.length && isSwapped(asked, offered) ? 1 : between;
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** ` Did you mean “x”?`, or nothing. A rule of a plugin or a style bears its name in front, which is easily left out: `example/weekday`. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = names.find((one) => one.endsWith(`/${name}`)) ?? nearest(name, names);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** The known name that one slip of a finger makes into this one: a letter too many, too few, wrong, or swapped with the next. */
export function mistyped(name: string, known: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  for (const candidate of known) if (isSlip(lower, candidate.toLowerCase())) return candidate;
  return undefined;
}

/** One more “s” is a plural, and another letter in a short word another word: “data” is no slip of “date”. */
function isSlip(name: string, candidate: string): boolean {
  if (name === `${candidate}s`) return false;
  const away = distance(name, candidate);
  if (away === 0) return true;
  if (away === 1) return name.length !== candidate.length || name.length > 4;
  return away === 2 && name.length === candidate.length && isSwapped(name, candidate);
}

function isSwapped(name: string, candidate: string): boolean {
  let at = 0;
  while (name[at] === candidate[at]) at++;
  return name[at] === candidate[at + 1] && name[at + 1] === candidate[at] && name.slice(at + 2) === candidate.slice(at + 2);
}
