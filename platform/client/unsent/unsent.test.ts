import { afterEach, expect, test, vi } from 'vitest'
import { CallProblem } from '../call-problem.ts'
import { keepHere, readKept } from './device.ts'
import { failureBy } from './failure.ts'
import { flushWhenLeaving } from './flush-when-leaving.ts'

afterEach(() => vi.unstubAllGlobals())

function deviceWith(kept: Map<string, string>): void {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
}

test('what is kept on the device is read back, and forgotten once there is nothing to keep', () => {
  const kept = new Map<string, string>()
  deviceWith(kept)
  expect(keepHere('a', { text: 'Konsep' })).toBe(true)
  expect(readKept('a')).toEqual({ text: 'Konsep' })
  keepHere('a', undefined)
  expect([readKept('a'), kept.size]).toEqual([undefined, 0])
})

test('a device that keeps nothing, or something unreadable, stops nobody from writing', () => {
  deviceWith(new Map([['a', '{']]))
  expect(readKept('a')).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  expect([readKept('a'), keepHere('a', 1)]).toEqual([undefined, false])
})

test('failures of a sending are told apart, and a defect is none of them', () => {
  const failureOf = failureBy('plan.part_changed')
  const problem = (code: string, status: number) =>
    new CallProblem({ type: `/masalah/${code}`, code, status, title: '', detail: '' })
  const kinds = [problem('client.unreachable', 0), problem('x', 503), problem('plan.part_changed', 409)]
  expect([...kinds, problem('plan.closed', 409)].map((error) => failureOf(error)?.kind)).toEqual([
    'unanswered',
    'unanswered',
    'changed',
    'refused',
  ])
  expect(failureOf(new TypeError('defect'))).toBeUndefined()
})

test('what is unsent goes out when the network returns, the page is left, and the listening ends', () => {
  const page = new EventTarget()
  const document = new EventTarget()
  vi.stubGlobal('document', document)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  const flush = vi.fn(async () => true)
  const end = flushWhenLeaving({ flush })
  page.dispatchEvent(new Event('online'))
  page.dispatchEvent(new Event('pagehide'))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(flush).toHaveBeenCalledTimes(3)
  end()
  page.dispatchEvent(new Event('online'))
  expect(flush).toHaveBeenCalledTimes(4)
})
