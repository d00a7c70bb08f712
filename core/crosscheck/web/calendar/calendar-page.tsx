import { useParams } from '@tanstack/react-router'
import type { Reply } from '#platform/client/endpoint-types.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { GetYearCalendar, ListCalendar } from '../../contract.ts'
import { NewestYear } from '../newest-year.tsx'
import { SessionTable } from '../session-table.tsx'
import { useCrosscheckWords } from '../words.ts'

export function NewestCalendarPage() {
  const { w } = useCrosscheckWords()
  return <NewestYear title={w.calendar.titleNow}>{(year) => <Calendar year={year} />}</NewestYear>
}

/** Sessions of all regions, with assessors who are expected twice at once. */
export const CalendarPage = () => <Calendar year={Number(useParams({ strict: false }).year)} />

function Calendar({ year }: { year: number }) {
  const { w } = useCrosscheckWords()
  const calendar = useEndpoint(ListCalendar, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.calendar.title(year)} lead={w.calendar.lead}>
      <Answer of={calendar} lines={8}>
        {(found) => (
          <>
            <Clashes found={found} />
            {found.sessions.length === 0 ? (
              <p className="mute">{w.calendar.empty}</p>
            ) : (
              <>
                <SessionTable sessions={found.sessions} caption={w.calendar.title(year)} />
                <FileButton endpoint={GetYearCalendar} input={{ year }} label={w.list.ics} />
              </>
            )}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Clashes({ found }: { found: Reply<typeof ListCalendar> }) {
  const { w } = useCrosscheckWords()
  if (found.clashes.length === 0) return null
  const nameOf = (id: string | undefined): string => {
    const session = found.sessions.find((one) => one.id === id)
    return session === undefined ? '' : `${w.kinds[session.kind]} ${session.region.name}`
  }
  return (
    <Panel title={w.calendar.clashes}>
      <ul>
        {found.clashes.map(({ assessorId, name, sessions: [first, second] }) => (
          <li key={`${assessorId}${first}${second}`}>
            {w.calendar.clash(name, nameOf(first), nameOf(second))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
