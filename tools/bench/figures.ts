/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}

/** The value below which this share of all values lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** A straight line through points by least squares, and how well it fits (1 is a line). */
export interface Line {
  slope: number
  intercept: number
  fit: number
}

export function lineThrough(points: readonly (readonly [number, number])[]): Line {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [x, y] = [mean(points.map((p) => p[0])), mean(points.map((p) => p[1]))]
  const sum = (of: (p: readonly [number, number]) => number): number => points.reduce((s, p) => s + of(p), 0)
  const slope = sum((p) => (p[0] - x) * (p[1] - y)) / sum((p) => (p[0] - x) ** 2)
  const intercept = y - slope * x
  const missed = sum((p) => (p[1] - intercept - slope * p[0]) ** 2)
  return { slope, intercept, fit: 1 - missed / sum((p) => (p[1] - y) ** 2) }
}

/** Milliseconds an act takes, with its result. */
export async function timed<R>(act: () => R | Promise<R>): Promise<{ result: R; ms: number }> {
  const started = performance.now()
  const result = await act()
  return { result, ms: performance.now() - started }
}

/** Figures as the document prints them: `1,554,850`, `0.82`, `12 ms`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
export const ratio = (value: number): string => value.toFixed(2)
export const milliseconds = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${whole(ms)} ms`)
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
export const megabytes = (bytes: number): string => `${whole(bytes / 1_000_000)} MB`
