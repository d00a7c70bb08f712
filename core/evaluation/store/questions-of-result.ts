import type { Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { QuestionsOfResult } from '../contract.ts'
import { questionsUnknown } from '../problems.ts'
import { decimal, type Exact, sumOf, toText, toText2 } from '../rules/exact.ts'
import { type InstrumentData, questionsOf } from '../rules/instrument.ts'
import { exactScore, type Origin, originReply, shortText } from '../rules/origin.ts'
import { questionReply } from '../rules/question-reply.ts'
import { componentScore } from '../rules/score.ts'
import { findInstrumentVersion } from './instruments.ts'
import { sourceReply } from './national-results.ts'
import { mapOrigins } from './origins.ts'
import { getPlace } from './places.ts'
import { listResults, listSources, type PublishedResult } from './published.ts'
import { listQuestionSets, type QuestionSet } from './question-scores.ts'

/**
 * The questions behind a region's components in a year, beside the other year that is known.
 *
 * @throws Refusal `evaluation.questions_unknown`
 */
export const getQuestionsOfResult = async (
  tx: Tx,
  code: string,
  year: number,
  per?: string,
): Promise<QuestionsOfResult> =>
  (await findQuestionsOfResult(tx, code, year, per)) ?? refuse(questionsUnknown, { code, year })

/** The same, or nothing where the question scores or the result itself are not known. */
export async function findQuestionsOfResult(
  tx: Tx,
  code: string,
  year: number,
  per?: string,
): Promise<QuestionsOfResult | undefined> {
  const sets = await listQuestionSets(tx, undefined, code, per)
  const own = sets.find((s) => s.year === year)
  const result = own && (await listResults(tx, [year], per)).find((r) => r.code === code)
  if (own === undefined || result === undefined) return undefined
  const other = otherSet(sets, year)
  const instrument = await findInstrumentVersion(tx, result.instrumentCode, result.instrumentVersion)
  const source = (await listSources(tx)).find((s) => s.key === result.sourceKey)
  if (instrument === undefined || source === undefined) throw new Error(`Result ${code} ${year} is cut off.`)
  return {
    code,
    name: (await getPlace(tx, code)).name,
    year,
    otherYear: other?.year ?? null,
    per: per ?? null,
    source: sourceReply(source),
    components: componentsOf(instrument, result, own, other, await mapOrigins(tx, own)),
  }
}

/** The year before if it is known, else the newest other year. */
const otherSet = (sets: readonly QuestionSet[], year: number): QuestionSet | undefined =>
  sets.find((s) => s.year === year - 1) ?? sets.filter((s) => s.year !== year).at(-1)

function componentsOf(
  instrument: InstrumentData,
  result: PublishedResult,
  own: QuestionSet,
  other: QuestionSet | undefined,
  origins: ReadonlyMap<string, Origin>,
): QuestionsOfResult['components'] {
  return instrument.components.flatMap(({ key, label }) => {
    const questions = questionsOf(instrument, key)
    const scores = questions.flatMap((q) => exactScore(origins.get(q.code)) ?? scoreIn(own, q.code) ?? [])
    const mean = componentScore(scores, instrument.componentPlaces)
    if (mean === undefined) return []
    return [
      {
        component: key,
        label,
        mean: toText2(mean),
        total: shortText(sumOf(scores)),
        count: scores.length,
        published: result.scores[key] ?? toText2(mean),
        questions: questions.map((q) => ({
          ...questionReply(q, scoreIn(own, q.code)),
          other: textIn(other, q.code),
          origin: originReply(origins.get(q.code)),
        })),
      },
    ]
  })
}

function scoreIn(set: QuestionSet, code: string): Exact | null {
  const text = set.scores[code]
  return text === undefined ? null : decimal(text)
}

function textIn(set: QuestionSet | undefined, code: string): string | null {
  const score = set === undefined ? null : scoreIn(set, code)
  return score === null ? null : toText(score, 2)
}
