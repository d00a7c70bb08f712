import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Room, watchRoom } from './room.ts'

/** No disk has so much. */
const TOO_MUCH = Number.MAX_SAFE_INTEGER
const free = vi.hoisted(() => ({ bytes: 0 }))
vi.mock('node:fs/promises', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs/promises')>()),
  statfs: async () => ({ bavail: free.bytes, bsize: 1 }),
}))

let folder = ''
const rooms: Room[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-room-'))
})
afterEach(() => {
  for (const room of rooms.splice(0)) room.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const watch = (leastBytes: number): Room => {
  const room = watchRoom(folder, leastBytes, 5)
  rooms.push(room)
  return room
}

test('a disk with less than must be kept free is full, from the first moment', () => {
  expect(watch(TOO_MUCH).isFull()).toBe(true)
  expect(watch(1).isFull()).toBe(false)
})

test('where nothing must be kept free no disk is full', () => {
  expect(watch(0).isFull()).toBe(false)
})

test('whoever listens is told when room ends and when it comes back', async () => {
  free.bytes = 100
  const told: boolean[] = []
  const room = watch(100)
  room.hear((isFull) => told.push(isFull))
  free.bytes = 99
  await expect.poll(() => room.isFull()).toBe(true)
  free.bytes = 100
  await expect.poll(() => room.isFull()).toBe(false)
  expect(told).toEqual([true, false])
})
