import { Link, useParams } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  AddCandidates,
  type Criterion,
  GetRanking,
  GetRound,
  type Round,
  type RoundDetail,
} from '../../contract.ts'
import { StateTag } from '../rounds/tags.tsx'
import { useRoundWords } from '../rounds/words.ts'
import { AddCandidatesPanel } from './add-candidates.tsx'
import { Interviews } from './interviews.tsx'
import { RankingPanel } from './ranking-panel.tsx'
import { RoundActs } from './round-acts.tsx'
import { useOneRoundWords } from './words.ts'

/** One round as the ministry runs it, from draft to published list. */
export function RoundPage() {
  const { w, language } = useOneRoundWords()
  const { id = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetRound, { id })
  const round = found.data?.round
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/seleksi`}>{w.back}</Link>}
      title={round?.title[language] ?? w.back}
      lead={
        round === undefined ? undefined : (
          <>
            <StateTag round={round} /> {w.until(wib(round.answersUntil, language))}
          </>
        )
      }
      acts={found.data === undefined || code !== '00' ? undefined : <RoundActs detail={found.data} />}
    >
      <Answer of={found} lines={10}>
        {(detail) => (code === '00' ? <Ministry detail={detail} /> : <Elsewhere round={detail.round} />)}
      </Answer>
    </Screen>
  )
}

function Elsewhere({ round }: { round: Round }) {
  const { w } = useOneRoundWords()
  const { code } = usePlace()
  return (
    <Notice>
      <p>{w.notMinistry}</p>
      <p>
        <Link to={`/kerja/${code}/gerakan/kuesioner/${round.id}`}>{w.toQuestionnaire}</Link>
      </p>
    </Notice>
  )
}

function Ministry({ detail }: { detail: RoundDetail }) {
  const { w, language } = useOneRoundWords()
  const { round, missing } = detail
  const mayRank = useMay(GetRanking)
  const mayManage = useMay(AddCandidates)
  const isListing = round.state === 'draft' || round.state === 'open'
  return (
    <>
      {missing.length === 0 || !mayManage ? null : (
        <Notice tone="attention" title={w.missing}>
          <ul>
            {missing.map((one) => (
              <li key={one.id}>{one[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {mayRank ? <RankingPanel round={round} /> : null}
      {mayManage && isListing ? <AddCandidatesPanel round={round} /> : null}
      {round.state === 'draft' ? null : <Interviews round={round} />}
      <Criteria round={round} />
    </>
  )
}

function Criteria({ round }: { round: Round }) {
  const { w, language } = useOneRoundWords()
  const { w: shared } = useRoundWords()
  const columns: Column<Criterion>[] = [
    {
      key: 'name',
      label: w.criterion,
      head: true,
      cell: ({ name, guide }) => (
        <>
          {name[language]} <span className="cell-note">{guide[language]}</span>
        </>
      ),
    },
    { key: 'weight', label: w.weight, number: true, cell: ({ weight }) => `${decimal(weight, language)} %` },
    {
      key: 'kind',
      label: w.kind,
      cell: ({ kind, thresholds, unit }) =>
        thresholds === null
          ? shared.kinds[kind]
          : `${shared.kinds[kind]}: ${thresholds.map((one) => decimal(one, language)).join('; ')} ${unit ?? ''}`,
    },
    {
      key: 'knock',
      label: w.condition,
      cell: ({ knockOutBelow }) => (knockOutBelow === null ? '–' : w.below(decimal(knockOutBelow, language))),
    },
  ]
  return (
    <Panel title={w.criteria} lead={round.weightsBasis}>
      <DataTable
        caption={w.criteria}
        captionHidden
        columns={columns}
        rows={round.criteria}
        rowKey={({ code }) => code}
      />
    </Panel>
  )
}
