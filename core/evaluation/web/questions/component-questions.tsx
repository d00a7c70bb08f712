import { AsalAngka } from '#platform/ui/asal-angka/asal-angka.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { minus } from '#platform/ui/decimal.ts'
import { Dimension, type DimensionKey, isDimension } from '#platform/ui/dimension/dimension.tsx'
import { count, decimal, signed } from '#platform/ui/format.ts'
import { Section } from '#platform/ui/layout/layout.tsx'
import type { QuestionsOfResult } from '../../contract.ts'
import { originId } from '../addresses.ts'
import { QuestionOriginSteps } from '../known/known.tsx'
import { useWords } from '../words.ts'

type Component = QuestionsOfResult['components'][number]
type Question = Component['questions'][number]

const ORDER: readonly DimensionKey[] = [
  'governance',
  'branding',
  'economy',
  'living',
  'society',
  'environment',
  'mobility',
]

/** One component: its questions by city dimension or element, and the mean as the sum it is. */
export function ComponentQuestions({ asked, component }: { asked: QuestionsOfResult; component: Component }) {
  const { w, language } = useWords()
  const d = (text: string) => decimal(text, language)
  return (
    <Section id={component.component} title={`${component.label[language]}: ${d(component.mean)}`}>
      <DataTable
        caption={component.label[language]}
        captionHidden
        columns={useColumns(asked)}
        rows={byDimension(component.questions)}
        rowKey={(question) => question.code}
        group={(question) => ({ key: groupOf(question), label: <GroupLabel question={question} /> })}
      />
      <p className="sum-line">
        {w.questions.meanAsSum(d(component.total), count(component.count, language), d(component.mean))}
      </p>
      <details className="small">
        <summary>{w.questions.fullSum}</summary>
        <p className="sum-line">
          ({component.questions.flatMap((q) => (q.score === null ? [] : d(q.score))).join(' + ')}) /{' '}
          {count(component.count, language)} = {d(component.mean)}
        </p>
      </details>
      <p className="small mute">{w.questions.published(d(component.published))}</p>
    </Section>
  )
}

const groupOf = (question: Question): string => question.cityDimension ?? question.element.id

/** By city dimension in the order of the whole product; questions without one keep their place in front or behind. */
function byDimension(questions: readonly Question[]): Question[] {
  const place = ({ cityDimension }: Question) =>
    cityDimension !== null && isDimension(cityDimension) ? ORDER.indexOf(cityDimension) : ORDER.length
  return questions
    .map((question, i) => ({ question, i }))
    .sort((a, b) => place(a.question) - place(b.question) || a.i - b.i)
    .map(({ question }) => question)
}

function GroupLabel({ question }: { question: Question }) {
  const { w, language } = useWords()
  const key = question.cityDimension
  if (key === null || !isDimension(key)) return question.element[language]
  return <Dimension dimension={key} label={w.dimensions[key]} />
}

function useColumns(asked: QuestionsOfResult): Column<Question>[] {
  const { w, language } = useWords()
  const shown = (value: string | null) =>
    value === null ? <span className="mute">–</span> : decimal(value, language)
  const columns: Column<Question>[] = [
    { key: 'question', label: w.questions.question, head: true, cell: (q) => q.label[language] },
    {
      key: 'code',
      label: w.questions.code,
      wideOnly: true,
      cell: (q) => <span className="mute">{q.code}</span>,
    },
    {
      key: 'number',
      label: w.questions.number,
      wideOnly: true,
      cell: (q) => <span className="mute">{q.number ?? '–'}</span>,
    },
  ]
  if (asked.otherYear !== null)
    columns.push({ key: 'other', label: String(asked.otherYear), number: true, cell: (q) => shown(q.other) })
  columns.push({
    key: 'score',
    label: String(asked.year),
    number: true,
    cell: (q) => <Score question={q} />,
  })
  if (asked.otherYear !== null)
    columns.push({
      key: 'change',
      label: w.questions.change,
      number: true,
      cell: (q) => (q.score === null || q.other === null ? shown(null) : changeOf(asked, q, language)),
    })
  return columns
}

/** A score; where the ratings behind it are published it opens down to them. */
function Score({ question }: { question: Question }) {
  const { w, language } = useWords()
  const { code, score, origin } = question
  if (score === null) return <span className="mute">–</span>
  const figure = <b>{decimal(score, language)}</b>
  if (origin === null) return figure
  return (
    <AsalAngka value={figure} label={w.known.originOf(question.label[language])} id={originId(code)}>
      <QuestionOriginSteps origin={origin} />
    </AsalAngka>
  )
}

/** Later year minus earlier year, whichever of the two the page stands in. */
function changeOf(asked: QuestionsOfResult, question: Question, language: 'id' | 'en'): string {
  const [score, other] = [question.score ?? '0', question.other ?? '0']
  const isLater = asked.otherYear === null || asked.year > asked.otherYear
  return signed(isLater ? minus(score, other) : minus(other, score), language)
}
