import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccepted, queuePayload, statusAnswer, taskPayload } from './payloads.ts'
import { contradictionOf } from './tasks.ts'

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000)
const ticket = { bookingCode: 'BK-CONTOH-1', number: 'A-012', compounded: 0 }

describe('the tasks of a ticket', () => {
  test.each([
    [6, 10, [{ task: 5, toldAt: at(0) }], undefined],
    [6, -10, [{ task: 5, toldAt: at(0) }], 5],
    [
      7,
      5,
      [
        { task: 5, toldAt: at(0) },
        { task: 6, toldAt: at(10) },
      ],
      6,
    ],
    [6, 30, [{ task: 7, toldAt: at(20) }], 7],
    [99, -5, [{ task: 5, toldAt: at(0) }], undefined],
    [7, 9, [{ task: 99, toldAt: at(0) }], undefined],
  ] as const)('%i at %i s follows the others', (task, seconds, told, contradicts) =>
    expect(contradictionOf(task, at(seconds), told)).toBe(contradicts),
  )

  test('told without contradiction never prepare longer than they wait', () =>
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (five, six, seven) => {
        const told = [{ task: 5, toldAt: at(five) }]
        if (contradictionOf(6, at(six), told) !== undefined) return
        told.push({ task: 6, toldAt: at(six) })
        if (contradictionOf(7, at(seven), told) !== undefined) return
        expect(seven - six).toBeLessThanOrEqual(seven - five)
        expect(seven - six).toBeGreaterThanOrEqual(0)
      }),
    ))
})

describe('the words of BPJS', () => {
  test('tell a task in milliseconds', () =>
    expect(taskPayload({ ...ticket, compounded: 2 }, 7, at(1))).toEqual({
      kodebooking: 'BK-CONTOH-1',
      taskid: 7,
      waktu: 1_800_000_001_000,
      jenisresep: 'Racikan',
    }))

  test('tell a number without its letter and with it in words', () =>
    expect(queuePayload(ticket)).toEqual({
      kodebooking: 'BK-CONTOH-1',
      jenisresep: 'Non racikan',
      nomorantrean: 12,
      keterangan: 'Nomor antrean farmasi A-012',
    }))

  test('answer where a number stands', () =>
    expect(statusAnswer({ ...ticket, total: 30, waiting: 4, calledNumber: 'A-009' })).toMatchObject({
      totalantrean: 30,
      sisaantrean: 4,
      antreanpanggil: 9,
    }))

  test.each([
    [{ metadata: { code: 200 } }, true],
    [{ metadata: { code: '208' } }, true],
    [{ metadata: { code: 201 } }, false],
    [{}, false],
  ])('accept or not: %j', (answer, accepted) => expect(isAccepted(answer)).toBe(accepted))
})
