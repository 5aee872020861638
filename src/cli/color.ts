/** --color/--no-color, then NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether a person is looking. */
export function wantsColor(asked: boolean | undefined, isTerminal: boolean, env: NodeJS.ProcessEnv = process.env): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && isTerminal;
}
