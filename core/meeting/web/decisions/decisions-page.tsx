import { Link } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { type Decision, type DecisionState, ExportDecisions, ListDecisions } from '../../contract.ts'
import { DecisionTag } from '../tags.tsx'
import { useMeetingWords } from '../words.ts'

const STATES: readonly DecisionState[] = ['open', 'done', 'confirmed', 'withdrawn']

/** Every decision of the region: who does what until when, late ones first. */
export function DecisionsPage() {
  const { w } = useMeetingWords()
  const { code } = usePlace()
  const all = useEndpoint(ListDecisions, {})
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rapat`}>{w.eyebrow}</Link>}
      title={w.decisions.title}
      lead={w.decisions.lead}
    >
      <Answer of={all} lines={8}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={w.decisions.empty}>
              <p>{w.decisions.emptyBody}</p>
            </EmptyState>
          ) : (
            <Found all={found} />
          )
        }
      </Answer>
    </Screen>
  )
}

function Found({ all }: { all: readonly Decision[] }) {
  const { w } = useMeetingWords()
  const [asked, ask] = useAsked('keadaan', 'opd', 'tahun')
  const state = STATES.find((one) => one === asked.keadaan)
  const shown = all.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (asked.opd === '' || one.opd.id === asked.opd) &&
      (asked.tahun === '' || one.meeting.heldOn.startsWith(asked.tahun)),
  )
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(asked.opd === '' ? {} : { opdId: asked.opd }),
    ...(asked.tahun === '' ? {} : { year: Number(asked.tahun) }),
  }
  return (
    <>
      <Narrow all={all} asked={asked} ask={ask} />
      {shown.length === 0 ? <p className="mute">{w.decisions.noneFound}</p> : <Rows decisions={shown} />}
      <p>
        <FileButton endpoint={ExportDecisions} input={filter} label={w.decisions.xlsx} />
      </p>
    </>
  )
}

interface NarrowProps {
  all: readonly Decision[]
  asked: Readonly<Record<'keadaan' | 'opd' | 'tahun', string>>
  ask: (key: 'keadaan' | 'opd' | 'tahun', value: string) => void
}

function Narrow({ all, asked, ask }: NarrowProps) {
  const { w } = useMeetingWords()
  const opds = new Map(all.map(({ opd }) => [opd.id, opd.name]))
  const years = [...new Set(all.map(({ meeting }) => meeting.heldOn.slice(0, 4)))].sort().reverse()
  return (
    <div className="choose">
      <NarrowField
        label={w.decisions.state}
        value={asked.keadaan}
        all={w.all}
        choices={STATES.map((one) => [one, w.decisionStates[one]])}
        onChange={(value) => ask('keadaan', value)}
      />
      <NarrowField
        label={w.decisions.opd}
        value={asked.opd}
        all={w.all}
        choices={[...opds].sort((a, b) => a[1].localeCompare(b[1]))}
        onChange={(value) => ask('opd', value)}
      />
      <NarrowField
        label={w.list.year}
        value={asked.tahun}
        all={w.all}
        choices={years.map((one) => [one, one])}
        onChange={(value) => ask('tahun', value)}
      />
    </div>
  )
}

function Rows({ decisions }: { decisions: readonly Decision[] }) {
  const { w, language } = useMeetingWords()
  const { code } = usePlace()
  const columns: Column<Decision>[] = [
    {
      key: 'text',
      label: w.decisions.text,
      head: true,
      cell: (one) => <Link to={`/kerja/${code}/rapat/keputusan/${one.id}`}>{one.text}</Link>,
    },
    {
      key: 'meeting',
      label: w.decisions.meeting,
      wideOnly: true,
      cell: ({ meeting }) => (
        <>
          {meeting.title}
          <span className="cell-note">{day(meeting.heldOn, language)}</span>
        </>
      ),
    },
    { key: 'opd', label: w.decisions.opd, cell: ({ opd }) => opd.name },
    { key: 'due', label: w.decisions.due, cell: ({ dueOn }) => day(dueOn, language) },
    { key: 'state', label: w.decisions.state, cell: (one) => <DecisionTag decision={one} /> },
  ]
  return (
    <DataTable
      caption={w.decisions.count(decisions.length)}
      columns={columns}
      rows={decisions}
      rowKey={({ id }) => id}
    />
  )
}
