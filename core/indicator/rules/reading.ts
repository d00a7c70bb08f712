// Facts to measurements. The newest fact about a subject counts; facts may come twice, late, or in another order.

import type { Measure, Measurement, Reader } from '#platform/measure/measure.ts'

/** A figure read off a fact, ready to be kept. */
export interface ReadFigure {
  measure: string
  subject: string
  at: string
  value: number | null
  by: Measurement['by'] & {}
  seq: number
  recordedAt: Date
}

interface ReadFact {
  seq: number
  name: string
  payload: unknown
  recordedAt: Date
}

export type Readers = ReadonlyMap<string, readonly { measure: string; read: Reader['read'] }[]>

/** Readers by the name of the fact they are for. */
export function readersOf(measures: readonly Measure[]): Readers {
  const readers = new Map<string, { measure: string; read: Reader['read'] }[]>()
  for (const { name, readers: of } of measures)
    for (const { from, read } of of)
      readers.set(from.name, [...(readers.get(from.name) ?? []), { measure: name, read }])
  return readers
}

/**
 * What facts say, one figure for each subject of a measure: that of the highest number.
 *
 * @throws RangeError when a reader gives what is no instant or no whole number; the fact then waits for its mending
 */
export function readFacts(facts: readonly ReadFact[], readers: Readers): ReadFigure[] {
  const newest = new Map<string, ReadFigure>()
  for (const fact of facts)
    for (const { measure, read } of readers.get(fact.name) ?? [])
      for (const one of read(fact as never)) {
        const key = `${measure} ${one.subject}`
        const before = newest.get(key)
        if (before === undefined || before.seq <= fact.seq) newest.set(key, figureOf(measure, one, fact))
      }
  return [...newest.values()]
}

function figureOf(measure: string, one: Measurement, { seq, recordedAt }: ReadFact): ReadFigure {
  const at = new Date(one.at)
  if (Number.isNaN(at.getTime())) throw new RangeError(`${measure} of fact ${seq} has no instant.`)
  if (one.value !== null && !Number.isSafeInteger(one.value))
    throw new RangeError(`${measure} of fact ${seq} is no whole number.`)
  return {
    ...{ measure, subject: one.subject, at: at.toISOString(), value: one.value },
    ...{ by: one.by ?? {}, seq, recordedAt },
  }
}
