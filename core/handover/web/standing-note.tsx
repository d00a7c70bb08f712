import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetStandingIn, type StandingIn } from '../contract.ts'
import { useHandoverWords } from './words.ts'

/** On the home page: for whom the reader works now, and the ways to lend or hand over a role. */
export default function StandingNote() {
  const may = useMay(GetStandingIn)
  const standing = useEndpoint(GetStandingIn, {}, { enabled: may })
  if (!may) return null
  return (
    <>
      {standing.data ? <Running standing={standing.data} /> : null}
      <Ways />
    </>
  )
}

function Running({ standing }: { standing: StandingIn }) {
  const { w, language } = useHandoverWords()
  const { code } = usePlace()
  const { forOthers, byOthers } = standing
  if (forOthers.length + byOthers.length === 0) return null
  const roleOf = (role: keyof typeof w.roles, opd?: string) =>
    opd === undefined ? w.roles[role] : `${w.roles[role]} ${opd}`
  return (
    <Notice tone="attention" title={w.actingTitle}>
      {forOthers.map(({ name, role, opd, endsAt }) => (
        <p key={`${name}${role}${opd?.id}`}>
          {w.actingFor(name, roleOf(role, opd?.name), wib(endsAt, language))} {w.actingNote}
        </p>
      ))}
      {byOthers.map(({ name, role, endsAt }) => (
        <p key={`${name}${role}`}>{w.replacedBy(name, w.roles[role], wib(endsAt, language))}</p>
      ))}
      <p>
        <Link to={`/kerja/${code}/tugas/delegasi`}>{w.see}</Link>
      </p>
    </Notice>
  )
}

function Ways() {
  const { w } = useHandoverWords()
  const { code } = usePlace()
  return (
    <Panel title={w.awayTitle}>
      <ul className="doors">
        <li>
          <Link to={`/kerja/${code}/tugas/delegasi`}>{w.delegation}</Link>
          <p>{w.delegationDoor}</p>
        </li>
        <li>
          <Link to={`/kerja/${code}/tugas/serah-terima`}>{w.receipts}</Link>
          <p>{w.receiptsDoor}</p>
        </li>
      </ul>
    </Panel>
  )
}
