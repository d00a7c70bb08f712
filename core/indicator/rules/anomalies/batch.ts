// Many values by one person within minutes. Imported tables are one act and are told apart.

import { wib } from '#platform/time/time.ts'
import { type Finding, MOST_ROWS } from './finding.ts'

const MINUTES = 10
const LEAST = 15

export interface Entry {
  id: string
  code: string
  period: string
  value: string
  by: string
  at: Date
}

/** @param entries typed by hand, in any order */
export function findBatches(entries: readonly Entry[]): Finding[] {
  const people = [...new Set(entries.map(({ by }) => by))]
  return people.flatMap((by) => {
    const own = entries.filter((one) => one.by === by).sort((a, b) => a.at.getTime() - b.at.getTime())
    const batch = largestRun(own)
    return batch.length < LEAST ? [] : [told(batch)]
  })
}

/** The most entries that lie within the window, from any first one. */
function largestRun(entries: readonly Entry[]): Entry[] {
  let best: Entry[] = []
  let first = 0
  for (let last = 0; last < entries.length; last++) {
    while (minutesBetween(entries[first], entries[last]) > MINUTES) first++
    if (last - first + 1 > best.length) best = entries.slice(first, last + 1)
  }
  return best
}

const minutesBetween = (a: Entry | undefined, b: Entry | undefined): number =>
  ((b?.at.getTime() ?? 0) - (a?.at.getTime() ?? 0)) / 60_000

function told(batch: readonly Entry[]): Finding {
  const [first] = batch as [Entry, ...Entry[]]
  return {
    key: `batch:${first.id}`,
    kind: 'batch',
    code: first.code,
    title: { id: 'Banyak isian dalam beberapa menit', en: 'Many entries within minutes' },
    detail: {
      id: `${batch.length} nilai diisi satu orang dalam ${MINUTES} menit mulai ${wib(first.at, 'id')}.`,
      en: `One person entered ${batch.length} values within ${MINUTES} minutes from ${wib(first.at, 'en')}.`,
    },
    columns: [
      { id: 'Indikator', en: 'Indicator' },
      { id: 'Periode', en: 'Period' },
      { id: 'Nilai', en: 'Value' },
      { id: 'Waktu', en: 'Time' },
    ],
    rows: batch
      .slice(0, MOST_ROWS)
      .map(({ code, period, value, at }) => [code, period, value, at.toISOString()]),
    path: `indikator/isian?indikator=${first.code}`,
  }
}
