import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField, PasswordField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  ChangeConnection,
  type Connection,
  GetConnections,
  ListOutbox,
  type OutboxEntry,
  RetryOutbox,
} from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { useSettingWords } from './words.ts'

/** SATUSEHAT and BPJS: how they are reached, and what waits. */
export function ConnectionsPanel({ facility }: { facility: string }) {
  const { w } = useSettingWords()
  const may = useMay(GetConnections)
  const found = useEndpoint(GetConnections, { facility }, { enabled: may })
  if (!may) return null
  return (
    <Panel title={w.connections}>
      <Answer of={found}>
        {({ connections }) => (
          <ul className="rows">
            {connections.map((one) => (
              <ConnectionRow key={one.kind} facility={facility} connection={one} />
            ))}
          </ul>
        )}
      </Answer>
      <Messages facility={facility} />
    </Panel>
  )
}

function ConnectionRow({ facility, connection }: { facility: string; connection: Connection }) {
  const { w, language } = useSettingWords()
  const say = useSay()
  const [isOpen, open] = useState(false)
  const { kind, environment, waiting, refused, acceptedToday, oldestWaitingAt, pausedUntil } = connection
  const retry = useAct(RetryOutbox, {
    refresh: [GetConnections, ListOutbox],
    onDone: (reply) => say(w.retried(reply.waiting)),
  })
  return (
    <li className="row">
      <div>
        <p className="row__name">
          {w.connectionNames[kind]} <span className="tag">{w.environments[environment]}</span>
        </p>
        <p className="row__note">{w.queue(waiting, refused, acceptedToday)}</p>
        {oldestWaitingAt === null ? null : (
          <p className="row__note">{w.oldest(wib(oldestWaitingAt, language))}</p>
        )}
        {pausedUntil === null ? null : <p className="row__note">{w.paused(wib(pausedUntil, language))}</p>}
      </div>
      <div className="row-acts">
        {refused === 0 ? null : (
          <button
            type="button"
            className="button"
            disabled={retry.pending}
            onClick={() => void retry.run({ facility, kind })}
          >
            {w.retry}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={w.changeOf(w.connectionNames[kind])}
          onClick={() => open(true)}
        >
          {w.change}
        </button>
      </div>
      {isOpen ? (
        <ConnectionDialog facility={facility} connection={connection} onClose={() => open(false)} />
      ) : null}
    </li>
  )
}

const ENVIRONMENTS = ['off', 'sandbox', 'production'] as const

interface ConnectionDialogProps {
  facility: string
  connection: Connection
  onClose: () => void
}

function ConnectionDialog({ facility, connection, onClose }: ConnectionDialogProps) {
  const { w } = useSettingWords()
  const say = useSay()
  const { kind } = connection
  return (
    <Dialog title={w.changeOf(w.connectionNames[kind])} onClose={onClose}>
      <ActForm
        endpoint={ChangeConnection}
        refresh={[GetConnections]}
        input={({ secret, userKey, ...typed }) => ({
          facility,
          kind,
          settings: {
            environment: 'off',
            address: '',
            clientId: '',
            organisation: '',
            location: '',
            ...typed,
          },
          ...(secret ? { secret } : {}),
          ...(userKey ? { userKey } : {}),
        })}
        submit={w.save}
        onCancel={onClose}
        onDone={() => {
          say(w.saved)
          onClose()
        }}
      >
        <ChoiceField
          name="environment"
          label={w.environment}
          choices={ENVIRONMENTS.map((one) => ({ value: one, label: w.environments[one] }))}
          value={connection.environment}
        />
        <InputField name="address" label={w.address} value={connection.address} />
        <InputField name="clientId" label={w.clientIds[kind]} value={connection.clientId} />
        {kind === 'satusehat' ? (
          <>
            <InputField name="organisation" label={w.organisation} value={connection.organisation} />
            <InputField name="location" label={w.location} value={connection.location} />
          </>
        ) : null}
        <PasswordField
          name="secret"
          label={w.secret}
          autoComplete="new-password"
          {...(connection.hasSecret ? { help: w.secretKept } : {})}
        />
        {kind === 'bpjs' ? (
          <PasswordField
            name="userKey"
            label={w.userKey}
            autoComplete="new-password"
            {...(connection.hasUserKey ? { help: w.secretKept } : {})}
          />
        ) : null}
      </ActForm>
    </Dialog>
  )
}

function Messages({ facility }: { facility: string }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useSettingWords()
  const found = useEndpoint(ListOutbox, { facility })
  const columns: Column<OutboxEntry>[] = [
    { key: 'when', label: shared.when, head: true, cell: (one) => wib(one.createdAt, language) },
    {
      key: 'what',
      label: w.what,
      cell: (one) =>
        `${w.connectionNames[one.kind]}: ${w.actions[one.action]}${one.task === null ? '' : ` ${one.task}`}`,
    },
    { key: 'state', label: shared.state, cell: (one) => w.outboxStates[one.state] },
    { key: 'problem', label: w.problem, cell: (one) => one.lastProblem ?? '—' },
    { key: 'attempts', label: w.attempts, number: true, cell: (one) => String(one.attempts) },
  ]
  if (found.data === undefined || found.data.entries.length === 0) return null
  return (
    <details className="past">
      <summary>{w.outbox}</summary>
      <DataTable
        caption={w.outbox}
        captionHidden
        columns={columns}
        rows={found.data.entries}
        rowKey={({ id }) => id}
      />
    </details>
  )
}
