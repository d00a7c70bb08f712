import type { Computation } from '../contract.ts'
import { type Cell, type Report, readScore } from './cell.ts'
import { type Exact, sumOf, toText } from './exact.ts'
import { type InstrumentData, questionsOf } from './instrument.ts'
import { predicateOf } from './predicate.ts'
import { componentScore, type ExactSum } from './score.ts'
import { instrumentSummary, scoreText, sumOfScores, sumReply } from './sum.ts'

// Scoring what somebody typed or uploaded: component scores, question scores, or some of each.

/** Scores as given: the key is a component or a question code; the cell says where it stands. */
export type GivenScores = ReadonlyMap<string, Cell>

/** A component score, and the questions it came from. */
interface GivenComponent {
  score: Exact
  from: { total: Exact; count: number } | null
}

/** Decimals accepted in a typed score; more than published scores ever have. */
const PLACES = 4

/** A computed result without its place among others. */
export interface Computed {
  sum: ExactSum
  reply: Omit<Computation, 'rank' | 'regionCode'>
}

/**
 * Scores what was given; every fault is reported and then there is no result.
 *
 * @example compute(instrument, new Map([['baseline', cell('3.76')], …]), report)?.reply.sum.final // '3.29'
 */
export function compute(
  instrument: InstrumentData,
  given: GivenScores,
  report: Report,
): Computed | undefined {
  const known = reportStrangers(instrument, given, report)
  const components = new Map<string, GivenComponent>()
  for (const { key } of instrument.components) {
    const component = readComponent(instrument, key, given, report)
    if (component !== undefined) components.set(key, component)
  }
  if (!known || components.size < instrument.components.length) return undefined
  const scores = new Map([...components].map(([key, { score }]) => [key, score]))
  const sum = sumOfScores(instrument, scores)
  return { sum, reply: replyOf(instrument, components, sum) }
}

function reportStrangers(instrument: InstrumentData, given: GivenScores, report: Report): boolean {
  const names = new Set([
    ...instrument.components.map((c) => c.key),
    ...instrument.questions.map((q) => q.code),
  ])
  const strangers = [...given].filter(([key]) => !names.has(key))
  for (const [key, cell] of strangers)
    report(cell, { kind: 'question_unknown', text: key, instrument: instrument.code })
  return strangers.length === 0
}

function readComponent(
  instrument: InstrumentData,
  component: string,
  given: GivenScores,
  report: Report,
): GivenComponent | undefined {
  const direct = given.get(component)
  const codes = questionsOf(instrument, component).map((q) => q.code)
  const answered = codes.filter((code) => given.has(code))
  if (direct !== undefined && answered.length > 0)
    return report(direct, { kind: 'given_twice', component, questions: answered.join(', ') })
  if (direct !== undefined) return readDirect(instrument, direct, report)
  if (answered.length === 0)
    return report({ line: 0, column: component }, { kind: 'component_absent', component })
  return readQuestions(instrument, component, codes, given, report)
}

function readDirect(instrument: InstrumentData, cell: Cell, report: Report): GivenComponent | undefined {
  const score = readScore(cell, instrument.scale, instrument.componentPlaces ?? PLACES, report)
  return score && { score, from: null }
}

function readQuestions(
  instrument: InstrumentData,
  component: string,
  codes: readonly string[],
  given: GivenScores,
  report: Report,
): GivenComponent | undefined {
  const cells = codes.flatMap((code) => given.get(code) ?? [])
  const scores = cells.flatMap((cell) => readScore(cell, instrument.scale, PLACES, report) ?? [])
  if (cells.length < codes.length) {
    const questions = codes.filter((code) => !given.has(code)).join(', ')
    return report({ line: 0, column: component }, { kind: 'component_incomplete', component, questions })
  }
  const score = componentScore(scores, instrument.componentPlaces)
  if (score === undefined || scores.length < codes.length) return undefined
  return { score, from: { total: sumOf(scores), count: scores.length } }
}

function replyOf(
  instrument: InstrumentData,
  components: ReadonlyMap<string, GivenComponent>,
  sum: ExactSum,
): Computed['reply'] {
  return {
    instrument: instrumentSummary(instrument),
    components: instrument.components.flatMap(({ key, label }) => {
      const component = components.get(key)
      if (component === undefined) return []
      const { score, from } = component
      const origin = from && { total: toText(from.total, 2), count: from.count }
      return [{ component: key, label, score: scoreText(sum.rule, score), from: origin }]
    }),
    sum: sumReply(instrument, sum),
    predicate: predicateOf(instrument.predicates, sum.final) ?? null,
  }
}
