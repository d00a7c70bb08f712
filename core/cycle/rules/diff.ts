import type { InstrumentData, QuestionData } from '#core/evaluation/arithmetic.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { InstrumentDiff } from '../contract.ts'

/** What differs between two versions of an instrument, in the order of the newer one. */
export function diffInstruments(from: InstrumentData, to: InstrumentData): InstrumentDiff {
  const before = byCode(from)
  const after = byCode(to)
  const kept = to.questions.flatMap((now) => {
    const old = before.get(now.code)
    return old === undefined ? [] : [[old, now] as const]
  })
  return {
    name: wording(from.name, to.name),
    weights: diffWeights(from, to),
    added: to.questions.filter(({ code }) => !before.has(code)).map(mark),
    removed: from.questions.filter(({ code }) => !after.has(code)).map(mark),
    changed: kept.flatMap(diffQuestion),
    rubrics: kept.flatMap(diffRubric),
  }
}

/** Whether two versions say the same. */
export const saysTheSame = ({ name, weights, added, removed, changed, rubrics }: InstrumentDiff): boolean =>
  name === null && [weights, added, removed, changed, rubrics].every((list) => list.length === 0)

const byCode = ({ questions }: InstrumentData): Map<string, QuestionData> =>
  new Map(questions.map((question) => [question.code, question]))

const mark = ({ code, component, label }: QuestionData) => ({ code, component, label })

const isSame = (a: Bilingual, b: Bilingual): boolean => a.id === b.id && a.en === b.en

const wording = (from: Bilingual, to: Bilingual) => (isSame(from, to) ? null : { from, to })

function diffWeights(from: InstrumentData, to: InstrumentData): InstrumentDiff['weights'] {
  const before = new Map(from.components.map((one) => [one.key, one]))
  const after = new Map(to.components.map((one) => [one.key, one]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((component) => {
    const [old, now] = [before.get(component), after.get(component)]
    const label = now?.label ?? old?.label
    if (label === undefined || old?.weight === now?.weight) return []
    return [{ component, label, from: old?.weight ?? null, to: now?.weight ?? null }]
  })
}

function diffQuestion([old, now]: readonly [QuestionData, QuestionData]): InstrumentDiff['changed'] {
  const label = wording(old.label, now.label)
  const element = wording(old.element, now.element)
  const component = old.component === now.component ? null : { from: old.component, to: now.component }
  return label || element || component ? [{ code: now.code, label, element, component }] : []
}

const LEVELS = [0, 1, 2, 3, 4] as const

function diffRubric([old, now]: readonly [QuestionData, QuestionData]): InstrumentDiff['rubrics'] {
  const levels = LEVELS.flatMap((level) => {
    const [from, to] = [old.rubric?.[level] ?? null, now.rubric?.[level] ?? null]
    const same = from === to || (from !== null && to !== null && isSame(from, to))
    return same ? [] : [{ level, from, to }]
  })
  return levels.length === 0 ? [] : [{ code: now.code, label: now.label, levels }]
}
