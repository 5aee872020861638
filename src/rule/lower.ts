import { fact } from '../text/fact.js';

/** The whole text in lower case, once a draft: for the cheap look that comes before any search. */
export const lowerText = fact((draft) => ({ text: draft.text.toLowerCase(), prose: draft.prose.toLowerCase() }));
