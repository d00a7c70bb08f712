import { useId, useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import type { Computed } from '../../arithmetic.ts'
import {
  ChangeScenario,
  GetScenario,
  ListScenarios,
  SaveScenario,
  type Scenario,
  type ScenarioStart,
} from '../../contract.ts'
import { type ChangeDraft, contentOf, type Draft, draftOfScenario } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { indexText } from './figures.ts'

interface Props {
  start: ScenarioStart
  draft: Draft
  computed: Computed
  onChange: ChangeDraft
}

const STALE = [ListScenarios, GetScenario]

/** Keeps the draft under a name; an open scenario is changed, or becomes a new one. */
export function SavePanel({ start, draft, computed, onChange }: Props) {
  const { w } = useScenarioWords()
  const say = useSay()
  const [nameless, setNameless] = useState(false)
  const save = useAct(SaveScenario, {
    refresh: STALE,
    onDone: ({ id, revision }) => {
      onChange({ kept: { id, revision } })
      say(w.savedNew)
    },
  })
  const change = useAct(ChangeScenario, {
    refresh: STALE,
    onDone: ({ revision }) => {
      onChange(({ kept }) => ({ kept: kept && { ...kept, revision } }))
      say(w.savedChange)
    },
  })
  const words = { name: draft.name, note: draft.note, content: contentOf(draft) }
  const { kept } = draft
  const run = (act: () => unknown) => {
    setNameless(draft.name.trim() === '')
    save.reset()
    change.reset()
    if (draft.name.trim() !== '') act()
  }
  const overwrite = (revision: number) =>
    kept && run(() => void change.run({ scenarioId: kept.id, revision, ...words }))
  const isConflict = change.problem?.details.code === 'scenario.changed_elsewhere'
  const problem = save.problem ?? change.problem
  return (
    <Panel title={w.save} lead={w.saveLead} id="simpan">
      <div className="act-form">
        {problem === undefined ? null : <ProblemNote problem={problem} writing />}
        {isConflict && kept ? (
          <Conflict
            id={kept.id}
            yours={computed.index === undefined ? w.noIndex : indexText(start, computed.index)}
            onKeep={overwrite}
            onTake={(theirs) => {
              change.reset()
              onChange(draftOfScenario(theirs))
            }}
          />
        ) : null}
        <NameFields draft={draft} nameless={nameless} onChange={onChange} />
        <div className="act-form__foot">
          {kept === null ? null : (
            <button
              type="button"
              className="button button--main"
              disabled={change.pending}
              onClick={() => overwrite(kept.revision)}
            >
              {w.saveChange}
            </button>
          )}
          <button
            type="button"
            className={kept === null ? 'button button--main' : 'button'}
            disabled={save.pending}
            onClick={() => run(() => void save.run({ year: start.year, ...words }))}
          >
            {w.saveNew}
          </button>
        </div>
        {kept === null ? null : <ShareLine year={start.year} id={kept.id} />}
      </div>
    </Panel>
  )
}

function NameFields(props: { draft: Draft; nameless: boolean; onChange: ChangeDraft }) {
  const { w } = useScenarioWords()
  const { draft, nameless, onChange } = props
  const id = useId()
  return (
    <>
      <div className={nameless ? 'field field--wrong' : 'field'}>
        <label htmlFor={`${id}-name`}>{w.name}</label>
        <input
          id={`${id}-name`}
          className="input input--long"
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          {...(nameless ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {})}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {nameless ? (
          <p className="field__error" id={`${id}-error`} role="alert">
            {w.nameMissing}
          </p>
        ) : null}
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{w.note}</label>
        <textarea
          id={`${id}-note`}
          className="input input--area"
          rows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
    </>
  )
}

function ShareLine({ year, id }: { year: number; id: string }) {
  const { w } = useScenarioWords()
  const { code } = usePlace()
  return (
    <CopyLine
      label={w.share}
      text={`${location.origin}/kerja/${code}/evaluasi/andaian/${year}?skenario=${id}`}
    />
  )
}

interface ConflictProps {
  id: string
  yours: string
  onKeep: (revision: number) => void
  onTake: (theirs: Scenario) => void
}

/** Theirs beside one's own; nothing is thrown away before somebody chooses. */
function Conflict({ id, yours, onKeep, onTake }: ConflictProps) {
  const { w, language } = useScenarioWords()
  const theirs = useEndpoint(GetScenario, { scenarioId: id }).data
  if (theirs === undefined) return null
  return (
    <div className="notice notice--attention">
      <p className="notice__title">{w.conflict}</p>
      <div className="notice__body">
        <p>{w.conflictBy(theirs.changedBy, wib(theirs.changedAt, language))}</p>
        <dl className="facts">
          <div>
            <dt>{w.yours}</dt>
            <dd className="number">{decimal(yours, language)}</dd>
          </div>
          <div>
            <dt>{w.theirs}</dt>
            <dd>
              <span className="number">
                {theirs.index === null ? w.noIndex : decimal(theirs.index, language)}
              </span>{' '}
              {theirs.name}
              <span className="facts__note">
                {Object.entries(theirs.moves)
                  .map(([code, score]) => `${code} ${decimal(score, language)}`)
                  .join(', ')}
              </span>
            </dd>
          </div>
        </dl>
        <p className="row-acts">
          <button type="button" className="button" onClick={() => onKeep(theirs.revision)}>
            {w.conflictKeep}
          </button>
          <button type="button" className="button" onClick={() => onTake(theirs)}>
            {w.conflictTake}
          </button>
        </p>
      </div>
    </div>
  )
}
