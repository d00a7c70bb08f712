import type { QueryClient } from '@tanstack/react-query'
import { askAhead } from '#platform/client/queries.ts'
import { GetMyAccount, ListMyRegions } from '../../contract.ts'

/** Asks what the frame needs to know before it is drawn, so that it is drawn once and not first as a shape. */
export function askWhoIsHere(client: QueryClient): void {
  askAhead(client, GetMyAccount, {})
  askAhead(client, ListMyRegions, {})
}
