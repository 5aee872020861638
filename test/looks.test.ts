/**
 * Before a costly pattern stands a cheap look at whether it could match at all. No look may change what is
 * found: behind a tail that makes every look say yes, a text has the findings that it has alone.
 */
import { expect, it } from 'vitest';
import hashtagForm from '../rules/write/hashtag-form.js';
import { emergencySlipOf } from '../src/text/harm/emergency.js';
import { mayTellWhom, slowRoute, wrongOrder } from '../src/text/harm/first-call.js';
import { mayAskForReply, replyAskedIn } from '../src/text/harm/replies.js';
import { mayNameWay, replyWayIn } from '../src/text/harm/reply-ways.js';
import { despairMatchers } from '../src/text/harm/scenes-of-despair.js';
import { fearMatchers } from '../src/text/harm/scenes-of-fear.js';
import { hurtMatchers } from '../src/text/harm/scenes-of-hurt.js';
import { numbersOf } from '../src/text/numbers/numbers.js';
import { fieldWordsOf, sceneWord } from '../src/text/words/field-words.js';
import type { Rule } from '../src/types.js';
import { draftOf, findingsOf } from './support/run.js';
import { thrown } from './support/thrown.js';

const words = 'call|Ring|dial|on|NHS|police|press|non-emergency|not an emergency|Call|people|.|,| |\n|:|-|%|!|?|;';
const numbers = '9|99|9999|0999|9 9|999|11|111|1111|112|011|101|102|110|1011|55|5 5|5|50';
const tags = '#|#1|#Hackney|#a-b|#Don’t|#It’s|#the|(#x)|#é|a#b|’s|-based';
const parts = [words, numbers, tags].flatMap((list) => list.split('|'));
const texts = (count: number) => thrown(parts, count, [' ', ' ', ''], 11);

async function spansOf(rule: Rule, text: string, until = text.length): Promise<readonly unknown[]> {
  const findings = await findingsOf(rule, await draftOf(text));
  return findings.filter(({ span }) => span[1] <= until).map(({ span, message }) => [span, message]);
}

it('finds the same tags of an odd form', async () => {
  let odd = 0;
  for (const text of texts(3000)) {
    const alone = await spansOf(hashtagForm, text);
    odd += alone.length;
    expect(await spansOf(hashtagForm, `${text}\n\n#one#two`, text.length), JSON.stringify(text)).toEqual(alone);
  }
  expect(odd).toBeGreaterThan(50);
});

it('finds the same slips of emergency numbers', async () => {
  let slips = 0;
  for (const text of texts(4000)) {
    const alone = emergencySlipOf(await draftOf(text));
    if (alone) slips++;
    expect(emergencySlipOf(await draftOf(`${text}\n\n 11 0 999\n`)), JSON.stringify(text)).toEqual(alone);
  }
  expect(slips).toBeGreaterThan(50);
});

it('tells times of day from other numbers as their pattern would', async () => {
  let compared = 0;
  const time = /^\d{1,2}(?:[.:]\d{2})?(?:am|pm|hrs|noon)$/;
  for (const digits of ['', '6', '12', '123', '6.30', '12.5', '9.05', '10.300'])
    for (const end of ['am', 'pm', 'hrs', 'noon', 'm', 'ams', 'xpm', '']) {
      const word = digits + end;
      const [numeral] = numbersOf(await draftOf(word));
      if (!numeral) continue;
      compared++;
      expect(numeral.kind === 'time', word).toBe(time.test(word));
    }
  expect(compared).toBeGreaterThan(30);
});

it('looks for a request in every draft that makes one', async () => {
  const asks =
    'drop|leave|tell|send|share|put|post|name|let|message|tag|reply|comment|react|hit|fire|press|contact|get in touch|talk to|we take|our|a|the|us|them|up|quick|note|line|message|DM|comments|inbox|button|page|thread|photo|emoji|account|chatbot|below|in|to|on|via|with|through|off|is|are|open|know|in confidence|👇|.|,|?';
  let found = 0;
  for (const text of thrown(asks.split('|'), 4000, [' ', ' '], 7)) {
    const draft = await draftOf(text);
    const asked = draft.sentences.some((sentence) => replyAskedIn(draft, sentence) ?? replyWayIn(draft, sentence));
    if (!asked) continue;
    found++;
    expect(mayAskForReply(draft) || mayNameWay(draft), text).toBe(true);
  }
  expect(found).toBeGreaterThan(200);
});

it('looks for whom somebody in danger is told to call in every draft that tells it', async () => {
  const tells =
    'someone|child|he|is|not|stopped|breathing|collapsed|choking|having a stroke|house|on fire|Fire in a bin|Chest pain|gas leak|in danger|right now|immediate danger|being attacked|in a hot car|outside your door|has a knife|breaking in|If|if|call|ring|give|the office|the surgery a ring|us|then try 999|999|111|01632 960111|form|email|app|,|.|?|?';
  let found = 0;
  for (const text of thrown(tells.split('|'), 4000, [' ', ' '], 5)) {
    const draft = await draftOf(text);
    if (!(wrongOrder(draft) ?? slowRoute(draft))) continue;
    found++;
    expect(mayTellWhom(draft), text).toBe(true);
  }
  expect(found).toBeGreaterThan(200);
});

it('knows each word that a scene of harm turns on', async () => {
  for (const [list] of [...fearMatchers, ...despairMatchers, ...hurtMatchers])
    for (const word of list.split(' ')) expect(fieldWordsOf(await draftOf(word)).all & sceneWord, word).not.toBe(0);
});
