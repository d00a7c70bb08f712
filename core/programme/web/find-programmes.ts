import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import type { Finder } from '#platform/client/finder.ts'
import { ListProgrammes, STATE_NAMES } from '../contract.ts'

const MOST = 8

/** Finds programmes of the region of the screen by code or name; nothing for whoever may not see them. */
export const findProgrammes: Finder['find'] = async (words, language, { region, signal }) => {
  if (region === undefined || region === '00') return []
  const found = await call(ListProgrammes, { q: words.slice(0, 100) }, { region, signal }).catch(noneIfBarred)
  return found.rows.slice(0, MOST).map(({ id, code, name, state }) => ({
    key: id,
    label: `${code} ${name}`,
    hint: STATE_NAMES[state][language],
    to: `/kerja/${region}/rencana/program/${id}`,
  }))
}

function noneIfBarred(error: unknown): { rows: [] } {
  if (error instanceof CallProblem && error.details.status === 403) return { rows: [] }
  throw error
}
