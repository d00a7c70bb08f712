import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  CreateRound,
  GetRound,
  GetRoundTemplate,
  ListRounds,
  type Round,
  UpdateRound,
} from '../../contract.ts'
import { criteriaOf, draftOf, type PlanDraft, questionsOf } from './draft.ts'
import { PlanConflict } from './plan-conflict.tsx'
import { CriteriaFields, QuestionFields } from './plan-fields.tsx'
import { useRoundWords } from './words.ts'

/** A new round, with the proposal of criteria and questions to begin with. */
export function NewRoundPage() {
  const { w } = useRoundWords()
  const { code } = usePlace()
  const template = useEndpoint(GetRoundTemplate, {})
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/seleksi`}>{w.back}</Link>}
      title={w.create}
      lead={w.planLead}
    >
      <Answer of={template} lines={10}>
        {(plan) => <PlanForm round={undefined} draft={draftOf(plan)} weightsBasis={plan.weightsBasis} />}
      </Answer>
    </Screen>
  )
}

/** The draft of a round, rewritten until it opens. */
export function PlanPage() {
  const { w, language } = useRoundWords()
  const { code } = usePlace()
  const { id = '' } = useParams({ strict: false })
  const found = useEndpoint(GetRound, { id })
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/gerakan/seleksi/${id}`}>
          {found.data?.round.title[language] ?? w.round}
        </Link>
      }
      title={w.plan}
      lead={w.planLead}
    >
      <Answer of={found} lines={10}>
        {({ round }) => (round.state === 'draft' ? <Meeting round={round} /> : <Notice>{w.notDraft}</Notice>)}
      </Answer>
    </Screen>
  )
}

/** The draft as it was opened; when somebody else saved meanwhile, the writer chooses and loses nothing unasked. */
function Meeting({ round }: { round: Round }) {
  const [base, setBase] = useState(round)
  const [mount, setMount] = useState(0)
  const takeTheirs = () => {
    setBase(round)
    setMount(mount + 1)
  }
  return (
    <>
      {round.revision === base.revision ? null : (
        <PlanConflict
          mine={base}
          theirs={round}
          onTheirs={takeTheirs}
          onMine={() => setBase({ ...base, revision: round.revision })}
        />
      )}
      <PlanForm key={mount} round={base} draft={draftOf(base)} weightsBasis={base.weightsBasis} />
    </>
  )
}

interface PlanFormProps {
  round: Round | undefined
  draft: PlanDraft
  weightsBasis: string
}

function PlanForm({ round, draft, weightsBasis }: PlanFormProps) {
  const { w } = useRoundWords()
  const [criteria, setCriteria] = useState(draft.criteria)
  const [questions, setQuestions] = useState(draft.questions)
  const done = useDone(round)
  const inputOf = (typed: Record<string, string>) => ({
    title: { id: typed.titleId ?? '', en: typed.titleEn ?? typed.titleId ?? '' },
    answersUntil: typed.answersUntil ?? '',
    weightsBasis: typed.weightsBasis ?? '',
    criteria: criteriaOf(criteria),
    questions: questionsOf(questions),
    ...(round === undefined
      ? { year: Number(typed.year), isExample: typed.isExample === 'on' }
      : { id: round.id, revision: round.revision }),
  })
  return (
    <ActForm
      endpoint={round === undefined ? CreateRound : UpdateRound}
      refresh={[ListRounds, GetRound]}
      submit={w.save}
      input={inputOf}
      onDone={(reply) => done('id' in reply ? reply.id : round?.id)}
    >
      <Head round={round} weightsBasis={weightsBasis} />
      <Panel title={w.criteria}>
        <CriteriaFields drafts={criteria} onChange={setCriteria} />
      </Panel>
      <Panel title={w.questions}>
        <QuestionFields drafts={questions} onChange={setQuestions} />
      </Panel>
    </ActForm>
  )
}

/** Back to the round, with what was done. */
function useDone(round: Round | undefined): (id: string | undefined) => void {
  const { w } = useRoundWords()
  const say = useSay()
  const navigate = useNavigate()
  const { code } = usePlace()
  return (id) => {
    say(round === undefined ? w.created : w.saved)
    if (id !== undefined) void navigate({ to: `/kerja/${code}/gerakan/seleksi/${id}` })
  }
}

function Head({ round, weightsBasis }: { round: Round | undefined; weightsBasis: string }) {
  const { w } = useRoundWords()
  const year = String(new Date().getFullYear() + 1)
  const until = round === undefined ? '' : dayInWib(round.answersUntil)
  return (
    <>
      {round === undefined ? <InputField name="year" label={w.year} value={year} /> : null}
      <InputField name="titleId" label={w.titleId} value={round?.title.id ?? ''} />
      <InputField name="titleEn" label={w.titleEn} value={round?.title.en ?? ''} />
      <DayField
        name="answersUntil"
        label={w.answersUntil}
        help={w.answersUntilHelp}
        value={until}
        least={dayInWib(new Date())}
      />
      <InputField name="weightsBasis" label={w.weightsBasis} help={w.weightsBasisHelp} value={weightsBasis} />
      {round === undefined ? (
        <label className="check">
          <input type="checkbox" name="isExample" /> {w.isExample}
        </label>
      ) : null}
    </>
  )
}
