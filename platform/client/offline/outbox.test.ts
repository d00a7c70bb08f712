import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endpoint } from '#platform/http/endpoint.ts'
import { T } from '#platform/schema/schema.ts'
import { openOffline } from './database.ts'
import { discard, listOutbox, sendLater, tryAgain } from './outbox.ts'
import { keepPack, readPack } from './packs.ts'
import { closeHere, findHere, forgetPerson, rememberPerson } from './person.ts'
import { onSent, sendOutbox } from './send.ts'

// The outside world here is the network; the store of the device is a real implementation in memory.

const Note = endpoint({
  post: '/contoh/:year/notes',
  permission: 'contoh.note.write',
  summary: 'Writes a note',
  input: { year: T.Integer(), text: T.String() },
  reply: T.Object({ id: T.Integer() }),
})
const LABEL = { label: { id: 'Catatan', en: 'Note' }, region: '35.05' }
const note = (text: string) => sendLater(Note, { year: 2026, text }, LABEL)

type Sent = { key: string; text: string }
let sent: Sent[] = []
let answer: (text: string) => Response | Promise<Response> = () => Response.json({ id: 1 })

const refusal = (status: number, code = 'contoh.berbeda') =>
  Response.json({ type: `/masalah/${code}`, code, status, title: 'Sudah berubah' }, { status })
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

/** The run that a new act began by itself has ended, and one more. */
const settle = async () => {
  await sendOutbox()
  return sendOutbox()
}

beforeEach(async () => {
  sent = []
  answer = () => Response.json({ id: 1 })
  // A browser without locks, so that the key alone must keep an act single.
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>
    const { text } = JSON.parse(String(init.body)) as { text: string }
    sent.push({ key: headers['idempotency-key'] ?? '', text })
    return answer(text)
  })
  await (await openOffline()).clear('outbox')
  await rememberPerson('ayu', { name: 'Ayu' })
})
afterEach(() => vi.unstubAllGlobals())

describe('the outbox', () => {
  it('sends in the order of doing and forgets what was accepted', async () => {
    answer = noNetwork
    await note('satu')
    await note('dua')
    expect(await settle()).toBe('unanswered')
    answer = () => Response.json({ id: 7 })
    sent = []
    await settle()
    expect(sent.map(({ text }) => text)).toEqual(['satu', 'dua'])
    expect(await listOutbox()).toEqual([])
  })

  it('sends an act whose answer was lost again with the same key', async () => {
    answer = noNetwork
    await note('satu')
    await settle()
    answer = () => Response.json({ id: 7 })
    await settle()
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  })

  it('keeps a refused act with the sentence and goes on with the others', async () => {
    answer = (text) => (text === 'satu' ? refusal(409) : Response.json({ id: 2 }))
    await note('satu')
    await note('dua')
    await settle()
    const [kept, ...more] = await listOutbox()
    expect(more).toEqual([])
    expect(kept).toMatchObject({ state: 'refused', problem: { status: 409, title: 'Sudah berubah' } })
  })

  it('tells the owner of an act that it was accepted, with the reply', async () => {
    const told: unknown[] = []
    const end = onSent(({ input }, reply) => told.push([input.text, reply]))
    await note('satu')
    await settle()
    end()
    expect(told).toEqual([['satu', { id: 1 }]])
  })

  it('waits when the session has ended', async () => {
    answer = () => refusal(401, 'http.not_signed_in')
    await note('satu')
    expect(await settle()).toBe('signed_out')
    expect(await listOutbox()).toMatchObject([{ state: 'waiting' }])
  })

  it('sends a mended act as a new one, and discards only what was refused', async () => {
    answer = () => refusal(409)
    await note('satu')
    await settle()
    const [refused] = await listOutbox()
    answer = () => Response.json({ id: 3 })
    await tryAgain(refused?.id ?? 0, { year: 2026, text: 'satu, diperbaiki' })
    await settle()
    expect(sent.at(-1)?.text).toBe('satu, diperbaiki')
    expect(sent.at(-1)?.key).not.toBe(sent[0]?.key)

    answer = noNetwork
    await note('dua')
    await settle()
    const [waiting] = await listOutbox()
    await discard(waiting?.id ?? 0)
    expect(await listOutbox()).toHaveLength(1)
  })

  it('lets a newer act take the slot of one that was never tried', async () => {
    await closeHere()
    await rememberPerson('ayu', {})
    vi.stubGlobal('navigator', { locks: { request: async () => undefined } })
    for (const text of ['1', '2', '3']) {
      await sendLater(Note, { year: 2026, text }, { ...LABEL, slot: 'A01' })
    }
    expect((await listOutbox()).map(({ input }) => input.text)).toEqual(['3'])
  })

  it('belongs to a person: another one neither sees nor sends it', async () => {
    answer = noNetwork
    await note('satu')
    await settle()
    await forgetPerson()
    await rememberPerson('budi', {})
    sent = []
    await settle()
    expect(await listOutbox()).toEqual([])
    expect(sent).toEqual([])
    await rememberPerson('ayu', {})
    expect(await listOutbox()).toHaveLength(1)
  })

  it('takes nothing when nobody is signed in', async () => {
    await forgetPerson()
    await expect(note('satu')).rejects.toThrow('Nobody is signed in')
  })
})

describe('a kept pack', () => {
  it('is read back with the time it was kept', async () => {
    expect(await keepPack('formulir', { a: 1 })).toBe(true)
    expect(await readPack('formulir')).toMatchObject({ data: { a: 1 }, person: 'ayu' })
  })

  it('is wiped when its person signs out', async () => {
    await keepPack('formulir', { a: 1 })
    await forgetPerson()
    await rememberPerson('ayu', {})
    expect(await readPack('formulir')).toBeUndefined()
  })

  it('is wiped when somebody else signs in', async () => {
    await keepPack('formulir', { a: 1 })
    await rememberPerson('budi', {})
    await rememberPerson('ayu', {})
    expect(await readPack('formulir')).toBeUndefined()
  })

  it('is closed while the session has ended, and there again for the same person', async () => {
    await keepPack('formulir', { a: 1 })
    await closeHere()
    expect(await findHere()).toBeUndefined()
    expect(await readPack('formulir')).toBeUndefined()
    expect(await keepPack('lain', {})).toBe(false)
    await rememberPerson('ayu', {})
    expect(await readPack('formulir')).toMatchObject({ data: { a: 1 } })
  })
})
