import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] =
  css.split('@media print')[0]?.split('@media (prefers-color-scheme: dark)') ?? []

function coloursOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a = '', b = ''): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['batu-ground', 'batu-raised', 'batu-sunk']
const TEXTS = ['batu-text', 'batu-mute', 'nila', 'nila-strong', 'soga', 'pandan', 'kunyit', 'bata']
const SOFT = ['nila', 'soga', 'pandan', 'kunyit', 'bata']
const MARKS = ['batu-edge', 'soga-mark']

describe.each([
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
] as const)('%s colours', (_mode, colour) => {
  const dimensions = Object.keys(colour).filter((name) => name.startsWith('dimension-'))

  it.each(GROUNDS)('every text reads on %s', (ground) => {
    for (const text of [...TEXTS, ...dimensions])
      expect(contrast(colour[text], colour[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SOFT)('%s reads on its own soft ground', (role) => {
    expect(contrast(colour[role], colour[`${role}-soft`])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour['batu-text'], colour[`${role}-soft`])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(MARKS)('%s is seen beside every ground', (mark) => {
    for (const ground of GROUNDS) expect(contrast(colour[mark], colour[ground])).toBeGreaterThanOrEqual(3)
  })

  it('words on the action colour read', () => {
    expect(contrast(colour['nila-on'], colour.nila)).toBeGreaterThanOrEqual(4.5)
  })

  it('the index scale changes lightness in one direction, so it reads without colour', () => {
    const steps = [1, 2, 3, 4, 5].map((n) => luminance(colour[`scale-${n}`] ?? ''))
    const rising = [...steps].sort((a, b) => a - b)
    expect([rising, [...rising].reverse()]).toContainEqual(steps)
  })
})
