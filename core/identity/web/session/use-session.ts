import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CallProblem } from '#platform/client/call-problem.ts'
import type { Place } from '#platform/client/place.tsx'
import { nameOf, useEndpoint } from '#platform/client/queries.ts'
import { GetMyAccount, ListMyRegions, type MyAccount } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { closeHere, type KeptSession, keepHere, readHere } from './here.ts'

/** Who sits before the screen, as far as it is known. */
export type Session =
  | { state: 'loading' }
  | { state: 'out' }
  | { state: 'failed'; problem: CallProblem; retry: () => void }
  | { state: 'in'; account: MyAccount; places: readonly Place[]; ended: boolean }

/** The reads that say whether somebody is signed in; they are asked anew when a session may have ended. */
export const SESSION_READS: readonly string[] = [nameOf(GetMyAccount), nameOf(ListMyRegions)]

/**
 * The account and its regions, or why they are not there. Without an answer they are what this device knows of
 * whoever worked here last; the server still decides over every act.
 */
export function useSession(): Session {
  const { w } = useIdentityWords()
  const account = useEndpoint(GetMyAccount, {})
  const regions = useEndpoint(ListMyRegions, {})
  // A read is tried three times; the device is asked after the first.
  const failure = account.failureReason ?? regions.failureReason
  const kept = useKeptSession(failure)
  const told = account.data && regions.data ? { account: account.data, regions: regions.data } : undefined
  useKeeping(told, failure)
  const retry = () => void Promise.all([account.refetch(), regions.refetch()])
  useRetryOnline(retry, failure)
  const known = told ?? kept
  if (known) {
    const places = placesIn(known, w.ministry)
    return { state: 'in', account: known.account, places, ended: account.error?.isSignedOut ?? false }
  }
  const problem = account.error ?? regions.error
  if (!problem) return { state: 'loading' }
  if (problem.isSignedOut) return { state: 'out' }
  return { state: 'failed', problem, retry }
}

const placesIn = ({ regions }: KeptSession, ministry: string): Place[] =>
  regions.map(({ code, name, roles, permissions }) => ({
    code,
    name: code === '00' ? ministry : name,
    roles,
    permissions: new Set(permissions),
  }))

/** Who was here last, asked of the device when the server does not answer. */
function useKeptSession(failure: CallProblem | null): KeptSession | undefined {
  const unanswered = failure?.isUnanswered ?? false
  const kept = useQuery({ queryKey: ['kept-session'], queryFn: readHere, enabled: unanswered })
  return unanswered ? (kept.data ?? undefined) : undefined
}

/** Keeps what the server told of the person, and closes it when the session has ended. */
function useKeeping(told: KeptSession | undefined, failure: CallProblem | null): void {
  const text = told && JSON.stringify(told)
  const hasEnded = failure?.isSignedOut ?? false
  useEffect(() => {
    if (text !== undefined && !hasEnded) void keepHere(JSON.parse(text) as KeptSession)
    if (hasEnded) void closeHere()
  }, [text, hasEnded])
}

/** Asks who is here as soon as the device believes to have a network again. */
function useRetryOnline(retry: () => void, failure: CallProblem | null): void {
  const unanswered = failure?.isUnanswered ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks whichever reads are current
  useEffect(() => {
    if (!unanswered) return
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [unanswered])
}

/** Forgets everything read for the person before and asks who is here now. */
export function useForgetSession(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => !SESSION_READS.includes(String(queryKey[0])) })
    await client.resetQueries()
  }
}
