import { Link } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import {
  GetMeetingsCalendar,
  KINDS,
  ListMeetings,
  type MeetingKind,
  type MeetingSummary,
  PlanMeeting,
} from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { MeetingTable } from './meeting-table.tsx'

/** Meetings of the region, by year and kind. */
export function MeetingsPage() {
  const { w } = useMeetingWords()
  const { code } = usePlace()
  const [asked, ask] = useAsked('tahun', 'jenis')
  const kind = KINDS.find((one) => one === asked.jenis)
  const year = /^20\d\d$/.test(asked.tahun) ? Number(asked.tahun) : undefined
  const found = useEndpoint(ListMeetings, {
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
  })
  const mayPlan = useMay(PlanMeeting)
  const acts = (
    <>
      {mayPlan ? (
        <Link className="button button--main" to={`/kerja/${code}/rapat/baru`}>
          {w.list.plan}
        </Link>
      ) : null}
      <Link className="button" to={`/kerja/${code}/rapat/keputusan`}>
        {w.list.decisions}
      </Link>
    </>
  )
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rapat`}>{w.eyebrow}</Link>}
      title={w.list.title}
      lead={w.list.lead}
      acts={acts}
    >
      <Answer of={found} lines={8}>
        {({ years, meetings }) =>
          years.length === 0 ? (
            <EmptyState title={w.list.empty}>
              <p>{mayPlan ? w.list.emptyPlan : w.list.emptyRead}</p>
            </EmptyState>
          ) : (
            <>
              <Narrow years={years} year={year} kind={kind} ask={ask} />
              <Found meetings={meetings} year={year} />
            </>
          )
        }
      </Answer>
    </Screen>
  )
}

interface NarrowProps {
  years: readonly number[]
  year: number | undefined
  kind: MeetingKind | undefined
  ask: (key: 'tahun' | 'jenis', value: string) => void
}

function Narrow({ years, year, kind, ask }: NarrowProps) {
  const { w } = useMeetingWords()
  return (
    <div className="choose">
      <NarrowField
        label={w.list.year}
        value={year === undefined ? '' : String(year)}
        all={w.all}
        choices={years.map((one) => [String(one), String(one)])}
        onChange={(value) => ask('tahun', value)}
      />
      <NarrowField
        label={w.list.kind}
        value={kind}
        all={w.all}
        choices={KINDS.map((one) => [one, w.kinds[one]])}
        onChange={(value) => ask('jenis', value)}
      />
    </div>
  )
}

function Found({ meetings, year }: { meetings: readonly MeetingSummary[]; year: number | undefined }) {
  const { w } = useMeetingWords()
  const [first] = meetings
  if (first === undefined) return <p className="mute">{w.list.noneFound}</p>
  return (
    <>
      <MeetingTable meetings={meetings} />
      <p>
        <FileButton endpoint={GetMeetingsCalendar} input={{ year: year ?? first.year }} label={w.list.ics} />
      </p>
    </>
  )
}
