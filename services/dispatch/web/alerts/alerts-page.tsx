import { useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useLiveRefresh } from '#platform/client/live.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Alert, ApproveAlert, DraftAlert, ListAlerts, SendAlert, WithdrawAlert } from '../../contract.ts'
import { ExampleTag } from '../parts/marks.tsx'
import { WarningStrip } from '../parts/warnings.tsx'
import { useDispatchWords } from '../words.ts'
import { AlertDialog, type Writing } from './alert-dialog.tsx'
import { useAlertsWords } from './words.ts'

/** Alerts to the public: drafts, approved ones, and what went out. */
export function AlertsPage() {
  const { w } = useAlertsWords()
  const { w: shared } = useDispatchWords()
  const { code, permissions } = usePlace()
  const [{ kejadian }, ask] = useAsked('kejadian')
  const [writing, setWriting] = useState<Writing | undefined>(kejadian === '' ? undefined : { kind: 'new' })
  useLiveRefresh('dispatch.desk', code, [ListAlerts], { enabled: permissions.has('dispatch.incident.read') })
  const alerts = useEndpoint(ListAlerts, {})
  const mayDraft = useMay(DraftAlert)
  const close = () => {
    setWriting(undefined)
    if (kejadian !== '') ask('kejadian', '')
  }
  const acts = (
    <>
      <a className="button" href={`/cap/${code}/feed.xml`}>
        {w.feed}
      </a>
      {mayDraft ? (
        <button type="button" className="button button--main" onClick={() => setWriting({ kind: 'new' })}>
          {w.write}
        </button>
      ) : null}
    </>
  )
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead} acts={acts}>
      <WarningStrip />
      <Answer of={alerts} lines={8}>
        {(found) =>
          found.alerts.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{w.noneLead}</p>
            </EmptyState>
          ) : (
            <ul className="rows">
              {found.alerts.map((one) => (
                <li key={one.id} className="row alert112">
                  <AlertRow alert={one} onWrite={setWriting} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {writing === undefined ? null : (
        <AlertDialog writing={writing} incidentId={kejadian === '' ? undefined : kejadian} onClose={close} />
      )}
    </Screen>
  )
}

function AlertRow({ alert, onWrite }: { alert: Alert; onWrite: (writing: Writing) => void }) {
  const { w } = useAlertsWords()
  const { language } = useDispatchWords()
  const { code } = usePlace()
  const { content } = alert
  const tone = alert.state === 'sent' ? 'tag--good' : alert.state === 'draft' ? 'tag--attention' : ''
  return (
    <>
      <div>
        <p className="row__name">
          {content.headline} <span className={`tag ${tone}`}>{w.states[alert.state]}</span>{' '}
          <span className="tag">{w.messages[alert.message]}</span>{' '}
          {content.status === 'Actual' ? null : (
            <span className="tag tag--attention">{w.statuses[content.status]}</span>
          )}{' '}
          <ExampleTag shown={alert.isExample} />
        </p>
        <p className="small">{content.description}</p>
        <p className="row__note">
          {w.severities[content.severity]} · {content.areas.map(({ description }) => description).join(', ')}{' '}
          · {w.until(wib(content.expiresAt, language))}
          {alert.sentAt === null ? '' : ` · ${w.sentAt(wib(alert.sentAt, language))}`}
          {alert.replacedBy === null ? '' : ` · ${w.replaced}`}
        </p>
        {alert.sentAt === null ? null : (
          <p className="small">
            <a href={`/cap/${code}/${alert.id}.xml`}>{w.document}</a>
          </p>
        )}
      </div>
      <AlertActs alert={alert} onWrite={onWrite} />
    </>
  )
}

function AlertActs({ alert, onWrite }: { alert: Alert; onWrite: (writing: Writing) => void }) {
  const { w } = useAlertsWords()
  const say = useSay()
  const [isSending, setSending] = useState(false)
  const options = (done: string) => ({ refresh: [ListAlerts], onDone: () => say(done) })
  const approve = useAct(ApproveAlert, options(w.done.approve))
  const send = useAct(SendAlert, options(w.done.send))
  const withdraw = useAct(WithdrawAlert, options(w.done.withdraw))
  const problem = approve.problem ?? withdraw.problem
  const may = (act: Alert['acts'][number]) => alert.acts.includes(act)
  const of = { alertId: alert.id }
  return (
    <div className="row-acts">
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {may('approve') ? (
        <button
          type="button"
          className="button"
          disabled={approve.pending}
          onClick={() => void approve.run(of)}
        >
          {w.approve}
        </button>
      ) : null}
      {may('send') ? (
        <button type="button" className="button button--main" onClick={() => setSending(true)}>
          {w.send}
        </button>
      ) : null}
      {may('change') ? (
        <button type="button" className="button" onClick={() => onWrite({ kind: 'change', alert })}>
          {w.change}
        </button>
      ) : null}
      {may('withdraw') ? (
        <button
          type="button"
          className="button"
          disabled={withdraw.pending}
          onClick={() => void withdraw.run(of)}
        >
          {w.withdraw}
        </button>
      ) : null}
      {may('update') ? (
        <button type="button" className="button" onClick={() => onWrite({ kind: 'Update', alert })}>
          {w.update}
        </button>
      ) : null}
      {may('cancel') ? (
        <button type="button" className="button" onClick={() => onWrite({ kind: 'Cancel', alert })}>
          {w.cancel}
        </button>
      ) : null}
      {isSending ? (
        <Confirm
          title={w.sendTitle}
          act={send}
          label={w.send}
          onConfirm={() => void send.run(of).then((reply) => reply !== undefined && setSending(false))}
          onClose={() => setSending(false)}
        >
          <p>{alert.content.headline}</p>
          <p>{w.sendLead}</p>
        </Confirm>
      ) : null}
    </div>
  )
}
