import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count } from '#platform/ui/format.ts'
import {
  type BoardRow,
  type CycleDetail,
  ExportBoard,
  GetCycle,
  InviteRegions,
  ListBoard,
} from '../../contract.ts'
import { ExampleTag, StateTag } from '../tags.tsx'
import { useCycleWords } from '../words.ts'
import { AddRegions } from './add-regions.tsx'
import { BoardTable } from './board-table.tsx'
import { UploadList } from './upload-list.tsx'

/** The ministry's board: who is invited, what they answered, which letter they got. */
export function BoardPage() {
  const { w } = useCycleWords()
  const year = Number(useParams({ strict: false }).year)
  const detail = useEndpoint(GetCycle, { year })
  const rows = useEndpoint(ListBoard, { year })
  const cycle = detail.data?.cycle
  return (
    <Screen
      eyebrow={w.cycles}
      title={`${w.board} ${year}`}
      lead={
        <>
          {w.boardLead} {cycle === undefined ? null : <StateTag state={cycle.state} />}{' '}
          {cycle === undefined ? null : <ExampleTag cycle={cycle} />}
        </>
      }
      acts={
        rows.data?.length ? (
          <span className="row-acts">
            <FileButton endpoint={ExportBoard} input={{ year, format: 'xlsx' }} label="XLSX" />
            <FileButton endpoint={ExportBoard} input={{ year, format: 'csv' }} label="CSV" />
          </span>
        ) : undefined
      }
    >
      <Answer of={detail} lines={8}>
        {(one) => (
          <Answer of={rows} lines={8}>
            {(all) => <Board detail={one} rows={all} />}
          </Answer>
        )}
      </Answer>
    </Screen>
  )
}

function Board({ detail, rows }: { detail: CycleDetail; rows: readonly BoardRow[] }) {
  const { w } = useCycleWords()
  const may = useMay(InviteRegions)
  const { state } = detail.cycle
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={w.boardNone}>
          <p>{w.boardNoneBody}</p>
        </EmptyState>
      ) : (
        <Filtered detail={detail} rows={rows} />
      )}
      {may && (state === 'draft' || state === 'open') ? (
        <>
          <Panel title={w.add} lead={w.addLead}>
            <AddRegions detail={detail} rows={rows} />
          </Panel>
          <Panel title={w.upload} lead={w.uploadLead}>
            <UploadList year={detail.cycle.year} />
          </Panel>
        </>
      ) : null}
    </>
  )
}

const STATES = ['invited', 'accepted', 'declined', 'withdrawn', 'absent'] as const

function Filtered({ detail, rows }: { detail: CycleDetail; rows: readonly BoardRow[] }) {
  const { w, language } = useCycleWords()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState('')
  const shown = rows.filter(
    (row) => (state === '' || row.state === state) && wordsOf(row).includes(typed.trim().toLowerCase()),
  )
  return (
    <>
      <div className="act-form">
        <SearchField name="q" label={w.search} help={w.searchHelp} value={typed} onChange={setTyped} />
        <ChoiceField
          name="state"
          label={w.state}
          placeholder={w.all}
          choices={STATES.map((value) => ({
            value,
            label: `${w.parts[value]} (${count(rows.filter((row) => row.state === value).length, language)})`,
          }))}
          onChange={setState}
        />
      </div>
      <BoardTable detail={detail} rows={shown} />
    </>
  )
}

const wordsOf = ({ region, province, track }: BoardRow): string =>
  `${region.code} ${region.name} ${province.name} ${track}`.toLowerCase()
