import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { AddRecommendation, ListRecommendations } from '../../contract.ts'
import { useFollowUpWords } from '../words.ts'

/** A recommendation by hand, for the ministry and for assessors in their region. */
export function AddRecommendationPanel({ year }: { year: number }) {
  const { w } = useFollowUpWords()
  const may = useMay(AddRecommendation)
  const [open, setOpen] = useState(false)
  if (!may) return null
  if (!open) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {w.add}
        </button>
      </p>
    )
  }
  return (
    <Panel title={w.add}>
      <AddForm year={year} onClose={() => setOpen(false)} />
    </Panel>
  )
}

function AddForm({ year, onClose }: { year: number; onClose: () => void }) {
  const { w } = useFollowUpWords()
  const say = useSay()
  const { code } = usePlace()
  const isNational = code === '00'
  return (
    <ActForm
      endpoint={AddRecommendation}
      refresh={[ListRecommendations]}
      submit={w.addSubmit}
      onCancel={onClose}
      input={({ region, text }) => ({ year, region: isNational ? region : code, text })}
      onDone={() => {
        say(w.added)
        onClose()
      }}
    >
      {isNational ? <InputField name="region" label={w.regionCode} help={w.regionHelp} code /> : null}
      <AreaField name="text" label={w.text} />
    </ActForm>
  )
}
