import { createHash, randomBytes } from 'node:crypto'
import { canonical } from './canonical.ts'

/** Details with the salt that hides them behind their commitment. */
export interface SaltedDetails {
  details: Record<string, unknown>
  salt: Buffer
  /** SHA-256(salt ‖ canonical details). */
  commitment: Buffer
}

/**
 * Without the salt a commitment tells nothing, not even to somebody who tries all phone numbers; salt and details
 * are erased together.
 */
export function saltDetails(details: Record<string, unknown>): SaltedDetails {
  const salt = takeSalt()
  // As the database will give them back: dates as text, nothing undefined.
  const stored = JSON.parse(JSON.stringify(details)) as Record<string, unknown>
  return { details: stored, salt, commitment: commitmentOf(salt, stored) }
}

const SALT = 32
let stock = Buffer.alloc(0)

/** Random bytes are asked for in stock: a call for a few of them costs as much as one for thousands. */
function takeSalt(): Buffer {
  if (stock.length < SALT) stock = randomBytes(SALT * 128)
  const salt = stock.subarray(0, SALT)
  stock = stock.subarray(SALT)
  return salt
}

export const commitmentOf = (salt: Uint8Array, details: unknown): Buffer =>
  createHash('sha256').update(salt).update(canonical(details)).digest()
