import { decimal as exactOf, toFixedText } from '#core/evaluation/arithmetic.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  DIMENSIONS,
  type Dimension,
  type Mean,
  STATEMENTS,
  type SurveyFigures,
  subOf,
} from '../../contract.ts'
import { useFindingWords } from '../findings/words.ts'
import { useResultWords } from './words.ts'

/** A survey in figures, dimension by dimension. */
export function FiguresView({ figures }: { figures: SurveyFigures }) {
  const { w } = useResultWords()
  return (
    <>
      <p className="small">{w.margin}</p>
      <p className="small">{w.equal}</p>
      {DIMENSIONS.map((dimension) => (
        <DimensionView key={dimension.code} dimension={dimension} figures={figures} />
      ))}
      <Decided figures={figures} />
    </>
  )
}

function DimensionView({ dimension, figures }: { dimension: Dimension; figures: SurveyFigures }) {
  const { w, language } = useResultWords()
  const columns = useColumns()
  const own = figures.means.filter(({ code }) => code.replace('D-', '').startsWith(dimension.code))
  const mean = own.find(({ code }) => code === dimension.code)
  const forms = figures.forms.filter((form) => form.dimension === dimension.code)
  return (
    <Panel title={`${dimension.label[language]}: ${useMeanText()(mean)}`}>
      <ul className="small">
        {forms.map((form) => (
          <li key={form.code}>
            {w.formLine(form.sub ?? dimension.label[language], form.counted, figures.quota, form.excluded)}
          </li>
        ))}
      </ul>
      <DataTable
        caption={dimension.label[language]}
        captionHidden
        columns={columns}
        rows={own.filter(({ code }) => code !== dimension.code)}
        rowKey={({ code }) => code}
      />
    </Panel>
  )
}

function useMeanText(): (mean: Mean | undefined) => string {
  const { w, language } = useResultWords()
  return (mean) => (mean?.mean == null ? w.none : decimal(toFixedText(exactOf(mean.mean), 2), language))
}

const labelOf = (code: string, language: 'id' | 'en'): string =>
  (STATEMENTS.find((one) => one.code === code)?.text ?? subOf(code).label)[language]

function useColumns(): Column<Mean>[] {
  const { w, language } = useResultWords()
  const meanText = useMeanText()
  const strong = (code: string, text: string) => (code.startsWith('D-') ? text : <strong>{text}</strong>)
  return [
    {
      key: 'statement',
      label: w.statement,
      head: true,
      cell: ({ code }) => strong(code, `${code} ${labelOf(code, language)}`),
    },
    { key: 'mean', label: w.mean, number: true, cell: (one) => strong(one.code, meanText(one)) },
    {
      key: 'margin',
      label: w.error,
      number: true,
      cell: ({ margin }) => (margin === null ? '' : `± ${decimal(margin, language)}`),
    },
    { key: 'answers', label: w.answers, number: true, cell: ({ answers }) => String(answers) },
    {
      key: 'unknown',
      label: w.unknown,
      number: true,
      cell: ({ code, unknown }) => (code.startsWith('D-') ? String(unknown) : ''),
    },
    { key: 'spread', label: w.spread, cell: ({ spread }) => <Spread values={spread} /> },
  ]
}

/** How often 0, 1, 2, 3 and 4 were given, as shares of one bar. */
function Spread({ values }: { values: readonly number[] }) {
  const { w } = useResultWords()
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total === 0) return null
  const starts = values.map((_, i) => values.slice(0, i).reduce((sum, value) => sum + value, 0))
  return (
    <>
      <svg
        className="survey-spread"
        viewBox={`0 0 ${total} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={w.spreadOf(values.join(', '))}
      >
        {values.map((value, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the step of the scale
          <rect key={step} x={starts[step]} y="0" width={value} height="1" />
        ))}
      </svg>
      <span className="small">{values.join(' · ')}</span>
    </>
  )
}

function Decided({ figures }: { figures: SurveyFigures }) {
  const { w } = useResultWords()
  const { w: words } = useFindingWords()
  if (figures.decisions.length === 0) return null
  return (
    <Panel title={w.decisions}>
      <ul>
        {figures.decisions.map((one) => (
          <li key={one.check + one.at}>
            {words.decision(words.checks[one.check], one.rows, words.verdicts[one.verdict])}. {one.reason}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
