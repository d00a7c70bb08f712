import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import type { AnyEndpoint, Input } from '#platform/client/endpoint-types.ts'
import { sendLater } from '#platform/client/offline/outbox.ts'
import { usePlace } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import {
  GetSelfRatings,
  GetSheet,
  type OwnRemark,
  RemoveRemark,
  SaveNotes,
  SaveRatings,
  SaveRemark,
  type SheetQuestion,
} from '../../contract.ts'
import { deviceName } from './device.ts'

export interface Saver {
  rate: (question: SheetQuestion, value: number | null, gapReason: string | null) => void
  /** Ends when the note is kept on this device or at the server. */
  note: (question: SheetQuestion, text: string, flagged: boolean) => Promise<void>
  remark: (remark: Omit<OwnRemark, 'savedAt'>) => void
  removeRemark: (id: string) => void
  /** Why the last write failed, on a device that can not keep it for later. */
  problem: CallProblem | undefined
}

/**
 * Keeps what an assessor does: on this device first, then at the server as soon as the network allows. A newer
 * word on the same question takes the place of one that was never tried.
 */
export function useSaver(year: number): Saver {
  const { save, problem } = useSave(year)
  const device = deviceName()
  return {
    problem,
    rate: ({ code, rating }, value, gapReason) => {
      const ratings = [{ question: code, value, gapReason, revision: rating?.revision ?? 0 }]
      void save(SaveRatings, { year, ratings, device }, ratingLabel(code), `rating:${code}`)
    },
    note: ({ code, note }, text, flagged) => {
      const notes = [{ question: code, text, flagged, revision: note?.revision ?? 0 }]
      return save(SaveNotes, { year, notes, device }, noteLabel(code), `note:${code}`)
    },
    remark: ({ id, kind, component, text, revision }) => {
      const input = { year, remarkId: id, kind, component, text, revision, device }
      void save(SaveRemark, input, REMARK, `remark:${id}`)
    },
    removeRemark: (id) => void save(RemoveRemark, { year, remarkId: id }, REMARK, `remark:${id}`),
  }
}

const ratingLabel = (code: string): Bilingual => ({ id: `Nilai ${code}`, en: `Rating ${code}` })
const noteLabel = (code: string): Bilingual => ({ id: `Catatan ${code}`, en: `Note ${code}` })
const REMARK: Bilingual = { id: 'Catatan lembar', en: 'Remark of the sheet' }

function useSave(year: number) {
  const { code: region } = usePlace()
  const client = useQueryClient()
  const [problem, setProblem] = useState<CallProblem>()
  const save = async <E extends AnyEndpoint>(
    endpoint: E,
    input: Input<E>,
    label: Bilingual,
    what: string,
  ): Promise<void> => {
    const slot = `scoring:${region}:${year}:${what}`
    try {
      await sendLater(endpoint, input, { region, label, slot, line: slot })
      setProblem(undefined)
    } catch {
      // This browser keeps nothing; the write goes out at once or its failure is shown.
      await call(endpoint, input, { region }).then(
        () => {
          setProblem(undefined)
          for (const read of [GetSheet, GetSelfRatings]) {
            void client.invalidateQueries({ queryKey: [nameOf(read)] })
          }
        },
        (cause) => setProblem(cause instanceof CallProblem ? cause : undefined),
      )
    }
  }
  return { save, problem }
}
