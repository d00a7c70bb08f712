import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { ChoiceSet } from '#platform/ui/choice-set/choice-set.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  type Assessment,
  BeginReadiness,
  ExportReadiness,
  GetReadiness,
  type Readiness,
  SaveRating,
  SubmitReadiness,
} from '../../contract.ts'
import { HistoryTable } from './history-table.tsx'
import { Item } from './item.tsx'
import { ProfileFigure } from './profile-figure.tsx'
import { useReadinessWords } from './words.ts'

/** The region's readiness: the assessment being filled in, its profile, and everything submitted before. */
export function ReadinessPage() {
  const { w } = useReadinessWords()
  const found = useEndpoint(GetReadiness, {})
  const one = found.data?.draft ?? found.data?.history[0]
  return (
    <Screen
      eyebrow={w.eyebrow}
      title={w.title}
      lead={w.lead}
      acts={one ? <Exports id={one.id} /> : undefined}
    >
      <Answer of={found} lines={8}>
        {(readiness) => <Found readiness={readiness} onSaved={() => void found.refetch()} />}
      </Answer>
    </Screen>
  )
}

function Exports({ id }: { id: string }) {
  return (
    <span className="row-acts">
      <FileButton endpoint={ExportReadiness} input={{ id, format: 'xlsx' }} label="XLSX" />
      <FileButton endpoint={ExportReadiness} input={{ id, format: 'csv' }} label="CSV" />
    </span>
  )
}

function Found({ readiness, onSaved }: { readiness: Readiness; onSaved: () => void }) {
  const { w, language } = useReadinessWords()
  const { draft, history, set } = readiness
  const newest = history[0]
  return (
    <>
      <p className="small mute">{set.basis[language]}</p>
      {draft === null ? <Begin isFirst={newest === undefined} /> : null}
      {draft !== null ? <Draft readiness={readiness} draft={draft} onSaved={onSaved} /> : null}
      {newest === undefined ? null : (
        <Panel
          title={w.profile}
          lead={newest.submittedAt === null ? '' : w.submittedOn(wib(newest.submittedAt, language))}
        >
          <ProfileFigure profile={newest.profile} />
        </Panel>
      )}
      {newest === undefined ? null : (
        <Panel title={w.history}>
          <HistoryTable history={history} />
        </Panel>
      )}
    </>
  )
}

function Begin({ isFirst }: { isFirst: boolean }) {
  const { w } = useReadinessWords()
  const say = useSay()
  const may = useMay(BeginReadiness)
  const form = (
    <ActForm
      endpoint={BeginReadiness}
      refresh={[GetReadiness]}
      submit={isFirst ? w.begin : w.beginAgain}
      onDone={() => say(w.began)}
    >
      <ChoiceSet
        name="elements"
        legend={w.scope}
        value="five"
        choices={[
          { value: 'five', label: w.five },
          { value: 'three', label: w.three },
        ]}
      />
    </ActForm>
  )
  if (!isFirst) return may ? form : null
  return (
    <EmptyState title={w.none}>
      <p>{may ? w.noneBody : w.noneRead}</p>
      {may ? form : null}
    </EmptyState>
  )
}

function Draft(props: { readiness: Readiness; draft: Assessment; onSaved: () => void }) {
  const { w, language } = useReadinessWords()
  const { readiness, draft, onSaved } = props
  const mayFill = useMay(SaveRating)
  const elements = readiness.set.elements.filter(({ code }) => draft.elements.includes(code))
  const all = elements.reduce((sum, { items }) => sum + items.length, 0)
  const rated = draft.ratings.filter(({ rating }) => rating !== null).length
  return (
    <>
      <Panel title={w.draft} lead={w.progress(rated, all)} acts={<Submit id={draft.id} />}>
        <ProfileFigure profile={draft.profile} />
      </Panel>
      {mayFill
        ? elements.map((element) => (
            <Panel key={element.code} title={element.name[language]} lead={element.covers[language]}>
              <ul className="readiness-items">
                {element.items.map((item) => (
                  <Item
                    key={item.code}
                    assessmentId={draft.id}
                    item={item}
                    rating={draft.ratings.find((one) => one.item === item.code)}
                    onSaved={onSaved}
                  />
                ))}
              </ul>
            </Panel>
          ))
        : null}
    </>
  )
}

function Submit({ id }: { id: string }) {
  const { w } = useReadinessWords()
  const say = useSay()
  const may = useMay(SubmitReadiness)
  const [asking, setAsking] = useState(false)
  const act = useAct(SubmitReadiness, {
    refresh: [GetReadiness],
    onDone: () => {
      say(w.submitted)
      setAsking(false)
    },
  })
  const close = () => {
    act.reset()
    setAsking(false)
  }
  if (!may) return null
  return (
    <>
      <button type="button" className="button button--main" onClick={() => setAsking(true)}>
        {w.submit}
      </button>
      {asking ? (
        <Confirm
          title={w.submit}
          act={act}
          label={w.submit}
          onConfirm={() => void act.run({ id })}
          onClose={close}
        >
          <p>{w.submitBody}</p>
        </Confirm>
      ) : null}
    </>
  )
}
