import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { GetYearCalendar, ListSessions, PlanSession } from '../../contract.ts'
import { NewestYear } from '../newest-year.tsx'
import { PlanForm } from '../plan-form.tsx'
import { SessionTable } from '../session-table.tsx'
import { useCrosscheckWords } from '../words.ts'

export function NewestSessionsPage() {
  const { w } = useCrosscheckWords()
  return <NewestYear title={w.list.titleNow}>{(year) => <Sessions year={year} />}</NewestYear>
}

/** Sessions of the region in a year. */
export const SessionsPage = () => <Sessions year={Number(useParams({ strict: false }).year)} />

function Sessions({ year }: { year: number }) {
  const { w } = useCrosscheckWords()
  const { code } = usePlace()
  const sessions = useEndpoint(ListSessions, { year })
  const mayPlan = useMay(PlanSession)
  const [planning, setPlanning] = useState(false)
  const acts = mayPlan ? (
    <>
      <button type="button" className="button button--main" onClick={() => setPlanning(true)}>
        {w.list.plan}
      </button>
      <Link className="button" to={`/kerja/${code}/evaluasi/sampel/${year}`}>
        {w.list.sampling}
      </Link>
    </>
  ) : undefined
  return (
    <Screen eyebrow={w.evaluation} title={w.list.title(year)} lead={w.list.lead} acts={acts}>
      <Answer of={sessions} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.list.empty}>
              <p>{w.list.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <SessionTable sessions={all} caption={w.list.title(year)} />
              <FileButton endpoint={GetYearCalendar} input={{ year }} label={w.list.ics} />
            </>
          )
        }
      </Answer>
      {planning ? <PlanDialog year={year} onClose={() => setPlanning(false)} /> : null}
    </Screen>
  )
}

function PlanDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { w } = useCrosscheckWords()
  const { code } = usePlace()
  const say = useSay()
  const navigate = useNavigate()
  return (
    <Dialog title={w.list.plan} onClose={onClose}>
      <PlanForm
        year={year}
        endpoint={PlanSession}
        fixed={{ year }}
        submit={w.list.plan}
        onCancel={onClose}
        onDone={(reply) => {
          say(w.plan.done)
          const { id } = reply as { id: string }
          void navigate({ to: `/kerja/${code}/evaluasi/sesi/${year}/${id}` })
        }}
      />
    </Dialog>
  )
}
