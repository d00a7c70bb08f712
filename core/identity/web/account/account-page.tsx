import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { GetMyAccount, ListMyRegions, type MyAccount } from '../../contract.ts'
import { SignOutButton } from '../session/sign-out-button.tsx'
import { useIdentityWords } from '../words.ts'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { RecoveryPanel } from './recovery-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { TotpPanel } from './totp-panel.tsx'
import { useAccountWords } from './words.ts'

/** Everything a person may see and change about the own account. */
export function AccountPage() {
  const { w } = useAccountWords()
  const account = useEndpoint(GetMyAccount, {})
  return (
    <Screen title={w.title} acts={<SignOutButton />}>
      <Answer of={account} lines={8}>
        {(mine) => (
          <>
            <IdentityPanel account={mine} />
            <TotpPanel account={mine} />
            {mine.totp ? <RecoveryPanel account={mine} /> : null}
            <PasswordPanel account={mine} />
            <PasskeysPanel account={mine} />
            <SessionsPanel />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function IdentityPanel({ account }: { account: MyAccount }) {
  const { w } = useAccountWords()
  const { w: shared } = useIdentityWords()
  return (
    <Panel title={w.identity} lead={w.identityLead}>
      <dl className="facts">
        <div>
          <dt>{w.name}</dt>
          <dd>{account.name}</dd>
        </div>
        <div>
          <dt>{shared.email}</dt>
          <dd>{account.email}</dd>
        </div>
        <div>
          <dt>{w.regions}</dt>
          <dd>
            <Memberships />
          </dd>
        </div>
        <div>
          <dt>{w.receipts}</dt>
          <dd>
            <Link to="/kerja/akun/serah-terima">{w.receiptsSee}</Link>
          </dd>
        </div>
      </dl>
    </Panel>
  )
}

function Memberships() {
  const { w } = useAccountWords()
  const { w: shared } = useIdentityWords()
  const regions = useEndpoint(ListMyRegions, {})
  return (
    <Answer of={regions} lines={1}>
      {(mine) =>
        mine.length === 0 ? (
          w.noRegions
        ) : (
          <ul>
            {mine.map((region) => (
              <li key={region.code}>
                {region.code === '00' ? shared.ministry : region.name}:{' '}
                {region.roles.map((role) => shared.roles[role]).join(', ')}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
