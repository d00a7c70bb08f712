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
  const salt = randomBytes(32)
  // As the database will give them back: dates as text, nothing undefined.
  const stored = JSON.parse(JSON.stringify(details)) as Record<string, unknown>
  return { details: stored, salt, commitment: commitmentOf(salt, stored) }
}

export const commitmentOf = (salt: Uint8Array, details: unknown): Buffer =>
  createHash('sha256').update(salt).update(canonical(details)).digest()
