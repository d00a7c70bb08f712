import type { OwedTask } from '#platform/module.ts'
import type { Clarification, OwnSheet } from './contract.ts'

// Sentences of tasks. They go over the wire in both languages, because a list of tasks is read in either.

type Told = Omit<OwedTask, 'due' | 'weight'>

const rate = { id: 'Nilai', en: 'Rate' }

/** All regions an assessor still has to rate, on one line at the ministry. */
export function sheetsOwed(year: number, owed: readonly OwnSheet[]): Told {
  const done = owed.reduce((sum, { counts }) => sum + counts.rated + counts.gaps, 0)
  const of = owed.reduce((sum, { counts }) => sum + counts.of, 0)
  const names = owed.slice(0, 3).map(({ region }) => region.name)
  const more = owed.length - names.length
  return {
    key: `scoring.sheets:${year}`,
    title: { id: `Nilai ${owed.length} daerah untuk ${year}`, en: `Rate ${owed.length} regions for ${year}` },
    why: {
      id: `${done} dari ${of} pertanyaan sudah dinilai: ${names.join(', ')}${more > 0 ? `, dan ${more} lainnya` : ''}.`,
      en: `${done} of ${of} questions are rated: ${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
    },
    to: 'evaluasi/nilai',
    action: rate,
  }
}

/** One region's sheet, behind its wall. */
export function sheetOwed({ year, region, counts }: OwnSheet): Told {
  const done = counts.rated + counts.gaps
  const complete = done === counts.of
  return {
    key: `scoring.sheet:${year}`,
    title: complete
      ? { id: `Kirim lembar penilaian ${region.name}`, en: `Submit the sheet of ${region.name}` }
      : { id: `Nilai ${region.name}`, en: `Rate ${region.name}` },
    why: complete
      ? {
          id: 'Semua pertanyaan sudah dinilai; nilai baru terhitung setelah dikirim.',
          en: 'All questions are rated; they count once they are submitted.',
        }
      : {
          id: `${done} dari ${counts.of} pertanyaan sudah dinilai.`,
          en: `${done} of ${counts.of} questions are rated.`,
        },
    to: `evaluasi/nilai/${year}`,
    action: complete ? { id: 'Kirim', en: 'Submit' } : rate,
  }
}

/** Requests the region, or an agency of it, has not answered. */
export function answersOwed(year: number, open: readonly Clarification[]): OwedTask[] {
  const first = open[0]
  if (first === undefined) return []
  const codes = open.map(({ question }) => question.code).join(', ')
  return [
    {
      key: `scoring.clarifications:${year}`,
      title: {
        id: `Jawab ${open.length} permintaan klarifikasi`,
        en: `Answer ${open.length} ${open.length === 1 ? 'request' : 'requests'} for clarification`,
      },
      why: {
        id: `Asesor bertanya tentang ${codes}. Tanpa jawaban, mereka menilai dengan bukti yang ada.`,
        en: `Assessors ask about ${codes}. Without an answer they rate by the evidence there is.`,
      },
      to: `evaluasi/klarifikasi/${year}`,
      action: { id: 'Jawab', en: 'Answer' },
      due: new Date(first.dueAt),
      weight: 'now',
    },
  ]
}

/** Answers the assessor who asked has not looked at yet. */
export function answersToRead(year: number, answered: readonly Clarification[]): OwedTask[] {
  if (answered.length === 0) return []
  const codes = answered.map(({ question }) => question.code).join(', ')
  return [
    {
      key: `scoring.answers:${year}`,
      title: {
        id: `Baca ${answered.length} jawaban klarifikasi`,
        en: `Read ${answered.length} ${answered.length === 1 ? 'answer' : 'answers'}`,
      },
      why: {
        id: `Daerah sudah menjawab tentang ${codes}. Tutup permintaannya bila cukup.`,
        en: `The region answered about ${codes}. Close the request if that is enough.`,
      },
      to: `evaluasi/klarifikasi/${year}`,
      action: { id: 'Baca', en: 'Read' },
      weight: 'now',
    },
  ]
}

/** Sheets that did not come before the deadline. */
export const sheetsMissing = (year: number, missing: number): OwedTask => ({
  key: `scoring.missing:${year}`,
  title: {
    id: `${missing} lembar penilaian tidak dikirim`,
    en: `${missing} ${missing === 1 ? 'sheet was' : 'sheets were'} not submitted`,
  },
  why: {
    id: 'Nilai daerahnya belum terbuka. Perpanjang tenggat, atau catat alasan mengapa lembar tidak dikirim.',
    en: 'Ratings of these regions are not open. Extend the deadline, or record why a sheet will not come.',
  },
  to: `evaluasi/nilai-kemajuan/${year}`,
  action: { id: 'Lihat', en: 'See' },
  weight: 'now',
})
