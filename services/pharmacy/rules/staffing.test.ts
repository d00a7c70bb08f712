import { describe, expect, test } from 'vitest'
import { adviseStaff, erlangB, erlangC, meanWait, shareWithin, sojournBeyond } from './staffing.ts'

describe('Erlang’s formulas', () => {
  // B from the usual tables (offered load at a blocking of 1 % and 2 %); C = cB / (c − a(1 − B)).
  test.each([
    [1, 0.0101, 0.01],
    [5, 1.36, 0.01],
    [10, 4.461, 0.01],
    [20, 12.031, 0.01],
    [10, 5.084, 0.02],
    [30, 21.932, 0.02],
  ])('B(%i, %f) is %f', (servers, load, blocked) => {
    expect(erlangB(servers, load)).toBeCloseTo(blocked, 4)
  })

  test.each([
    // One server: C = a. Two servers: C = a² / (2 + a).
    [1, 0.5, 0.5],
    [1, 0.8, 0.8],
    [2, 1, 1 / 3],
    [2, 1.5, 2.25 / 3.5],
    // Three servers, load 2: 4/9.
    [3, 2, 4 / 9],
  ])('C(%i, %f) is %f', (servers, load, waits) => {
    expect(erlangC(servers, load)).toBeCloseTo(waits, 10)
  })

  test('everybody waits where the load is no less than the servers', () => {
    expect([erlangC(2, 2), erlangC(2, 3), meanWait(2, 2, 60)]).toEqual([1, 1, Number.POSITIVE_INFINITY])
    expect(erlangC(3, 0)).toBe(0)
  })

  test('the mean wait of M/M/1 is ρ/(μ − λ)', () => {
    expect(meanWait(1, 0.75, 60)).toBeCloseTo(0.75 / (1 / 60 - 0.75 / 60), 8)
  })

  test('the time through M/M/1 is exponential with μ − λ', () => {
    const [arrivals, work] = [0.01, 60]
    expect(sojournBeyond(200, 1, arrivals, work)).toBeCloseTo(Math.exp(-(1 / work - arrivals) * 200), 10)
  })

  test('the special case c − a = 1 goes over smoothly', () => {
    const at = (load: number) => sojournBeyond(100, 3, load / 60, 60)
    expect(at(2)).toBeCloseTo((at(1.999) + at(2.001)) / 2, 6)
  })
})

const work = { screening: 30, preparing: 110, checking: 40, handing: 60 }

describe('four steps one behind the other', () => {
  test('without a line take as long as the work alone', () => {
    const many = { screening: 50, preparing: 50, checking: 50, handing: 50 }
    const means = Object.values(work)
    // Sum of exponentials with different means (hypoexponential).
    const beyond = means.reduce((sum, one) => {
      const others = means.filter((other) => other !== one)
      return sum + Math.exp(-480 / one) * others.reduce((all, other) => all * (one / (one - other)), 1)
    }, 0)
    expect(shareWithin(480, 1, work, many)).toBeCloseTo(1 - beyond, 2)
  })

  test('agree with a line played ticket by ticket', () => {
    const staff = { screening: 1, preparing: 3, checking: 1, handing: 2 }
    expect(shareWithin(480, 60, work, staff)).toBeCloseTo(played(480, 60, work, staff), 1)
  })
})

/** Plays the four steps with exponential arrivals and work. */
function played(limit: number, perHour: number, means: typeof work, staff: typeof work): number {
  let state = 7
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  const steps = ['screening', 'preparing', 'checking', 'handing'] as const
  const exponential = (mean: number) => -Math.log(chance()) * mean
  let clock = 0
  let tickets = Array.from({ length: 20_000 }, () => {
    clock += exponential(3600 / perHour)
    return { came: clock, at: clock }
  })
  for (const step of steps) {
    const free = Array.from({ length: staff[step] }, () => 0)
    tickets = [...tickets]
      .sort((a, b) => a.at - b.at)
      .map(({ came, at }) => {
        const one = free.indexOf(Math.min(...free))
        const done = Math.max(at, free[one] as number) + exponential(means[step])
        free[one] = done
        return { came, at: done }
      })
  }
  return tickets.filter(({ came, at }) => at - came <= limit).length / tickets.length
}

describe('the advice', () => {
  test.each([10, 30, 60, 120])(
    'for %i an hour keeps the promise for nine of ten, with one fewer anywhere it does not',
    (perHour) => {
      const { staff, share, isReachable } = adviseStaff(480, 0.9, perHour, work)
      expect([isReachable, share >= 0.9]).toEqual([true, true])
      const fewer = Object.entries(staff).filter(([, count]) => count > 1)
      const total = (one: object) => Object.values(one).reduce((a, b) => a + b, 0)
      expect(total(staff)).toBeLessThan(perHour / 5 + 8)
      if (perHour >= 30) {
        const shares = fewer.map(([step, count]) =>
          shareWithin(480, perHour, work, { ...staff, [step]: count - 1 }),
        )
        expect(Math.min(...shares)).toBeLessThan(0.9)
      }
    },
  )

  test('says so where the work alone takes too long', () => {
    const slow = { screening: 200, preparing: 400, checking: 200, handing: 200 }
    expect(adviseStaff(480, 0.9, 20, slow).isReachable).toBe(false)
  })

  test('of an hour without arrivals is one at each step', () => {
    expect(adviseStaff(480, 0.9, 0, work).staff).toEqual({
      screening: 1,
      preparing: 1,
      checking: 1,
      handing: 1,
    })
  })
})
