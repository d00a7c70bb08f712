import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import type { MachineClient } from '../contract.ts'
import type { Grantable } from './dialogs.tsx'
import { useMachineWords } from './words.ts'

export type ActOnClient = { act: 'revise' | 'rotate' | 'revoke'; client: MachineClient }

interface MachinesTableProps {
  clients: readonly MachineClient[]
  grantable: readonly Grantable[]
  onAct: (opened: ActOnClient) => void
}

/** Clients in use, and below them those that were revoked. */
export function MachinesTable({ clients, grantable, onAct }: MachinesTableProps) {
  const { w, language } = useMachineWords()
  const shared = useColumns(grantable)
  const standing = clients.filter(({ revokedAt }) => revokedAt === null)
  const past = clients.filter(({ revokedAt }) => revokedAt !== null)
  const acts: Column<MachineClient> = {
    key: 'acts',
    label: w.acts,
    cell: (client) => <Acts client={client} onAct={onAct} />,
  }
  const revokedAt: Column<MachineClient> = {
    key: 'revoked',
    label: w.revokedAt,
    cell: ({ revokedAt: at }) => (at === null ? '' : wib(at, language)),
  }
  return (
    <>
      <DataTable
        caption={w.title}
        captionHidden
        columns={[...shared, acts]}
        rows={standing}
        rowKey={({ id }) => id}
      />
      {past.length === 0 ? null : (
        <details className="past">
          <summary>{w.past(past.length)}</summary>
          <DataTable
            caption={w.revoked}
            captionHidden
            columns={[...shared, revokedAt]}
            rows={past}
            rowKey={({ id }) => id}
          />
        </details>
      )}
    </>
  )
}

function useColumns(grantable: readonly Grantable[]): Column<MachineClient>[] {
  const { w, language } = useMachineWords()
  const labelOf = (name: string) => grantable.find((one) => one.name === name)?.label[language] ?? name
  return [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: ({ name, purpose }) => (
        <>
          {name}
          <span className="cell-note">{purpose}</span>
        </>
      ),
    },
    { key: 'id', label: w.clientId, cell: ({ id }) => <code className="cause">{id}</code> },
    {
      key: 'permissions',
      label: w.permissions,
      cell: ({ permissions }) => permissions.map((name) => <div key={name}>{labelOf(name)}</div>),
    },
    {
      key: 'used',
      label: w.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? w.never : wib(lastUsedAt, language)),
    },
    { key: 'made', label: w.secretMade, cell: ({ secretMadeAt }) => wib(secretMadeAt, language) },
  ]
}

function Acts({ client, onAct }: { client: MachineClient; onAct: MachinesTableProps['onAct'] }) {
  const { w } = useMachineWords()
  const act = (name: ActOnClient['act'], label: string) => (
    <button
      type="button"
      className="link"
      aria-label={`${label}: ${client.name}`}
      onClick={() => onAct({ act: name, client })}
    >
      {label}
    </button>
  )
  return (
    <span className="row-acts">
      {act('revise', w.revise)}
      {act('rotate', w.rotate)}
      {act('revoke', w.revoke)}
    </span>
  )
}
