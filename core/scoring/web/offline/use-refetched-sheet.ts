import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/client/call.ts'
import { nameOf } from '#platform/client/queries.ts'
import { GetSheet, type Sheet } from '../../contract.ts'
import type { Unsent } from './overlay.ts'

/** The sheet as the server keeps it now, asked because a write was refused; without what this device holds. */
export function useRefetchedSheet(item: Unsent, wanted: boolean): Sheet | undefined {
  const year = item.input.year as number
  const { data } = useQuery({
    queryKey: [nameOf(GetSheet), item.region, { year }, 'conflict', item.id],
    queryFn: () => call(GetSheet, { year }, { region: item.region ?? undefined }),
    enabled: wanted,
  })
  return data
}
