// What the board says aloud, in Indonesian whatever language the screen has: the patients hear it.

const DIGITS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const
/** Letters as they are named in Indonesian; speech engines left alone say some of them in English. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'A',
  B: 'Be',
  C: 'Ce',
  D: 'De',
  E: 'E',
  F: 'Ef',
  G: 'Ge',
  H: 'Ha',
  I: 'I',
  J: 'Je',
  K: 'Ka',
  L: 'El',
  M: 'Em',
  N: 'En',
  O: 'O',
  P: 'Pe',
  Q: 'Ki',
  R: 'Er',
  S: 'Es',
  T: 'Te',
  U: 'U',
  V: 'Ve',
  W: 'We',
  X: 'Eks',
  Y: 'Ye',
  Z: 'Zet',
}

/**
 * A ticket number as it is called: letter by letter and digit by digit, for a digit lost in a noisy hall is
 * noticed and a lost "puluh" is not.
 *
 * @example spokenTicket('A-012') // 'A nol satu dua'
 */
export const spokenTicket = (number: string): string =>
  [...number.toUpperCase()].flatMap((sign) => LETTERS[sign] ?? DIGITS[Number(sign)] ?? []).join(' ')

/**
 * A whole number from 0 to 999 in words.
 *
 * @example spokenNumber(112) // 'seratus dua belas'
 */
export function spokenNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? ''
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 20) return `${DIGITS[value - 10]} belas`
  if (value < 100) return joined(`${DIGITS[Math.floor(value / 10)]} puluh`, value % 10)
  const hundreds = Math.floor(value / 100)
  return joined(hundreds === 1 ? 'seratus' : `${DIGITS[hundreds]} ratus`, value % 100)
}

const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spokenNumber(rest)}`)

/**
 * A counter: its digits become a number, its words stay.
 *
 * @example spokenCounter('Loket 12') // 'loket dua belas'
 */
export function spokenCounter(counter: string): string {
  const words = counter
    .trim()
    .toLowerCase()
    .replace(/\d+/g, (digits) => (digits.length > 3 ? spokenTicket(digits) : spokenNumber(Number(digits))))
  return /^[a-z]/.test(counter.trim().toLowerCase()) && /\D/.test(counter) ? words : `loket ${words}`
}

/** @example callSentence('A-012', '1') // 'nomor antrean A nol satu dua, silakan ke loket satu' */
export const callSentence = (number: string, counter: string): string =>
  `nomor antrean ${spokenTicket(number)}, silakan ke ${spokenCounter(counter)}`
