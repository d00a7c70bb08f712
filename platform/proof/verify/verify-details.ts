// Personal details beside their facts: those that are there must be those the fact committed to. Erased ones are simply
// not there; the fact that tells of it says which.
import { commitmentOf } from '#platform/facts/details-salt.ts'
import { fail } from './fault.ts'
import { type About, DetailsLine } from './format.ts'
import { parse, readLines } from './read-files.ts'

/** What a fact says of details. */
export interface SaidOfDetails {
  name?: unknown
  payload?: unknown
  detailsCommitment?: unknown
}

/** Commitments by fact, and the facts whose details a later fact tells to be erased. */
export interface Commitments {
  take: (seq: number, said: SaidOfDetails) => void
  of: ReadonlyMap<number, unknown>
  erased: ReadonlySet<number>
}

/** Remembers nothing where the export brings no details. */
export function commitmentsOf({ details }: About): Commitments {
  const of = new Map<number, unknown>()
  const erased = new Set<number>()
  const take: Commitments['take'] = (seq, { name, payload, detailsCommitment }) => {
    if (details.length === 0) return
    if (typeof detailsCommitment === 'string') of.set(seq, detailsCommitment)
    if (name === 'facts.details_erased') for (const one of seqsOf(payload)) erased.add(one)
  }
  return { take, of, erased }
}

const seqsOf = (payload: unknown): readonly number[] => {
  const seqs = (payload as { seqs?: unknown } | null | undefined)?.seqs
  return Array.isArray(seqs) ? (seqs as number[]) : []
}

/** @throws Fault `details` */
export async function verifyDetails(
  folder: string,
  { details }: About,
  { of, erased }: Commitments,
): Promise<{ details: number; detailsMissing: number }> {
  const seen = new Set<number>()
  for (const name of details) {
    for await (const lines of readLines(folder, name)) {
      for (const line of lines) {
        const one = parse(line.toString('utf8'), DetailsLine, name)
        if (seen.has(one.seq) || of.get(one.seq) !== commitmentIn(one)) foreign(one.seq)
        seen.add(one.seq)
      }
    }
  }
  const missing = [...of.keys()].filter((seq) => !seen.has(seq) && !erased.has(seq))
  return { details: seen.size, detailsMissing: missing.length }
}

function commitmentIn({ salt, details }: DetailsLine): string | null {
  try {
    return commitmentOf(Buffer.from(salt, 'hex'), details).toString('hex')
  } catch {
    // Text that no canonical form can carry, such as half a surrogate pair, was never committed to.
    return null
  }
}

const foreign = (seq: number): never =>
  fail(
    'details',
    seq,
    `Rincian fakta ${seq} bukan yang dijanjikan fakta itu.`,
    `The details of fact ${seq} are not those the fact committed to.`,
  )
