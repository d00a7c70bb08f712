import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  ConcludeModeration,
  GetModeration,
  ListModerations,
  NameModerator,
  ReviseOwnRating,
  type Room,
  Speak,
} from '../../contract.ts'
import { useModerationWords } from '../words.ts'

interface Props {
  room: Room
}

const STALE = [GetModeration, ListModerations]
const VALUES = [0, 1, 2, 3, 4]

export function SpeakForm({ room }: Props) {
  const { w } = useModerationWords()
  const say = useSay()
  return (
    <ActForm
      endpoint={Speak}
      submit={w.send}
      clears
      refresh={STALE}
      input={({ text }) => ({ moderationId: room.moderation.id, text })}
      onDone={() => say(w.sent)}
    >
      <AreaField name="text" label={w.statement} help={w.statementHelp} />
    </ActForm>
  )
}

export function ReviseForm({ room }: Props) {
  const { w, language } = useModerationWords()
  const say = useSay()
  const { rubric } = room.question
  return (
    <Panel title={w.revise} lead={w.reviseLead}>
      <ActForm
        endpoint={ReviseOwnRating}
        submit={w.reviseDo}
        clears
        refresh={STALE}
        input={({ value, reason }) => ({ moderationId: room.moderation.id, value: Number(value), reason })}
        onDone={() => say(w.revised)}
      >
        <ChoiceField
          name="value"
          label={w.newValue}
          value={`${room.ratings.find(({ isMine }) => isMine)?.now ?? 0}`}
          choices={VALUES.map((value) => ({
            value: `${value}`,
            label: rubric?.[value] ? `${value}: ${rubric[value][language]}` : `${value}`,
          }))}
        />
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Panel>
  )
}

export function ModeratorForm({ room }: Props) {
  const { w } = useModerationWords()
  const say = useSay()
  const { id, revision } = room.moderation
  return (
    <Panel title={w.nameModerator}>
      <ActForm
        endpoint={NameModerator}
        submit={w.nameModerator}
        refresh={STALE}
        input={({ personId }) => ({ moderationId: id, personId, revision })}
        onDone={() => say(w.named)}
      >
        <ChoiceField
          name="personId"
          label={w.person}
          placeholder={w.choosePerson}
          value={room.moderator?.id ?? ''}
          choices={room.candidates.map((one) => ({ value: one.id, label: one.name }))}
        />
      </ActForm>
    </Panel>
  )
}

export function ConcludeForm({ room }: Props) {
  const { w } = useModerationWords()
  const say = useSay()
  const { id, revision } = room.moderation
  return (
    <Panel title={w.conclude} lead={w.concludeLead}>
      <ActForm
        endpoint={ConcludeModeration}
        submit={w.concludeDo}
        refresh={STALE}
        input={({ reason }) => ({ moderationId: id, reason, revision })}
        onDone={() => say(w.concluded)}
      >
        <AreaField name="reason" label={w.reason} help={w.concludeHelp} />
      </ActForm>
    </Panel>
  )
}
