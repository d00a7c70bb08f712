import { useState } from 'react'
import { EvidenceCards, EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  AttachScan,
  GetMinutesPdf,
  GetSession,
  type IssuedMinutes,
  IssueMinutes,
  ListSessions,
  type Session,
} from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'

/** The minutes on paper: issued, signed by hand, scanned and kept. */
export function MinutesPanel({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const mayIssue = useMay(IssueMinutes) && session.cancelled === null
  return (
    <Panel title={w.minutes.title} lead={w.minutes.lead}>
      {session.minutes.length === 0 ? <p className="mute">{w.minutes.empty}</p> : null}
      <ul className="points">
        {session.minutes.map((one) => (
          <Issued key={one.version} session={session} minutes={one} />
        ))}
      </ul>
      {mayIssue ? <IssueForm session={session} /> : null}
    </Panel>
  )
}

function Issued({ session, minutes }: { session: Session; minutes: IssuedMinutes }) {
  const { w, language } = useCrosscheckWords()
  const { version, issuedAt, digest, scans } = minutes
  const mayAttach = useMay(AttachScan)
  return (
    <li>
      <p className="row__name">{w.minutes.version(version, wib(issuedAt, language))}</p>
      <p className="row__note digest">
        {w.minutes.digest}: {digest}
      </p>
      <FileButton
        endpoint={GetMinutesPdf}
        input={{ sessionId: session.id, version }}
        label={w.minutes.download}
        name={w.minutes.downloadOf(version)}
      />
      {scans.length === 0 ? null : (
        <>
          <h3>{w.minutes.scans}</h3>
          <EvidenceCards versionIds={scans} />
        </>
      )}
      {mayAttach ? <AttachForm session={session} version={version} /> : null}
    </li>
  )
}

/** A scan from the evidence vault, or added to it here. */
function AttachForm({ session, version }: { session: Session; version: number }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  const [chosen, setChosen] = useState<string[]>([])
  const act = useAct(AttachScan, { refresh: [GetSession] })
  const attach = async () => {
    for (const versionId of chosen) {
      if ((await act.run({ sessionId: session.id, version, versionId })) === undefined) return
    }
    setChosen([])
    say(w.minutes.attached)
  }
  return (
    <details>
      <summary>{w.minutes.attach}</summary>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <EvidencePicker chosen={chosen} onChange={setChosen} />
      <button
        type="button"
        className="button"
        disabled={chosen.length === 0 || act.pending}
        onClick={() => void attach()}
      >
        {w.minutes.attach}
      </button>
    </details>
  )
}

function IssueForm({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  const invited = session.participants.find(({ side }) => side === 'region')?.office ?? ''
  return (
    <ActForm
      endpoint={IssueMinutes}
      refresh={[GetSession, ListSessions]}
      submit={w.minutes.issue}
      input={({ assessor, region }) => ({
        sessionId: session.id,
        signatures: [
          { side: 'assessor', office: assessor ?? '' },
          { side: 'region', office: region ?? '' },
        ],
      })}
      onDone={() => say(w.minutes.issued)}
    >
      <InputField name="assessor" label={w.minutes.assessorOffice} value={w.attendance.myOffice} />
      <InputField name="region" label={w.minutes.regionOffice} value={invited} />
    </ActForm>
  )
}
