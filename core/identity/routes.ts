import type { Context } from '#platform/context.ts'
import { route } from '#platform/module.ts'
import { changeRole } from './commands/change-role.ts'
import { closeOpd } from './commands/close-opd.ts'
import { createOpd } from './commands/create-opd.ts'
import { endMembership } from './commands/end-membership.ts'
import { getRegion, listDistrictsOf, listVillagesOf } from './commands/get-region.ts'
import { grantPermission } from './commands/grant-permission.ts'
import { listInvitations } from './commands/list-invitations.ts'
import { getMyAccount, listMyRegions, listMySessions } from './commands/read-account.ts'
import { removePasskey } from './commands/remove-passkey.ts'
import { renameOpd } from './commands/rename-opd.ts'
import { revokeInvitation } from './commands/revoke-invitation.ts'
import { revokeSession } from './commands/revoke-session.ts'
import { withdrawPermission } from './commands/withdraw-permission.ts'
import * as contract from './contract.ts'
import { listMembers } from './store/members.ts'
import { listOpd } from './store/opd.ts'
import { listProvinces, listRegions } from './store/regions.ts'
import { readRoleTable } from './store/roles.ts'

export const routes = [
  route(contract.ListProvinces, (ctx: Context) => listProvinces(ctx.tx)),
  route(contract.ListRegions, (ctx, filter) => listRegions(ctx.tx, filter)),
  route(contract.GetRegion, getRegion),
  route(contract.ListDistricts, listDistrictsOf),
  route(contract.ListVillages, listVillagesOf),

  route(contract.ListMembers, (ctx: Context) => listMembers(ctx.tx, ctx.tenant)),
  route(contract.ChangeRole, changeRole),
  route(contract.EndMembership, endMembership),
  route(contract.ListInvitations, listInvitations),
  route(contract.RevokeInvitation, revokeInvitation),

  route(contract.ListOpd, (ctx: Context) => listOpd(ctx.tx, ctx.tenant)),
  route(contract.CreateOpd, createOpd),
  route(contract.RenameOpd, renameOpd),
  route(contract.CloseOpd, closeOpd),

  route(contract.ListRoles, (ctx: Context) => readRoleTable(ctx.tx)),
  route(contract.GrantPermission, grantPermission),
  route(contract.WithdrawPermission, withdrawPermission),

  route(contract.GetMyAccount, getMyAccount),
  route(contract.ListMyRegions, listMyRegions),
  route(contract.ListMySessions, listMySessions),
  route(contract.RevokeSession, revokeSession),
  route(contract.RemovePasskey, removePasskey),
]
