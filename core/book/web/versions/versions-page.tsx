import { Link } from '@tanstack/react-router'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { type Gap, ListVersions, ProposeVersion, type VersionCard, type Versions } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useBookWords } from '../words.ts'

/** `rencana/versi`: every version, what the working text lacks, and proposing a new one. */
export function VersionsPage() {
  const { w } = useBookWords()
  const { code } = usePlace()
  const found = useEndpoint(ListVersions, {})
  return (
    <Screen
      eyebrow={w.plan}
      title={w.title}
      lead={w.lead}
      acts={
        <>
          <Link className="button" to={`/kerja/${code}/rencana/induk`}>
            {w.toPlan}
          </Link>
          <Link className="button" to={`/kerja/${code}/rencana/banding`}>
            {w.toCompare}
          </Link>
          <a className="button" href={`/rencana/${code}`}>
            {w.publicPage}
          </a>
        </>
      }
    >
      <Answer of={found} lines={8}>
        {(all) => <Found all={all} />}
      </Answer>
    </Screen>
  )
}

function Found({ all }: { all: Versions }) {
  const { w } = useBookWords()
  const may = useMay(ProposeVersion)
  const columns = useColumns(all)
  return (
    <>
      {all.versions.length === 0 ? (
        <EmptyState title={w.none}>
          <p>{w.noneBody}</p>
        </EmptyState>
      ) : (
        <DataTable caption={w.title} columns={columns} rows={all.versions} rowKey={({ id }) => id} />
      )}
      <Panel title={w.gaps}>{all.gaps.length === 0 ? <p>{w.noGaps}</p> : <Gaps gaps={all.gaps} />}</Panel>
      {may ? (
        <Panel title={w.propose}>
          <Propose all={all} />
        </Panel>
      ) : null}
    </>
  )
}

function useColumns({ versions }: Versions): Column<VersionCard>[] {
  const { w, language } = useBookWords()
  const { code } = usePlace()
  const newest = Math.max(0, ...versions.map(({ number }) => number ?? 0))
  return [
    {
      key: 'number',
      label: w.number,
      head: true,
      cell: ({ id, number }) => (
        <Link to={`/kerja/${code}/rencana/versi/${id}`}>
          {number === null ? w.draft : w.versionTitle(number)}
        </Link>
      ),
    },
    {
      key: 'state',
      label: w.state,
      cell: ({ state, number }) => (
        <>
          <StateTag state={state} /> {number === newest ? w.inForce : ''}
        </>
      ),
    },
    { key: 'reason', label: w.reason, cell: ({ reason }) => reason },
    {
      key: 'programmes',
      label: w.programmes,
      number: true,
      cell: ({ programmes }) => count(programmes, language),
    },
    { key: 'at', label: w.at, cell: ({ decidedAt, proposedAt }) => wib(decidedAt ?? proposedAt, language) },
  ]
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { w, language } = useBookWords()
  const { code } = usePlace()
  return (
    <ul>
      {gaps.map(({ key, text, blocks, path }) => (
        <li key={key} className="begins">
          {text[language]} {blocks ? <span className="tag tag--attention">{w.blocks}</span> : null}{' '}
          <Link to={`/kerja/${code}/${path}`} aria-label={`${w.mend}: ${text[language]}`}>
            {w.mend}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Propose({ all }: { all: Versions }) {
  const { w } = useBookWords()
  const say = useSay()
  if (all.versions.some(({ state }) => state === 'proposed')) return <p className="mute">{w.waiting}</p>
  if (!all.hasChanges && all.versions.length > 0) return <p className="mute">{w.noChanges}</p>
  return (
    <ActForm
      endpoint={ProposeVersion}
      refresh={[ListVersions]}
      submit={w.proposeSubmit}
      onDone={() => say(w.proposed)}
      clears
    >
      <AreaField name="reason" label={w.proposeReason} help={w.proposeHelp} rows={2} />
    </ActForm>
  )
}
