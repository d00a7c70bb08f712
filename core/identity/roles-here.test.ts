import { expect, it } from 'vitest'
import { rolesOf } from './rules/members.ts'
import { rolesHere } from './web/people/roles-here.ts'

it.each(['00', '35.05'])('the screen offers exactly the roles that may be given in %s', (tenant) => {
  expect([...rolesHere(tenant)].sort()).toEqual([...rolesOf(tenant)].sort())
})
