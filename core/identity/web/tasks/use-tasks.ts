import { useFindPlace, useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import type { TaskSource } from '#platform/client/task.ts'
import {
  CreateOpd,
  GetMyAccount,
  InvitePerson,
  ListInvitations,
  ListMembers,
  ListOpd,
} from '../../contract.ts'
import { tasksOf } from './tasks-of.ts'
import { useTaskWords } from './words.ts'

/** What identity knows that the reader owes in this region. */
export function useIdentityTasks(): TaskSource {
  const { w } = useTaskWords()
  const region = useFindPlace()?.code
  const [mayRead, mayReadOpd] = [useMay(ListMembers), useMay(ListOpd)]
  const [mayInvite, mayManageOpd] = [useMay(InvitePerson), useMay(CreateOpd)]
  const account = useEndpoint(GetMyAccount, {})
  const opd = useEndpoint(ListOpd, {}, { enabled: mayReadOpd })
  const members = useEndpoint(ListMembers, {}, { enabled: mayRead })
  const invitations = useEndpoint(ListInvitations, {}, { enabled: mayRead })
  const asked = [account, opd, members, invitations]
  if (!account.data || region === undefined) return { ...SILENT, loading: region !== undefined }
  const known = {
    region,
    account: account.data,
    mayInvite,
    mayManageOpd,
    ...(opd.data ? { opd: opd.data } : {}),
    ...(members.data ? { members: members.data } : {}),
    ...(invitations.data ? { invitations: invitations.data } : {}),
  }
  return {
    tasks: tasksOf(known, new Date(), w),
    loading: asked.some(({ isLoading }) => isLoading),
    failed: asked.some(({ isError }) => isError),
    retry: () => {
      for (const one of asked) if (one.isError) void one.refetch()
    },
  }
}

const SILENT: TaskSource = { tasks: [], loading: false, failed: false, retry: () => {} }
