/** The words that a request for an answer is made of: verbs, whom they address, and the places where answers arrive. */
import { someOf, wordSet } from '../words/word-set.js';

/** Verbs that name the way: DM us, tag us. */
export const ways = wordSet(
  'dm dms pm inbox message messaging tweet tweeting whatsapp facebook snapchat snap tag tagging ping instagram insta tiktok dming pming messaged tweeted',
);
export const us = wordSet('us me');
export const ours = wordSet('this our the these');
export const selves = wordSet('page account team feed channel profile');
/** Who reads what is sent to an account: “PM the admin”. */
export const readers = wordSet(
  'page account admin admins moderator moderators mods feed profile head headteacher manager warden coach chair secretary rep',
);
/** “WhatsApp our comms team”: they post, and answer nobody at night. */
export const posters = wordSet('comms communications press digital web marketing media');
export const desks = wordSet('team office officer desk');
/** Ways that also take a name: “WhatsApp Dave on our housing team”. */
export const toPerson = wordSet('whatsapp message dm pm inbox snap ping snapchat messenger');
/** Nouns for where answers arrive, whoever’s they are. */
export const inboxes = wordSet(
  'dm dms pm pms inbox comment comments reply replies thread messenger message messages story stories chatbot chat box socials sticker poll snap tweet post wall timeline',
);
/** Networks: only with “us” or “our” is an answer to the account meant. */
export const networks = wordSet(
  'facebook fb instagram insta twitter x tiktok snapchat nextdoor whatsapp threads bluesky social telegram discord signal linkedin reddit youtube classdojo',
);
export const prepositions = wordSet('in into via through by on under underneath beneath over with to using from');
export const fillers = wordSet(
  "a an the our your this that these my any quick private direct public facebook instagram insta twitter x whatsapp nextdoor messenger tiktok first page's question team social media secret",
);
export const telling = wordSet(
  'answer tell telling report reporting let contact send sending share sharing post put leave drop write upload name names give raise disclose talk forward submit use fill ask slide get pop reply respond say add list describe reach text speak made find comment confide bring want flag pass log mention sent reported shared raised passed flagged logged posted disclosed',
);
export const answering = wordSet('comment reply respond dm pm tweet react');
/** What may stand before a verb that asks: “please comment”, “and reply”. */
export const leading = wordSet('please just or and to can also then simply always should must');
export const using = wordSet('use using fill answer tap press');
export const askers = wordSet('can could may might will us by for someone anyone everyone');
export const passive = wordSet('sent reported shared raised passed flagged logged posted disclosed');
export const mayBe = wordSet('can could may should must');
export const mayYou = wordSet('can could would will please');
export const near = wordSet('below underneath beneath here privately anonymously');
export const afterOn = wordSet('here');
export const pictureWords = wordSet(
  'pic pics photo photos photograph photographs picture pictures image images video videos footage screenshot screenshots nudes',
);
export const sending = wordSet('email send text share forward post take snap upload put show dm message tweet whatsapp submit');

export const giving = wordSet('send drop leave write pop give fire ping shoot');
export const messages = wordSet('message dm pm line note text tweet snap whatsapp msg voice comment reply shout');
const others = wordSet('confidence hit');

const pages = wordSet('page account feed channel profile');

const known = [ways, inboxes, networks, pages, near, answering, pictureWords, messages, others];
/** Every request holds such a word; a “team” is asked by one of the ways only. */
export const requesting = someOf(known);

/** At other words, only a finger may point. */
export const asking = someOf([...known, us, selves]);
