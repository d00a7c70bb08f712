import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { newId } from '#platform/client/new-id.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetBoard, KeepUnit, ListUnits, type Unit } from '../../contract.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useUnitsWords } from './words.ts'

/** A unit as the region keeps it; a new one begins off duty until its crew signs on. */
export function UnitDialog({ unit, onClose }: { unit: Unit | undefined; onClose: () => void }) {
  const { w } = useUnitsWords()
  const { w: shared } = useDispatchWords()
  const { agencies } = useCentre()
  const say = useSay()
  const [unitId] = useState(() => unit?.id ?? newId())
  const yesNo = [
    { value: 'no', label: shared.no },
    { value: 'yes', label: shared.yes },
  ]
  return (
    <Dialog title={unit === undefined ? w.add : w.changeOf(unit.callSign)} onClose={onClose}>
      <ActForm
        endpoint={KeepUnit}
        refresh={[ListUnits, GetBoard]}
        input={({ retired, ...typed }) => ({
          ...typed,
          unitId,
          categories: unit?.categories ?? [],
          isRetired: retired === 'yes',
        })}
        submit={shared.save}
        onCancel={onClose}
        onDone={() => {
          say(w.saved)
          onClose()
        }}
      >
        <InputField name="callSign" label={w.callSign} value={unit?.callSign ?? ''} />
        <ChoiceField
          name="agency"
          label={w.agency}
          value={unit?.agency ?? agencies[0]?.code ?? ''}
          choices={agencies.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <InputField name="type" label={w.type} help={w.typeHelp} value={unit?.type ?? ''} />
        {unit === undefined ? null : (
          <ChoiceField
            name="retired"
            label={w.retired}
            value={unit.isRetired ? 'yes' : 'no'}
            choices={yesNo}
          />
        )}
      </ActForm>
    </Dialog>
  )
}
