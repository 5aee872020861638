import { avoid } from './avoid.js';
import type { Kind } from './kind.js';
import { limit } from './limit.js';
import { prefer } from './prefer.js';
import { mustHave } from './require.js';
import { spell } from './spell.js';

/** The kinds of rule that an editor may declare. */
export const kinds: Readonly<Record<string, Kind>> = { avoid, prefer, limit, require: mustHave, spell };
