// A pasted list has a goal in each line: its code, then a tab, semicolon, bar or comma, then its name.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { GoalDiff, GoalToAdd, OwnFramework } from '../contract.ts'

/** A line of a list, told apart but not judged. */
export interface GoalLine {
  line: number
  code: string
  name: string
}

/**
 * Lines of a pasted text; empty ones are skipped.
 *
 * @example linesOf('1.1\tAngka kemiskinan turun') // [{ line: 1, code: '1.1', name: 'Angka kemiskinan turun' }]
 */
export const linesOf = (text: string): GoalLine[] =>
  text.split(/\r?\n/).flatMap((written, i) => {
    const trimmed = written.trim()
    if (trimmed === '') return []
    const [, code = '', name = ''] = /^([^\t;|,]*)[\t;|,](.*)$/.exec(trimmed) ?? [trimmed, '', trimmed]
    return [{ line: i + 1, code: code.trim(), name: name.trim() }]
  })

/** What a list would change in the goals of one framework; everything wrong is told with its line. */
export function compareGoals(
  lines: readonly GoalLine[],
  framework: OwnFramework,
  held: readonly { framework: string; code: string; name: string; closedAt: string | null }[],
): GoalDiff {
  const known = new Map(held.filter((one) => one.framework === framework).map((one) => [one.code, one]))
  const seen = new Set<string>()
  const diff: GoalDiff = { goals: [], faults: [] }
  for (const line of lines) {
    const fault = faultOf(line, seen)
    seen.add(line.code)
    if (fault !== undefined) diff.faults.push({ line: line.line, message: fault })
    else diff.goals.push(changeOf({ framework, code: line.code, name: line.name }, known.get(line.code)))
  }
  return diff
}

function changeOf(
  goal: GoalToAdd,
  before: { name: string; closedAt: string | null } | undefined,
): GoalDiff['goals'][number] {
  if (before === undefined) return { ...goal, change: 'new', before: null }
  const isSame = before.name === goal.name && before.closedAt === null
  return { ...goal, change: isSame ? 'same' : 'renamed', before: isSame ? null : before.name }
}

const LONGEST_CODE = 40
const LONGEST_NAME = 500

function faultOf({ code, name }: GoalLine, seen: ReadonlySet<string>): Bilingual | undefined {
  if (code === '' || name === '') {
    return {
      id: 'tulis kode, lalu tab atau titik koma, lalu nama sasaran.',
      en: 'write the code, then a tab or semicolon, then the name of the goal.',
    }
  }
  if (code.length > LONGEST_CODE || name.length > LONGEST_NAME) {
    return {
      id: `kode paling panjang ${LONGEST_CODE} huruf dan nama ${LONGEST_NAME} huruf.`,
      en: `a code has at most ${LONGEST_CODE} letters and a name ${LONGEST_NAME}.`,
    }
  }
  return seen.has(code)
    ? {
        id: `kode “${code}” sudah ada di baris sebelumnya.`,
        en: `the code “${code}” stands in an earlier line.`,
      }
    : undefined
}
