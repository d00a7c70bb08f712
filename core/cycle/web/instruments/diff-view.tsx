import type { ReactNode } from 'react'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { InstrumentDiff } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** What differs between two versions: weights, questions, rubrics, each before and after. */
export function DiffView({ diff }: { diff: InstrumentDiff }) {
  const { w } = useCycleWords()
  const parts = usePartsOf(diff).filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return <p>{w.same}</p>
  return parts.map(({ title, lines }) => <Part key={title} title={title} lines={lines} />)
}

interface Line {
  key: string
  what: string
  before: ReactNode
  after: ReactNode
}

function Part({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { w } = useCycleWords()
  const columns: Column<Line>[] = [
    { key: 'what', label: w.what, head: true, cell: ({ what }) => what },
    { key: 'before', label: w.before, cell: ({ before }) => before },
    { key: 'after', label: w.after, cell: ({ after }) => after },
  ]
  return <DataTable caption={title} columns={columns} rows={lines} rowKey={({ key }) => key} />
}

function usePartsOf(diff: InstrumentDiff): { title: string; lines: Line[] }[] {
  const { w, language } = useCycleWords()
  const said = (text: { id: string; en: string } | null) => text?.[language] ?? w.notThere
  const number = (value: string | null) => (value === null ? w.notThere : `${decimal(value, language)} %`)
  return [
    {
      title: w.diffName,
      lines:
        diff.name === null
          ? []
          : [{ key: 'name', what: w.title, before: said(diff.name.from), after: said(diff.name.to) }],
    },
    {
      title: w.diffWeights,
      lines: diff.weights.map((one) => ({
        key: one.component,
        what: one.label[language],
        before: number(one.from),
        after: number(one.to),
      })),
    },
    {
      title: w.diffAdded,
      lines: diff.added.map((one) => ({
        key: one.code,
        what: one.code,
        before: w.notThere,
        after: one.label[language],
      })),
    },
    {
      title: w.diffRemoved,
      lines: diff.removed.map((one) => ({
        key: one.code,
        what: one.code,
        before: one.label[language],
        after: w.notThere,
      })),
    },
    { title: w.diffChanged, lines: diff.changed.flatMap(changedLines(w, said)) },
    {
      title: w.diffRubrics,
      lines: diff.rubrics.flatMap((one) =>
        one.levels.map(({ level, from, to }) => ({
          key: `${one.code} ${level}`,
          what: `${one.code}, ${w.value(level)}`,
          before: said(from),
          after: said(to),
        })),
      ),
    },
  ]
}

const changedLines =
  (w: ReturnType<typeof useCycleWords>['w'], said: (text: { id: string; en: string }) => string) =>
  ({ code, label, element, component }: InstrumentDiff['changed'][number]): Line[] => [
    ...(label === null
      ? []
      : [
          {
            key: `${code} label`,
            what: `${code}, ${w.question}`,
            before: said(label.from),
            after: said(label.to),
          },
        ]),
    ...(element === null
      ? []
      : [{ key: `${code} element`, what: code, before: said(element.from), after: said(element.to) }]),
    ...(component === null
      ? []
      : [
          {
            key: `${code} component`,
            what: `${code}, ${w.component}`,
            before: component.from,
            after: component.to,
          },
        ]),
  ]
