import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import {
  GrantPermission,
  ListMyRegions,
  ListRoles,
  type RoleTable,
  WithdrawPermission,
} from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { useRolesWords } from './words.ts'

type Role = RoleTable['roles'][number]
type Permission = RoleTable['permissions'][number]

/** Which role may do what; the ministry may change it. */
export function RolesPage() {
  const { w } = useRolesWords()
  const { w: shared } = useIdentityWords()
  const mayChange = useMay(GrantPermission)
  const table = useEndpoint(ListRoles, {})
  const { change, pending, problem } = useChange()
  return (
    <Screen
      eyebrow={shared.administration}
      title={w.title}
      lead={mayChange ? `${w.lead} ${w.leadChange}` : w.lead}
    >
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Answer of={table} lines={10}>
        {(roles) => (
          <Matrix
            table={{ ...roles, roles: inOrder(roles.roles, Object.keys(shared.roles)) }}
            onChange={mayChange ? change : undefined}
            busy={pending}
          />
        )}
      </Answer>
    </Screen>
  )
}

/** From the ministry to the citizen, as everywhere else. */
const inOrder = (roles: readonly Role[], order: readonly string[]): Role[] =>
  [...roles].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))

function useChange() {
  const { w, language } = useRolesWords()
  const say = useSay()
  const grant = useAct(GrantPermission, { refresh: [ListRoles, ListMyRegions] })
  const withdraw = useAct(WithdrawPermission, { refresh: [ListRoles, ListMyRegions] })
  const change = async (role: Role, permission: string, holds: boolean) => {
    const act = holds ? withdraw : grant
    ;(holds ? grant : withdraw).reset()
    const done = await act.run({ role: role.code, permission })
    if (done) say((holds ? w.withdrawn : w.granted)(role.label[language]))
  }
  return {
    change,
    pending: grant.pending || withdraw.pending,
    problem: grant.problem ?? withdraw.problem,
  }
}

interface MatrixProps {
  table: RoleTable
  onChange: ((role: Role, permission: string, holds: boolean) => void) | undefined
  busy: boolean
}

function Matrix({ table, onChange, busy }: MatrixProps) {
  const { w, language } = useRolesWords()
  return (
    // Wider than a phone: it scrolls sideways, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="matrix" aria-label={w.caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{w.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.permission}</th>
            {table.roles.map((role) => (
              <th scope="col" key={role.code}>
                {role.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.permissions.map((permission) => (
            <tr key={permission.name}>
              <th scope="row">
                {permission.label[language]}
                <span className="cell-note">{permission.name}</span>
              </th>
              {table.roles.map((role) => (
                <Cell key={role.code} role={role} permission={permission} onChange={onChange} busy={busy} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps extends Omit<MatrixProps, 'table'> {
  role: Role
  permission: Permission
}

function Cell({ role, permission, onChange, busy }: CellProps) {
  const { w, language } = useRolesWords()
  const holds = role.permissions.includes(permission.name)
  if (onChange === undefined) {
    return (
      <td>
        <span aria-hidden="true">{holds ? '✓' : ''}</span>
        <span className="visually-hidden">{holds ? w.may : w.mayNot}</span>
      </td>
    )
  }
  return (
    <td>
      <label className="matrix__box">
        <input
          type="checkbox"
          checked={holds}
          aria-disabled={busy}
          aria-label={w.cell(permission.label[language], role.label[language])}
          onChange={() => {
            if (!busy) onChange(role, permission.name, holds)
          }}
        />
      </label>
    </td>
  )
}
