import { useEffect, useState } from 'react'

export interface Rotation {
  /** Which page is shown, from 0. */
  at: number
  isPaused: boolean
  back: () => void
  next: () => void
  toggle: () => void
}

/**
 * One page after the other. Arrow keys turn pages, the space bar pauses; both work wherever no button is held.
 *
 * @param seconds how long each page stays
 */
export function useRotation(seconds: readonly number[]): Rotation {
  const [turned, setTurned] = useState(0)
  const [isPaused, setPaused] = useState(false)
  const count = Math.max(1, seconds.length)
  const at = ((turned % count) + count) % count
  const stay = seconds[at] ?? 20
  const back = () => setTurned((now) => now - 1)
  const next = () => setTurned((now) => now + 1)
  const toggle = () => setPaused((now) => !now)
  useEffect(() => {
    if (isPaused || count < 2) return
    // A page that was turned by hand stays as long as any other.
    const timer = setTimeout(() => setTurned(turned + 1), stay * 1000)
    return () => clearTimeout(timer)
  }, [turned, stay, isPaused, count])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isHeld =
        event.target instanceof HTMLElement && event.target.closest('button, a, input, select') !== null
      if (isHeld || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowLeft') setTurned((now) => now - 1)
      else if (event.key === 'ArrowRight') setTurned((now) => now + 1)
      else if (event.key === ' ') setPaused((now) => !now)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return { at, isPaused, back, next, toggle }
}
