import { createHash, randomBytes } from 'node:crypto'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Whoever holds the paper has the code; nobody guesses sixteen of thirty-two letters. */
export const newCode = (region: string): string =>
  `${region}~${[...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
