import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { usePlace } from '#platform/client/place.tsx'
import {
  type DocumentCard,
  DownloadHandedOver,
  DownloadVersion,
  ListCards,
  ListHandedOver,
  ShowHandedOver,
  ShowVersion,
} from '../../contract.ts'

export interface FileBody {
  name: string
  type: string
  body: Uint8Array | string
}

/** Where cards, pictures and files come from: the region's own vault, or what a region handed over. */
export interface Source {
  key: string
  cards: (versions: string, signal: AbortSignal) => Promise<DocumentCard[]>
  picture: (versionId: string, size: 'thumb' | 'picture', signal: AbortSignal) => Promise<FileBody>
  file: (versionId: string) => Promise<FileBody>
}

/** @param region whose evidence it is, where it is not the region of the screen */
export function useSource(region: string | undefined): Source {
  const here = usePlace().code
  if (region !== undefined && region !== here) return handedOverBy(region, here)
  return {
    key: here,
    cards: (versions, signal) => call(ListCards, { versions }, { region: here, signal }),
    picture: (versionId, size, signal) => call(ShowVersion, { versionId, size }, { region: here, signal }),
    file: (versionId) => call(DownloadVersion, { versionId }, { region: here }),
  }
}

const handedOverBy = (region: string, here: string): Source => ({
  key: `${here} ${region}`,
  cards: (versions, signal) => call(ListHandedOver, { region, versions }, { region: here, signal }),
  picture: (versionId, size, signal) =>
    call(ShowHandedOver, { region, versionId, size }, { region: here, signal }),
  file: (versionId) => call(DownloadHandedOver, { region, versionId }, { region: here }),
})

/** Cards of versions; those that can not be seen are missing. */
export function useCards(
  source: Source,
  versionIds: readonly string[],
): UseQueryResult<DocumentCard[], CallProblem> {
  const versions = versionIds.join(',')
  return useQuery<DocumentCard[], CallProblem>({
    queryKey: ['evidence cards', source.key, versions],
    queryFn: ({ signal }) => source.cards(versions, signal),
    enabled: versionIds.length > 0,
    placeholderData: (before) => before,
  })
}

/** The worker needs a moment after an upload; pictures of older documents are there or will never be. */
const YOUNG_MS = 60_000

/** The picture as an address the page's strict policy lets an image have; nothing while or where there is none. */
export function usePicture(
  source: Source,
  card: DocumentCard,
  size: 'thumb' | 'picture',
): string | undefined {
  const isYoung = Date.now() - Date.parse(card.addedAt) < YOUNG_MS
  const { data } = useQuery<string, CallProblem>({
    queryKey: ['evidence picture', source.key, card.sha256, size],
    queryFn: async ({ signal }) => addressOf(await source.picture(card.versionId, size, signal)),
    enabled: /^(image\/|application\/pdf)/.test(card.mediaType ?? ''),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, cause) =>
      isYoung && count < 5 && cause instanceof CallProblem && cause.details.status === 404,
    retryDelay: 1500,
  })
  return data
}

function addressOf({ type, body }: FileBody): string {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return `data:${type};base64,${btoa(text)}`
}
