/** Who and what is in a case. */
import { wordSet } from '../words/word-set.js';

/** Who a post on a case is about, also as in “he's”; “he'll” tells of what is to come. */
export const they = "he she they he's she's they're he'd she'd they'd he've she've they've";

/** Who a case is about and who hears it; “he” and “she” may be either. */
export const parties = wordSet(
  "he she they him her them his he's she's they're hes shes parents mother father mum dad accused suspect suspects defendant defence prosecution judge jury witness witnesses evidence story alibi barrister lawyers lawyer magistrates coroner cps hospital carer boyfriend stepdad stepfather victim teacher doctor doctors nurse worker man woman men women people person trust council teenager lad boy girl coach priest couple neighbour stepmum driver owner pair",
);

export const theCourt = wordSet(
  'defence prosecution judge jury witness witnesses evidence story alibi barrister magistrates cps lawyer lawyers',
);

/** What is shocking is the attack, not the man: “a shocking attack” is no opinion on who did it. */
export const events = wordSet(
  'attack incident crime crimes offence offences death assault murder case loss circumstances act robbery burglary behaviour violence event collision driving dog dogs weapon weapons substance',
);
