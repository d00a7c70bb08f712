import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { QuestionScore, QuestionsOfResult, RegionResult } from '../../contract.ts'
import { ComponentTable } from '../region/components-figure.tsx'
import { useWords } from '../words.ts'

interface ReportSectionsProps {
  result: RegionResult
  questions: QuestionsOfResult | undefined
}

/** Sections A to F: every question with its score, closed by the mean; components only where that is all we have. */
export function ReportSections({ result, questions }: ReportSectionsProps) {
  const { w } = useWords()
  if (questions === undefined)
    return (
      <>
        <p className="prose">{w.report.onlyComponents}</p>
        <ComponentTable result={result} />
      </>
    )
  return questions.components.map((component) => (
    <SectionTable
      key={component.component}
      letter={letterOf(result, component.component)}
      component={component}
    />
  ))
}

const letterOf = (result: RegionResult, component: string): string =>
  result.instrument?.components.find((c) => c.key === component)?.letter ?? ''

function SectionTable(props: { letter: string; component: QuestionsOfResult['components'][number] }) {
  const { w, language } = useWords()
  const { letter, component } = props
  const mean = decimal(component.mean, language)
  const columns: Column<QuestionScore & { place: number }>[] = [
    { key: 'no', label: w.report.no, number: true, wideOnly: true, cell: (q) => q.place },
    { key: 'element', label: w.report.element, wideOnly: true, cell: (q) => q.element[language] },
    { key: 'question', label: w.report.question, head: true, cell: (q) => q.label[language] },
    {
      key: 'score',
      label: w.report.score,
      number: true,
      cell: (q) => (q.score === null ? '–' : decimal(q.score, language)),
    },
  ]
  return (
    <DataTable
      caption={w.report.sectionMean(letter, component.label[language], mean)}
      columns={columns}
      rows={component.questions.map((question, i) => ({ ...question, place: i + 1 }))}
      rowKey={(question) => question.code}
      foot={
        <tr>
          <th scope="row" colSpan={3}>
            {w.report.mean}
          </th>
          <td className="is-number">{mean}</td>
        </tr>
      }
    />
  )
}
