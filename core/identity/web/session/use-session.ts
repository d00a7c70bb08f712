import { useQueryClient } from '@tanstack/react-query'
import type { CallProblem } from '#platform/client/call-problem.ts'
import type { Place } from '#platform/client/place.tsx'
import { nameOf, useEndpoint } from '#platform/client/queries.ts'
import { GetMyAccount, ListMyRegions, type MyAccount } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'

/** Who sits before the screen, as far as it is known. */
export type Session =
  | { state: 'loading' }
  | { state: 'out' }
  | { state: 'failed'; problem: CallProblem; retry: () => void }
  | { state: 'in'; account: MyAccount; places: readonly Place[]; ended: boolean }

/** The reads that say whether somebody is signed in; they are asked anew when a session may have ended. */
export const SESSION_READS: readonly string[] = [nameOf(GetMyAccount), nameOf(ListMyRegions)]

/** The account and its regions, or why they are not there. */
export function useSession(): Session {
  const { w } = useIdentityWords()
  const account = useEndpoint(GetMyAccount, {})
  const regions = useEndpoint(ListMyRegions, {})
  if (account.data && regions.data) {
    const places = regions.data.map(({ code, name, roles, permissions }) => ({
      code,
      name: code === '00' ? w.ministry : name,
      roles,
      permissions: new Set(permissions),
    }))
    return { state: 'in', account: account.data, places, ended: account.error?.isSignedOut ?? false }
  }
  const problem = account.error ?? regions.error
  if (!problem) return { state: 'loading' }
  if (problem.isSignedOut) return { state: 'out' }
  const retry = () => void Promise.all([account.refetch(), regions.refetch()])
  return { state: 'failed', problem, retry }
}

/** Forgets everything read for the person before and asks who is here now. */
export function useForgetSession(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => !SESSION_READS.includes(String(queryKey[0])) })
    await client.resetQueries()
  }
}
