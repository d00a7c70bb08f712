import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { call } from '#platform/client/call.ts'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { usePlace } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { GetPlan, type PlanText, type SavedPart, type Written } from '../../contract.ts'
import type { Part, PartSaver, Saving } from '../autosave/part-saver.ts'
import { usePart } from '../autosave/use-part.ts'

interface PlanPart<C, P extends Written> {
  /** Names the part on this device. */
  name: string
  part: P
  contentOf: (part: P) => C
  /** The part in a plan read anew. */
  find: (plan: PlanText) => P | undefined
  save: AnyEndpoint
  /** Which of several parts of this kind. */
  which?: Record<string, string>
}

/** One part of the plan, saved while it is written. */
export function usePlanPart<C extends object, P extends Written>(
  given: PlanPart<C, P>,
): [PartSaver<C>, Saving<C>] {
  const { code } = usePlace()
  const client = useQueryClient()
  const { part, contentOf } = given
  const held = useMemo(() => partOf(part, contentOf), [part, contentOf])
  const send = useCallback(
    async (content: C, revision: number, key: string) => {
      const saved = await call(given.save, { ...given.which, ...content, revision }, { region: code, key })
      void client.invalidateQueries({ queryKey: [nameOf(GetPlan)] })
      return saved as SavedPart
    },
    [client, code, given.save, given.which],
  )
  const read = useCallback(async () => {
    const { plan } = await call(GetPlan, {}, { region: code })
    return partOf((plan === null ? undefined : given.find(plan)) ?? part, contentOf)
  }, [code, given.find, part, contentOf])
  return usePart(`${code}:${given.name}`, held, { send, read })
}

const partOf = <C, P extends Written>(part: P, contentOf: (part: P) => C): Part<C> => ({
  content: contentOf(part),
  revision: part.revision,
  changedBy: part.changedBy,
})
