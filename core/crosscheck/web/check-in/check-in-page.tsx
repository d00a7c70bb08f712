import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { CheckIn } from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'

/** Where the QR code of the room leads: one field and one button. */
export function CheckInPage() {
  const { w } = useCrosscheckWords()
  const { sessionId = '' } = useParams({ strict: false })
  const code = new URLSearchParams(location.search).get('kode') ?? ''
  const [done, setDone] = useState(false)
  return (
    <Screen eyebrow={w.list.titleNow} title={w.checkIn.title} lead={w.checkIn.lead}>
      {done ? (
        <div className="notice" role="status">
          <p className="notice__title">{w.checkIn.done}</p>
          <p className="notice__body">{w.checkIn.doneBody}</p>
        </div>
      ) : (
        <ActForm
          endpoint={CheckIn}
          input={(typed) => ({ ...typed, sessionId, code })}
          submit={w.checkIn.submit}
          onDone={() => setDone(true)}
        >
          <InputField name="office" label={w.attendance.office} help={w.attendance.officeHelp} />
        </ActForm>
      )}
    </Screen>
  )
}
