import { AsalAngka } from '#platform/ui/asal-angka/asal-angka.tsx'
import { Bars } from '#platform/ui/bars/bars.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { minus } from '#platform/ui/decimal.ts'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { count, decimal, signed } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import type { QuestionsOfResult, RegionResult } from '../../contract.ts'
import { originId, questionsPath, regionData, tableFile } from '../addresses.ts'
import { SourceNote } from '../sum/source-note.tsx'
import { useWords } from '../words.ts'
import { whyOf } from './finding.ts'

type Component = RegionResult['components'][number]

interface ComponentsFigureProps {
  result: RegionResult
  questions: QuestionsOfResult | undefined
}

/** Why the value is what it is: each component against the median and against last year. */
export function ComponentsFigure({ result, questions }: ComponentsFigureProps) {
  const { w, language } = useWords()
  return (
    <Figure
      id="komponen"
      title={whyOf(result, language)}
      subtitle={w.region.whySubtitle(result.year)}
      table={<ComponentTable result={result} />}
      downloads={[{ label: 'CSV', href: tableFile(result.year, 'csv') }]}
    >
      <Bars
        max={Number(result.instrument?.scale.max ?? '4')}
        labels={{
          value: `${w.region.thisYear} ${result.year}`,
          median: w.median,
          lastYear: w.lastYear,
          missing: w.noValue,
        }}
        bars={result.components.map((component) => ({
          key: component.component,
          label: <ComponentLabel result={result} component={component} />,
          value: component.score,
          median: component.median,
          lastYear: component.lastYear,
          ...(component.score === null
            ? {}
            : { shown: <Score result={result} component={component} questions={questions} /> }),
        }))}
      />
    </Figure>
  )
}

function weightOf(result: RegionResult, component: string): string | null {
  return result.sum?.terms.find((term) => term.component === component)?.weight ?? null
}

function ComponentLabel({ result, component }: { result: RegionResult; component: Component }) {
  const { language } = useWords()
  const weight = weightOf(result, component.component)
  return (
    <>
      {component.label[language]}
      {weight === null ? null : <span className="weight"> {decimal(weight, language)}&nbsp;%</span>}
    </>
  )
}

function Score(props: ComponentsFigureProps & { component: Component }) {
  const { w, language } = useWords()
  const { result, component } = props
  const term = result.sum?.terms.find((t) => t.component === component.component)
  const asked = props.questions?.components.find((c) => c.component === component.component)
  const d = (text: string) => decimal(text, language)
  return (
    <AsalAngka
      value={d(component.score ?? '0')}
      label={w.sum.scoreOf(component.label[language], result.name, result.year)}
      id={originId(component.component)}
    >
      {asked === undefined ? (
        <p>{w.sum.questionsHidden}</p>
      ) : (
        <>
          <p className="sum-line">
            {w.sum.meanOf(d(asked.total), count(asked.count, language), d(asked.mean))}
          </p>
          <p>
            <PageLink to={`${questionsPath(result.code, result.year)}#${component.component}`}>
              {w.sum.seeQuestions}
            </PageLink>
          </p>
        </>
      )}
      {term === undefined ? null : <p>{w.sum.entersAs(d(term.weight), d(term.score), d(term.term))}</p>}
      <SourceNote source={result.source} data={regionData(result.code, result.year)} />
    </AsalAngka>
  )
}

/** The bars as figures. */
export function ComponentTable({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const shown = (value: string | null) => (value === null ? '–' : decimal(value, language))
  const columns: Column<Component>[] = [
    { key: 'label', label: w.sum.component, head: true, cell: (c) => c.label[language] },
    {
      key: 'weight',
      label: w.region.weight,
      number: true,
      cell: (c) => {
        const weight = weightOf(result, c.component)
        return weight === null ? '–' : `${decimal(weight, language)}\u00a0%`
      },
    },
    { key: 'score', label: String(result.year), number: true, cell: (c) => shown(c.score) },
    { key: 'median', label: w.median, number: true, cell: (c) => shown(c.median) },
    {
      key: 'gap',
      label: w.region.difference,
      number: true,
      cell: (c) => (c.score === null || c.median === null ? '–' : signed(minus(c.score, c.median), language)),
    },
    { key: 'lastYear', label: w.lastYear, number: true, cell: (c) => shown(c.lastYear) },
  ]
  return (
    <DataTable
      compact
      caption={w.region.whyPlain}
      captionHidden
      columns={columns}
      rows={result.components}
      rowKey={(c) => c.component}
    />
  )
}
