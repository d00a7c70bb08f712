import type { Ref } from 'react'
import { decimal } from '#platform/ui/format.ts'
import { usePortfolioWords } from '../words.ts'
import { axisFor, lengthOn, roundWords, type YearSum } from './figures.ts'

const WIDTH = 960
const HEIGHT = 320
const LEFT = 84
const BOTTOM = 28
const TOP = 12

const wholeHeight = HEIGHT - BOTTOM - TOP

/** Bars from zero: the plan in layers of its sources, beside it what was spent. The table holds the exact figures. */
export function BudgetDrawing({ sums, ref }: { sums: readonly YearSum[]; ref: Ref<SVGSVGElement> }) {
  const { w } = usePortfolioWords()
  const highest = sums.reduce((most, { planned, real = 0n }) => bigger(most, bigger(planned, real)), 0n)
  const axis = axisFor(highest)
  const each = (WIDTH - LEFT) / sums.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must be reached by the keyboard
    <section className="budget-chart" tabIndex={0} aria-label={w.budget.caption}>
      <svg ref={ref} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w.budget.caption}>
        {axis.steps.map((step) => (
          <Step key={String(step)} amount={step} most={axis.most} />
        ))}
        {sums.map((sum, i) => (
          <YearBars key={sum.year} sum={sum} most={axis.most} x={LEFT + i * each} width={each} />
        ))}
      </svg>
    </section>
  )
}

const bigger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

function Step({ amount, most }: { amount: bigint; most: bigint }) {
  const { w, language } = usePortfolioWords()
  const y = TOP + wholeHeight - lengthOn(amount, most, wholeHeight)
  const { figure, scale } = roundWords(amount)
  return (
    <g>
      <line className="budget-chart__grid" x1={LEFT} x2={WIDTH} y1={y} y2={y} />
      <text className="budget-chart__tick" x={LEFT - 8} y={y + 4} textAnchor="end">
        {decimal(figure, language)}
        {scale === undefined ? '' : ` ${w.budget.scale[scale]}`}
      </text>
    </g>
  )
}

function YearBars(props: { sum: YearSum; most: bigint; x: number; width: number }) {
  const { sum, most, x, width } = props
  const wide = Math.min(40, width * 0.32)
  const middle = x + width / 2
  const ground = TOP + wholeHeight
  let reached = ground
  return (
    <g>
      {sum.sources.map(({ source, amount }) => {
        const height = lengthOn(amount, most, wholeHeight)
        reached -= height
        return (
          <rect
            key={source}
            className={`budget-chart__source budget-chart__source--${source}`}
            x={middle - wide - 2}
            y={reached}
            width={wide}
            height={height}
          />
        )
      })}
      <Real real={sum.real} most={most} x={middle + 2} width={wide} ground={ground} />
      <text className="budget-chart__year" x={middle} y={HEIGHT - 8} textAnchor="middle">
        {sum.year}
      </text>
    </g>
  )
}

/** Nothing approved is drawn as missing, never as a bar of no height. */
function Real(props: { real: bigint | undefined; most: bigint; x: number; width: number; ground: number }) {
  const { real, x, width, ground } = props
  if (real === undefined) {
    return <line className="budget-chart__missing" x1={x} x2={x + width} y1={ground - 4} y2={ground - 4} />
  }
  const height = lengthOn(real, props.most, wholeHeight)
  return <rect className="budget-chart__real" x={x} y={ground - height} width={width} height={height} />
}

/** What the layers mean; only sources that are drawn. */
export function Key({ sums }: { sums: readonly YearSum[] }) {
  const { w } = usePortfolioWords()
  const drawn = [...new Set(sums.flatMap(({ sources }) => sources.map(({ source }) => source)))]
  const marks = [
    ...drawn.map((source) => [`budget-chart__source budget-chart__source--${source}`, w.sources[source]]),
    ['budget-chart__real', w.budget.real],
  ] as const
  return (
    <ul className="roadmap-legend">
      {marks.map(([className, label]) => (
        <li key={label}>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <rect className={className} width="14" height="14" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
