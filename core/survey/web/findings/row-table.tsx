import type { Row } from '../../contract.ts'
import { useFormWords } from '../form/words.ts'
import { useFindingWords } from './words.ts'

interface RowTableProps {
  rows: readonly Row[]
  chosen: readonly string[]
  onChoose: ((ids: readonly string[]) => void) | undefined
}

/** The answers behind a warning; those taken out stay, struck through. */
export function RowTable({ rows, chosen, onChoose }: RowTableProps) {
  const { w } = useFindingWords()
  const toggle = (id: string) =>
    onChoose?.(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard
    <section className="survey-rows" tabIndex={0} aria-label={w.show}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.respondent}</th>
            <th scope="col">{w.services}</th>
            <th scope="col">{w.values}</th>
            <th scope="col">{w.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.excluded ? 'survey-rows__out' : undefined}>
              <td>
                <span>
                  {onChoose === undefined ? null : (
                    <input
                      type="checkbox"
                      aria-label={w.choose(row.number)}
                      checked={chosen.includes(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                  )}{' '}
                  {row.form} {row.number}
                </span>
              </td>
              <td>
                <Who row={row} />
              </td>
              <td>
                {Object.values(row.uses)
                  .flatMap(({ service }) => service ?? [])
                  .join(', ')}
              </td>
              <td className="number">
                <Values row={row} />
              </td>
              <td>{row.excluded ? w.out : w.counts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Who({ row }: { row: Row }) {
  const { w } = useFormWords()
  const occupations: Readonly<Record<string, string>> = w.occupations
  return [row.ageBand, occupations[row.occupation ?? ''], row.area, row.source].filter(Boolean).join(', ')
}

/** Values in the order of the statements; what lay outside of the scale as it was said. */
const Values = ({ row: { answers, outOfScale } }: { row: Row }) =>
  Object.keys(answers)
    .sort()
    .map((code) => outOfScale[code] ?? answers[code] ?? '?')
    .join(' ')
