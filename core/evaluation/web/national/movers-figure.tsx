import { Figure } from '#platform/ui/figure/figure.tsx'
import { count } from '#platform/ui/format.ts'
import { type Mover, MoversList } from '#platform/ui/movers-list/movers-list.tsx'
import type { ResultsOfYear } from '../../contract.ts'
import { regionPath, tableFile } from '../addresses.ts'
import { useWords } from '../words.ts'
import { largestOf, type Movement, movementsOf } from './findings.ts'

const MOST = 5

/** Who rose and who fell most since the year before. */
export function MoversFigure({ results }: { results: ResultsOfYear }) {
  const { w, language } = useWords()
  const { known, rose, fell, up, down } = movementsOf(results.rows, MOST)
  const largest = largestOf([...up, ...down])
  if (known === 0)
    return (
      <Figure title={w.improvement}>
        <p className="small mute">{w.national.noMovers}</p>
      </Figure>
    )
  const asMover = ({ row, change }: Movement): Mover => ({
    to: regionPath(row.code, results.year),
    name: row.name,
    change,
    value: row.final,
  })
  return (
    <Figure
      title={w.national.moversTitle(count(rose, language), count(fell, language))}
      subtitle={w.national.moversSubtitle}
      downloads={[{ label: 'CSV', href: tableFile(results.year, 'csv') }]}
    >
      <div className="stack">
        <MoversList
          title={w.national.movedUp}
          movers={up.map(asMover)}
          largest={largest}
          none={w.national.noneUp}
        />
        <MoversList
          title={w.national.movedDown}
          movers={down.map(asMover)}
          largest={largest}
          none={w.national.noneDown}
        />
      </div>
    </Figure>
  )
}
