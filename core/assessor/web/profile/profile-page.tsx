import { useParams } from '@tanstack/react-router'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { DeclareConflict, GetProfile, SaveProfile, WithdrawConflict } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'
import { ConflictsPanel } from './conflicts-panel.tsx'
import { ProfileForm } from './profile-form.tsx'
import { ProfileSummary } from './profile-summary.tsx'

const WRITES = { declare: DeclareConflict, withdraw: WithdrawConflict, refresh: GetProfile }

/** One assessor, as the secretariat keeps them. */
export function ProfilePage() {
  const { w } = useAssessorWords()
  const { personId = '' } = useParams({ strict: false })
  const profile = useEndpoint(GetProfile, { personId })
  const may = useMay(SaveProfile)
  const fixed = { personId }
  return (
    <Screen eyebrow={w.pool.title} title={profile.data ? w.profile.titleOf(profile.data.name) : w.pool.title}>
      <Answer of={profile} lines={10}>
        {(one) => (
          <>
            {may ? (
              <ProfileForm assessor={one} endpoint={SaveProfile} read={GetProfile} fixed={fixed} />
            ) : (
              <ProfileSummary assessor={one} />
            )}
            <ConflictsPanel conflicts={one.conflicts} writes={WRITES} fixed={fixed} mayWithdraw={() => may} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
