import type { AnyEndpoint, Endpoint, Input } from '#platform/http/endpoint.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { newKey } from '../request.ts'
import { tellChange } from './changes.ts'
import { openOffline } from './database.ts'
import { type OutboxItem, replacedBy } from './outbox-rules.ts'
import { findHere } from './person.ts'
import { sendOutbox } from './send.ts'

interface LaterOptions {
  region: string
  /** What it is, for the list of what is not sent. */
  label: Bilingual
  line?: string
  slot?: string
}

/**
 * Does a write as soon as the network allows: it is stored on this device first, then sent, in the order of
 * doing. Its key is made here, so the server does it once however often it is sent.
 *
 * The server forgets keys after two days. A write that may wait longer must be safe by its own content too, for
 * example by an id that the device chose.
 *
 * @throws Error when nobody is signed in or the browser forbids storage; nothing is then stored
 * @example await sendLater(SaveInterview, { responseId, answers }, { region, label })
 */
export async function sendLater<E extends AnyEndpoint>(
  endpoint: E,
  input: Input<E>,
  { region, label, line, slot }: LaterOptions,
): Promise<void> {
  const here = await findHere()
  if (here === undefined) throw new Error('Nobody is signed in on this device.')
  const { method, path } = endpoint as unknown as Endpoint
  await addItem({
    person: here.person,
    endpoint: { method, path },
    region,
    input: input as Record<string, unknown>,
    key: newKey(),
    label,
    line: line ?? null,
    slot: slot ?? null,
    madeAt: new Date().toISOString(),
    tries: 0,
    state: 'waiting',
    problem: null,
  })
  tellChange()
  void sendOutbox()
}

/** A replaced act leaves in the same transaction in which the newer one comes. */
async function addItem(item: Omit<OutboxItem, 'id'>): Promise<void> {
  const write = (await openOffline()).transaction('outbox', 'readwrite')
  const mine = await write.store.index('person').getAll(item.person)
  const older = replacedBy(mine, item.slot)
  if (older !== undefined) await write.store.delete(older.id)
  await write.store.add(item as OutboxItem)
  await write.done
}

/** What the person who is signed in has not got accepted yet, in the order of doing. */
export async function listOutbox(): Promise<OutboxItem[]> {
  const here = await findHere()
  if (here === undefined) return []
  return (await openOffline()).getAllFromIndex('outbox', 'person', here.person)
}

/**
 * Sends a refused act once more; with other content it is a new act with a new key. The owner of a conflict
 * calls this after the person has decided.
 */
export async function tryAgain(id: number, input?: Record<string, unknown>): Promise<void> {
  const write = (await openOffline()).transaction('outbox', 'readwrite')
  const item = await write.store.get(id)
  if (item !== undefined) {
    // A refusal leaves no key behind at the server, but a new key is never wrong after one.
    await write.store.put({
      ...item,
      input: input ?? item.input,
      key: newKey(),
      tries: 0,
      state: 'waiting',
      problem: null,
    })
  }
  await write.done
  tellChange()
  void sendOutbox()
}

/** Throws a refused act away, after the person has seen why it was refused and said so. */
export async function discard(id: number): Promise<void> {
  const write = (await openOffline()).transaction('outbox', 'readwrite')
  const item = await write.store.get(id)
  if (item?.state === 'refused') await write.store.delete(id)
  await write.done
  tellChange()
  void sendOutbox()
}
