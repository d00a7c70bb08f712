import { type ReactNode, useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import { ArchiveScenario, ListScenarios, RestoreScenario, type Scenario } from '../../contract.ts'
import type { Draft } from '../draft.ts'
import { useScenarioWords } from '../words.ts'

interface Props {
  saved: readonly Scenario[]
  draft: Draft
  onOpen: (one: Scenario) => void
  /** Draws those chosen for comparison. */
  children: (chosen: readonly Scenario[]) => ReactNode
}

const MOST_COMPARED = 4

/** Saved scenarios of the region: open, compare, archive and bring back. */
export function SavedPanel({ saved, draft, onOpen, children }: Props) {
  const { w } = useScenarioWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const present = saved.filter(({ archivedAt }) => archivedAt === null)
  const archived = saved.filter(({ archivedAt }) => archivedAt !== null)
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <Panel title={w.saved} lead={w.savedLead}>
        {present.length === 0 ? (
          <p className="mute">{w.savedNone}</p>
        ) : (
          <SavedTable rows={present} draft={draft} chosen={chosen} onToggle={toggle} onOpen={onOpen} />
        )}
        {archived.length === 0 ? null : <Archived rows={archived} />}
      </Panel>
      {children(present.filter(({ id }) => chosen.includes(id)))}
    </>
  )
}

interface TableProps {
  rows: readonly Scenario[]
  draft: Draft
  chosen: readonly string[]
  onToggle: (id: string) => void
  onOpen: (one: Scenario) => void
}

function SavedTable({ rows, draft, chosen, onToggle, onOpen }: TableProps) {
  const { w, language } = useScenarioWords()
  const mayArchive = useMay(ArchiveScenario)
  const archive = useAct(ArchiveScenario, { refresh: [ListScenarios] })
  const columns: Column<Scenario>[] = [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: ({ name, note }) => (
        <>
          {name}
          {note === '' ? null : <span className="cell-note">{note}</span>}
        </>
      ),
    },
    {
      key: 'index',
      label: w.index,
      number: true,
      cell: ({ index }) => (index === null ? w.noIndex : decimal(index, language)),
    },
    {
      key: 'made',
      label: w.madeBy,
      cell: ({ madeBy, madeAt }) => (
        <>
          {madeBy}
          <span className="cell-note">{wib(madeAt, language)}</span>
        </>
      ),
    },
    {
      key: 'compare',
      label: w.compare,
      cell: ({ id, name }) => (
        <label className="check">
          <input
            type="checkbox"
            aria-label={w.compareThis(name)}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= MOST_COMPARED}
            onChange={() => onToggle(id)}
          />
        </label>
      ),
    },
    {
      key: 'acts',
      label: w.open,
      cell: (one) => (
        <span className="row-acts">
          <button
            type="button"
            className="button"
            aria-label={w.openOf(one.name)}
            aria-pressed={draft.kept?.id === one.id}
            onClick={() => onOpen(one)}
          >
            {w.open}
          </button>
          {mayArchive ? (
            <button
              type="button"
              className="button"
              aria-label={w.archiveOf(one.name)}
              disabled={archive.pending}
              onClick={() => void archive.run({ scenarioId: one.id })}
            >
              {w.archive}
            </button>
          ) : null}
        </span>
      ),
    },
  ]
  return (
    <>
      {archive.problem === undefined ? null : <ProblemNote problem={archive.problem} />}
      <DataTable caption={w.saved} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  )
}

function Archived({ rows }: { rows: readonly Scenario[] }) {
  const { w } = useScenarioWords()
  const mayRestore = useMay(RestoreScenario)
  const restore = useAct(RestoreScenario, { refresh: [ListScenarios] })
  return (
    <details className="past">
      <summary>
        {w.archived} ({rows.length})
      </summary>
      {restore.problem === undefined ? null : <ProblemNote problem={restore.problem} />}
      <ul className="rows">
        {rows.map(({ id, name }) => (
          <li key={id} className="row">
            <span className="row__name">{name}</span>
            {mayRestore ? (
              <button
                type="button"
                className="button"
                aria-label={w.restoreOf(name)}
                disabled={restore.pending}
                onClick={() => void restore.run({ scenarioId: id })}
              >
                {w.restore}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
