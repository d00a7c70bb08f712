import { useMemo } from 'react'
import { GetMyAccount } from '#core/identity/contract.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import type { DraftPlace } from './drafts.ts'

/** Whose drafts of which workbook this device keeps; nothing until it is known who is here. */
export function useDraftPlace(year: number): DraftPlace | undefined {
  const person = useEndpoint(GetMyAccount, {}).data?.id
  const region = usePlace().code
  return useMemo(() => (person === undefined ? undefined : { person, region, year }), [person, region, year])
}
