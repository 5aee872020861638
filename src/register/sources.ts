/** Where a picture was found, which is nobody’s leave to use it. */
import { bare } from './media.js';

const nowhere = new Set(
  'google,google images,google search,internet,the internet,web,the web,online,www,unknown,found online,pinterest,bing,bing images,social media,screenshot,news site,news website,newspaper,stock preview,getty preview,somewhere'.split(
    ',',
  ),
);
/** Nothing is said in it. */
const unsaid =
  /^(?:[-–—?!. ]+|(?:not|un)[ -]?(?:sure|known|clear)|dunno|no idea|(?:i )?(?:don['’]t|do not) know|can['’]t remember|tb[ac]|to be confirmed|somebody|someone)[?.! ]*$/i;
const notFilled = /^(?:n\/?a|none|nil|not applicable)[. ]*$/i;
/** A picture that is only shown so that somebody buys it, or was cut out of a page. */
const sample = /\b(?:preview|watermark(?:ed)?|comp image|screen ?(?:shot|grab)(?: of| from)\b)/i;

const address = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)*((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/?#:]|$)(.*)$/i;
const engines =
  /(?:^|\.)(?:google|bing|pinterest|duckduckgo|ecosia|qwant|baidu|yandex|tineye|lens|startpage)\.(?:com?\.)?[a-z]{2,3}$|^(?:images|search)\.(?:yahoo|brave)\.com$|^encrypted-tbn\d*\.gstatic\.com$|(?:^|\.)pinimg\.com$/;
/** Files of one’s own are kept there, too. */
const stores = /^(?:drive|docs|photos|sites|mail)\.google\.com$/;
const papers =
  /(?:^|\.)(?:(?:the)?guardian|(?:the)?telegraph|the-?times|(?:the)?independent|dailymail|mirror|thesun|express|standard|metro|mylondon|cityam|reuters|apnews|nytimes|ft|bbc|itv|news\.sky|[a-z-]+(?:gazette|herald|chronicle|courier|argus|advertiser|newspaper|citizen|observer|tribune|-?times|-?mirror|-?echo))\.(?:co\.uk|com|news|co|uk|london)$/;

/** `found`: a search, a sample or a newspaper. `unsaid`: nothing at all. */
export type Nowhere = 'found' | 'unsaid';

/** Undefined where a name or a place is said that may well own it. `isOurs`: N/A is then an answer. `hasLeave`: papers license theirs, too. */
export function nowhereOf(written: string, isOurs: boolean, hasLeave: boolean): Nowhere | undefined {
  if (unsaid.test(written) || (!isOurs && notFilled.test(written))) return 'unsaid';
  if (nowhere.has(bare(written)) || (sample.test(written) && !hasLeave)) return 'found';
  const host = address.exec(written.trim())?.[1]?.toLowerCase();
  if (host === undefined || stores.test(host)) return undefined;
  return engines.test(host) || (papers.test(host) && !hasLeave) ? 'found' : undefined;
}
