import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApproveProgrammes, GetProgramme, SaveProgramme } from '#core/programme/contract.ts'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { regionFor, useFindPlace, useMay } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { useSay } from '#platform/client/view/said.tsx'
import type { Period } from '../../arithmetic.ts'
import { GetRoadmap, type RoadmapProgramme } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'
import { monthsOf } from './layout.ts'

export interface Move {
  /** Saves another period; says whether it stood. */
  run: (programme: RoadmapProgramme, period: Period) => Promise<boolean>
  pending: boolean
  problem: CallProblem | undefined
}

/**
 * Changes the period of a programme through its own endpoint: what stands is read, only the period is changed, and the
 * revision that was drawn is named, so that somebody else's change is never written over.
 */
export function useMove(): Move {
  const { w, language } = usePortfolioWords()
  const say = useSay()
  const client = useQueryClient()
  const region = regionFor(GetProgramme, useFindPlace())
  const decides = useMay(ApproveProgrammes)
  const [reading, setReading] = useState<{ pending: boolean; problem?: CallProblem }>({ pending: false })
  const save = useAct(SaveProgramme, { refresh: [GetRoadmap] })
  const read = async (id: string) => {
    setReading({ pending: true })
    try {
      const found = await call(GetProgramme, { id }, { region })
      setReading({ pending: false })
      return found
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      setReading({ pending: false, problem: cause })
      return undefined
    }
  }
  const run = async ({ id, revision, name }: RoadmapProgramme, { from, to }: Period) => {
    const found = await read(id)
    if (found === undefined) return false
    const content = { ...(found.pending ?? found.content), from, to }
    if ((await save.run({ id, revision, content })) === undefined) return false
    // The bar stays where it was put until the roadmap is read again.
    await client.invalidateQueries({ queryKey: [nameOf(GetRoadmap)] })
    say(
      decides || found.approvedAt === null
        ? w.roadmap.saved(name, ...monthsOf({ from, to }, language))
        : w.roadmap.drafted,
    )
    return true
  }
  return { run, pending: reading.pending || save.pending, problem: reading.problem ?? save.problem }
}
