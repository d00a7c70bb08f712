import { useNavigate } from '@tanstack/react-router'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { CloneCycle, CreateCycle, ListCycles } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

function useDone(sentence: string): (reply: { year: number }) => void {
  const say = useSay()
  const navigate = useNavigate()
  return ({ year }) => {
    say(sentence)
    void navigate({ to: `/kerja/00/evaluasi/putaran/${year}` })
  }
}

export function CreateDialog({ onClose }: { onClose: () => void }) {
  const { w } = useCycleWords()
  const year = new Date().getFullYear()
  return (
    <Dialog title={w.create} onClose={onClose}>
      <p>{w.createLead}</p>
      <ActForm
        endpoint={CreateCycle}
        refresh={[ListCycles]}
        submit={w.create}
        input={(typed) => ({
          year: Number(typed.year),
          title: { id: typed.titleId ?? '', en: typed.titleEn ?? typed.titleId ?? '' },
          isExample: typed.isExample === 'on',
          stageOne: null,
          stageTwo: null,
          deadlines: [],
          tracks: [],
        })}
        onDone={useDone(w.created)}
        onCancel={onClose}
      >
        <InputField name="year" label={w.year} value={String(year)} />
        <InputField name="titleId" label={w.titleId} value={`Evaluasi Kota Cerdas ${year}`} />
        <InputField name="titleEn" label={w.titleEn} value={`Smart City Evaluation ${year}`} />
        <label>
          <input type="checkbox" name="isExample" /> {w.isExample}
        </label>
      </ActForm>
    </Dialog>
  )
}

export function CloneDialog({ from, onClose }: { from: number; onClose: () => void }) {
  const { w } = useCycleWords()
  return (
    <Dialog title={w.cloneOf(from)} onClose={onClose}>
      <p>{w.cloneLead}</p>
      <ActForm
        endpoint={CloneCycle}
        refresh={[ListCycles]}
        submit={w.clone}
        input={(typed) => ({ from, year: Number(typed.year) })}
        onDone={useDone(w.cloned)}
        onCancel={onClose}
      >
        <InputField name="year" label={w.year} value={String(from + 1)} />
      </ActForm>
    </Dialog>
  )
}
