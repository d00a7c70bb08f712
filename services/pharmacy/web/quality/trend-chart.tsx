import { Panel } from '#platform/client/view/screen.tsx'
import { day } from '#platform/ui/format.ts'
import type { Quality } from '../../contract.ts'
import { percentOf } from './figures.ts'
import { useQualityWords } from './words.ts'

const WIDTH = 640
const HEIGHT = 160
/** A few days stand as bars too, not as walls. */
const WIDEST = 36

/** A bar a day from zero to a hundred; a day without prescriptions stays empty, and the table says so. */
export function TrendChart({ days }: { days: Quality['byDay'] }) {
  const { w, language } = useQualityWords()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const step = WIDTH / days.length
  const bar = Math.min(step * 0.7, WIDEST)
  return (
    <Panel title={w.trend}>
      <svg
        className="pharmacy-trend"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`}
        role="img"
        aria-label={w.trendLabel(day(first.day, language), day(last.day, language))}
      >
        {[0, 50, 100].map((percent) => (
          <line
            key={percent}
            className="pharmacy-trend__line"
            x1="0"
            x2={WIDTH}
            y1={HEIGHT - (percent / 100) * HEIGHT + 1}
            y2={HEIGHT - (percent / 100) * HEIGHT + 1}
          />
        ))}
        {days.map(({ day: at, withinPromise: { percent } }, i) =>
          percent === null ? null : (
            <rect
              key={at}
              className="pharmacy-trend__bar"
              x={i * step + (step - bar) / 2}
              width={bar}
              y={HEIGHT - (percent / 100) * HEIGHT + 1}
              height={(percent / 100) * HEIGHT}
            />
          ),
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
