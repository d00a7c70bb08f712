// A fact stands where another number should: the sentence that says what was done to the export.
import { hashLeaf } from '../merkle/hash.ts'
import { fail } from './fault.ts'
import type { About } from './format.ts'
import { type Leaves, linesOf } from './read-files.ts'

/** What a line says of its place. */
export interface Placed {
  tenant: unknown
  seq: unknown
}

/** A number that is not the next: the fact is missing, stands elsewhere, or another was put in its place. */
export async function tellMisplaced(place: Misplaced): Promise<never> {
  const { said, expected, leaves, leaf } = place
  const isOurs = isNumber(said.seq) && (await leaves.at(said.seq))?.equals(leaf) === true
  if (!isOurs) return foreign(said, expected)
  if (await standsLater(place)) return reordered(said, expected)
  return (said.seq as number) > expected ? removed(said, expected) : reordered(said, expected)
}

const isNumber = (seq: unknown): seq is number => Number.isSafeInteger(seq) && (seq as number) > 0

interface Misplaced {
  folder: string
  about: About
  said: Placed
  expected: number
  leaves: Leaves
  leaf: Buffer
}

/** Whether the fact that is missed here is found anywhere in the export. */
async function standsLater({ folder, about, expected, leaves }: Misplaced): Promise<boolean> {
  const missed = await leaves.at(expected)
  for await (const { line } of linesOf(folder, about.parts)) {
    if (missed?.equals(hashLeaf(line)) === true) return true
  }
  return false
}

const removed = ({ seq }: Placed, expected: number): never =>
  fail(
    'removed',
    expected,
    `Fakta ${expected} tidak ada: di tempatnya berdiri fakta ${String(seq)}.`,
    `Fact ${expected} is missing: fact ${String(seq)} stands in its place.`,
  )

const reordered = ({ seq }: Placed, expected: number): never =>
  fail(
    'reordered',
    expected,
    `Urutan diubah: di tempat fakta ${expected} berdiri fakta ${String(seq)}.`,
    `The order was changed: in the place of fact ${expected} stands fact ${String(seq)}.`,
  )

const foreign = ({ seq, tenant }: Placed, expected: number): never =>
  fail(
    'inserted',
    expected,
    `Di tempat fakta ${expected} berdiri fakta asing (mengaku nomor ${String(seq)} dari ${String(tenant)}).`,
    `In the place of fact ${expected} stands a foreign fact (which calls itself number ${String(seq)} of ${String(tenant)}).`,
  )
