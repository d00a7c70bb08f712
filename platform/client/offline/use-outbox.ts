import { useEffect, useState } from 'react'
import type { AnyEndpoint } from '#platform/http/endpoint.ts'
import { onChange } from './changes.ts'
import { listOutbox } from './outbox.ts'
import type { OutboxItem } from './outbox-rules.ts'
import { isSending } from './send.ts'

export interface Outbox {
  /** In the order of doing; refused ones carry the server's sentence. */
  items: readonly OutboxItem[]
  sending: boolean
}

/**
 * What is not sent yet, kept fresh; of one endpoint, or of all. The owner of an endpoint finds its conflicts
 * here: refused items whose problem has status 409.
 *
 * @example const { items } = useOutbox(SaveInterview)
 */
export function useOutbox(endpoint?: AnyEndpoint): Outbox {
  const [outbox, setOutbox] = useState<Outbox>({ items: [], sending: false })
  useEffect(() => {
    let wanted = true
    const look = () =>
      listOutbox().then(
        (items) => {
          if (wanted) setOutbox({ items, sending: isSending() })
        },
        // Without storage there is nothing that waits.
        () => undefined,
      )
    void look()
    const end = onChange(() => void look())
    return () => {
      wanted = false
      end()
    }
  }, [])
  if (endpoint === undefined) return outbox
  return { ...outbox, items: outbox.items.filter((item) => isOf(item, endpoint)) }
}

const isOf = ({ endpoint: its }: OutboxItem, { method, path }: AnyEndpoint): boolean =>
  its.method === method && its.path === path
