import { useEffect, useRef, useState } from 'react'
import { usePortfolioWords } from '../words.ts'
import { Chart, type ChartProps } from './chart.tsx'
import { rowsInView, servesAlso, type View, xOfDay } from './layout.ts'

const FIRST_HEIGHT = 640
/** Room left of today when the roadmap opens. */
const BEFORE_TODAY = 160

/** The chart in a window of its own, of which only the rows in view are drawn. */
export function ScrolledChart(props: Omit<ChartProps, 'rows'>) {
  const { w } = usePortfolioWords()
  const frame = useRef<HTMLElement>(null)
  const [view, setView] = useState<View>({ top: 0, height: FIRST_HEIGHT })
  const { scale, roadmap, lines } = props
  const look = () => {
    const { scrollTop = 0, clientHeight = FIRST_HEIGHT } = frame.current ?? {}
    const now = { top: scrollTop, height: clientHeight }
    setView((drawn) => (servesAlso(drawn, now, lines.length) ? drawn : now))
  }
  const today = xOfDay(roadmap.today, scale) - BEFORE_TODAY
  useEffect(() => {
    frame.current?.scrollTo({ left: Math.max(0, today) })
  }, [today])
  return (
    <section
      ref={frame}
      className="roadmap"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={w.roadmap.region}
      onScroll={look}
    >
      <Chart {...props} rows={rowsInView(view, lines.length)} />
    </section>
  )
}
