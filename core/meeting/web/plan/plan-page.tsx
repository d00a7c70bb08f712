import { Link, useNavigate } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { PlanMeeting } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { PlanForm } from './plan-form.tsx'

/** A new meeting. */
export function PlanPage() {
  const { w } = useMeetingWords()
  const { code } = usePlace()
  const say = useSay()
  const navigate = useNavigate()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rapat/daftar`}>{w.list.title}</Link>}
      title={w.plan.title}
      lead={w.plan.lead}
    >
      <PlanForm
        endpoint={PlanMeeting}
        fixed={{}}
        submit={w.plan.title}
        onDone={(reply) => {
          say(w.plan.done)
          void navigate({ to: `/kerja/${code}/rapat/${(reply as { id: string }).id}` })
        }}
      />
    </Screen>
  )
}
