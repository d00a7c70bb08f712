import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { OpenRecording } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** A recording opens only with a reason, which is written down beside who opened it. */
export function RecordingPanel({ callId }: { callId: string }) {
  const { w } = useDeskWords()
  const { w: shared } = useDispatchWords()
  const mayOpen = useMay(OpenRecording)
  const [url, setUrl] = useState<string>()
  if (!mayOpen) return null
  return (
    <details>
      <summary>{w.recording}</summary>
      {url === undefined ? (
        <ActForm
          endpoint={OpenRecording}
          input={(typed) => ({ ...typed, callId })}
          submit={w.recording}
          onDone={(reply) => setUrl(reply.url)}
        >
          <InputField name="reason" label={w.recordingReason} help={shared.reasonHelp} />
        </ActForm>
      ) : (
        <p role="status">
          {w.recordingOpened}.{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {w.toRecording}
          </a>
        </p>
      )}
    </details>
  )
}
