import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keepPack } from '#platform/client/offline/packs.ts'
import { onSent } from '#platform/client/offline/send.ts'
import { type Kept as KeptReply, useKept } from '#platform/client/offline/use-kept.ts'
import { useOutbox } from '#platform/client/offline/use-outbox.ts'
import { usePlace } from '#platform/client/place.tsx'
import { type Asked, nameOf } from '#platform/client/queries.ts'
import { GetSelfRatings, GetSheet, type Kept, type Sheet } from '../../contract.ts'
import { layNotes, layRatings, overlay, unsentOf } from './overlay.ts'

/** The key under which a region's sheet is kept on this device; the one `useKept` reads. */
export const packKeyOf = (region: string, year: number): string =>
  JSON.stringify([nameOf(GetSheet), region, { year }])

type Item = ReturnType<typeof useOutbox>['items'][number]

export interface HeldSheet {
  asked: Asked<KeptReply<Sheet>>
  /** With what is not sent yet laid over it. */
  sheet: Sheet | undefined
  /** Writes of this sheet that the server has not taken. */
  unsent: readonly Item[]
  /** Since when the sheet comes from this device, where there is no network. */
  keptAt: string | undefined
}

/** The own sheet of the region of the screen, with or without a network. */
export function useSheet(year: number): HeldSheet {
  const { code } = usePlace()
  const asked = useKept(GetSheet, { year })
  const { items } = useOutbox()
  const unsent = unsentOf(items, code, year)
  useKeepCurrent(code, year)
  return {
    asked,
    sheet: asked.data && overlay(asked.data.reply, unsent),
    unsent,
    keptAt: asked.data?.keptAt,
  }
}

/**
 * What the server took becomes part of the read sheet and of the one kept on this device, without asking for the
 * whole sheet again after every rating.
 */
function useKeepCurrent(region: string, year: number): void {
  const client = useQueryClient()
  useEffect(
    () =>
      onSent((item, reply) => {
        if (unsentOf([item], region, year).length === 0) return
        const key = [nameOf(GetSheet), region, { year }, 'kept']
        const kept = (reply as { kept?: Kept[] }).kept
        const held = client.getQueryData<KeptReply<Sheet>>(key)
        if (held === undefined || kept === undefined) {
          void client.invalidateQueries({ queryKey: [nameOf(GetSheet)] })
          return
        }
        const next = take(held.reply, item, kept)
        client.setQueryData(key, { ...held, reply: next })
        void keepPack(packKeyOf(region, year), next).catch(() => false)
        void client.invalidateQueries({ queryKey: [nameOf(GetSelfRatings)] })
      }),
    [client, region, year],
  )
}

function take(sheet: Sheet, { input }: Item, kept: readonly Kept[]): Sheet {
  const revised = <G extends { question: string; revision: number }>(given: readonly G[]): G[] =>
    given.map((one) => ({
      ...one,
      revision: kept.find(({ question }) => question === one.question)?.revision ?? one.revision,
    }))
  const savedAt = kept[0]?.savedAt ?? sheet.counts.submittedAt ?? ''
  const { ratings, notes } = input as { ratings?: never[]; notes?: never[] }
  const rated = ratings ? layRatings(sheet, revised(ratings), savedAt) : sheet
  return notes ? layNotes(rated, revised(notes), savedAt) : rated
}
