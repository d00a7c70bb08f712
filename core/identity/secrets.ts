import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** 256 random bits as 43 characters that go into a link or a cookie as they are. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

export const newId = (): string => randomUUID()

/** What is stored of a random secret. A fast hash is enough: 80 bits and more cannot be tried out. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 random bits in four groups for copying by hand: `k3ne-6xzq-…`. */
export function randomRecoveryCode(): string {
  const letters = [...randomBytes(16)].map((byte) => BASE32[byte % 32]).join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** Typed with blanks, capitals or without dashes, a recovery code is the same. */
export const plainRecoveryCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z2-7]/g, '')
