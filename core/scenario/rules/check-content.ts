import { compare, decimal, type Exact, exact, times } from '#core/evaluation/arithmetic.ts'
import type { ScenarioContent } from '../contract.ts'
import type { Instrument } from './index-of.ts'

/** The first place where a scenario does not fit its instrument, as `moves/A01`; nothing when all of it fits. */
export function faultOf(instrument: Instrument, content: ScenarioContent): string | undefined {
  const codes = new Set(instrument.questions.map(({ code }) => code))
  const keys = new Set(instrument.components.map(({ key }) => key))
  const { min, max } = instrument.scale
  const fits = (text: string) => isWithin(decimal(text), decimal(min), decimal(max))
  const faults = [
    ...entries(content.base).map(([code, text]) => [`base/${code}`, codes.has(code) && fits(text)] as const),
    ...entries(content.held).map(([key, text]) => [`held/${key}`, keys.has(key) && fits(text)] as const),
    ...entries(content.moves).map(
      ([code, text]) =>
        [
          `moves/${code}`,
          content.base[code] !== undefined && fits(text) && isQuarter(decimal(text)),
        ] as const,
    ),
    ...entries(content.efforts).map(([code]) => [`efforts/${code}`, codes.has(code)] as const),
    ...content.targets.flatMap(({ label, steps }) =>
      steps.map(
        ({ question, add }) =>
          [`targets/${label}/${question}`, codes.has(question) && isQuarter(decimal(add))] as const,
      ),
    ),
  ]
  return faults.find(([, isRight]) => !isRight)?.[0]
}

const entries = <V>(record: Record<string, V>): [string, V][] => Object.entries(record)

const isWithin = (value: Exact, low: Exact, high: Exact): boolean =>
  compare(value, low) >= 0 && compare(value, high) <= 0

const isQuarter = (value: Exact): boolean => times(value, exact(4)).d === 1n
