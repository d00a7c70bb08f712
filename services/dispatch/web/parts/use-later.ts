import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { sendLater } from '#platform/client/offline/outbox.ts'
import type { OutboxItem } from '#platform/client/offline/outbox-rules.ts'
import { onSent } from '#platform/client/offline/send.ts'
import { useOutbox } from '#platform/client/offline/use-outbox.ts'
import { usePlace } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

interface LaterOptions {
  label: Bilingual
  /** Acts on one line go out strictly one after the other. */
  line?: string
}

interface Later {
  run: (input: Record<string, unknown>, options: LaterOptions) => Promise<void>
  /** Of this endpoint, not accepted yet. */
  items: readonly OutboxItem[]
  /** A browser that keeps nothing sends at once; what then went wrong. */
  problem: CallProblem | undefined
}

/**
 * A write of a desk: kept on this device first, then sent, so that a dropped connection loses no key press. The frame
 * of the workspace lists what is not sent; a refusal stays there with its sentence.
 *
 * @param refresh reads that an accepted act makes stale
 */
export function useLater(
  endpoint: AnyEndpoint,
  refresh: readonly AnyEndpoint[],
  onDone?: (reply: unknown, input: Record<string, unknown>) => void,
): Later {
  const { code: region } = usePlace()
  const client = useQueryClient()
  const { items } = useOutbox(endpoint)
  const [problem, setProblem] = useState<CallProblem>()
  const done = (reply: unknown, input: Record<string, unknown>) => {
    for (const read of refresh) void client.invalidateQueries({ queryKey: [nameOf(read)] })
    onDone?.(reply, input)
  }
  const heard = useRef(done)
  heard.current = done
  useEffect(
    () =>
      onSent((item, reply) => {
        if (item.endpoint.path === endpoint.path && item.endpoint.method === endpoint.method)
          heard.current(reply, item.input)
      }),
    [endpoint],
  )
  const run = async (input: Record<string, unknown>, { label, line }: LaterOptions) => {
    setProblem(undefined)
    const later = { region, label, ...(line === undefined ? {} : { line }) }
    const isKept = await sendLater(endpoint, input as never, later).then(
      () => true,
      () => false,
    )
    if (isKept) return
    try {
      done(await call(endpoint, input as never, { region }), input)
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      setProblem(cause)
    }
  }
  return { run, items, problem }
}
