import type { Known, KnownMeeting, Offer } from './known.ts'

// That council, implementing team and forum met and work: instrument questions A02, A03, B02, B03, B05.

const BODIES = [
  { kinds: ['council'], questions: ['A02', 'B02'], id: 'Rapat Dewan', en: 'Council meetings' },
  {
    kinds: ['team', 'evaluation'],
    questions: ['A03'],
    id: 'Rapat Tim Pelaksana dan rapat evaluasi dengan OPD',
    en: 'Implementing team and evaluation meetings with agencies',
  },
  { kinds: ['team'], questions: ['B03'], id: 'Rapat Tim Pelaksana', en: 'Implementing team meetings' },
  { kinds: ['forum'], questions: ['B05'], id: 'Pertemuan Forum', en: 'Forum meetings' },
] as const satisfies readonly {
  kinds: readonly string[]
  questions: readonly string[]
  id: string
  en: string
}[]

/** Meetings of the year by body; a body that did not meet is not offered. */
export function meetingOffers({ meetings, year }: Known): Offer[] {
  return BODIES.flatMap(({ kinds, questions, id, en }) => {
    const own = meetings.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
    if (own.length === 0) return []
    const detail = detailOf(own)
    return questions.map(
      (question): Offer => ({
        question,
        source: 'backing',
        title: { id: `${id} ${year}`, en: `${en} of ${year}` },
        detail,
        path: 'rapat/daftar',
      }),
    )
  })
}

function detailOf(own: readonly KnownMeeting[]): Offer['detail'] {
  const sum = (of: (one: KnownMeeting) => number) => own.reduce((total, one) => total + of(one), 0)
  const days = own
    .map(({ heldOn }) => heldOn)
    .sort()
    .join(', ')
  const most = Math.max(...own.map(({ opds }) => opds))
  const [attended, decisions, settled] = [
    sum((m) => m.attended),
    sum((m) => m.decisions),
    sum((m) => m.settled),
  ]
  const minutes = own.filter(({ hasMinutes }) => hasMinutes).length
  return {
    id: `${own.length} rapat (${days}), ${attended} kehadiran, sampai ${most} OPD sekali rapat; ${minutes} notulen terbit; ${settled} dari ${decisions} putusan selesai.`,
    en: `${own.length} meetings (${days}), attended ${attended} times, by up to ${most} agencies at once; minutes of ${minutes} issued; ${settled} of ${decisions} decisions done.`,
  }
}
