import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { ListOpd, type RoleCode } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { rolesHere } from './roles-here.ts'
import { usePeopleWords } from './words.ts'

interface RoleFieldsProps {
  role?: RoleCode
  opdId?: string | undefined
}

/** A role and, where it speaks for an agency, the agency. */
export function RoleFields({ role, opdId }: RoleFieldsProps) {
  const { w } = useIdentityWords()
  const place = usePlace()
  const roles = rolesHere(place.code)
  const [chosen, setChosen] = useState<RoleCode>(role ?? roles[0] ?? 'citizen')
  return (
    <>
      <ChoiceField
        name="role"
        label={w.role}
        help={w.roleHelp[chosen]}
        value={chosen}
        choices={roles.map((value) => ({ value, label: w.roles[value] }))}
        onChange={(value) => setChosen(value as RoleCode)}
      />
      {place.code === '00' ? null : <OpdChoice opdId={opdId} needed={chosen === 'opd_officer'} />}
    </>
  )
}

function OpdChoice({ opdId, needed }: { opdId: string | undefined; needed: boolean }) {
  const { w } = useIdentityWords()
  const { w: words } = usePeopleWords()
  const mayRead = useMay(ListOpd)
  const opd = useEndpoint(ListOpd, {}, { enabled: mayRead })
  const open = opd.data?.filter((one) => one.closedAt === null) ?? []
  if (!mayRead || opd.data === undefined) return null
  if (open.length === 0) return needed ? <p className="field__help">{words.noOpdYet}</p> : null
  return (
    <ChoiceField
      name="opdId"
      label={w.opd}
      help={words.opdHelp}
      optional={!needed}
      placeholder={words.noOpdChosen}
      {...(opdId === undefined ? {} : { value: opdId })}
      choices={open.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}
