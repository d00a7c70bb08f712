import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { count } from '#platform/ui/format.ts'
import {
  DecideRound,
  DecisionListPdf,
  ExtendAnswers,
  GetCohort,
  GetRanking,
  GetRound,
  ListCohorts,
  ListRounds,
  OpenRound,
  PublishDecision,
  type Round,
  type RoundDetail,
} from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

const READS = [GetRound, ListRounds, GetRanking]
type Doing = 'open' | 'extend' | 'decide' | 'publish'

/** The acts on the whole round that are possible in its state. */
export function RoundActs({ detail }: { detail: RoundDetail }) {
  const { w } = useOneRoundWords()
  const { code } = usePlace()
  const mayManage = useMay(OpenRound)
  const [doing, setDoing] = useState<Doing>()
  const { round, missing } = detail
  const button = (what: Doing, label: string, isMain: boolean): ReactNode => (
    <button
      type="button"
      className={isMain ? 'button button--main' : 'button'}
      disabled={isMain && missing.length > 0}
      onClick={() => setDoing(what)}
    >
      {label}
    </button>
  )
  if (!mayManage) return null
  return (
    <div className="row-acts">
      {round.state === 'draft' ? (
        <>
          <Link className="button" to={`/kerja/${code}/gerakan/seleksi/${round.id}/rancangan`}>
            {w.edit}
          </Link>
          {button('open', w.open, true)}
        </>
      ) : null}
      {round.state === 'open' ? (
        <>
          {button('extend', w.extend, false)}
          {button('decide', w.decide, true)}
        </>
      ) : null}
      {round.decidedAt === null ? null : (
        <FileButton endpoint={DecisionListPdf} input={{ id: round.id }} label={w.pdf} />
      )}
      {round.state === 'decided' ? button('publish', w.publish, true) : null}
      {round.state === 'published' ? (
        <a className="button" href={`/angkatan/daftar/${round.id}`}>
          {w.proof}
        </a>
      ) : null}
      <Doer doing={doing} detail={detail} onClose={() => setDoing(undefined)} />
    </div>
  )
}

function Doer(props: { doing: Doing | undefined; detail: RoundDetail; onClose: () => void }) {
  const { doing, detail, onClose } = props
  if (doing === 'open') return <OpenDialog detail={detail} onClose={onClose} />
  if (doing === 'extend') return <ExtendDialog round={detail.round} onClose={onClose} />
  if (doing === 'decide') return <DecideDialog round={detail.round} onClose={onClose} />
  return doing === 'publish' ? <PublishDialog round={detail.round} onClose={onClose} /> : null
}

interface DialogProps {
  round: Round
  onClose: () => void
}

function OpenDialog({ detail, onClose }: { detail: RoundDetail; onClose: () => void }) {
  const { w, language } = useOneRoundWords()
  const { id, revision } = detail.round
  const act = useAct(OpenRound, { refresh: READS, onDone: useDone(w.opened, onClose) })
  return (
    <Confirm
      title={w.open}
      act={act}
      label={w.open}
      onClose={onClose}
      onConfirm={() => void act.run({ id, revision })}
    >
      <p>{w.openBody(count(detail.candidates, language))}</p>
    </Confirm>
  )
}

function useDone(said: string, onClose: () => void): () => void {
  const say = useSay()
  return () => {
    say(said)
    onClose()
  }
}

function ExtendDialog({ round, onClose }: DialogProps) {
  const { w } = useOneRoundWords()
  const { id, revision, answersUntil } = round
  const before = dayInWib(answersUntil)
  return (
    <Dialog title={w.extend} onClose={onClose}>
      <ActForm
        endpoint={ExtendAnswers}
        refresh={READS}
        submit={w.extend}
        input={(typed) => ({ id, revision, answersUntil: typed.answersUntil })}
        onDone={useDone(w.extended, onClose)}
        onCancel={onClose}
      >
        <DayField name="answersUntil" label={w.newDay} least={before} />
      </ActForm>
    </Dialog>
  )
}

function DecideDialog({ round, onClose }: DialogProps) {
  const { w } = useOneRoundWords()
  const { id, revision } = round
  return (
    <Dialog title={w.decide} onClose={onClose}>
      <p>{w.decideBody}</p>
      <ActForm
        endpoint={DecideRound}
        refresh={READS}
        submit={w.decide}
        input={(typed) => ({ ...typed, id, revision })}
        onDone={useDone(w.decided, onClose)}
        onCancel={onClose}
      >
        <InputField name="number" label={w.number} />
        <DayField name="datedOn" label={w.datedOn} value={dayInWib(new Date())} />
        <InputField name="place" label={w.place} value="Jakarta" />
        <InputField name="signatory" label={w.signatory} help={w.signatoryHelp} />
      </ActForm>
    </Dialog>
  )
}

function PublishDialog({ round, onClose }: DialogProps) {
  const { w, language } = useOneRoundWords()
  const { id, revision, year } = round
  const rows = useEndpoint(GetRanking, { id }).data?.rows ?? []
  const chosen = rows.filter(({ decision }) => decision?.verdict === 'chosen').length
  const refresh = [...READS, ListCohorts, GetCohort]
  const act = useAct(PublishDecision, { refresh, onDone: useDone(w.published, onClose) })
  return (
    <Confirm
      title={w.publish}
      act={act}
      label={w.publish}
      onClose={onClose}
      onConfirm={() => void act.run({ id, revision })}
    >
      <p>{w.publishBody(count(chosen, language), year)}</p>
    </Confirm>
  )
}
