import { useQuery } from '@tanstack/react-query'
import type { AnyEndpoint, Endpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { call } from '../call.ts'
import { CallProblem } from '../call-problem.ts'
import { regionFor, useFindPlace } from '../place.tsx'
import { type Asked, nameOf } from '../queries.ts'
import { keepPack, readPack } from './packs.ts'

export interface Kept<R> {
  reply: R
  /** When the reply was kept, where it comes from this device because no answer came; else nothing. */
  keptAt: string | undefined
}

/**
 * Reads an endpoint and keeps the answer on this device; without an answer it gives what was kept. A refusal is
 * an answer: what somebody may no longer see is not shown from the device either.
 *
 * @example const form = useKept(GetInterviewForm, { year, form })
 */
export function useKept<E extends AnyEndpoint>(endpoint: E, input: Input<E>): Asked<Kept<Reply<E>>> {
  const region = regionFor(endpoint, useFindPlace())
  const parts = [nameOf(endpoint as Endpoint), region ?? null, input]
  return useQuery<Kept<Reply<E>>, CallProblem>({
    queryKey: [...parts, 'kept'],
    queryFn: ({ signal }) => askOrRead(endpoint, input, JSON.stringify(parts), { region, signal }),
  })
}

async function askOrRead<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  key: string,
  options: { region: string | undefined; signal: AbortSignal },
): Promise<Kept<Reply<E>>> {
  try {
    const reply = await call(endpoint, input, options)
    await keepPack(key, reply).catch(() => false)
    return { reply, keptAt: undefined }
  } catch (problem) {
    if (!(problem instanceof CallProblem) || !problem.isUnanswered) throw problem
    const pack = await readPack<Reply<E>>(key).catch(() => undefined)
    if (pack === undefined) throw problem
    return { reply: pack.data, keptAt: pack.keptAt }
  }
}
