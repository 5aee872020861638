/**
 * The shapes and check digits of the numbers that stand for one person, one household or one car.
 * Shapes after Microsoft Presidio's recognisers (MIT) and the NHS service manual; the rest from the issuers' pages.
 */

/** NHS number: ten digits, the last of which is eleven minus the weighted sum modulo eleven. */
export function isNhsNumber(digits: string): boolean {
  if (digits.length !== 10) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (digits.charCodeAt(i) - 48) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48 && !/^(\d)\1{9}$/.test(digits);
}

// 13, 16 or 19 digits from 4; 16 from 2, 5 and 6; 14 and 15 from 3; 15 from 1 (airline cards).
const issuer = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:2[2-7]|5[1-5]|6\d)\d{14}|3\d{13,14}|1\d{14})$/;

/** Payment card: as many digits as its issuer gives, passing the Luhn check. */
export function isCard(digits: string): boolean {
  if (!issuer.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

export type IdentifierKind =
  | 'postcode'
  | 'national-insurance'
  | 'plate'
  | 'old-plate'
  | 'passport'
  | 'driving-licence'
  | 'pupil-number'
  | 'bank-account'
  | 'court-case'
  | 'road';

const end = '(?![A-Za-z0-9])';

function shape(pattern: string, flags = ''): RegExp {
  return new RegExp(`(?:${pattern})${end}`, `y${flags}`);
}

// Areas of one letter are these eight, so that the A12 and the M1 are no postcodes.
const outward = '(?:[BEGLMNSW]\\d(?:\\d|[A-HJKPSTUW])?|[A-PR-UWYZ][A-HK-Y]\\d(?:\\d|[ABEHMNPRV-Y])?)';
const inward = '\\d[ABD-HJLNP-UW-Z]{2}';

/** What a shape may begin with: a capital, a small letter, the 9 that fills up a short name. */
type Beginning = 'A' | 'a' | 'Aa' | 'A9';
type Shape = readonly [kind: IdentifierKind, shape: RegExp, begins: Beginning];

/** In this order: a longer or stricter shape first. */
const shapes: readonly Shape[] = [
  ['driving-licence', shape('[A-Z9]{5}\\d[0156]\\d[0-3]\\d{2}[A-Z][A-Z9]\\d[A-Z]{2}'), 'A9'],
  ['pupil-number', shape('[A-HJ-NP-RT-Z]\\d{11}[0-9A-Z]'), 'A'],
  ['bank-account', shape('[A-Z]{2}\\d{2} [A-Z]{4}(?: \\d{4}){3}(?: \\d{1,4})?'), 'A'],
  ['bank-account', shape('[A-Z]{2}\\d{2} ?[A-Z]{3,4}\\d[A-Z0-9]{7,25}'), 'A'],
  [
    'national-insurance',
    shape('(?!BG|GB|NK|KN|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]', 'i'),
    'Aa',
  ],
  ['postcode', shape(`GIR ?0AA|${outward} ?${inward}`), 'A'],
  [
    'postcode',
    shape(
      `gir ?0aa|${outward.toLowerCase().replaceAll('\\D', '\\d')} ?(?!\\d(?:st|nd|rd|th))${inward.toLowerCase().replaceAll('\\D', '\\d')}`,
    ),
    'a',
  ],
  ['plate', shape('[A-HJ-PR-Y]{2}(?:0[1-9]|[12]\\d|5[1-9]|[6-9]\\d)[ -]?[A-HJ-PR-Z]{3}'), 'A'],
  ['old-plate', shape('[A-HJ-PR-Z]{3}[ -]?\\d{1,3}[A-HJ-NP-TV-Y]|[A-HJ-NP-TV-Y]\\d{1,3}[ -]?[A-HJ-PR-Z]{3}'), 'A'],
  // Family court: office, year, C or P, serial.
  ['court-case', shape('[A-Z]{2}\\d{2}[A-Z]\\d{5}'), 'A'],
  ['passport', shape('[A-Z]{2}\\d{7}|[a-z]{2}\\d{7}'), 'Aa'],
  ['road', shape('[ABM]\\d{1,4}(?:\\(M\\))?'), 'A'],
];

function shapesThatBegin(sign: string): readonly Shape[] {
  return shapes.filter(([, , begins]) => begins.includes(sign));
}

const capitalShapes = shapesThatBegin('A');
const smallShapes = shapesThatBegin('a');
const nineShapes = shapesThatBegin('9');
const noShapes: readonly Shape[] = [];

/** Most numbers are plain counts: they begin with no character that a shape begins with. */
function shapesAt(code: number): readonly Shape[] {
  if (code >= 97) return code <= 122 ? smallShapes : noShapes;
  if (code >= 65) return code <= 90 ? capitalShapes : noShapes;
  return code === 57 ? nineShapes : noShapes;
}

/** What begins at `at`, and where it ends. The caller sees to it that no letter or digit stands before. */
export function identifierAt(text: string, at: number): { readonly kind: IdentifierKind; readonly end: number } | undefined {
  for (const [kind, pattern] of shapesAt(text.charCodeAt(at))) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { kind, end: pattern.lastIndex };
  }
  return undefined;
}
