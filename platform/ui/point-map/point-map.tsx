import { type MouseEvent, useMemo, useRef } from 'react'
import type { Language } from '#platform/problem/problem.ts'
import { type LatLng, type Projection, patchOf, projectionOf, viewBoxOf } from './projection.ts'
import { pointOf, useView } from './use-view.ts'
import { mapWords } from './words.ts'

export interface MapPoint extends LatLng {
  /** Steady among the points of the map. */
  key: string
  /** Says in words what the mark means; read by screen readers and shown at the pointer. */
  label: string
  tone: 'neutral' | 'action' | 'good' | 'near' | 'bad' | 'accent'
  shape?: 'dot' | 'square' | 'diamond'
  /** Seen from afar: an incident of the first priority. */
  isUrgent?: boolean
}

type Mark = Pick<MapPoint, 'tone' | 'shape'>

export interface PointMapProps {
  /** What the map shows, in one sentence. */
  title: string
  points: readonly MapPoint[]
  /** Villages or other places that give the region its outline, without marks of their own. */
  ground: readonly LatLng[]
  chosen?: string | undefined
  onChoose?: (key: string) => void
  /** Where the reader pointed, for a place that is being looked for. Give the same by fields as well. */
  onPick?: (place: LatLng) => void
  /** Tells tones and shapes apart in words; colour alone tells nothing. */
  legend?: readonly (Mark & { label: string })[]
  language: Language
  /** Without buttons and keys, for the wall. */
  isStill?: boolean
}

/**
 * Points of a region on its own outline: no tile server is needed. It moves and grows by keys (arrows, +, -, 0), buttons,
 * wheel with Ctrl, and fingers. Points that can be chosen are buttons; the list beside the map remains the way for
 * whoever can not see it.
 */
export function PointMap(props: PointMapProps) {
  const { points, ground, language, isStill = false } = props
  const drawing = useRef<SVGSVGElement>(null)
  const hasGround = ground.length > 0
  const projection = useMemo(() => projectionOf(hasGround ? ground : points), [ground, hasGround, points])
  const seen = useView(drawing, projection)
  const view = isStill ? undefined : seen
  const w = mapWords[language]
  const pick = (event: MouseEvent<SVGSVGElement>): void => {
    if (props.onPick === undefined || seen.hasPulled() || drawing.current === null) return
    const { x, y } = pointOf(drawing.current, event)
    props.onPick(projection.locate(x, y))
  }
  return (
    <div className="point-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can not be a drawing */}
      <svg
        ref={drawing}
        className={`point-map__drawing${isStill ? '' : ' point-map__drawing--free'}`}
        viewBox={view ? viewBoxOf(view.view, projection) : `0 0 ${projection.width} ${projection.height}`}
        role="group"
        aria-label={isStill ? props.title : `${props.title}. ${w.keys}`}
        {...(isStill ? {} : { tabIndex: 0, onClick: pick, ...seen.handlers })}
      >
        <Ground places={ground} projection={projection} />
        {inOrder(points, props.chosen).map((point) => (
          <Point
            key={point.key}
            point={point}
            projection={projection}
            zoom={view?.view.zoom ?? 1}
            isChosen={point.key === props.chosen}
            onChoose={isStill ? undefined : props.onChoose}
          />
        ))}
      </svg>
      {isStill ? null : (
        <div className="point-map__acts">
          <button type="button" aria-label={w.nearer} onClick={seen.nearer}>
            +
          </button>
          <button type="button" aria-label={w.farther} onClick={seen.farther}>
            −
          </button>
          <button type="button" onClick={seen.whole}>
            {w.whole}
          </button>
        </div>
      )}
      {props.legend === undefined ? null : <Legend legend={props.legend} />}
    </div>
  )
}

/** Urgent ones and the chosen one lie on top. */
const inOrder = (points: readonly MapPoint[], chosen: string | undefined): MapPoint[] => {
  const rank = ({ key, isUrgent }: MapPoint): number => (key === chosen ? 2 : isUrgent ? 1 : 0)
  return [...points].sort((a, b) => rank(a) - rank(b))
}

/** Radius of a village on the land: enough to be found, too little to be a mark. */
const PLACE = 3

function Ground({ places, projection }: { places: readonly LatLng[]; projection: Projection }) {
  const drawn = useMemo(() => {
    const put = places.map(projection.place)
    return { put, patch: patchOf(put) }
  }, [places, projection])
  const { patch } = drawn
  const radius = { edge: patch + 2, land: patch, places: Math.min(PLACE, patch / 4) }
  return (['edge', 'land', 'places'] as const).map((layer) => (
    <g key={layer} className={`point-map__${layer}`}>
      {drawn.put.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius[layer]} />
      ))}
    </g>
  ))
}

interface PointProps {
  point: MapPoint
  projection: Projection
  zoom: number
  isChosen: boolean
  onChoose: ((key: string) => void) | undefined
}

function Point({ point, projection, zoom, isChosen, onChoose }: PointProps) {
  const { x, y } = projection.place(point)
  const name = `point-map__point point-map__point--${point.tone}${isChosen ? ' is-chosen' : ''}`
  // Marks keep their size on the screen however near the map comes.
  const place = {
    className: name,
    transform: `translate(${x} ${y}) scale(${Math.round(1000 / zoom) / 1000})`,
  }
  const drawn = (
    <>
      <title>{point.label}</title>
      {point.isUrgent ? <circle className="point-map__halo" r="30" /> : null}
      <Shape shape={point.shape} />
    </>
  )
  if (onChoose === undefined) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark that can not be chosen is a picture
      <g {...place} role="img" aria-label={point.label}>
        {drawn}
      </g>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML can not stand in a drawing
    <g
      {...place}
      role="button"
      tabIndex={0}
      aria-label={point.label}
      aria-pressed={isChosen}
      onClick={(event) => {
        event.stopPropagation()
        onChoose(point.key)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        onChoose(point.key)
      }}
    >
      {drawn}
    </g>
  )
}

function Shape({ shape = 'dot' }: { shape: MapPoint['shape'] }) {
  if (shape === 'dot') return <circle className="point-map__mark" r="12" />
  const turn = shape === 'diamond' ? { transform: 'rotate(45)' } : {}
  return <rect className="point-map__mark" x="-11" y="-11" width="22" height="22" {...turn} />
}

function Legend({ legend }: { legend: NonNullable<PointMapProps['legend']> }) {
  return (
    <ul className="point-map__legend">
      {legend.map(({ label, tone, shape }) => (
        <li key={label}>
          <svg viewBox="-18 -18 36 36" width="1.25em" height="1.25em" aria-hidden="true" focusable="false">
            <g className={`point-map__point point-map__point--${tone}`}>
              <Shape shape={shape} />
            </g>
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
