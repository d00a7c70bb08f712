import { Link, useParams } from '@tanstack/react-router'
import { AttendancePanel } from '#core/attendance/web/share.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { count, day, wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { type AgendaItem, GetStage, type StageDetail } from '../../contract.ts'
import { useMovementWords } from '../words.ts'
import { Deliverables } from './deliverables.tsx'
import { StageActs } from './stage-acts.tsx'
import { StageTag } from './state-tag.tsx'

/** One bimtek: when and where, who came, what it brought forth, and what is to be done now. */
export function StagePage() {
  const { w } = useMovementWords()
  const { id = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const stage = useEndpoint(GetStage, { id })
  const found = stage.data
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/bimtek`}>{w.stages.back}</Link>}
      title={found === undefined ? w.stages.title : `${w.bimtek[found.stage - 1]} ${found.year}`}
      lead={found === undefined ? undefined : <StageTag state={found.state} />}
    >
      <Answer of={stage} lines={10}>
        {(one) => <Whole stage={one} />}
      </Answer>
    </Screen>
  )
}

function Whole({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const { code } = usePlace()
  const region = code === stage.region.code ? undefined : stage.region.code
  return (
    <>
      {stage.exception === null ? null : (
        <Notice tone="attention" title={w.stages.exception}>
          <p>{stage.exception}</p>
        </Notice>
      )}
      <Told stage={stage} />
      <StageActs stage={stage} />
      <Agenda agenda={stage.agenda} />
      <AttendancePanel
        subject={`bimtek:${stage.id}`}
        region={region}
        locked={stage.state === 'cancelled' || stage.state === 'accepted'}
      />
      <Deliverables stage={stage} />
      <History stage={stage} />
    </>
  )
}

function Told({ stage }: { stage: StageDetail }) {
  const { w, language } = useMovementWords()
  const { startsAt, endsAt, place, link, deliverablesDueOn, attended, region } = stage
  return (
    <FactList
      rows={[
        [w.region, region.name],
        [w.stages.when, `${wib(startsAt, language)} – ${wib(endsAt, language)} WIB`],
        [
          w.stages.where,
          <>
            {place === '' ? w.stages.online : place}
            {link === null ? null : (
              <>
                {' '}
                <a href={link} rel="noopener noreferrer">
                  {link}
                </a>
              </>
            )}
          </>,
        ],
        [w.stages.due, day(deliverablesDueOn, language)],
        [w.stages.present, attended === 0 ? w.stages.nobody : w.stages.attended(count(attended, language))],
      ]}
    />
  )
}

function Agenda({ agenda }: { agenda: readonly AgendaItem[] }) {
  const { w } = useMovementWords()
  const columns: Column<AgendaItem>[] = [
    { key: 'time', label: w.stages.time, cell: ({ from, to }) => `${from}–${to}` },
    { key: 'topic', label: w.stages.topic, head: true, cell: ({ topic }) => topic },
    { key: 'speaker', label: w.stages.speaker, cell: ({ speaker }) => speaker || w.none },
  ]
  return (
    <Panel title={w.stages.agenda}>
      {agenda.length === 0 ? (
        <p className="mute">{w.stages.agendaNone}</p>
      ) : (
        <DataTable
          caption={w.stages.agenda}
          captionHidden
          columns={columns}
          rows={agenda}
          rowKey={({ from, topic }) => from + topic}
        />
      )}
    </Panel>
  )
}

function History({ stage }: { stage: StageDetail }) {
  const { w, language } = useMovementWords()
  return (
    <Panel title={w.stages.history}>
      <ol className="points">
        {[...stage.steps].reverse().map(({ act, note, by, at }) => (
          <li key={at + act}>
            <p className="row__name">{w.stages.acts[act]}</p>
            {note === null ? null : <p>{note}</p>}
            <p className="small mute">{`${wib(at, language)} WIB, ${by ?? w.stages.otherSide}`}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
