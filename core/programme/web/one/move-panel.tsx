import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  GetProgramme,
  ListProgrammes,
  MoveProgramme,
  NEXT_STATES,
  type ProgrammeDetail,
  STATE_NAMES,
} from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'

/** Takes an approved programme on in its life; shown to whoever may. */
export function MovePanel({ one }: { one: ProgrammeDetail }) {
  const { w, language } = useProgrammeWords()
  const say = useSay()
  const mayMove = useMay(MoveProgramme)
  const next = NEXT_STATES[one.state]
  if (!mayMove || next.length === 0) return null
  return (
    <Panel title={w.move}>
      <ActForm
        key={one.revision}
        endpoint={MoveProgramme}
        refresh={[GetProgramme, ListProgrammes]}
        submit={w.move}
        input={({ to, reason, year }) => ({
          id: one.id,
          revision: one.revision,
          to,
          ...(reason === undefined ? {} : { reason }),
          ...(year === undefined ? {} : { year: Number(year) }),
        })}
        onDone={() => say(w.moved)}
      >
        <ChoiceField
          name="to"
          label={w.moveTo}
          value={next[0] ?? ''}
          choices={next.map((state) => ({ value: state, label: STATE_NAMES[state][language] }))}
        />
        <InputField name="year" label={w.moveYear} value={dayInWib(new Date()).slice(0, 4)} code />
        <AreaField name="reason" label={w.moveReason} help={w.moveReasonHelp} optional />
      </ActForm>
    </Panel>
  )
}
