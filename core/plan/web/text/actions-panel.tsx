import { useCallback, useMemo } from 'react'
import { ListOpd } from '#core/identity/contract.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  type Actions,
  type ActionsPart,
  type Activity,
  type Frame,
  type PlanText,
  SaveActions,
} from '../../contract.ts'
import { PartFrame, type Told, ToldList, WrittenLine } from '../autosave/part-frame.tsx'
import { Line, Select, YearInput } from '../inputs.tsx'
import { usePlanWords } from '../words.ts'
import { usePlanPart } from './use-plan-part.ts'

const contentOf = ({ activities }: ActionsPart): Actions => ({ activities })

interface ActionsPanelProps {
  parts: readonly ActionsPart[]
  frame: Frame
  mayWrite: boolean
}

/** The four action plans with their activities, opened one by one. */
export function ActionsPanel({ parts, frame, mayWrite }: ActionsPanelProps) {
  const { w } = usePlanWords()
  const opd = useEndpoint(ListOpd, {})
  const agencies = useMemo(
    () => (opd.data ?? []).filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name })),
    [opd.data],
  )
  return (
    <Panel title={w.actions} lead={w.actionsLead} id="aksi">
      {parts.map((part) => (
        <details key={part.plan} className="claims">
          <summary>
            {w.actionPlans[part.plan]}{' '}
            <span className={part.activities.length > 0 ? 'tag tag--good' : 'tag'}>
              {w.activities(part.activities.length)}
            </span>
          </summary>
          {mayWrite ? (
            <Writing part={part} frame={frame} agencies={agencies} />
          ) : (
            <Reading part={part} agencies={agencies} />
          )}
        </details>
      ))}
    </Panel>
  )
}

type Agencies = readonly { id: string; name: string }[]

function useTell(agencies: Agencies): (actions: Actions) => Told[] {
  const { w } = usePlanWords()
  const nameOf = (id: string | null) => agencies.find((one) => one.id === id)?.name ?? w.noOpd
  return ({ activities }) =>
    activities.map(
      ({ name, opdId, fromYear, toYear, output }, i): Told => [
        `${i + 1}. ${name}`,
        `${nameOf(opdId)}, ${fromYear}–${toYear}${output === '' ? '' : `: ${output}`}`,
      ],
    )
}

function Reading({ part, agencies }: { part: ActionsPart; agencies: Agencies }) {
  const tell = useTell(agencies)
  return (
    <>
      <ToldList told={tell(part)} />
      <WrittenLine written={part} />
    </>
  )
}

function Writing({ part, frame, agencies }: { part: ActionsPart; frame: Frame; agencies: Agencies }) {
  const { w } = usePlanWords()
  const tell = useTell(agencies)
  const { plan } = part
  const which = useMemo(() => ({ plan }), [plan])
  const find = useCallback(({ actions }: PlanText) => actions.find((one) => one.plan === plan), [plan])
  const name = `actions.${plan}`
  const [saver, saving] = usePlanPart({ name, part, contentOf, find, save: SaveActions, which })
  const { activities } = saving.content
  const put = (now: Activity) =>
    saver.change({ activities: activities.map((one) => (one.id === now.id ? now : one)) })
  return (
    <PartFrame saver={saver} saving={saving} written={part} tell={tell}>
      {activities.map((activity) => (
        <ActivityFields
          key={activity.id}
          activity={activity}
          agencies={agencies}
          onChange={put}
          onRemove={() => saver.change({ activities: activities.filter(({ id }) => id !== activity.id) })}
        />
      ))}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => saver.change({ activities: [...activities, newActivity(frame)] })}
        >
          {w.addActivity}
        </button>
      </p>
    </PartFrame>
  )
}

const newActivity = ({ fromYear, toYear }: Frame): Activity => ({
  id: crypto.randomUUID(),
  name: '',
  opdId: null,
  fromYear,
  toYear,
  output: '',
})

interface ActivityFieldsProps {
  activity: Activity
  agencies: Agencies
  onChange: (activity: Activity) => void
  onRemove: () => void
}

function ActivityFields({ activity, agencies, onChange, onRemove }: ActivityFieldsProps) {
  const { w } = usePlanWords()
  const change = (patch: Partial<Activity>) => onChange({ ...activity, ...patch })
  return (
    <fieldset className="field">
      <legend>{activity.name === '' ? w.activity : activity.name}</legend>
      <Line name="name" label={w.activity} value={activity.name} onChange={(name) => change({ name })} />
      <Select
        name="opdId"
        label={w.opd}
        value={activity.opdId ?? ''}
        placeholder={w.noOpd}
        choices={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => change({ opdId: id === '' ? null : id })}
      />
      <YearInput
        name="fromYear"
        label={w.fromYear}
        value={activity.fromYear}
        onChange={(fromYear) => change({ fromYear })}
      />
      <YearInput
        name="toYear"
        label={w.toYear}
        value={activity.toYear}
        onChange={(toYear) => change({ toYear })}
      />
      <Line
        name="output"
        label={w.output}
        value={activity.output}
        onChange={(output) => change({ output })}
      />
      <p>
        <button
          type="button"
          className="link"
          onClick={onRemove}
          aria-label={`${w.remove}: ${activity.name}`}
        >
          {w.remove}
        </button>
      </p>
    </fieldset>
  )
}
