import { useState } from 'react'
import { EvidenceCards, EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  AttachMemorandum,
  ChangeMemorandum,
  EndMemorandum,
  ListBoard,
  ListMemoranda,
  type Memorandum,
} from '../../contract.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Stored, useBase } from '../parts/stored.tsx'
import { useMovementWords } from '../words.ts'

interface Of {
  memorandum: Memorandum
  onClose: () => void
}

const REFRESH = [ListMemoranda, ListBoard]

export function ChangeDialog({ memorandum, onClose }: Of) {
  const { w } = useMovementWords()
  const say = useSay()
  const base = useBase(memorandum)
  const { id, region, title, ministryOffice, regionOffice } = memorandum
  return (
    <Dialog title={w.memoranda.changeOf(region.name)} onClose={onClose}>
      {base.isStale ? (
        <Stored
          onKeep={base.goOn}
          lines={[
            [w.title, title],
            [w.memoranda.ministryOffice, ministryOffice],
            [w.memoranda.regionOffice, regionOffice],
          ]}
        />
      ) : null}
      <ActForm
        endpoint={ChangeMemorandum}
        refresh={REFRESH}
        submit={w.save}
        input={(typed) => ({ ...typed, id, revision: base.revision })}
        onCancel={onClose}
        onDone={() => {
          say(w.memoranda.changed)
          onClose()
        }}
      >
        <InputField name="title" label={w.title} value={title} />
        <InputField
          name="ministryOffice"
          label={w.memoranda.ministryOffice}
          help={w.memoranda.ministryHelp}
          value={ministryOffice}
        />
        <InputField name="regionOffice" label={w.memoranda.regionOffice} value={regionOffice} />
      </ActForm>
    </Dialog>
  )
}

export function EndDialog({ memorandum: { id, revision, region }, onClose }: Of) {
  const { w } = useMovementWords()
  return (
    <ReasonDialog
      title={w.memoranda.endOf(region.name)}
      endpoint={EndMemorandum}
      fixed={{ id, revision }}
      refresh={REFRESH}
      submit={w.memoranda.end}
      said={w.memoranda.ended}
      onClose={onClose}
    >
      <DayField name="endedOn" label={w.memoranda.endedOn} value={dayInWib(new Date())} />
    </ReasonDialog>
  )
}

/** The region keeps the signed document in its vault; the ministry may read it from then on. */
export function AttachDialog({ memorandum, onClose }: Of) {
  const { w } = useMovementWords()
  const say = useSay()
  const { id, revision, documentVersionId } = memorandum
  const [chosen, setChosen] = useState<string[]>(documentVersionId === null ? [] : [documentVersionId])
  return (
    <Dialog title={w.memoranda.attach} onClose={onClose}>
      <p>{w.memoranda.attachLead}</p>
      <ActForm
        endpoint={AttachMemorandum}
        refresh={REFRESH}
        submit={w.memoranda.attach}
        input={() => ({ id, revision, versionId: chosen.length === 1 ? chosen[0] : '' })}
        onCancel={onClose}
        onDone={() => {
          say(w.memoranda.attached)
          onClose()
        }}
      >
        <EvidencePicker chosen={chosen} onChange={setChosen} />
        {chosen.length > 1 ? <p className="field__error">{w.memoranda.pickOne}</p> : null}
      </ActForm>
    </Dialog>
  )
}

/** The document itself, in the region's vault. */
export function DocumentDialog({ memorandum, onClose }: Of) {
  const { w } = useMovementWords()
  const { documentVersionId, region } = memorandum
  return (
    <Dialog title={w.memoranda.documentOf(region.name)} onClose={onClose}>
      {documentVersionId === null ? null : (
        <EvidenceCards versionIds={[documentVersionId]} region={region.code} />
      )}
    </Dialog>
  )
}
