import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count } from '#platform/ui/format.ts'
import { CreateCycle, type CycleSummary, ListCycles } from '../../contract.ts'
import { ExampleTag, PartTag, StateTag } from '../tags.tsx'
import { useCycleWords } from '../words.ts'
import { CloneDialog, CreateDialog } from './cycle-dialogs.tsx'

type Opened = { act: 'create' } | { act: 'clone'; from: number }

/** Every cycle the reader may see, newest first. */
export function CyclesPage() {
  const { w } = useCycleWords()
  const isMinistry = usePlace().code === '00'
  const may = useMay(CreateCycle)
  const cycles = useEndpoint(ListCycles, {})
  const [opened, setOpened] = useState<Opened>()
  const newest = cycles.data?.[0]?.cycle.year
  return (
    <Screen
      eyebrow={w.evaluation}
      title={w.cycles}
      lead={isMinistry ? w.cyclesLeadMinistry : w.cyclesLeadRegion}
      acts={may ? <Acts newest={newest} onOpen={setOpened} /> : undefined}
    >
      <Answer of={cycles} lines={6}>
        {(all) => (all.length === 0 ? <None isMinistry={isMinistry} /> : <CycleTable all={all} />)}
      </Answer>
      {opened?.act === 'create' ? <CreateDialog onClose={() => setOpened(undefined)} /> : null}
      {opened?.act === 'clone' ? (
        <CloneDialog from={opened.from} onClose={() => setOpened(undefined)} />
      ) : null}
    </Screen>
  )
}

function Acts(props: { newest: number | undefined; onOpen: (opened: Opened) => void }) {
  const { w } = useCycleWords()
  const { newest } = props
  return (
    <>
      {newest === undefined ? null : (
        <button type="button" className="button" onClick={() => props.onOpen({ act: 'clone', from: newest })}>
          {w.cloneOf(newest)}
        </button>
      )}
      <button type="button" className="button button--main" onClick={() => props.onOpen({ act: 'create' })}>
        {w.create}
      </button>
    </>
  )
}

function None({ isMinistry }: { isMinistry: boolean }) {
  const { w } = useCycleWords()
  return (
    <EmptyState title={w.none}>
      <p>{isMinistry ? w.noneMinistry : w.noneRegion}</p>
    </EmptyState>
  )
}

function CycleTable({ all }: { all: readonly CycleSummary[] }) {
  const { w } = useCycleWords()
  return (
    <DataTable
      caption={w.cycles}
      captionHidden
      columns={useColumns()}
      rows={all}
      rowKey={({ cycle }) => String(cycle.year)}
    />
  )
}

function useColumns(): Column<CycleSummary>[] {
  const { w, language } = useCycleWords()
  const { code } = usePlace()
  return [
    {
      key: 'title',
      label: w.title,
      head: true,
      cell: ({ cycle }) => (
        <>
          <Link to={`/kerja/${code}/evaluasi/putaran/${cycle.year}`}>{cycle.title[language]}</Link>{' '}
          <ExampleTag cycle={cycle} />
        </>
      ),
    },
    { key: 'year', label: w.year, number: true, cell: ({ cycle }) => String(cycle.year) },
    { key: 'state', label: w.state, cell: ({ cycle }) => <StateTag state={cycle.state} /> },
    {
      key: 'part',
      label: code === '00' ? w.participants : w.ofYou,
      cell: ({ counts, mine }) => {
        if (counts === null) return mine === null ? w.notInvited : <PartTag state={mine.state} />
        const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
        return w.acceptedOf(count(counts.accepted, language), count(all, language))
      },
    },
  ]
}
