import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, decimal, signed } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import type { LiveFigures, PreviewContent } from '../contract.ts'
import { useResultWords } from './words.ts'

type Component = LiveFigures['components'][number]
type Question = LiveFigures['questions'][number]

/** Said wherever figures of an example stand. */
export function ExampleNote({ isExample }: { isExample: boolean }) {
  const { w } = useResultWords()
  if (!isExample) return null
  return (
    <Notice tone="attention" title={w.example}>
      <p>{w.exampleBody}</p>
    </Notice>
  )
}

/** Writes figures of the screen's language; a dash for what is absent. */
export function useFigures() {
  const { w, language } = useResultWords()
  const score = (value: string | null): string => (value === null ? w.none : decimal(value, language))
  return {
    score,
    change: (value: string | null): string => (value === null ? w.none : signed(value, language)),
    number: (value: number): string => count(value, language),
    interval: (value: LiveFigures['interval']): string =>
      value === null ? w.none : w.rangeOf(score(value.low), score(value.high)),
    ranks: (value: LiveFigures['rankRange']): string =>
      value === null ? w.none : w.rangeOf(count(value.from, language), count(value.to, language)),
  }
}

/** The figures that matter most, as a list of terms. */
export function KeyFigures({ figures }: { figures: LiveFigures }) {
  const { w } = useResultWords()
  const f = useFigures()
  const terms = [
    { term: w.final, figure: <strong>{f.score(figures.final)}</strong> },
    { term: w.interval, figure: f.interval(figures.interval) },
    { term: w.ranks, figure: f.ranks(figures.rankRange) },
    { term: w.change, figure: f.change(figures.improvement) },
  ]
  return (
    <dl className="facts">
      {terms.map(({ term, figure }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Component scores beside what the region gave itself. */
export function ComponentTable({ components }: { components: readonly Component[] }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const columns: Column<Component>[] = [
    { key: 'component', label: w.component, head: true, cell: (c) => c.label[language] },
    { key: 'weight', label: w.weight, number: true, cell: (c) => `${f.score(c.weight)} %` },
    { key: 'score', label: w.score, number: true, cell: (c) => <strong>{f.score(c.score)}</strong> },
    { key: 'self', label: w.self, number: true, cell: (c) => f.score(c.self) },
    { key: 'gap', label: w.gap, number: true, cell: (c) => f.change(c.gap) },
  ]
  return (
    <DataTable
      caption={w.components}
      captionHidden
      columns={columns}
      rows={components}
      rowKey={(c) => c.component}
    />
  )
}

/** Question scores by component; `act` puts something at the end of each row. */
export function QuestionTable(props: {
  figures: LiveFigures
  act?: { label: string; cell: (question: Question) => React.ReactNode }
}) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const labels = new Map(props.figures.components.map((c) => [c.component, c.label[language]]))
  const columns: Column<Question>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: (q) => (
        <>
          <span className="mute">{q.question}</span> {q.label[language]}
        </>
      ),
    },
    {
      key: 'score',
      label: w.score,
      number: true,
      cell: (q) => (
        <>
          <strong>{f.score(q.mean)}</strong>
          {q.adjusted ? <span className="small mute"> ({w.adjusted(f.score(q.rated))})</span> : null}
        </>
      ),
    },
    { key: 'n', label: w.ratings, number: true, wideOnly: true, cell: (q) => f.number(q.n) },
    { key: 'self', label: w.self, number: true, cell: (q) => f.score(q.self) },
    { key: 'gap', label: w.gap, number: true, cell: (q) => f.change(q.gap) },
  ]
  if (props.act !== undefined) columns.push({ key: 'act', label: props.act.label, cell: props.act.cell })
  return (
    <DataTable
      caption={w.questions}
      captionHidden
      columns={columns}
      rows={props.figures.questions}
      rowKey={(q) => q.question}
      group={(q) => ({ key: q.component, label: labels.get(q.component) ?? q.component })}
    />
  )
}

/** Questions without a rating that have a recorded reason. */
export function GapList({ gaps }: { gaps: LiveFigures['gaps'] }) {
  return (
    <ul className="stack small">
      {gaps.map(({ question, reason }) => (
        <li key={question}>
          {question}: {reason}
        </li>
      ))}
    </ul>
  )
}

const KINDS = ['strength', 'weakness', 'recommendation'] as const

/** What the assessors wrote, merged; nobody's name. */
export function Remarks({ content }: { content: Pick<PreviewContent, 'remarks' | 'components'> }) {
  const { w, language } = useResultWords()
  const labels = new Map(content.components.map((c) => [c.component, c.label[language]]))
  return KINDS.map((kind) => {
    const said = content.remarks.filter((remark) => remark.kind === kind)
    if (said.length === 0) return null
    return (
      <div key={kind}>
        <h3>{w.remarkKinds[kind]}</h3>
        <ul>
          {said.map(({ component, text }) => (
            <li key={`${component}${text}`}>
              {component === null ? '' : `${labels.get(component) ?? component}: `}
              {text}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
