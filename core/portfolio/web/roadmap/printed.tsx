import { useEffect } from 'react'
import type { Roadmap } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'
import { Chart } from './chart.tsx'
import { fitted, type Line, type Scale, sheetsOf } from './layout.ts'

export type PaperSize = 'a3' | 'a4'

/** Points for the bars beside the names, and rows on a sheet, landscape with margins of a centimetre. */
const SHEETS: Record<PaperSize, { width: number; rows: number }> = {
  a3: { width: 1220, rows: 25 },
  a4: { width: 770, rows: 16 },
}

interface PrintedProps {
  roadmap: Roadmap
  lines: readonly Line[]
  scale: Scale
  paper: PaperSize
  onDone: () => void
}

/** The whole roadmap sheet by sheet: stands on the page while the browser prints, and then goes. */
export function Printed({ roadmap, lines, scale, paper, onDone }: PrintedProps) {
  const { w } = usePortfolioWords()
  useEffect(() => {
    addEventListener('afterprint', onDone, { once: true })
    print()
    return () => removeEventListener('afterprint', onDone)
  }, [onDone])
  const { width, rows } = SHEETS[paper]
  const sheets = sheetsOf(lines, rows)
  return (
    <div className={`roadmap-print roadmap-print--${paper}`}>
      {sheets.map((sheet, i) => (
        <section key={sheet[0]?.key} className="roadmap roadmap--sheet">
          <p className="small mute">
            {roadmap.plan?.title ?? w.roadmap.title} · {w.roadmap.printed(i + 1, sheets.length)}
          </p>
          <Chart
            roadmap={roadmap}
            lines={sheet}
            scale={fitted(scale, width)}
            rows={{ from: 0, to: sheet.length }}
          />
        </section>
      ))}
    </div>
  )
}
