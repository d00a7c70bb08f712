import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { GetWorkbook, type QuestionLine, type Workbook } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useWorkbookWords } from '../words.ts'
import { EVERYTHING, type Filter, Filters, matches } from './filters.tsx'
import { Steps } from './steps.tsx'

/** The secretariat's desk: questions to agencies, answers accepted or returned, many at once. */
export function ReviewPage() {
  const { w } = useWorkbookWords()
  const { year } = useParams({ strict: false }) as { year: string }
  const asked = useEndpoint(GetWorkbook, { year: Number(year) })
  const back = `/kerja/${usePlace().code}/evaluasi/isian/${year}`
  return (
    <Screen
      eyebrow={<Link to={back}>{w.title(Number(year))}</Link>}
      title={w.distribute}
      lead={w.distributeLead}
    >
      <Answer of={asked} lines={12}>
        {(workbook) => <Desk workbook={workbook} />}
      </Answer>
    </Screen>
  )
}

function Desk({ workbook }: { workbook: Workbook }) {
  const { w } = useWorkbookWords()
  const [filter, setFilter] = useState<Filter>(EVERYTHING)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = workbook.questions.filter((line) => matches(line, filter))
  // What is filtered away is not acted on.
  const acted = shown.filter(({ code }) => chosen.has(code))
  const toggle = (codes: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const code of codes) isChosen ? after.add(code) : after.delete(code)
      return after
    })
  return (
    <>
      <Filters workbook={workbook} filter={filter} onChange={setFilter} />
      <Steps workbook={workbook} chosen={acted} onDone={() => setChosen(new Set())} />
      {shown.length === 0 ? (
        <EmptyState title={w.noneShown}>
          <p>{w.noneShownBody}</p>
        </EmptyState>
      ) : (
        <Lines workbook={workbook} shown={shown} chosen={chosen} onToggle={toggle} />
      )}
    </>
  )
}

interface LinesProps {
  workbook: Workbook
  shown: readonly QuestionLine[]
  chosen: ReadonlySet<string>
  onToggle: (codes: readonly string[], isChosen: boolean) => void
}

function Lines({ workbook, shown, chosen, onToggle }: LinesProps) {
  const { w, language } = useWorkbookWords()
  const columns = useColumns(workbook.year, chosen, onToggle)
  const isAll = shown.every(({ code }) => chosen.has(code))
  const labelOf = (key: string) => workbook.components.find((one) => one.key === key)?.label[language] ?? key
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={isAll}
          onChange={(event) =>
            onToggle(
              shown.map(({ code }) => code),
              event.currentTarget.checked,
            )
          }
        />
        {w.chooseAll} ({shown.length})
      </label>
      <DataTable
        caption={w.distribute}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ code }) => code}
        group={({ component }) => ({ key: component, label: labelOf(component) })}
      />
    </>
  )
}

function useColumns(
  year: number,
  chosen: ReadonlySet<string>,
  onToggle: LinesProps['onToggle'],
): Column<QuestionLine>[] {
  const { w, language } = useWorkbookWords()
  const here = `/kerja/${usePlace().code}/evaluasi/isian/${year}`
  return [
    {
      key: 'choose',
      label: '✓',
      cell: ({ code }) => (
        <label className="check check--alone">
          <input
            type="checkbox"
            aria-label={w.choose(code)}
            checked={chosen.has(code)}
            onChange={(event) => onToggle([code], event.currentTarget.checked)}
          />
        </label>
      ),
    },
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ code, label, component }) => (
        <Link to={`${here}/${component}`} hash={code}>
          {code} {label[language]}
        </Link>
      ),
    },
    {
      key: 'state',
      label: w.state,
      cell: (line) => <StateTag state={line.state} answered={line.answered} />,
    },
    { key: 'opd', label: w.opd, cell: ({ opd }) => opd?.name ?? w.noOpd },
    {
      key: 'due',
      label: w.due,
      cell: ({ dueOn, late }) =>
        dueOn === null ? (
          '–'
        ) : (
          <>
            {day(dueOn, language)} {late ? <span className="tag tag--attention">{w.late}</span> : null}
          </>
        ),
    },
  ]
}
