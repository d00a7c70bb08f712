import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Agency, KeepAgency, ListAgencies, ListAgencyOpd, TakeStartSet } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { useUnitsWords } from './words.ts'

/** Agencies and partners that can be sent, with the telephone of their duty desk. */
export function AgenciesPanel() {
  const { w } = useUnitsWords()
  const found = useEndpoint(ListAgencies, {})
  const mayKeep = useMay(KeepAgency)
  const [opened, setOpened] = useState<Agency | 'new'>()
  const acts = mayKeep ? (
    <span className="acts112">
      <StartSetButton />
      <button type="button" className="button" onClick={() => setOpened('new')}>
        {w.addAgency}
      </button>
    </span>
  ) : undefined
  return (
    <Panel title={w.agencies} acts={acts}>
      <Answer of={found} lines={6}>
        {(agencies) =>
          agencies.length === 0 ? (
            <EmptyState title={w.noAgencies}>
              <p>{w.noAgenciesLead}</p>
            </EmptyState>
          ) : (
            <AgencyTable agencies={agencies} onChange={mayKeep ? setOpened : undefined} />
          )
        }
      </Answer>
      {opened === undefined ? null : (
        <AgencyDialog agency={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />
      )}
    </Panel>
  )
}

function StartSetButton() {
  const { w } = useUnitsWords()
  const say = useSay()
  const take = useAct(TakeStartSet, { refresh: [ListAgencies], onDone: () => say(w.startSetDone) })
  return (
    <>
      {take.problem === undefined ? null : <ProblemNote problem={take.problem} />}
      <button type="button" className="button" disabled={take.pending} onClick={() => void take.run({})}>
        {w.startSet}
      </button>
    </>
  )
}

interface AgencyTableProps {
  agencies: readonly Agency[]
  onChange: ((agency: Agency) => void) | undefined
}

function AgencyTable({ agencies, onChange }: AgencyTableProps) {
  const { w } = useUnitsWords()
  const { w: shared } = useDispatchWords()
  const columns: Column<Agency>[] = [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: (one) => (
        <>
          {one.name}
          {one.isClosed ? <span className="cell-note">{w.closed}</span> : null}
        </>
      ),
    },
    { key: 'kind', label: w.kind, cell: (one) => w.kinds[one.kind] },
    { key: 'phone', label: w.phone, cell: (one) => one.phone || shared.none },
    { key: 'duty', label: w.duty, cell: (one) => (one.onDuty ? w.onDuty : w.offDuty) },
    ...(onChange === undefined
      ? []
      : [
          {
            key: 'change',
            label: w.change,
            cell: (one: Agency) => (
              <button
                type="button"
                className="link"
                aria-label={w.changeOf(one.name)}
                onClick={() => onChange(one)}
              >
                {w.change}
              </button>
            ),
          },
        ]),
  ]
  return (
    <DataTable
      caption={w.agencies}
      captionHidden
      columns={columns}
      rows={agencies}
      rowKey={({ code }) => code}
    />
  )
}

function AgencyDialog({ agency, onClose }: { agency: Agency | undefined; onClose: () => void }) {
  const { w } = useUnitsWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const yesNo = [
    { value: 'yes', label: shared.yes },
    { value: 'no', label: shared.no },
  ]
  return (
    <Dialog title={agency === undefined ? w.addAgency : w.changeOf(agency.name)} onClose={onClose}>
      <ActForm
        endpoint={KeepAgency}
        refresh={[ListAgencies]}
        input={({ duty, closed, opdId = '', phone = '', ...typed }) => ({
          ...typed,
          phone,
          opdId: opdId === '' ? null : opdId,
          code: agency?.code ?? typed.code,
          onDuty: duty === 'yes',
          isClosed: closed === 'yes',
        })}
        submit={shared.save}
        onCancel={onClose}
        onDone={() => {
          say(w.agencySaved)
          onClose()
        }}
      >
        {agency === undefined ? <InputField name="code" label={w.code} help={w.codeHelp} /> : null}
        <InputField name="name" label={w.name} value={agency?.name ?? ''} />
        <ChoiceField
          name="kind"
          label={w.kind}
          value={agency?.kind ?? 'own'}
          choices={(['own', 'partner'] as const).map((value) => ({ value, label: w.kinds[value] }))}
        />
        <OpdField opdId={agency?.opdId ?? null} />
        <InputField name="phone" label={w.phone} value={agency?.phone ?? ''} optional />
        <ChoiceField
          name="duty"
          label={w.onDuty}
          value={agency?.onDuty === false ? 'no' : 'yes'}
          choices={yesNo}
        />
        <ChoiceField
          name="closed"
          label={w.closed}
          value={agency?.isClosed === true ? 'yes' : 'no'}
          choices={yesNo}
        />
      </ActForm>
    </Dialog>
  )
}

/** Whose people may sign on there. */
function OpdField({ opdId }: { opdId: string | null }) {
  const { w } = useUnitsWords()
  const { data } = useEndpoint(ListAgencyOpd, {})
  const known = data ?? []
  const closed =
    opdId === null || known.some(({ id }) => id === opdId) ? [] : [{ id: opdId, name: w.opdClosed }]
  return (
    <ChoiceField
      key={known.length}
      name="opdId"
      label={w.opd}
      help={w.opdHelp}
      value={opdId ?? ''}
      choices={[
        { value: '', label: w.opdNone },
        ...[...known, ...closed].map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
