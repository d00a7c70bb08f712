import { Link, useParams } from '@tanstack/react-router'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  ConfirmReceipt,
  GetReceipt,
  GetRegionReceiptPdf,
  ListReceipts,
  type Receipt,
} from '../../contract.ts'
import { useHandoverWords } from '../words.ts'
import { ConfirmedTag } from './receipt-table.tsx'

/** One receipt: the parties, what was open, and the successor’s confirmation. */
export function ReceiptPage() {
  const { w } = useHandoverWords()
  const { id = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetReceipt, { id })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/tugas/serah-terima`}>{w.back}</Link>}
      title={w.receipts}
      acts={<FileButton endpoint={GetRegionReceiptPdf} input={{ id }} label={w.pdf} />}
    >
      <Answer of={found} lines={8}>
        {(receipt) => (
          <>
            <Parties receipt={receipt} />
            <Tasks receipt={receipt} />
            {receipt.mayConfirm ? <ConfirmPanel id={receipt.id} /> : null}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Parties({ receipt }: { receipt: Receipt }) {
  const { w, language } = useHandoverWords()
  const { content, confirmedAt, remark, digest } = receipt
  const rows: [string, React.ReactNode][] = [
    [w.parties, w.receiptTitle(content.from.name, content.to.name)],
    [w.role, [w.roles[content.role], content.opd?.name].filter(Boolean).join(' · ')],
    [w.reason, content.reason],
    [w.at, wib(content.at, language)],
    [w.state, <ConfirmedTag key="state" receipt={receipt} />],
    ...(confirmedAt === null
      ? []
      : [
          [w.confirmed, [wib(confirmedAt, language), remark].filter(Boolean).join(' · ')] as [string, string],
        ]),
    [w.digest, <code key="digest">{digest}</code>],
  ]
  return <FactList rows={rows} />
}

function Tasks({ receipt }: { receipt: Receipt }) {
  const { w, language } = useHandoverWords()
  const { code } = usePlace()
  const { tasks } = receipt.content
  return (
    <Panel title={`${w.openTasks} (${tasks.length})`}>
      {tasks.length === 0 ? (
        <p className="mute">{w.noTasks}</p>
      ) : (
        <ol className="tasks">
          {tasks.map(({ title, why, to, due }) => (
            <li key={`${to}${title.id}`} className="task task--soon">
              <div>
                <h3 className="task__title">{title[language]}</h3>
                <p className="task__why">{why[language]}</p>
                {due === null ? null : <p className="task__due">{w.due(wib(due, language))}</p>}
              </div>
              <Link className="button" to={`/kerja/${code}/${to}`} aria-label={w.openTaskOf(title[language])}>
                {w.openTask}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

function ConfirmPanel({ id }: { id: string }) {
  const { w } = useHandoverWords()
  const say = useSay()
  return (
    <Panel title={w.confirm} lead={w.confirmLead}>
      <ActForm
        endpoint={ConfirmReceipt}
        refresh={[GetReceipt, ListReceipts]}
        submit={w.confirmSubmit}
        input={({ remark }) => ({ id, ...(remark?.trim() ? { remark } : {}) })}
        onDone={() => say(w.confirmedSaid)}
      >
        <AreaField name="remark" label={w.remark} rows={3} />
      </ActForm>
    </Panel>
  )
}
