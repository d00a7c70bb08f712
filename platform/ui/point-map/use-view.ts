import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { moved, type Projection, type View, WHOLE, zoomed } from './projection.ts'

const STEP = 0.15
const NEARER = 1.5
/** A finger or mouse that moves less than so many pixels has pointed, not pulled. */
const STILL_PX = 6

interface Pull {
  /** Fingers on the drawing, by their number. */
  at: Map<number, { x: number; y: number }>
  travelled: number
}

/** The part of a drawing that is seen, and what keys, wheel and fingers make of it. */
export function useView(
  drawing: RefObject<SVGSVGElement | null>,
  size: Pick<Projection, 'width' | 'height'>,
) {
  const [view, setView] = useState<View>(WHOLE)
  const pull = useRef<Pull>({ at: new Map(), travelled: 0 })
  const nearer = (by: number) => setView((now) => zoomed(now, size, by))

  useEffect(() => {
    const element = drawing.current
    if (element === null) return
    // React listens passively to the wheel, and the page would scroll along.
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const around = pointOf(element, event)
      setView((now) => zoomed(now, size, event.deltaY < 0 ? NEARER : 1 / NEARER, around))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [drawing, size])

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = KEYS[event.key]
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setView((now) => act(now, size))
  }
  const onPointerDown = (event: PointerEvent): void => {
    pull.current.at.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (pull.current.at.size === 1) pull.current.travelled = 0
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    const before = pull.current.at.get(event.pointerId)
    if (before === undefined) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...pull.current.at].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    pull.current.at.set(event.pointerId, now)
    pull.current.travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (pull.current.travelled < STILL_PX) return
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
      event.currentTarget.setPointerCapture(event.pointerId)
    }
    const { width, height } = event.currentTarget.getBoundingClientRect()
    setView((seen) =>
      other === undefined
        ? moved(seen, size, (before.x - now.x) / width, (before.y - now.y) / height)
        : zoomed(seen, size, distance(now, other) / Math.max(1, distance(before, other))),
    )
  }
  const onPointerEnd = (event: PointerEvent): void => {
    pull.current.at.delete(event.pointerId)
  }
  return {
    view,
    nearer: () => nearer(NEARER),
    farther: () => nearer(1 / NEARER),
    whole: () => setView(WHOLE),
    /** Whether the last touch pulled the drawing along, and so meant no place on it. */
    hasPulled: () => pull.current.travelled >= STILL_PX,
    handlers: {
      onKeyDown,
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
    },
  }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y)

type Size = Pick<Projection, 'width' | 'height'>
const KEYS: Readonly<Record<string, (view: View, size: Size) => View>> = {
  ArrowLeft: (view, size) => moved(view, size, -STEP, 0),
  ArrowRight: (view, size) => moved(view, size, STEP, 0),
  ArrowUp: (view, size) => moved(view, size, 0, -STEP),
  ArrowDown: (view, size) => moved(view, size, 0, STEP),
  '+': (view, size) => zoomed(view, size, NEARER),
  '=': (view, size) => zoomed(view, size, NEARER),
  '-': (view, size) => zoomed(view, size, 1 / NEARER),
  '0': () => WHOLE,
}

/** A point of the window in units of the drawing. */
export function pointOf(
  element: SVGSVGElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): { x: number; y: number } {
  const matrix = element.getScreenCTM()
  if (matrix === null) return { x: 0, y: 0 }
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
  return { x, y }
}
