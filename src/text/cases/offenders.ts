/**
 * Whoever is held is called by what he is charged with: “a bike thief is in custody”, “the woman who
 * poisoned the ducks has been arrested”. Police and courts say man, woman, suspect.
 */
import type { Word } from '../../types.js';
import type { Recogniser } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Taken } from './found.js';

const offenderWords =
  'burglar burglars thief thieves robber robbers mugger muggers dealer dealers fraudster fraudsters vandal vandals shoplifter shoplifters flasher flashers stalker stalkers knifeman gunman gunmen arsonist arsonists poacher poachers cheat cheats swindler swindlers conman conmen hooligan hooligans joyrider joyriders smuggler smugglers trafficker traffickers flytipper flytippers tipper tippers dodger dodgers hacker hackers scammer scammers trickster tricksters looter looters pickpocket pickpockets kidnapper kidnappers blackmailer blackmailers forger forgers raider raiders rioter rioters rapist rapists murderer murderers killer killers paedophile paedophiles groomer groomers abuser abusers molester molesters peddler pusher pushers racketeer gangster gangsters crook crooks villain villains lout louts bandit bandits perpetrator perpetrators poisoner strangler embezzler prowler voyeur pimp pimps squatter squatters culprit culprits offender offenders mastermind ringleader ringleaders kingpin';
const offenders = wordSet(offenderWords);
/** Drivers too, where drink or drugs stand before. */
const drunk = wordSet('drink drunk drug drugged dangerous reckless');
/** Everyday words of those who patrol: a judgement only where one of them is pointed at. */
const petty = wordSet('shoplifter shoplifters driver drivers offender offenders');
/** Somebody is in the hands of police or court. */
const held = wordSet(
  'arrested arrest arrests charged custody bail bailed court remanded cells caught nicked nabbed collared detained magistrates dock handcuffs cuffs bars beak trial bagged banged captured apprehended',
);
/** Said by a charge, or of somebody else's: not ours. */
const sober = wordSet(
  'alleged allegedly suspected suspect accused wanted possible potential no not never if whether being against about by from of for to stop catch find deter prevent help convicted jailed unless warn warning targets target hunt hunting any most many some how why when were',
);
const neverOne = wordSet('alleged allegedly suspected accused wanted convicted potential possible jailed');

/** “Two drug dealers are in custody”, “our museum's thief has been caught”: at the name. */
function calledBy(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const lower = lowerAt(words, i);
  if (/^drivers?$/.test(lower) ? !drunk.holds(words[i - 1]) : !offenders.has(lower)) return undefined;
  const next = lowerAt(words, i + 1);
  if (words[i + 1]?.joined && notOffenders.has(next)) return undefined;
  let from = i;
  while (from > first && from > i - 4 && words[from]?.joined && !starts.holds(words[from]) && !ends.holds(words[from - 1])) {
    if (neverOne.holds(words[from])) return undefined;
    from--;
  }
  // “Warned about burglars”, “we catch thieves”: strangers in general.
  const plural = /(?:s|men|thieves)$/.test(lower);
  if (
    neverOne.holds(words[from]) ||
    (from > first && words[from]?.joined && sober.holds(words[from - 1]) && (plural || lowerAt(words, from - 1) !== 'of'))
  )
    return undefined;
  if (/^(?:knows?|who|whether|if|which)$/.test(lowerAt(words, from - 1)) && from > first) return undefined;
  if (petty.has(lower) && !pointed.holds(words[from])) return undefined;
  if (plural && !definite.holds(words[from]) && from > first && words[from]?.joined) return undefined;
  for (let j = first; j < last; j++)
    if (held.holds(words[j]) && j !== i && !(lowerAt(words, j) === 'arrest' && lowerAt(words, j - 1) === 'to'))
      return { from, to: i + 1, kind: 'opinion' };
  // “A fraudster conned a widow. She's on bail.”
  if (!/^(?:he|she|they|he's|she's|they're|both)$/.test(lowerAt(words, last))) return undefined;
  return firstIn(words, last, last + 8, held) >= 0 ? { from, to: i + 1, kind: 'opinion' } : undefined;
}

const notOffenders = wordSet(
  'alarm alarms awareness patrol prevention watch attack attacks training advice hotline team unit course courses list database management programme intervention',
);
const starts = wordSet('a an the this that these those our your two three four five six seven eight another one his her their its');
const definite = wordSet('the this that these those our two three four five six another more');
const pointed = wordSet('this that these those another our');
const ends = wordSet('and but who that is are was were has have had with as');

const whoWords = wordSet('who that');
/** Also called so in news of a good deed, of a victim or of those who deal with it. */
const blameless = wordSet(
  'officer officers police public victim victims family families people anyone everyone witness witnesses team teams crew crews staff volunteer volunteers resident residents paramedic paramedics neighbour neighbours jury judge judges coroner child children baby patient patients pupil pupils detective detectives pc pcs dog nurse nurses doctor doctors community caller motorist motorists member members hero heroes someone somebody those prosecutor barrister all firefighter firefighters owner owners shopkeeper colleague colleagues customer customers clerk bystander case vehicle car van incident offence attack crash collision fire blaze explosion shooting stabbing',
);
/** What follows “the man who” in a report: what befell him, or how he came into the hands of the police. */
const reportedDeeds = wordSet(
  'was were is are has have had died lived called helped reported suffered lost came saw needed appeared gave witnessed rang phoned contacted denied went used responded attended arrested tackled chased investigated dealt found stopped did said told tried intervened stepped survived shared spoke sent took supported led heard made failed ran fled drove refused absconded breached climbed jumped entered left blew tested walked attempted returned handed turned travelled wanted worked knew surrendered collapsed escaped admitted pleaded played arrived stayed received replied asked matched joined followed remained crashed owned rented raised campaigned',
);
const irregular = wordSet(
  'stole stabbed shot beat hit hurt took bit broke burnt cut drowned kept lied ripped robbed sold spat split stuck swung threw tore wrote set hid sent drank knew fed led rode ran put bled',
);
const pointing = wordSet('the this that these those');

/** “The woman who poisoned the ducks has been arrested.” */
function whoDid(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const noun = lowerAt(words, i - 1);
  if (i - 1 <= first && !pointing.has(noun)) return undefined;
  if (blameless.has(noun) || !words[i]?.joined) return undefined;
  let verb = i + 1;
  while (/ly$|^(?:then|also|just)$/.test(lowerAt(words, verb))) verb++;
  const deed = lowerAt(words, verb);
  if (reportedDeeds.has(deed) || !(irregular.has(deed) || /[^e]ed$/.test(deed))) return undefined;
  let from = i - 1;
  while (from > first && from > i - 5 && !pointing.holds(words[from])) from--;
  if (!pointing.holds(words[from]) || lowerAt(words, from - 1) === 'of' || lowerAt(words, from - 1) === 'to') return undefined;
  for (let j = first; j < last; j++) {
    if (/^(?:alleg|suspect|suspicion|accus|claim|believe)/.test(lowerAt(words, j))) return undefined;
  }
  for (let j = first; j < last; j++)
    if (held.holds(words[j]) && (j < from || j > verb)) return { from, to: Math.min(last, verb + 1), kind: 'opinion' };
  return undefined;
}

export const ofOffenders: readonly Recogniser<Taken>[] = [
  { turnsOn: wordSet(`${offenderWords} driver drivers`), needs: held, find: calledBy },
  { turnsOn: whoWords, needs: held, find: whoDid },
];
