import { call } from '#platform/client/call.ts'
import type { Finder, Found } from '#platform/client/finder.ts'
import { GetInstrument, type Instrument, ListInstruments } from '../../contract.ts'

const MOST = 8
let read: Promise<Instrument[]> | undefined

/** Finds questions of every instrument by code or words; leads to them on the region's question page. */
export const questionFinder: Finder = {
  key: 'questions',
  label: { id: 'Pertanyaan evaluasi', en: 'Evaluation questions' },
  find: async (words, language, { region }) => {
    if (region === undefined) return []
    const wanted = words.toLowerCase().split(/\s+/)
    const found = (await readInstruments()).flatMap((instrument) =>
      instrument.questions
        .filter(({ code, label }) => matches(`${code} ${label[language]}`, wanted))
        .map(({ code, label }) => ({
          key: `${instrument.code} ${code}`,
          label: `${code} ${label[language]}`,
          hint: instrument.name[language],
          to: `/kerja/${region}/evaluasi/pertanyaan/${instrument.code}#${code}`,
        })),
    )
    return onceEach(found).slice(0, MOST)
  },
}

/** A question that several instruments ask alike is shown with the first, newest one. */
const onceEach = (found: readonly Found[]): Found[] =>
  [...new Map(found.toReversed().map((one) => [one.label, one])).values()].toReversed()

const matches = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase()
  return words.every((word) => lower.includes(word))
}

/** Questions change only with an instrument's version, so they are read once a visit; a failure is not kept. */
function readInstruments(): Promise<Instrument[]> {
  read ??= readAll().catch((problem: unknown) => {
    read = undefined
    throw problem
  })
  return read
}

async function readAll(): Promise<Instrument[]> {
  const summaries = await call(ListInstruments, {})
  return Promise.all(summaries.map(({ code }) => call(GetInstrument, { code })))
}
