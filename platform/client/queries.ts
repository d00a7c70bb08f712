import { QueryCache, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AnyEndpoint, Endpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { call } from './call.ts'
import { CallProblem } from './call-problem.ts'
import { regionFor, useFindPlace } from './place.tsx'

/** First part of a query's key: everything read from one endpoint is made fresh by it. */
export const nameOf = ({ method, path }: AnyEndpoint): string => `${method} ${path}`

/**
 * The store of what was read. Reads are tried three times when no answer comes; a refusal is an answer.
 *
 * @param onSignedOut told when a read finds that the session has ended
 */
export function createQueryClient(onSignedOut: (client: QueryClient, name: unknown) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof CallProblem && error.isSignedOut) onSignedOut(client, query.queryKey[0])
      },
    }),
    defaultOptions: {
      queries: {
        // Where a device only believes to be offline, asking is the better test.
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, error) => count < 2 && error instanceof CallProblem && error.isUnanswered,
        retryDelay: (count) => 500 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}

/** What a component learns of something it reads. */
export type Asked<R> = UseQueryResult<R, CallProblem>

/**
 * Reads an endpoint for the region of the screen and keeps the answer.
 *
 * @example const opd = useEndpoint(ListOpd, {})
 */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  options: { enabled?: boolean } = {},
): Asked<Reply<E>> {
  const question = questionOf(endpoint, input, regionFor(endpoint, useFindPlace()))
  return useQuery<Reply<E>, CallProblem>({ ...question, enabled: options.enabled ?? true })
}

/**
 * Asks before the screen is drawn that needs the answer; {@link useEndpoint} there takes what has come or is on its way.
 *
 * @param endpoint one that belongs to no region
 */
export function askAhead<E extends AnyEndpoint>(client: QueryClient, endpoint: E, input: Input<E>): void {
  void client.prefetchQuery(questionOf(endpoint, input, undefined))
}

const questionOf = <E extends AnyEndpoint>(endpoint: E, input: Input<E>, region: string | undefined) => ({
  queryKey: [nameOf(endpoint as Endpoint), region ?? null, input],
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Reply<E>> =>
    call(endpoint, input, { region, signal }),
})
