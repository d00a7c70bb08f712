import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Room, watchRoom } from './room.ts'

/** No disk has so much. */
const TOO_MUCH = Number.MAX_SAFE_INTEGER
let folder = ''
const rooms: Room[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-room-'))
})
afterEach(() => {
  for (const room of rooms.splice(0)) room.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const watch = (leastBytes: number, freeBytes?: () => Promise<number>): Room => {
  const room = watchRoom(folder, leastBytes, { lookMs: 5, ...(freeBytes && { freeBytes }) })
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
  let free = 99
  const told: boolean[] = []
  const room = watch(100, async () => free)
  room.hear((isFull) => told.push(isFull))
  await expect.poll(() => room.isFull()).toBe(true)
  free = 100
  await expect.poll(() => room.isFull()).toBe(false)
  expect(told).toEqual([true, false])
})
