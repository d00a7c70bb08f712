import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { count } from '#platform/ui/format.ts'
import { DraftMemoranda, ListBoard, ListMemoranda } from '../../contract.ts'
import { RegionChooser } from '../parts/region-chooser.tsx'
import { useMovementWords } from '../words.ts'

/** One text for each region chosen. */
export function DraftDialog(props: { standing: ReadonlySet<string>; onClose: () => void }) {
  const { w, language } = useMovementWords()
  const say = useSay()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <Dialog title={w.memoranda.draft} onClose={props.onClose}>
      <p>{w.memoranda.draftLead}</p>
      <ActForm
        endpoint={DraftMemoranda}
        refresh={[ListMemoranda, ListBoard]}
        submit={w.memoranda.draft}
        input={({ title, ministryOffice }) => ({ title, ministryOffice, regions: [...chosen] })}
        onCancel={props.onClose}
        onDone={({ drafted }) => {
          say(w.memoranda.drafted(count(drafted, language)))
          props.onClose()
        }}
      >
        <InputField name="title" label={w.title} />
        <InputField
          name="ministryOffice"
          label={w.memoranda.ministryOffice}
          help={w.memoranda.ministryHelp}
        />
        <RegionChooser chosen={chosen} onChange={setChosen} without={props.standing} />
      </ActForm>
    </Dialog>
  )
}
