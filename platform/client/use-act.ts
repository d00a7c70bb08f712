import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnyEndpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { ActKey } from './act-key.ts'
import { call } from './call.ts'
import { CallProblem } from './call-problem.ts'
import { regionFor, useFindPlace } from './place.tsx'
import { nameOf } from './queries.ts'

export interface Act<E extends AnyEndpoint> {
  /** Sends the act; answers with the reply, or nothing when it was refused or went unanswered. */
  run: (input: Input<E>, file?: File) => Promise<Reply<E> | undefined>
  pending: boolean
  problem: CallProblem | undefined
  /** Forgets the last problem, for example when a dialog closes. */
  reset: () => void
}

interface ActOptions<E extends AnyEndpoint> {
  /** Reads that this act makes stale. */
  refresh?: readonly AnyEndpoint[]
  /** Another region than the screen's. */
  region?: string
  onDone?: (reply: Reply<E>) => void
}

/**
 * A write. An act that went unanswered keeps its key, so that sending it again never does it twice.
 *
 * @example const close = useAct(CloseOpd, { refresh: [ListOpd] }); close.run({ opdId })
 */
export function useAct<E extends AnyEndpoint>(endpoint: E, options: ActOptions<E> = {}): Act<E> {
  const client = useQueryClient()
  const key = useRef(new ActKey())
  const region = regionFor(endpoint, useFindPlace())
  const mutation = useMutation<Reply<E>, CallProblem, { input: Input<E>; file: File | undefined }>({
    mutationFn: ({ input, file }) => {
      const to = options.region ?? region
      const content = [to, input, file && [file.name, file.size, file.lastModified]]
      return call(endpoint, input, {
        region: to,
        key: key.current.keyFor(content),
        ...(file ? { file } : {}),
      })
    },
    onSettled: (_reply, problem) => {
      if (!problem?.isUnanswered) key.current.settle()
      // Somebody else was faster: what the screen shows is as old as after an act of one's own.
      if (problem === null || problem.details.status === 409) makeStale(client, options.refresh ?? [])
    },
    onSuccess: (reply) => options.onDone?.(reply),
  })
  return {
    run: (input, file) => mutation.mutateAsync({ input, file }).catch(swallowKnown),
    pending: mutation.isPending,
    problem: mutation.error ?? undefined,
    reset: mutation.reset,
  }
}

function makeStale(client: QueryClient, reads: readonly AnyEndpoint[]): void {
  for (const read of reads) void client.invalidateQueries({ queryKey: [nameOf(read)] })
}

/** A problem is shown by whoever holds the act; anything else is a defect and must be seen. */
function swallowKnown(error: unknown): undefined {
  if (error instanceof CallProblem) return undefined
  throw error
}
