import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { lengthOf } from '#platform/ui/decimal.ts'
import { type Handle, movePeriod, type Period } from '../../arithmetic.ts'
import type { RoadmapProgramme } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'
import { BAR, barOf, monthsOf, ROW, type Scale } from './layout.ts'

interface BarProps {
  programme: RoadmapProgramme
  row: number
  scale: Scale
  hue: string
  bounds: Period
  /** Saves another period; absent where the reader may not. */
  onMove?: ((period: Period) => Promise<unknown>) | undefined
  /** Opens the dialog in which the months are typed. */
  onOpen?: (() => void) | undefined
}

const EDGE = 7

/** A programme in time: a bar that whoever may plan moves and stretches, by pointer or by keyboard. */
export function ProgrammeBar(props: BarProps) {
  const { w, language } = usePortfolioWords()
  const { programme, row } = props
  const hand = useHand(props)
  const period = hand.ghost ?? programme
  const at = barOf(period, props.scale)
  const y = row * ROW + (ROW - BAR) / 2
  const shape = (
    <Shape programme={programme} bar={at} y={y} hue={props.hue} isGhost={hand.ghost !== undefined} />
  )
  if (props.onMove === undefined) {
    const label = w.roadmap.bar(programme.name, ...monthsOf(programme, language))
    return (
      <g>
        <title>{label}</title>
        {shape}
      </g>
    )
  }
  const label =
    hand.ghost === undefined
      ? w.roadmap.moveBar(programme.name, ...monthsOf(programme, language))
      : w.roadmap.moved(...monthsOf(period, language))
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button can not stand in a drawing
    <g
      role="button"
      tabIndex={0}
      className="roadmap-bar roadmap-bar--free"
      aria-label={label}
      onKeyDown={hand.onKeyDown}
      onDoubleClick={props.onOpen}
      onBlur={hand.drop}
    >
      <title>{label}</title>
      {shape}
      <Handles bar={at} y={y} hand={hand} />
    </g>
  )
}

function Shape(props: {
  programme: RoadmapProgramme
  bar: { x: number; width: number }
  y: number
  hue: string
  isGhost: boolean
}) {
  const { programme, bar, y, hue } = props
  const classes = [
    'roadmap-bar__body',
    `roadmap-bar__body--${hue}`,
    programme.isDraft && 'is-draft',
    programme.state === 'stopped' && 'is-stopped',
    props.isGhost && 'is-ghost',
  ]
  const done = programme.physical === null ? 0 : Math.min(100, lengthOf(programme.physical)) / 100
  return (
    <>
      <rect
        className={classes.filter(Boolean).join(' ')}
        x={bar.x + 0.5}
        y={y}
        width={Math.max(3, bar.width - 1)}
        height={BAR}
        rx="3"
      />
      {done === 0 ? null : (
        <rect
          className="roadmap-bar__done"
          x={bar.x + 2}
          y={y + BAR - 5}
          width={(bar.width - 4) * done}
          height="3"
        />
      )}
      {programme.kind === 'quick_win' ? (
        <path className="roadmap-bar__star" d={starAt(bar.x + 10, y + BAR / 2)} />
      ) : null}
      {programme.isRed || programme.isLate ? (
        <circle className="roadmap-bar__red" cx={bar.x + bar.width + 8} cy={y + BAR / 2} r="4.5" />
      ) : null}
    </>
  )
}

/** A four-pointed star, the sign of quick wins. */
const starAt = (x: number, y: number): string =>
  `M${x} ${y - 6}L${x + 1.7} ${y - 1.7}L${x + 6} ${y}L${x + 1.7} ${y + 1.7}L${x} ${y + 6}L${x - 1.7} ${y + 1.7}L${x - 6} ${y}L${x - 1.7} ${y - 1.7}Z`

function Handles({ bar, y, hand }: { bar: { x: number; width: number }; y: number; hand: Hand }) {
  const width = Math.max(3, bar.width)
  const edge = Math.min(EDGE, width / 3)
  const grips: [Handle, number, number][] = [
    ['whole', bar.x + edge, width - 2 * edge],
    ['start', bar.x, edge],
    ['end', bar.x + width - edge, edge],
  ]
  return grips.map(([handle, x, wide]) => (
    <rect
      key={handle}
      className={`roadmap-grip roadmap-grip--${handle}`}
      x={x}
      y={y - 4}
      width={wide}
      height={BAR + 8}
      onPointerDown={(event) => hand.take(handle, event)}
      onPointerMove={hand.drag}
      onPointerUp={hand.release}
      onPointerCancel={hand.drop}
    />
  ))
}

interface Hand {
  /** The period as it is held, not yet saved. */
  ghost: Period | undefined
  take: (handle: Handle, event: PointerEvent<SVGElement>) => void
  drag: (event: PointerEvent<SVGElement>) => void
  release: () => void
  drop: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** What a hand on the bar does: pointer or keys hold a ghost; letting go or Enter saves it, Escape drops it. */
function useHand({ programme, scale, bounds, onMove, onOpen }: BarProps): Hand {
  const [ghost, setGhost] = useState<Period>()
  const [held, setHeld] = useState<{ handle: Handle; x: number }>()
  const drop = () => {
    setHeld(undefined)
    setGhost(undefined)
  }
  const save = () => {
    setHeld(undefined)
    if (ghost === undefined || (ghost.from === programme.from && ghost.to === programme.to)) return drop()
    void onMove?.(ghost).finally(drop)
  }
  return {
    ghost,
    drop,
    release: save,
    take: (handle, event) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld({ handle, x: event.clientX })
    },
    drag: ({ clientX }) => {
      if (held === undefined) return
      const months = Math.round((clientX - held.x) / scale.px)
      setGhost(months === 0 ? undefined : movePeriod(programme, held.handle, months, bounds))
    },
    onKeyDown: (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (step !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        setGhost(movePeriod(ghost ?? programme, event.shiftKey ? 'end' : 'whole', step, bounds))
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        if (ghost === undefined) onOpen?.()
        else save()
      } else if (event.key === 'Escape') drop()
    },
  }
}
