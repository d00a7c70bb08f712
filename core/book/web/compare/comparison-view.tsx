import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { Comparison, ProgrammeMark, WordChange } from '../../contract.ts'
import { useBookWords } from '../words.ts'

/** Texts with their words marked, then programmes, then money. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { w } = useBookWords()
  const { texts, added, dropped, changed } = comparison
  const isQuiet = added.length + dropped.length + changed.length === 0
  return (
    <>
      <Panel title={w.texts}>
        {texts.length === 0 ? <p className="mute">{w.noTexts}</p> : texts.map(toText)}
      </Panel>
      {isQuiet ? <p className="mute">{w.noProgrammes}</p> : null}
      <Marks title={w.added} marks={added} />
      <Marks title={w.dropped} marks={dropped} />
      <Changed changed={changed} />
      <Budgets comparison={comparison} />
    </>
  )
}

const toText = (change: WordChange) => <Text key={change.where.id} change={change} />

/** Deleted and inserted words, by elements that are read out as such. */
function Text({ change }: { change: WordChange }) {
  const { language } = useBookWords()
  return (
    <section>
      <h3>{change.where[language]}</h3>
      <p className="claim__text">
        {change.words.map(({ text, mark }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words stand where they stand
          <Word key={i} text={text} mark={mark} />
        ))}
      </p>
    </section>
  )
}

function Word({ text, mark }: WordChange['words'][number]) {
  if (mark === 'added') return <ins>{text}</ins>
  return mark === 'removed' ? <del>{text}</del> : text
}

function Marks({ title, marks }: { title: string; marks: readonly ProgrammeMark[] }) {
  if (marks.length === 0) return null
  return (
    <Panel title={`${title} (${marks.length})`}>
      <ul>
        {marks.map(({ code, name }) => (
          <li key={code}>
            <strong>{code}</strong> {name}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type Change = Comparison['changed'][number]['changes'][number]

function Changed({ changed }: Pick<Comparison, 'changed'>) {
  const { w, language } = useBookWords()
  if (changed.length === 0) return null
  const columns: Column<Change>[] = [
    { key: 'what', label: w.what, head: true, cell: ({ what }) => what[language] },
    { key: 'before', label: w.before, cell: ({ before }) => before || '–' },
    { key: 'after', label: w.after, cell: ({ after }) => after || '–' },
  ]
  return (
    <Panel title={`${w.changed} (${changed.length})`}>
      {changed.map(({ code, name, changes }) => (
        <DataTable
          key={code}
          caption={`${code} ${name}`}
          columns={columns}
          rows={changes}
          rowKey={({ what }) => what.id}
        />
      ))}
    </Panel>
  )
}

type BudgetLine = Comparison['budgets'][number]

function Budgets({ comparison: { budgets, budgetDelta } }: { comparison: Comparison }) {
  const { w, language } = useBookWords()
  const money = (text: string) => rupiah(BigInt(text), language)
  const columns: Column<BudgetLine>[] = [
    { key: 'year', label: w.year, head: true, cell: ({ year }) => String(year) },
    { key: 'before', label: w.before, number: true, cell: ({ before }) => money(before) },
    { key: 'after', label: w.after, number: true, cell: ({ after }) => money(after) },
    { key: 'delta', label: w.delta, number: true, cell: ({ delta }) => money(delta) },
  ]
  return (
    <Panel title={w.budgets}>
      {budgets.length === 0 ? (
        <p className="mute">{w.noBudgets}</p>
      ) : (
        <>
          <DataTable
            caption={w.budgets}
            columns={columns}
            rows={budgets}
            rowKey={({ year }) => String(year)}
          />
          <p>{w.budgetDelta(money(budgetDelta))}</p>
        </>
      )}
    </Panel>
  )
}
