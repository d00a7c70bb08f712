import { expect, test } from 'vitest'
import { readInstruments, readRubrics } from '../reference.ts'
import { withRubrics } from './rubric.ts'

const instruments = await readInstruments()
const sets = await readRubrics()
const of2023 = instruments.filter((one) => one.year === 2023)

test.each(of2023)('every question of $code says what earns each of its five values', (instrument) => {
  const without = instrument.questions.filter(({ rubric }) => rubric?.length !== 5).map(({ code }) => code)
  expect([without, instrument.rubricBasis]).toEqual([[], sets[0]?.basis])
})

test('no two values of a ladder say the same, in either language', () => {
  const same = Object.entries(sets[0]?.kinds ?? {})
    .filter(([, ladder]) =>
      (['id', 'en'] as const).some((language) => new Set(ladder.map((step) => step[language])).size < 5),
    )
    .map(([kind]) => kind)
  expect(same).toEqual([])
})

test('every kind serves a question, and every question has a kind', () => {
  const { kinds = {}, questions = {} } = sets[0] ?? {}
  expect([...new Set(Object.values(questions))].sort()).toEqual(Object.keys(kinds).sort())
})

test('an instrument that says its own rubrics keeps them', () => {
  const [instrument] = of2023
  if (instrument === undefined) throw new Error('no instrument of 2023')
  const own = Array.from({ length: 5 }, (_, i) => ({ id: `nilai ${i}`, en: `value ${i}` }))
  const changed = {
    ...instrument,
    questions: instrument.questions.map((question, i) => (i === 0 ? { ...question, rubric: own } : question)),
  }
  expect(withRubrics(changed, sets)).toBe(changed)
})
