import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { OutboxItem } from './outbox-rules.ts'

/** Data kept on this device for one person. */
export interface Pack {
  person: string
  key: string
  data: unknown
  /** RFC 3339. */
  keptAt: string
}

/** Who worked on this device last, and what the frame needs to open for them without a network. */
export interface Here {
  person: string
  session: unknown
}

interface Schema extends DBSchema {
  here: { key: 'now'; value: Here }
  packs: { key: [string, string]; value: Pack }
  outbox: { key: number; value: OutboxItem; indexes: { person: string } }
}

export type OfflineDatabase = IDBPDatabase<Schema>

let opening: Promise<OfflineDatabase> | undefined

/**
 * The one database of this device. Opened once a page.
 *
 * @throws DOMException where the browser forbids storage; the caller then works with the network alone
 */
export function openOffline(): Promise<OfflineDatabase> {
  opening ??= openDB<Schema>('penataran', 1, {
    upgrade: (database) => {
      database.createObjectStore('here')
      database.createObjectStore('packs', { keyPath: ['person', 'key'] })
      const outbox = database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true })
      outbox.createIndex('person', 'person')
    },
    // Another tab brings a newer form of the database: let go, or it would wait for ever.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      opening = undefined
    },
    terminated: () => {
      opening = undefined
    },
  })
  opening.catch(() => {
    opening = undefined
  })
  return opening
}
