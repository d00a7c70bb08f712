import { Link, useParams } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  BOOKS,
  DecideVersion,
  GetVersion,
  PrintBookDocx,
  PrintBookPdf,
  type VersionCard,
  WithdrawVersion,
} from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useBookWords } from '../words.ts'
import { DecideForm } from './decide-form.tsx'
import { SnapshotView } from './snapshot-view.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** `rencana/versi/$id`: one version as it was frozen, its books, and the leader's decision. */
export function VersionPage() {
  const { w } = useBookWords()
  const { code } = usePlace()
  const id = String(useParams({ strict: false }).id)
  const found = useEndpoint(GetVersion, { id })
  const number = found.data?.version.number ?? null
  return (
    <Screen
      eyebrow={w.plan}
      title={number === null ? w.proposalTitle : w.versionTitle(number)}
      lead={found.data?.version.title}
      acts={
        <Link className="button" to={`/kerja/${code}/rencana/versi`}>
          {w.back}
        </Link>
      }
    >
      <Answer of={found} lines={12}>
        {({ version, snapshot }) => (
          <>
            <Facts version={version} />
            <Acts version={version} />
            <Books id={id} />
            <SnapshotView snapshot={snapshot} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Facts({ version }: { version: VersionCard }) {
  const { w, language } = useBookWords()
  const rows: [string, React.ReactNode][] = [
    [w.state, <StateTag key="state" state={version.state} />],
    [w.period, `${version.fromYear}–${version.toYear}`],
    [w.reason, version.reason],
    [w.proposedBy, w.by(version.proposedBy ?? w.somebody, wib(version.proposedAt, language))],
    ...(version.decidedAt === null
      ? []
      : [[w.decidedBy, w.by(version.decidedBy ?? w.somebody, wib(version.decidedAt, language))] as const]),
    ...(version.decisionNote === null ? [] : [[w.note, version.decisionNote] as const]),
    [w.digest, <code key="digest">{version.digest.match(/.{16}/g)?.join(' ')}</code>],
  ].map(([label, value]) => [label as string, value])
  return <FactList rows={rows} />
}

function Acts({ version }: { version: VersionCard }) {
  const { w } = useBookWords()
  const [mayDecide, mayWithdraw] = [useMay(DecideVersion), useMay(WithdrawVersion)]
  if (version.state !== 'proposed') return null
  return (
    <>
      {mayDecide ? (
        <Panel title={w.decide}>
          <DecideForm version={version} />
        </Panel>
      ) : null}
      {mayWithdraw ? <WithdrawButton id={version.id} /> : null}
    </>
  )
}

function Books({ id }: { id: string }) {
  const { w } = useBookWords()
  return (
    <Panel title={w.books}>
      <FactList
        rows={BOOKS.map((book) => [
          w.bookNames[book],
          <span key={book} className="row-acts">
            <FileButton
              endpoint={PrintBookPdf}
              input={{ id, book }}
              label={`PDF · ${w.bookNames[book].slice(0, 6)}`}
            />
            <FileButton
              endpoint={PrintBookDocx}
              input={{ id, book }}
              label={`DOCX · ${w.bookNames[book].slice(0, 6)}`}
            />
          </span>,
        ])}
      />
    </Panel>
  )
}
