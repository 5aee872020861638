/** Which handles and web addresses only look like the official ones. */
import { expect, it } from 'vitest';
import { hostLikeness, likeness } from '../src/register/handles.js';

it.each([
  ['chscb.org.uk', 'far'],
  ['news.chscb.org.uk', 'far'],
  ['chscb-org-uk.com', 'twin'],
  ['chscb.org.uk.example.com', 'twin'],
  ['ch5cb.org.uk', 'twin'],
  ['chscb.org', 'near'],
  ['chscp.org.uk', 'far'],
  ['hackney.gov.uk', 'far'],
])('%s is %s to chscb.org.uk', (host, expected) => {
  expect(hostLikeness(host, 'chscb.org.uk')).toBe(expected);
});

it.each([
  ['hackney.wordpress.com', 'islington.wordpress.com', 'far'],
  ['www.hackney.gov.uk', 'safeguarding.hackney.gov.uk', 'far'],
  ['nhs.ukactive.com', 'nhs.uk', 'far'],
  ['hakcney.gov.uk', 'hackney.gov.uk', 'near'],
])('%s is, to %s, %s', (host, official, expected) => {
  expect(hostLikeness(host, official)).toBe(expected);
});

it.each([
  ['@1scb_chscb', 'twin'],
  ['@l5cbch5cb', 'twin'],
  ['@lscb_chscb2', 'near'],
  ['@real_lscb_chscb', 'near'],
  ['@lscb.chscb', 'twin'],
  ['@lscb_chcsb', 'near'],
  ['@LSCB_CHSCB', 'far'],
  ['@hackneycouncil', 'far'],
])('%s is %s to @lscb_chscb', (handle, expected) => {
  expect(likeness(handle, '@lscb_chscb')).toBe(expected);
});
