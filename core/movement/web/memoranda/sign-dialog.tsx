import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { count } from '#platform/ui/format.ts'
import { ListBoard, ListMemoranda, type Memorandum, SignMemoranda } from '../../contract.ts'
import { useMovementWords } from '../words.ts'

/** One occasion: day and place once, a number for each draft that was signed. */
export function SignDialog({ drafts, onClose }: { drafts: readonly Memorandum[]; onClose: () => void }) {
  const { w, language } = useMovementWords()
  const say = useSay()
  const input = ({ signedOn, place, validUntil, ...typed }: Record<string, string>) => ({
    signedOn,
    place,
    ...(validUntil === undefined ? {} : { validUntil }),
    items: drafts.flatMap(({ id, revision }) => {
      const number = typed[`number:${id}`]
      return number === undefined ? [] : [{ id, revision, number }]
    }),
  })
  return (
    <Dialog title={w.memoranda.sign} onClose={onClose}>
      <p>{w.memoranda.signLead}</p>
      <ActForm
        endpoint={SignMemoranda}
        refresh={[ListMemoranda, ListBoard]}
        submit={w.memoranda.sign}
        input={input}
        onCancel={onClose}
        onDone={({ signed }) => {
          say(w.memoranda.signedSaid(count(signed, language)))
          onClose()
        }}
      >
        <DayField name="signedOn" label={w.memoranda.signedOn} value={dayInWib(new Date())} />
        <InputField name="place" label={w.memoranda.place} />
        <DayField name="validUntil" label={w.memoranda.validUntil} help={w.memoranda.optional} />
        {drafts.map(({ id, region }) => (
          <InputField
            key={id}
            name={`number:${id}`}
            label={w.memoranda.signNumber(region.name)}
            help={w.memoranda.signHelp}
          />
        ))}
      </ActForm>
    </Dialog>
  )
}
