import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListShifts, OpenShift, type Shift } from '../../contract.ts'
import { ExampleTag } from '../parts/marks.tsx'
import { useDispatchWords } from '../words.ts'
import { Entries } from './entries.tsx'
import { People, Signatures } from './people.tsx'
import { RunningShift } from './running-shift.tsx'
import { useShiftsWords } from './words.ts'

/** The shift that runs, and those before it with their signed notes. */
export function ShiftsPage() {
  const { w } = useShiftsWords()
  const { w: shared } = useDispatchWords()
  const { code } = usePlace()
  useLiveRefresh('dispatch.desk', code, [ListShifts])
  const found = useEndpoint(ListShifts, { limit: 20 })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <Answer of={found} lines={8}>
        {(shifts) => {
          const running = shifts.find(({ endedAt }) => endedAt === null)
          const past = shifts.filter(({ endedAt }) => endedAt !== null)
          return (
            <>
              {running === undefined ? (
                <OpenForm isFirst={shifts.length === 0} />
              ) : (
                <RunningShift shift={running} />
              )}
              {past.length === 0 ? null : (
                <Panel title={w.past}>
                  {past.map((one) => (
                    <Past key={one.id} shift={one} />
                  ))}
                </Panel>
              )}
            </>
          )
        }}
      </Answer>
    </Screen>
  )
}

function OpenForm({ isFirst }: { isFirst: boolean }) {
  const { w } = useShiftsWords()
  const say = useSay()
  return (
    <>
      {isFirst ? (
        <EmptyState title={w.none}>
          <p>{w.noneLead}</p>
        </EmptyState>
      ) : null}
      <ActForm endpoint={OpenShift} refresh={[ListShifts]} submit={w.open} onDone={() => say(w.opened)}>
        <InputField name="name" label={w.name} help={w.nameHelp} />
      </ActForm>
    </>
  )
}

function Past({ shift }: { shift: Shift }) {
  const { w } = useShiftsWords()
  const { language } = useDispatchWords()
  const { handover } = shift
  return (
    <details>
      <summary>
        {w.line(shift.name, wib(shift.startedAt, language), wib(shift.endedAt ?? shift.startedAt, language))}{' '}
        <ExampleTag shown={shift.isExample} />
      </summary>
      <People people={shift.people} />
      <Entries shift={shift} />
      {handover === null ? null : (
        <>
          <h3>{w.handover}</h3>
          <p className="prose">{handover.note}</p>
          <p className="small">
            {w.openThen}:{' '}
            {handover.openIncidents.length === 0 ? w.nothingOpen : handover.openIncidents.join(', ')}
          </p>
          <Signatures of={shift} />
        </>
      )}
    </details>
  )
}
