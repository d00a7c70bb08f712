import type { DecimalText } from '#platform/schema/schema.ts'
import { compareDecimals } from '../decimal.ts'
import { decimal } from '../format.ts'
import { addressIn, useText } from '../language.tsx'
import coast from './coastline.json' with { type: 'json' }

export interface MapPoint {
  key: string
  name: string
  lat: number
  lng: number
  value: DecimalText
  /** Address without language. */
  to: string
}

interface IndonesiaMapProps {
  /** Read out in place of the drawing. */
  summary: string
  points: readonly MapPoint[]
  /** Four borders part the scale in five classes, low to high. */
  borders: readonly [DecimalText, DecimalText, DecimalText, DecimalText]
  legend: string
  /** A region pointed out. */
  here?: string
}

const scale = coast.width / (coast.east - coast.west)

/** Degrees to the drawing. The coastline is drawn with the same plain cylindrical projection. */
export function project(lat: number, lng: number): { x: string; y: string } {
  return { x: ((lng - coast.west) * scale).toFixed(1), y: ((coast.north - lat) * scale).toFixed(1) }
}

/** 1 (low) to 5 (high); a value on a border belongs to the class above it. */
export function classOf(value: DecimalText, borders: IndonesiaMapProps['borders']): number {
  return 1 + borders.filter((border) => compareDecimals(value, border) >= 0).length
}

/**
 * Indonesia with a point for each region, coloured by class. Points are links for the pointer only: the
 * same links stand in the table alternative, where the keyboard reaches them in order.
 */
export function IndonesiaMap(props: IndonesiaMapProps) {
  const { t } = useText()
  const order = [...props.points].sort((a, b) => compareDecimals(a.value, b.value))
  return (
    <div className="map">
      <div className="map__frame">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing of links */}
        <svg viewBox={`0 0 ${coast.width} ${coast.height}`} role="group" aria-label={props.summary}>
          <path className="map__far" d={coast.far} />
          <path className="map__land" d={coast.home} />
          <g>
            {order.map((point) => (
              <Point key={point.key} point={point} borders={props.borders} here={point.key === props.here} />
            ))}
          </g>
        </svg>
      </div>
      <Legend borders={props.borders} label={props.legend} />
      <p className="map__hint">{t.mapScroll}</p>
    </div>
  )
}

function Point(props: { point: MapPoint; borders: IndonesiaMapProps['borders']; here: boolean }) {
  const { language } = useText()
  const { point } = props
  const { x, y } = project(point.lat, point.lng)
  const className = `map__point scale-${classOf(point.value, props.borders)}${props.here ? ' map__point--here' : ''}`
  return (
    <a href={addressIn(language, point.to)} tabIndex={-1}>
      <title>{`${point.name}: ${decimal(point.value, language)}`}</title>
      <circle className={className} cx={x} cy={y} r={props.here ? 9 : 6} />
    </a>
  )
}

function Legend({ borders, label }: { borders: IndonesiaMapProps['borders']; label: string }) {
  const { language } = useText()
  const names = [
    `< ${decimal(borders[0], language)}`,
    ...borders
      .slice(0, -1)
      .map((from, i) => `${decimal(from, language)}–${decimal(borders[i + 1] ?? from, language)}`),
    `≥ ${decimal(borders[3], language)}`,
  ]
  return (
    <div className="map__legend">
      <span>{label}</span>
      <ul>
        {names.map((name, i) => (
          <li key={name}>
            <svg width="14" height="14" aria-hidden="true" focusable="false">
              <circle className={`map__point scale-${i + 1}`} cx="7" cy="7" r="6" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
