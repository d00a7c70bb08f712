import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { AddGoals, ChangeGoal, type Goal, ListGoals, type OwnGoal } from '../../contract.ts'
import { usePlanWords } from '../words.ts'
import { AddGoalsForm } from './add-goals.tsx'

/** `rencana/tujuan`: goals that programmes are aligned to. */
export function GoalsPage() {
  const { w } = usePlanWords()
  const mayWrite = useMay(AddGoals)
  const found = useEndpoint(ListGoals, {})
  return (
    <Screen eyebrow={w.plan} title={w.goals.title} lead={w.goals.lead}>
      <Answer of={found} lines={8}>
        {({ own, shared }) => (
          <>
            {own.length === 0 ? (
              <EmptyState title={w.goals.none}>
                <p>{w.goals.noneBody}</p>
              </EmptyState>
            ) : (
              <OwnGoals goals={own} mayWrite={mayWrite} />
            )}
            {mayWrite ? (
              <Panel title={w.goals.add}>
                <AddGoalsForm />
              </Panel>
            ) : null}
            <SharedGoals goals={shared} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function OwnGoals({ goals, mayWrite }: { goals: readonly OwnGoal[]; mayWrite: boolean }) {
  const { w } = usePlanWords()
  const [changing, setChanging] = useState<OwnGoal>()
  const acts: Column<OwnGoal> = {
    key: 'change',
    label: w.goals.change,
    cell: (goal) => (
      <button
        type="button"
        className="link"
        aria-label={w.goals.changeTitle(goal.code)}
        onClick={() => setChanging(goal)}
      >
        {w.goals.change}
      </button>
    ),
  }
  const columns: Column<OwnGoal>[] = [
    { key: 'framework', label: w.goals.framework, cell: ({ framework }) => w.goals.frameworks[framework] },
    { key: 'code', label: w.goals.code, cell: ({ code }) => code },
    { key: 'name', label: w.goals.name, head: true, cell: ({ name }) => name },
    {
      key: 'state',
      label: w.goals.state,
      cell: ({ closedAt }) => (closedAt === null ? w.goals.open : w.goals.closed),
    },
    ...(mayWrite ? [acts] : []),
  ]
  return (
    <>
      <DataTable caption={w.goals.own} columns={columns} rows={goals} rowKey={({ id }) => id} />
      {changing === undefined ? null : (
        <ChangeDialog goal={changing} onClose={() => setChanging(undefined)} />
      )}
    </>
  )
}

function ChangeDialog({ goal, onClose }: { goal: OwnGoal; onClose: () => void }) {
  const { w } = usePlanWords()
  const say = useSay()
  const [isClosed, setClosed] = useState(goal.closedAt !== null)
  return (
    <Dialog title={w.goals.changeTitle(goal.code)} onClose={onClose}>
      <ActForm
        endpoint={ChangeGoal}
        refresh={[ListGoals]}
        submit={w.save}
        onCancel={onClose}
        input={({ name }) => ({ id: goal.id, revision: goal.revision, name, isClosed })}
        onDone={() => {
          say(w.goals.changed)
          onClose()
        }}
      >
        <InputField name="name" label={w.goals.name} value={goal.name} />
        <label className="check">
          <input
            type="checkbox"
            checked={isClosed}
            onChange={(event) => setClosed(event.currentTarget.checked)}
          />
          <span>{w.goals.isClosed}</span>
        </label>
      </ActForm>
    </Dialog>
  )
}

function SharedGoals({ goals }: { goals: readonly Goal[] }) {
  const { w, language } = usePlanWords()
  const columns: Column<Goal>[] = [
    { key: 'framework', label: w.goals.framework, cell: ({ framework }) => w.goals.frameworks[framework] },
    { key: 'code', label: w.goals.code, cell: ({ code }) => code },
    { key: 'name', label: w.goals.name, head: true, cell: ({ name }) => name[language] },
  ]
  return <DataTable caption={w.goals.shared} columns={columns} rows={goals} rowKey={({ id }) => id} />
}
