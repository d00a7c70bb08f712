import type { ReactNode } from 'react'
import type { Period } from '../../arithmetic.ts'
import { monthText } from '../../arithmetic.ts'
import type { Roadmap, RoadmapProgramme } from '../../contract.ts'
import { Tags } from '../marks.tsx'
import { ProgrammeLink } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { ProgrammeBar } from './bar.tsx'
import {
  arrowsOf,
  type Line,
  partTicks,
  ROW,
  type Rows,
  type Scale,
  widthOf,
  xOfDay,
  yearTicks,
} from './layout.ts'

export interface ChartProps {
  roadmap: Roadmap
  lines: readonly Line[]
  scale: Scale
  /** Rows that are drawn; all others keep their room. */
  rows: Rows
  onMove?: (programme: RoadmapProgramme, period: Period) => Promise<unknown>
  onOpen?: (programme: RoadmapProgramme) => void
}

const HEAD = 44

/** Years and months above, names at the left, bars in time. */
export function Chart(props: ChartProps) {
  const { w } = usePortfolioWords()
  return (
    <>
      <div className="roadmap__head">
        <div className="roadmap__corner">{w.programme}</div>
        <Head scale={props.scale} />
      </div>
      <div className="roadmap__body">
        <Names {...props} />
        <Drawing {...props} />
      </div>
    </>
  )
}

function Head({ scale }: { scale: Scale }) {
  const { language } = usePortfolioWords()
  return (
    <svg width={widthOf(scale)} height={HEAD} aria-hidden="true" focusable="false">
      {yearTicks(scale).map(({ x, label }) => (
        <g key={label}>
          <line className="roadmap__line" x1={x} x2={x} y1="0" y2={HEAD} />
          <text className="roadmap__year" x={x + 6} y="17">
            {label}
          </text>
        </g>
      ))}
      {partTicks(scale, language).map(({ x, width, label }) => (
        <text key={x} className="roadmap__part" x={x + width / 2} y="36" textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Room of rows that are not drawn. */
const Space = ({ rows }: { rows: number }): ReactNode =>
  rows <= 0 ? null : (
    <li aria-hidden="true">
      <svg width="1" height={rows * ROW} />
    </li>
  )

function Names({ lines, rows }: ChartProps) {
  const { w } = usePortfolioWords()
  return (
    <ol className="roadmap__names" aria-label={w.programme}>
      <Space rows={rows.from} />
      {lines.slice(rows.from, rows.to).map((line) =>
        line.kind === 'group' ? (
          <li key={line.key} className="roadmap__group">
            {line.label} <span className="mute">({line.count})</span>
          </li>
        ) : (
          <li key={line.key} className="roadmap__name">
            <ProgrammeLink programme={line.programme} />
            <Tags programme={line.programme} />
          </li>
        ),
      )}
      <Space rows={lines.length - rows.to} />
    </ol>
  )
}

function Drawing(props: ChartProps) {
  const { w } = usePortfolioWords()
  const { lines, scale, rows, roadmap } = props
  const height = lines.length * ROW
  const today = xOfDay(roadmap.today, scale)
  const hues = new Map(roadmap.dimensions.map(({ code, hue }) => [code, hue]))
  const bounds = boundsOf(scale)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can not stand for a drawing of bars
    <svg role="group" aria-label={w.roadmap.title} width={widthOf(scale)} height={height}>
      <defs>
        <marker
          id="roadmap-head"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path className="roadmap__arrow-head" d="M0 0 6 3 0 6Z" />
        </marker>
      </defs>
      {yearTicks(scale).map(({ x, label }) => (
        <line key={label} className="roadmap__line" x1={x} x2={x} y1="0" y2={height} />
      ))}
      {lines.slice(rows.from, rows.to).map((line, i) => (
        <Ground key={line.key} line={line} row={rows.from + i} width={widthOf(scale)} />
      ))}
      <line className="roadmap__today" x1={today} x2={today} y1="0" y2={height} />
      {arrowsOf(lines, scale, rows).map(({ key, d, isLate }) => (
        <path
          key={key}
          className={isLate ? 'roadmap__arrow roadmap__arrow--late' : 'roadmap__arrow'}
          d={d}
          markerEnd="url(#roadmap-head)"
        />
      ))}
      {lines
        .slice(rows.from, rows.to)
        .map((line, i) =>
          line.kind === 'group' ? null : (
            <ProgrammeBar
              key={line.key}
              programme={line.programme}
              row={rows.from + i}
              scale={scale}
              hue={hues.get(line.programme.dimension) ?? 'other'}
              bounds={bounds}
              {...handsOf(props, line.programme)}
            />
          ),
        )}
    </svg>
  )
}

/** Nobody draws a period out of the drawing. */
const boundsOf = ({ first, months }: Scale): Period => ({
  from: monthText(first),
  to: monthText(first + months - 1),
})

const handsOf = ({ onMove, onOpen }: ChartProps, programme: RoadmapProgramme) =>
  programme.mayMove && onMove !== undefined
    ? { onMove: (period: Period) => onMove(programme, period), onOpen: () => onOpen?.(programme) }
    : {}

function Ground({ line, row, width }: { line: Line; row: number; width: number }) {
  if (line.kind === 'group') {
    return <rect className="roadmap__band" x="0" y={row * ROW} width={width} height={ROW} />
  }
  const y = (row + 1) * ROW - 0.5
  return <line className="roadmap__line" x1="0" x2={width} y1={y} y2={y} />
}
