import { useNavigate, useParams } from '@tanstack/react-router'
import type { InstrumentData } from '#core/evaluation/contract.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { DeriveInstrument, GetInstrumentVersion, ListInstrumentVersions } from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { HeadFields, WeightFields } from './derive-fields.tsx'
import { QuestionFields } from './question-fields.tsx'
import { type Draft, type HeldDraft, useDraft } from './use-draft.ts'

/** A new version from an existing one. */
export function DerivePage() {
  const { w } = useCycleWords()
  const params = useParams({ strict: false })
  const asked = { code: params.code ?? '', version: Number(params.version) }
  const base = useEndpoint(GetInstrumentVersion, asked)
  return (
    <Screen eyebrow={w.instruments} title={w.deriveOf(asked.code, asked.version)} lead={w.deriveLead}>
      <Answer of={base} lines={10}>
        {(data) => <Derive base={data} />}
      </Answer>
    </Screen>
  )
}

function Derive({ base }: { base: InstrumentData }) {
  const { w } = useCycleWords()
  const held = useDraft(base)
  const { draft, change } = held
  return (
    <>
      <HeadFields draft={draft} onChange={change} />
      <Panel title={w.weights} lead={w.dropComponent}>
        <WeightFields base={base} draft={draft} onChange={change} />
      </Panel>
      <Panel title={w.questions}>
        <QuestionFields base={base} draft={draft} onChange={change} />
      </Panel>
      <Saving base={base} held={held} />
    </>
  )
}

function Saving({ base, held }: { base: InstrumentData; held: HeldDraft }) {
  const { w, language } = useCycleWords()
  const say = useSay()
  const navigate = useNavigate()
  const { draft, keptAt, forget } = held
  const act = useAct(DeriveInstrument, {
    refresh: [ListInstrumentVersions],
    onDone: ({ code, version }) => {
      forget()
      say(w.derivedSaid)
      void navigate({ to: `/kerja/00/evaluasi/instrumen/${code}/${version}` })
    },
  })
  const save = () => void act.run({ code: base.code, version: base.version, ...sentOf(draft) })
  return (
    <div className="act-form">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <p className="small" role="status">
        {keptAt === undefined ? null : w.keptHere(wib(keptAt, language).split(' ').at(-1) ?? '')}
      </p>
      <div className="act-form__foot">
        <button type="button" className="button button--main" disabled={act.pending} onClick={save}>
          {w.deriveSave}
        </button>
        <button type="button" className="button" onClick={forget}>
          {w.forget}
        </button>
      </div>
    </div>
  )
}

const sentOf = ({ reason, questions, weights, year, ...rest }: Draft) => ({
  reason: reason.trim(),
  derivation: {
    ...rest,
    year: Number(year),
    weights: weights
      .map(({ component, weight }) => ({ component, weight: weight.trim().replace(',', '.') }))
      .filter(({ weight }) => weight !== ''),
    questions: questions
      .filter(({ isDropped }) => !isDropped)
      .map(({ isDropped: _, ...question }) => question),
  },
})
