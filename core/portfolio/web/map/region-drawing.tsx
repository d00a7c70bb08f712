import { type Ref, useMemo } from 'react'
import type { ProgrammeMap } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'
import { classOf, draw, type Placed } from './drawing.ts'

interface DrawingProps {
  ref: Ref<SVGSVGElement>
  map: ProgrammeMap
  villages: ReadonlyMap<string, readonly unknown[]>
  chosen: string
  onChoose: (code: string) => void
}

const RADII = [2, 5, 7, 9] as const

/**
 * A region drawn from its villages: a patch of land around each, and a dot that grows with its programmes. Dots are for
 * the pointer; the table beneath is for the keyboard.
 */
export function RegionDrawing({ ref, map, villages, chosen, onChoose }: DrawingProps) {
  const { w } = usePortfolioWords()
  const { places, patch, width, height } = useMemo(() => draw(map.points), [map.points])
  const known = useMemo(() => new Map(map.villages.map((one) => [one.code, one])), [map.villages])
  const districts = useMemo(
    () => new Map(map.districts.map(({ code, name }) => [code, name])),
    [map.districts],
  )
  const countOf = ({ code }: Placed) => villages.get(code)?.length ?? 0
  const busyLast = [...places].sort((a, b) => countOf(a) - countOf(b))
  const nameOf = (place: Placed) => {
    const village = known.get(place.code)
    return w.map.village(
      village?.name ?? place.code,
      districts.get(village?.district ?? '') ?? '',
      countOf(place),
    )
  }
  return (
    <>
      <svg
        ref={ref}
        className="region-map__drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.map.title}
      >
        {(['edge', 'land'] as const).map((layer) => (
          <g key={layer} className={`region-map__${layer}`}>
            {places.map(({ code, x, y }) => (
              <circle key={code} cx={x} cy={y} r={layer === 'edge' ? patch + 1.5 : patch} />
            ))}
          </g>
        ))}
        {busyLast.map((place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same villages stand in the table for the keyboard
          <circle
            key={place.code}
            className={`region-map__dot region-map__dot--${classOf(countOf(place))}${place.code === chosen ? ' is-chosen' : ''}`}
            cx={place.x}
            cy={place.y}
            r={RADII[classOf(countOf(place))]}
            onClick={countOf(place) === 0 ? undefined : () => onChoose(place.code)}
          >
            <title>{nameOf(place)}</title>
          </circle>
        ))}
      </svg>
      <Key />
    </>
  )
}

function Key() {
  const { w } = usePortfolioWords()
  const classes = [w.map.none, w.map.few, w.map.some, w.map.many]
  return (
    <div className="region-map__key">
      <span>{w.map.legend}</span>
      <ul>
        {classes.map((label, i) => (
          <li key={label}>
            <svg width="20" height="20" aria-hidden="true" focusable="false">
              <circle className={`region-map__dot region-map__dot--${i}`} cx="10" cy="10" r={RADII[i]} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
