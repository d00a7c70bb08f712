import { describe, expect, test } from 'vitest'
import type { Settings } from '../../contract.ts'
import { contentIn, startOf } from '../alerts/alert-content.ts'
import { failureWord } from '../one/failure-word.ts'
import { instantOf, localOf } from '../parts/wib-fields.ts'
import { proofFrom, settingsIn, withCategory } from '../settings/typed-settings.ts'

const NOW = new Date('2026-11-22T02:00:00.000Z')

describe('settings that were typed', () => {
  const before = {
    centreName: '',
    positions: ['Meja 1'],
    misuse: { isOn: false, threshold: 5, notice: { id: 'a', en: 'b' } },
    timers: { acknowledge: 60, depart: 180, arrive: 900 },
    categories: [{ code: 'fire', isClosed: false }],
  } as unknown as Settings

  test('stand where their names say, in the kind of what stood there', () => {
    const typed = {
      'settings/centreName': ' Contoh ',
      'settings/positions': 'Meja 1\n\n Meja 2 ',
      'settings/misuse/isOn': 'yes',
      'settings/timers/arrive': '600',
      'settings/misuse/notice/id': 'Kata baru',
    }
    expect(settingsIn(before, typed)).toMatchObject({
      centreName: 'Contoh',
      positions: ['Meja 1', 'Meja 2'],
      misuse: { isOn: true, threshold: 5, notice: { id: 'Kata baru', en: 'b' } },
      timers: { acknowledge: 60, arrive: 600 },
    })
  })

  test('that are no number stay as typed, for the contract to refuse', () => {
    expect(settingsIn(before, { 'settings/timers/arrive': 'dua' })).toMatchObject({
      timers: { arrive: 'dua' },
    })
  })

  test('leave what they were made from as it was', () => {
    settingsIn(before, { 'settings/timers/arrive': '1' })
    expect(withCategory(before, 'fire', true).categories[0]?.isClosed).toBe(true)
    expect(before).toMatchObject({ timers: { arrive: 900 }, categories: [{ isClosed: false }] })
  })
})

describe('an alert that was typed', () => {
  test('becomes content with a circle only where there is a point and a radius', () => {
    const typed = { 'content/event': ' Banjir ', 'content/areas/0/description': 'Contoh', radius: '1,5' }
    const point = { lat: -8.1, long: 112.2 }
    expect(contentIn(typed, point, NOW.toISOString())).toEqual({
      event: 'Banjir',
      expiresAt: NOW.toISOString(),
      areas: [{ description: 'Contoh', codes: [], circle: { center: point, radiusKm: 1.5 }, polygon: null }],
    })
    expect(contentIn(typed, null, undefined)).toMatchObject({ areas: [{ circle: null }] })
    expect(contentIn({ ...typed, radius: 'x' }, point, undefined)).toMatchObject({
      areas: [{ circle: null }],
    })
  })

  test('is in force for six hours unless it says otherwise', () => {
    expect(startOf(undefined, NOW).expiresAt).toBe('2026-11-22T08:00:00.000Z')
    const { area: _, radiusKm: __, center: ___, ...rest } = startOf(undefined, NOW)
    const content = { ...rest, expiresAt: '2026-11-21T00:00:00.000Z', areas: [] }
    expect(startOf(content, NOW).expiresAt).toBe('2026-11-22T08:00:00.000Z')
  })
})

test('a local time is read and written as WIB, whatever zone the machine is set to', () => {
  expect(localOf('2026-11-22T02:00:05.000Z')).toBe('2026-11-22T09:00:05')
  expect([
    instantOf('2026-11-22T09:00'),
    instantOf('2026-11-22T09:00:05'),
    instantOf(''),
    instantOf('x'),
  ]).toEqual(['2026-11-22T02:00:00.000Z', '2026-11-22T02:00:05.000Z', undefined, undefined])
})

test('a way to prove ourselves takes along only what belongs to it', () => {
  const typed = { tokenAddress: ' https://a/token ', clientId: ' x ', secret: '' }
  expect(proofFrom('35.07', 'signature', typed)).toEqual({ code: '35.07', by: 'signature' })
  const client = { code: '35.07', by: 'oauth', tokenAddress: 'https://a/token', clientId: 'x', scope: '' }
  expect(proofFrom('35.07', 'oauth', typed)).toEqual(client)
  expect(proofFrom('35.07', 'oauth', { ...typed, secret: 'rahasia ' })).toEqual({
    ...{ ...client, secret: 'rahasia ' },
  })
  expect(proofFrom('35.07', 'oauth', { ...typed, scope: ' a  b ' })).toEqual({ ...client, scope: 'a b' })
})

test.each([
  ['token_denied', 'token_denied'],
  ['token_status_503', 'token'],
  ['status_403', 'status_403'],
  ['status_500', 'other'],
  ['timeout', 'other'],
])('a delivery that failed by %s is told by the words of %s', (failure, word) => {
  expect(failureWord(failure)).toBe(word)
})
