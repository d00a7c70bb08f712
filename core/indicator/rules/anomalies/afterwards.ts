// What is changed after the fact: targets made easier, and measurements written once a value was used.

import type { Bilingual } from '#platform/schema/schema.ts'
import { said } from '../steps.ts'
import type { TargetChange } from '../targets.ts'
import { type Finding, MOST_ROWS } from './finding.ts'

/** @param reason what was said when it was changed; @param at the instant, for a steady key */
export function findSoftened(
  code: string,
  changes: readonly TargetChange[],
  reason: string,
  at: string,
): Finding[] {
  const easier = changes.filter(({ isEasier }) => isEasier)
  if (easier.length === 0) return []
  return [
    {
      key: `softened:${code}:${at}`,
      kind: 'softened',
      code,
      title: { id: 'Nilai awal atau target dilonggarkan', en: 'A baseline or target was softened' },
      detail: {
        id: `${easier.length} angka yang sudah ditetapkan menjadi lebih mudah dicapai. Alasan: ${reason}`,
        en: `${easier.length} figures set before became easier to reach. Reason: ${reason}`,
      },
      columns: [
        { id: 'Apa', en: 'What' },
        { id: 'Tahun', en: 'Year' },
        { id: 'Sebelum', en: 'Before' },
        { id: 'Sesudah', en: 'After' },
      ],
      rows: easier.map(({ kind, year, before, value }) => [kind, String(year), before ?? '', value ?? '-']),
      path: `indikator/${code}`,
    },
  ]
}

export interface LateRow {
  subject: string
  at: Date
  recordedAt: Date
  factSeq: number
}

/** A use as `noteUse` was told of it, in words. */
function sayUse(use: string): Bilingual {
  const [kind, year, question] = use.split(':')
  if (kind !== 'evidence') return { id: `(${use})`, en: `(${use})` }
  return {
    id: `pada pertanyaan ${question} evaluasi ${year}`,
    en: `at question ${question} of the evaluation of ${year}`,
  }
}

/** A value as it was used, and what was measured for its period only afterwards. */
export function findLate(
  use: { code: string; period: string; use: string; value: string; usedAt: Date },
  rows: readonly LateRow[],
  valueNow: string | null,
): Finding[] {
  if (rows.length === 0 || valueNow === use.value) return []
  const [was, is] = [said(use.value), valueNow === null ? { id: '-', en: '-' } : said(valueNow)]
  const usedAs = sayUse(use.use)
  return [
    {
      key: `late:${use.code}:${use.period}:${use.use}`,
      kind: 'late',
      code: use.code,
      title: { id: 'Ukuran masuk setelah nilainya dipakai', en: 'Measured after the value was used' },
      detail: {
        id: `Nilai ${use.period} dipakai sebagai ${was.id} ${usedAs.id}; sejak itu ${rows.length} ukuran untuk periode itu masuk atau berubah, dan nilainya kini ${is.id}.`,
        en: `The value of ${use.period} was used as ${was.en} ${usedAs.en}; since then ${rows.length} measurements of that period came in or changed, and the value is ${is.en} now.`,
      },
      columns: [
        { id: 'Yang diukur', en: 'Subject' },
        { id: 'Waktu kejadian', en: 'Happened' },
        { id: 'Dicatat', en: 'Recorded' },
        { id: 'Nomor fakta', en: 'Fact' },
      ],
      rows: rows
        .slice(0, MOST_ROWS)
        .map((one) => [one.subject, one.at.toISOString(), one.recordedAt.toISOString(), String(one.factSeq)]),
      path: `indikator/${use.code}?periode=${use.period}`,
    },
  ]
}
