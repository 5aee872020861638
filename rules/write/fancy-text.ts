import { defineRule, type Span } from '../../src/rule/index.js';
import { once } from '../../src/text/on-demand.js';

/** What stands in a text with fancy letters; cheap, and without the flag u. */
const worthALook =
  /[\u0250-\u02b8\u0332\u0335-\u0338\u1d00-\u1dbf\u2070-\u2094\u2102-\u2149\u249c-\u24e9\ua730-\ua7ff\uff21-\uff5a]|\ud835[\udc00-\udfff]|\ud83c[\udd10-\udd89]/;

/** Letters of the alphabet in mathematical, circled, squared, full-width, raised and small-capital dress. */
const fancy =
  '\\u{1d400}-\\u{1d7ff}\\u249c-\\u24e9\\uff21-\\uff3a\\uff41-\\uff5a\\u{1f110}-\\u{1f189}\\u02b0-\\u02b8\\u1d2c-\\u1d6a\\u2071\\u207f\\u2090-\\u2094\\u210a-\\u2113\\u211b-\\u211d\\u2124\\u2128-\\u2134\\u2102\\u2115\\u2119\\u211a\\u1d00-\\u1d22\\ua730\\ua731\\u0262\\u026a\\u0274\\u0280\\u028f\\u0299\\u029c\\u029f';
const runs = new RegExp(`[${fancy}](?:[${fancy}]|[a-z](?=[${fancy}])|[ ,.'’!?&:-]+(?=[${fancy}]))*`, 'gu');
const oneFancy = new RegExp(`[${fancy}]`, 'gu');

/** A line or a slash laid over each letter: S\u0332a\u0332f\u0332e\u0332. */
const overlaid = /(?:[\p{L}\p{N}][\u0332\u0335-\u0338]+[ ]?){2,}/gu;
const overlay = /[\u0332\u0335-\u0338]/g;

const smallCapitals = once(() => pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'));
const turned = once(() => pairs('ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ', 'acefghijkmrtvwy'));
const turnedAround = once(() => new Map([...turned(), ...pairs('nubdpqlosxz', 'unqpdblosxz')]));
const turnedWords = /(?<![/[])[a-zɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]{3,}(?: (?=[a-z]*[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ])[a-zɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]+)*(?![/\]])/gu;

function pairs(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((char, at) => [char, targets[at] ?? '']));
}

/** White letters in black squares and circles have no plain form in Unicode's own tables. */
function plainLetter(char: string): string {
  const small = smallCapitals().get(char);
  if (small !== undefined) return small;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(code - 0x1f150 + 65);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(code - 0x1f170 + 65);
  if (code >= 0x249c && code <= 0x24b5) return String.fromCharCode(code - 0x249c + 97);
  const folded = char.normalize('NFKC');
  return /^\([A-Z]\)$/.test(folded) ? (folded[1] ?? char) : folded;
}

const plain = (found: string) => [...found].map(plainLetter).join('');
const asciiLetters = /[A-Za-z0-9]/g;
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

export default defineRule({
  id: 'fancy-text',
  stage: 'write',
  severity: 'warning',
  summary: 'bold, script or upside-down letters made of other characters',
  why: 'The characters are mathematical symbols, not letters. A screen reader says “mathematical bold capital S” for each or says nothing, search does not find the words, and X counts each of them twice.',
  policy: '4.4',
  source: 'NIHR, Mole Valley District Council and University of Kentucky, accessible social media; Unicode NFKC',
  needs: ['rare'],
  options: {},
  messages: {
    letters:
      '“{found}” is written in characters that only look like letters: a screen reader spells them out or skips them. In letters: “{plain}”.',
    lined: '“{found}” carries a line over each letter, which screen readers stumble over. Without: “{plain}”.',
    turned: '“{found}” is upside down, which nobody can listen to or search for. The right way up: “{plain}”.',
  },
  examples: [
    { text: '𝗦𝗮𝗳𝗲𝗴𝘂𝗮𝗿𝗱𝗶𝗻𝗴 𝘄𝗲𝗲𝗸 starts today', finds: ['𝗦𝗮𝗳𝗲𝗴𝘂𝗮𝗿𝗱𝗶𝗻𝗴 𝘄𝗲𝗲𝗸'] },
    { text: 'Our 𝓼𝓾𝓶𝓶𝓮𝓻 fair', finds: ['𝓼𝓾𝓶𝓶𝓮𝓻'] },
    { text: 'Ｓｕｍｍｅｒ fair', finds: ['Ｓｕｍｍｅｒ'] },
    { text: 'Ⓢⓐⓕⓔ and 🅂🄰🄵🄴 and 🆂🅰🅵🅴', finds: ['Ⓢⓐⓕⓔ', '🅂🄰🄵🄴', '🆂🅰🅵🅴'] },
    { text: 'Sᴀꜰᴇ at home', finds: ['ᴀꜰᴇ'] },
    { text: 'Stay s\u0332a\u0332f\u0332e\u0332 online', finds: ['s\u0332a\u0332f\u0332e\u0332'] },
    { text: 'Was £5 s\u0336i\u0336x\u0336 now', finds: ['s\u0336i\u0336x\u0336'] },
    { text: 'ʎɐpɹnʇɐs is the day', finds: ['ʎɐpɹnʇɐs'] },
    { text: 'Room 𝟮', finds: ['𝟮'] },
    { text: '10 m², CO₂, ½ price, 1º, No. ℹ ™ ℃ №', finds: [] },
    { text: 'Hackney is said /ˈhækni/, Reading /ˈrɛdɪŋ/.', finds: [], because: 'how a name is said' },
    { text: 'ＡＢＣ大学のイベント', finds: [], because: 'full-width letters belong in Japanese' },
    { text: 'Café, naïve, Siân, Łódź, Ægir', finds: [] },
    { text: 'The 🅿️ is full 🆘', finds: [], because: 'emoji' },
  ],
  *check({ text }) {
    if (!worthALook.test(text)) return;
    const asian = eastAsian.test(text);
    for (const { index, 0: found } of text.matchAll(runs)) {
      const count = found.match(oneFancy)?.length ?? 0;
      const [first = 0] = [found.codePointAt(0)];
      const mathematical = first >= 0x1d400 && first <= 0x1d7ff;
      if ((count < 2 && !mathematical) || (asian && first >= 0xff21 && first <= 0xff5a) || isPronunciation(text, index, found.length))
        continue;
      const better = plain(found);
      if ((better.match(asciiLetters)?.length ?? 0) < count) continue;
      yield { span: spanOf(index, found), message: 'letters', data: { found, plain: better }, suggest: [better], fix: 'safe' };
    }
    for (const { index, 0: match } of text.matchAll(overlaid)) {
      const found = match.trimEnd();
      const better = found.replaceAll(overlay, '');
      yield { span: spanOf(index, found), message: 'lined', data: { found, plain: better }, suggest: [better], fix: 'unsafe' };
    }
    for (const { index, 0: found } of text.matchAll(turnedWords)) {
      const letters = [...found];
      const upside = letters.filter((char) => turned().has(char)).length;
      if (upside < 3 || upside * 3 < letters.length || isPronunciation(text, index, found.length)) continue;
      const better = letters
        .reverse()
        .map((char) => turnedAround().get(char) ?? char)
        .join('');
      yield { span: spanOf(index, found), message: 'turned', data: { found, plain: better }, suggest: [better], fix: 'unsafe' };
    }
  },
});

/** /ˈhækni/ or [ˈhækni] */
function isPronunciation(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return /[/[][^\s/[\]]*$/.test(before) && /^[^\s/[\]]*[/\]]/.test(text.slice(start + length, start + length + 20));
}

function spanOf(start: number, found: string): Span {
  return [start, start + found.length];
}
