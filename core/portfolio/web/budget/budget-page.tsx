import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { saveDrawing } from '#platform/client/save-image.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { type Budget, ExportBudget, GetBudget } from '../../contract.ts'
import { Filters, Views } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { BudgetDrawing, Key } from './budget-drawing.tsx'
import { BudgetTable, DimensionTable } from './budget-table.tsx'
import { percentOf, sumsOf, type YearSum } from './figures.ts'

/** What was planned and what was spent, year by year. */
export function BudgetPage() {
  const { w } = usePortfolioWords()
  const { code } = usePlace()
  const found = useEndpoint(GetBudget, {})
  return (
    <Screen
      eyebrow={w.plan}
      title={w.budget.title}
      lead={w.budget.lead}
      acts={<FileButton endpoint={ExportBudget} input={{}} label={w.csv} />}
    >
      <Views here="anggaran" />
      <Answer of={found} lines={10}>
        {(budget) =>
          budget.years.length === 0 ? (
            <EmptyState title={w.budget.none}>
              <p>{w.budget.noneBody}</p>
              <p>
                <Link className="button button--main" to={`/kerja/${code}/rencana/program`}>
                  {w.toProgrammes}
                </Link>
              </p>
            </EmptyState>
          ) : (
            <Found budget={budget} />
          )
        }
      </Answer>
    </Screen>
  )
}

function Found({ budget }: { budget: Budget }) {
  const { w, language } = usePortfolioWords()
  const [{ dimensi, sumber }, ask] = useAsked('dimensi', 'sumber')
  const drawing = useRef<SVGSVGElement>(null)
  const sums = sumsOf(budget, { dimension: dimensi, source: sumber })
  return (
    <>
      <Filters>
        <NarrowField
          label={w.dimension}
          value={dimensi}
          all={w.all}
          choices={budget.dimensions.map(({ code, name }) => [code, name[language]])}
          onChange={(value) => ask('dimensi', value)}
        />
        <NarrowField
          label={w.source}
          value={sumber}
          all={w.all}
          choices={Object.entries(w.sources)}
          onChange={(value) => ask('sumber', value)}
        />
      </Filters>
      <Figure
        title={useFinding(sums)}
        subtitle={w.budget.subtitle}
        {...(sumber === '' ? {} : { note: w.budget.noSource })}
        table={<BudgetTable sums={sums} />}
      >
        <Key sums={sums} />
        <BudgetDrawing ref={drawing} sums={sums} />
      </Figure>
      <button
        type="button"
        className="button"
        onClick={() => drawing.current && void saveDrawing(drawing.current, 'anggaran-program.png')}
      >
        {w.png}
      </button>
      {dimensi === '' ? <DimensionTable budget={budget} source={sumber} /> : null}
    </>
  )
}

/** The newest year in which something was spent, as a sentence. */
function useFinding(sums: readonly YearSum[]): string {
  const { w } = usePortfolioWords()
  const newest = sums.findLast(({ real }) => real !== undefined)
  const percent = newest && percentOf(newest.real, newest.planned)
  return newest === undefined || percent === undefined
    ? w.budget.findingNone
    : w.budget.finding(percent, newest.year)
}
