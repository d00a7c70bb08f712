import { useState } from 'react'
import { useLiveRefresh } from '#platform/client/live.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetBoard, KeepUnit, ListUnits, type Unit } from '../../contract.ts'
import { CentreMap } from '../parts/centre-map.tsx'
import { ExampleTag, LiveBar, UnitTag } from '../parts/marks.tsx'
import { useNow } from '../parts/use-now.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { AgenciesPanel } from './agencies-panel.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { useUnitsWords } from './words.ts'

/** Units with their state, position and crew, and the agencies they belong to. */
export function UnitsPage() {
  const { w } = useUnitsWords()
  const { w: shared } = useDispatchWords()
  const { code, permissions } = usePlace()
  const hearsDesk = permissions.has('dispatch.incident.read')
  const line = useLiveRefresh('dispatch.desk', code, [ListUnits, GetBoard], { enabled: hearsDesk })
  const units = useEndpoint(ListUnits, {})
  const mayKeep = useMay(KeepUnit)
  const mayBoard = useMay(GetBoard)
  const now = useNow()
  const [opened, setOpened] = useState<Unit | 'new'>()
  const acts = mayKeep ? (
    <button type="button" className="button button--main" onClick={() => setOpened('new')}>
      {w.add}
    </button>
  ) : undefined
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      {hearsDesk ? <LiveBar line={line} /> : null}
      <Panel title={w.units} acts={acts}>
        <Answer of={units} lines={6}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={w.noUnits}>
                <p>{w.noUnitsLead}</p>
              </EmptyState>
            ) : (
              <UnitTable units={found} onChange={mayKeep ? setOpened : undefined} />
            )
          }
        </Answer>
        {mayBoard ? <CentreMap now={now} /> : null}
      </Panel>
      <AgenciesPanel />
      {opened === undefined ? null : (
        <UnitDialog unit={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />
      )}
    </Screen>
  )
}

interface UnitTableProps {
  units: readonly Unit[]
  onChange: ((unit: Unit) => void) | undefined
}

function UnitTable({ units, onChange }: UnitTableProps) {
  const { w } = useUnitsWords()
  const { language } = useDispatchWords()
  const { agencyName } = useCentre()
  const clockOf = (at: string) => wib(at, language)
  const columns: Column<Unit>[] = [
    {
      key: 'callSign',
      label: w.callSign,
      head: true,
      cell: (one) => (
        <>
          {one.callSign} <ExampleTag shown={one.isExample} />
          {one.isRetired ? <span className="cell-note">{w.retired}</span> : null}
        </>
      ),
    },
    { key: 'agency', label: w.agency, cell: (one) => agencyName(one.agency) },
    { key: 'type', label: w.type, cell: (one) => one.type },
    { key: 'state', label: w.state, cell: (one) => <UnitTag state={one.state} /> },
    { key: 'since', label: w.since, wideOnly: true, cell: (one) => clockOf(one.stateAt) },
    {
      key: 'position',
      label: w.position,
      cell: (one) =>
        one.positionAt === null
          ? w.noPosition
          : one.isFresh
            ? w.fresh(clockOf(one.positionAt))
            : w.old(clockOf(one.positionAt)),
    },
    {
      key: 'crew',
      label: w.crew,
      cell: (one) => (one.crew.length === 0 ? w.noCrew : one.crew.map(({ name }) => name).join(', ')),
    },
    ...(onChange === undefined
      ? []
      : [
          {
            key: 'change',
            label: w.change,
            cell: (one: Unit) => (
              <button
                type="button"
                className="link"
                aria-label={w.changeOf(one.callSign)}
                onClick={() => onChange(one)}
              >
                {w.change}
              </button>
            ),
          },
        ]),
  ]
  return <DataTable caption={w.units} captionHidden columns={columns} rows={units} rowKey={({ id }) => id} />
}
