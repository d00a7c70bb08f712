import { describe, expect, test } from 'vitest'
import { en } from '../en.ts'
import { id } from '../id.ts'
import { alarmText } from './alarm-text.ts'

const alarm = {
  kind: 'indicator',
  name: { id: 'Waktu tanggap', en: 'Response time' },
  unit: 'minutes',
  test: 'above',
  value: '9.5',
  limit: '8',
  span: 'today',
} as const

describe('an alarm says', () => {
  test.each([
    [{}, '9,5 menit, di atas batas 8 menit', '9.5 minutes, above the limit of 8 minutes'],
    [{ unit: 'percent', test: 'below' }, '9,5 %, di bawah batas 8 %', '9.5 %, below the limit of 8 %'],
    [
      { unit: 'seconds', test: 'off_target' },
      '9,5 detik, meleset dari target 8 detik',
      '9.5 seconds, off the target of 8 seconds',
    ],
    [
      { unit: 'rupiah', value: '12000' },
      'Rp\u00a012.000, di atas batas Rp\u00a08',
      'Rp\u00a012,000, above the limit of Rp\u00a08',
    ],
    [{ unit: 'count', value: '25' }, '25, di atas batas 8', '25, above the limit of 8'],
    [{ unit: null, value: '25' }, '25, di atas batas 8', '25, above the limit of 8'],
  ] as const)('its figures with their unit in both languages: %o', (more, indonesian, english) => {
    const one = { ...alarm, ...more }
    expect(alarmText(one, id, 'id').text).toBe(`${indonesian}, ${id.figure.spans.today}`)
    expect(alarmText(one, en, 'en').text).toBe(`${english}, ${en.figure.spans.today}`)
  })

  test('how many facts wait, where they could not be delivered', () => {
    const waiting = {
      ...alarm,
      kind: 'delivery',
      unit: null,
      test: null,
      value: '3',
      limit: null,
      span: null,
    } as const
    expect(alarmText(waiting, id, 'id')).toEqual({ name: id.alarm.delivery('3'), text: '' })
  })
})
