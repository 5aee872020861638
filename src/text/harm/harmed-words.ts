/** Words of what people do to people, and of those it is done to; of bikes and sheds a service may warn as it likes. */
import { one } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

export const harmedWords =
  'mugged robbed attacked assaulted raped groped spiked groomed stalked harassed abused stabbed blackmailed molested exploited trafficked';
export const harm = wordSet(
  `${harmedWords} rape rapes assault attack attacks abuse victim victims target attention spiking harassment predators attacker attackers violence violent abusive abuser sexual nude nudes creep creeps`,
);
export const selvesWords = 'yourself yourselves himself herself themselves';
export const selves = one(selvesWords);
