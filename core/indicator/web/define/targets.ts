/** Years that a target may be typed for: those that have one, last year, and five ahead. */
export function targetYears(targets: readonly { year: number }[], thisYear: number): number[] {
  const near = Array.from({ length: 7 }, (_, i) => thisYear - 1 + i)
  return [...new Set([...targets.map(({ year }) => year), ...near])].sort((a, b) => a - b)
}

/** What was typed, as the act takes it; a decimal comma counts as a point. */
export function targetsTyped(typed: Readonly<Record<string, string>>, years: readonly number[]) {
  const amount = (name: string) => typed[name]?.replace(',', '.')
  const baseline = amount('baseline')
  return {
    baseline: baseline === undefined ? null : { year: Number(typed.baselineYear), value: baseline },
    targets: years.flatMap((year) => {
      const value = amount(`target-${year}`)
      return value === undefined ? [] : [{ year, value }]
    }),
    ...(typed.reason === undefined ? {} : { reason: typed.reason }),
  }
}
