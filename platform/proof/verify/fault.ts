import type { Bilingual } from '#platform/schema/schema.ts'

/** What is wrong with an export; the first is found and told, since everything after it hangs on it. */
export const FAULTS = [
  'unreadable',
  'key',
  'signature',
  'chain',
  'changed',
  'removed',
  'reordered',
  'inserted',
  'truncated',
  'root',
  'details',
] as const
export type FaultKind = (typeof FAULTS)[number]

/** A fault with the number of the first fact or seal it shows at, and a sentence. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** Number of the first wrong fact; null where no single fact is wrong. */
    readonly seq: number | null,
    readonly sentence: Bilingual,
  ) {
    super(sentence.en)
    this.name = 'Fault'
  }
}

export const fail = (kind: FaultKind, seq: number | null, id: string, en: string): never => {
  throw new Fault(kind, seq, { id, en })
}
