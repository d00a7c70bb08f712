import { findFaults, type InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { day } from '#platform/time/time.ts'
import type { Cycle } from '../contract.ts'
import { daysOf } from './deadline.ts'
import { orderFaults } from './plan.ts'
import { STEP_WORDS } from './words.ts'

/** A draft as it would be opened. */
export interface Draft {
  cycle: Pick<Cycle, 'year' | 'stageOne' | 'stageTwo' | 'deadlines' | 'tracks'>
  /** The instrument of each track, where it is stored. */
  instruments: ReadonlyMap<string, InstrumentData>
  /** How many regions stand on the list, by track. */
  invited: ReadonlyMap<string, number>
  now: Date
}

/**
 * Everything that forbids opening, as sentences that say how to mend it; empty when the cycle may be opened.
 */
export function missingToOpen(draft: Draft): Bilingual[] {
  return [
    ...trackFaults(draft),
    ...regionFaults(draft),
    ...stageFaults(draft.cycle),
    ...orderFaults(daysOf(draft.cycle)),
    ...pastFaults(draft),
  ]
}

function trackFaults({ cycle, instruments }: Draft): Bilingual[] {
  if (cycle.tracks.length === 0)
    return [
      {
        id: 'Belum ada jalur. Pilih sekurangnya satu jalur beserta instrumennya.',
        en: 'There is no track. Choose at least one with its instrument.',
      },
    ]
  return cycle.tracks.flatMap(({ track }) => instrumentFaults(track, instruments.get(track)))
}

function instrumentFaults(track: string, instrument: InstrumentData | undefined): Bilingual[] {
  if (instrument === undefined)
    return [
      {
        id: `Instrumen jalur ${track} tidak ada. Pilih yang lain.`,
        en: `The instrument of the track ${track} does not exist. Choose another.`,
      },
    ]
  const faults = findFaults(instrument)
  const weights = faults.find((fault) => fault.kind === 'weights')
  return [
    ...(weights?.kind === 'weights'
      ? [
          {
            id: `Jumlah bobot instrumen jalur ${track} ${weights.total}, seharusnya 100. Turunkan versi yang benar.`,
            en: `The weights of the instrument of the track ${track} sum to ${weights.total}, not 100. Derive a right version.`,
          },
        ]
      : []),
    ...(faults.some((fault) => fault.kind !== 'weights') || instrument.questions.length === 0
      ? [
          {
            id: `Instrumen jalur ${track} belum dapat dipakai menilai. Periksa pertanyaannya.`,
            en: `The instrument of the track ${track} can not be scored with yet. Look at its questions.`,
          },
        ]
      : []),
  ]
}

function regionFaults({ cycle, invited }: Draft): Bilingual[] {
  const total = [...invited.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0)
    return [
      {
        id: 'Belum ada daerah yang diundang. Tambahkan daerah ke daftar peserta.',
        en: 'No region is invited. Add regions to the list.',
      },
    ]
  return cycle.tracks
    .filter(({ track }) => (invited.get(track) ?? 0) === 0)
    .map(({ track }) => ({
      id: `Jalur ${track} belum punya daerah. Undang daerah untuk jalur itu atau hapus jalurnya.`,
      en: `The track ${track} has no region. Invite regions to it or take the track away.`,
    }))
}

function stageFaults({ stageOne, stageTwo }: Draft['cycle']): Bilingual[] {
  if (stageTwo === null)
    return [
      {
        id: 'Tanggal tahap II belum diisi. Isi hari mulai dan hari akhirnya.',
        en: 'The days of stage II are missing. Fill in its first and last day.',
      },
    ]
  if (stageOne === null || stageOne.to <= stageTwo.from) return []
  return [
    {
      id: 'Tahap I berakhir sesudah tahap II dimulai. Perbaiki tanggal salah satunya.',
      en: 'Stage I ends after stage II begins. Mend the dates of one of them.',
    },
  ]
}

const pastFaults = ({ cycle, now }: Draft): Bilingual[] =>
  cycle.deadlines
    .filter(({ closesAt }) => Date.parse(closesAt) < now.getTime())
    .map(({ step, closesAt }) => ({
      id: `Tenggat ${STEP_WORDS[step].id} sudah lewat (${day(dayIn(closesAt), 'id')}). Pilih hari yang belum lewat.`,
      en: `The deadline of the ${STEP_WORDS[step].en} has passed (${day(dayIn(closesAt), 'en')}). Choose a day to come.`,
    }))

const dayIn = (closesAt: string): string =>
  daysOf({ deadlines: [{ step: 'answer', closesAt }] })[0]?.day ?? ''
