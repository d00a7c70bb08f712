import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type CheckRow, GetBoard, GetChecklist, ListPublications, PublishResults } from '../../contract.ts'
import { useResultWords } from '../words.ts'

/** The letter, which regions, and the one act that freezes. */
export function PublishForm({ rows, year }: { rows: readonly CheckRow[]; year: number }) {
  const { w } = useResultWords()
  const say = useSay()
  const ready = rows.filter((row) => row.ready && !row.published).map(({ region }) => region.code)
  return (
    <Panel title={w.letter}>
      <ActForm
        endpoint={PublishResults}
        input={({ which, ...letter }) => ({
          ...letter,
          year,
          ...(which === 'ready' && ready.length > 0 ? { regions: ready } : {}),
        })}
        refresh={[GetChecklist, ListPublications, GetBoard]}
        submit={w.publishAct}
        onDone={({ regions }) => say(w.publishedSaid(regions.length))}
      >
        <LetterFields />
        <ChoiceField
          name="which"
          label={w.which}
          value="all"
          choices={[
            { value: 'all', label: w.whichAll },
            { value: 'ready', label: w.whichReady },
          ]}
        />
      </ActForm>
    </Panel>
  )
}

/** Number, date, place and signatory of a letter. */
export function LetterFields() {
  const { w } = useResultWords()
  return (
    <>
      <InputField name="letterNumber" label={w.letterNumber} />
      <DayField name="letterDate" label={w.letterDate} />
      <InputField name="place" label={w.place} value="Jakarta" />
      <InputField name="signatory" label={w.signatory} />
    </>
  )
}
