import type { AnyEndpoint } from '#platform/http/endpoint.ts'
import { call } from '../call.ts'
import { CallProblem } from '../call-problem.ts'
import { tellChange } from './changes.ts'
import { openOffline } from './database.ts'
import { endingOf, nextOf, type OutboxItem } from './outbox-rules.ts'
import { findHere } from './person.ts'

/** Why sending stopped before the outbox was empty. */
export type Pause = 'unanswered' | 'signed_out'

type SentListener = (item: OutboxItem, reply: unknown) => void
const sentListeners = new Set<SentListener>()
let running: Promise<Pause | undefined> | undefined
/** Somebody asked since the last look into the outbox; what came after that look must not be left behind. */
let isAsked = false

/** Told of every act that the server accepted, with its reply; the returned function ends it. */
export function onSent(listener: SentListener): () => void {
  sentListeners.add(listener)
  return () => sentListeners.delete(listener)
}

/** Whether this tab is sending now. */
export const isSending = (): boolean => running !== undefined

/**
 * Sends what waits, oldest first, until nothing waits or the way is closed. One tab at a time; calling again
 * while it runs waits for the same run, which looks once more.
 *
 * @returns why it stopped early, if it did
 */
export function sendOutbox(): Promise<Pause | undefined> {
  if (running !== undefined) {
    isAsked = true
    return running
  }
  isAsked = false
  running = alone(sendAll).finally(() => {
    running = undefined
    tellChange()
    if (isAsked) void sendOutbox()
  })
  return running
}

/** Two tabs that send the same act do no harm, for the key is one; where the browser can, only one sends. */
function alone(work: () => Promise<Pause | undefined>): Promise<Pause | undefined> {
  if (navigator.locks === undefined) return work()
  return navigator.locks.request('penataran.outbox', { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  )
}

async function sendAll(): Promise<Pause | undefined> {
  for (let item = await look(); item !== undefined; item = await look()) {
    const pause = await sendOne(item)
    tellChange()
    if (pause !== undefined) return pause
  }
  return undefined
}

const look = (): Promise<OutboxItem | undefined> => {
  isAsked = false
  return findNext()
}

/** Read anew each time: acts may have come, and somebody else may have signed in. */
async function findNext(): Promise<OutboxItem | undefined> {
  const here = await findHere()
  if (here === undefined) return undefined
  return nextOf(await (await openOffline()).getAllFromIndex('outbox', 'person', here.person))
}

async function sendOne(item: OutboxItem): Promise<Pause | undefined> {
  // Counted before it leaves: a page that is closed meanwhile must not take it for untried.
  await change(item.id, { tries: item.tries + 1 })
  try {
    const reply = await call(endpointOf(item), item.input as never, {
      region: item.region ?? undefined,
      key: item.key,
    })
    await (await openOffline()).delete('outbox', item.id)
    for (const listener of sentListeners) listener(item, reply)
    return undefined
  } catch (problem) {
    if (!(problem instanceof CallProblem)) throw problem
    return keep(item, problem)
  }
}

async function keep(item: OutboxItem, problem: CallProblem): Promise<Pause | undefined> {
  if (endingOf(problem) === 'pause') return problem.isSignedOut ? 'signed_out' : 'unanswered'
  await change(item.id, { state: 'refused', problem: problem.details })
  return undefined
}

async function change(id: number, to: Partial<OutboxItem>): Promise<void> {
  const write = (await openOffline()).transaction('outbox', 'readwrite')
  const item = await write.store.get(id)
  if (item !== undefined) await write.store.put({ ...item, ...to })
  await write.done
}

/** Of an endpoint only its address is needed to send; its schemas are no part of what a device keeps. */
const endpointOf = ({ endpoint }: OutboxItem): AnyEndpoint =>
  ({ ...endpoint, reply: {} }) as unknown as AnyEndpoint
