import { Value } from 'typebox/value'
import { refuse } from '#platform/problem/problem.ts'
import { RegionCode, Year } from '#platform/schema/schema.ts'
import type { Track } from '../contract.ts'
import { optionWrong } from '../problems.ts'
import { parseTrack } from '../rules/result-table.ts'

/** @throws Refusal `evaluation.option_wrong` */
export function yearOption(options: Readonly<Record<string, unknown>>): number {
  const year = Number(options.year)
  return Value.Check(Year, year)
    ? year
    : refuse(optionWrong, { option: '--year', given: String(options.year), wanted: '2023' })
}

/** @throws Refusal `evaluation.option_wrong` */
export function trackOption(options: Readonly<Record<string, unknown>>): Track | undefined {
  if (options.track === undefined) return undefined
  const wanted = 'REGULER, FIRST_PHASE, KPPN&IKN'
  return (
    parseTrack(String(options.track)) ??
    refuse(optionWrong, { option: '--track', given: String(options.track), wanted })
  )
}

/** Text of an option, or undefined where it was not given. */
export const textOption = (options: Readonly<Record<string, unknown>>, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined

/** @throws Refusal `evaluation.option_wrong` */
export function regionOption(options: Readonly<Record<string, unknown>>): RegionCode {
  const code = String(options.region)
  return Value.Check(RegionCode, code)
    ? code
    : refuse(optionWrong, { option: '--region', given: code, wanted: '35.05' })
}
