import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { DeclareOwnConflict, GetOwnProfile, SaveOwnProfile, WithdrawOwnConflict } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'
import { ConflictsPanel } from './conflicts-panel.tsx'
import { ProfileForm } from './profile-form.tsx'

const WRITES = { declare: DeclareOwnConflict, withdraw: WithdrawOwnConflict, refresh: GetOwnProfile }

/** An assessor's own profile. */
export function OwnProfilePage() {
  const { w } = useAssessorWords()
  const profile = useEndpoint(GetOwnProfile, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.profile.title} lead={w.profile.lead}>
      <Answer of={profile} lines={10}>
        {(own) => (
          <>
            <ProfileForm assessor={own} endpoint={SaveOwnProfile} read={GetOwnProfile} fixed={{}} />
            <ConflictsPanel
              conflicts={own.conflicts}
              writes={WRITES}
              fixed={{}}
              mayWithdraw={(one) => one.byHerself}
            />
          </>
        )}
      </Answer>
    </Screen>
  )
}
