import { Panel } from '#platform/client/view/screen.tsx'
import { day } from '#platform/ui/format.ts'
import type { Quality } from '../../contract.ts'
import { percentOf } from './figures.ts'
import { useQualityWords } from './words.ts'

const WIDTH = 640
const HEIGHT = 160
/** Room for what is written left of the bars, and below and above them. */
const LEFT = 64
const BELOW = 28
const ABOVE = 24
/** A few days stand as bars too, not as walls. */
const WIDEST = 36

const heightOf = (percent: number): number => HEIGHT - (percent / 100) * HEIGHT
const NOTHING = { part: 0, whole: 0, percent: null }

/** A bar a day from zero to a hundred; a day without prescriptions stays empty, and the table says so. */
export function TrendChart({ days }: { days: Quality['byDay'] }) {
  const { w, language } = useQualityWords()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const step = (WIDTH - LEFT) / days.length
  const middleOf = (i: number) => LEFT + i * step + step / 2
  // Few enough days that each can carry its own figure and date.
  const isWide = days.length <= 7
  const bar = Math.min(step * 0.7, WIDEST)
  return (
    <Panel title={w.trend}>
      <svg
        className="pharmacy-trend"
        viewBox={`0 ${-ABOVE} ${WIDTH} ${ABOVE + HEIGHT + BELOW}`}
        role="img"
        aria-label={w.trendLabel(day(first.day, language), day(last.day, language))}
      >
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line
              className="pharmacy-trend__line"
              x1={LEFT}
              x2={WIDTH}
              y1={heightOf(percent)}
              y2={heightOf(percent)}
            />
            <text className="pharmacy-trend__word" x={LEFT - 8} y={heightOf(percent) + 4} textAnchor="end">
              {percent} %
            </text>
          </g>
        ))}
        {days.map(({ day: at, withinPromise: { percent } }, i) =>
          percent === null ? null : (
            <g key={at}>
              <rect
                className="pharmacy-trend__bar"
                x={middleOf(i) - bar / 2}
                width={bar}
                y={heightOf(percent)}
                height={HEIGHT - heightOf(percent)}
              />
              {isWide ? (
                <text
                  className="pharmacy-trend__word"
                  x={middleOf(i)}
                  y={heightOf(percent) - 4}
                  textAnchor="middle"
                >
                  {percentOf(days[i]?.withinPromise ?? NOTHING, language)}
                </text>
              ) : null}
            </g>
          ),
        )}
        {days.map(({ day: at }, i) =>
          isWide || i === 0 || i === days.length - 1 ? (
            <text
              key={at}
              className="pharmacy-trend__word"
              x={middleOf(i)}
              y={HEIGHT + 20}
              textAnchor={isWide ? 'middle' : i === 0 ? 'start' : 'end'}
            >
              {day(at, language).replace(/ \d{4}$/, '')}
            </text>
          ) : null,
        )}
      </svg>
      <details className="past">
        <summary>{w.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.day}</th>
              <th scope="col" className="number">
                {w.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row">{day(one.day, language)}</th>
                <td className="number">{percentOf(one.withinPromise, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  )
}
