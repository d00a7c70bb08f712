import { listCycles, listParticipations } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { listAssignments } from '../store/assignments.ts'
import { listProfiles } from '../store/profiles.ts'

/** What an assessor owes the ministry (a profile), and the secretariat the regions (assessors). */
export async function assessorTasks(ctx: Context): Promise<OwedTask[]> {
  if (ctx.tenant !== '00') return []
  const { permissions } = ctx.actor
  return [
    ...(permissions.has('assessor.profile.keep') ? await profileTask(ctx) : []),
    ...(permissions.has('assessor.assignment.manage') ? await assignmentTasks(ctx) : []),
  ]
}

async function profileTask(ctx: Context): Promise<OwedTask[]> {
  if ((await listProfiles(ctx.tx, ctx.actor.id)).length > 0) return []
  return [
    {
      key: 'assessor.profile',
      title: { id: 'Lengkapi profil asesor Anda', en: 'Complete your assessor profile' },
      why: {
        id: 'Tanpa keahlian dan afiliasi, penugasan tidak dapat menghindari benturan kepentingan.',
        en: 'Without expertise and affiliations an assignment can not avoid conflicts of interest.',
      },
      to: 'evaluasi/profil-asesor',
      action: { id: 'Isi profil', en: 'Fill in the profile' },
      weight: 'now',
    },
  ]
}

async function assignmentTasks(ctx: Context): Promise<OwedTask[]> {
  const open = (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')
  const tasks: OwedTask[] = []
  for (const { year, deadlines } of open) {
    const served = new Set((await listAssignments(ctx.tx, year)).map(({ region }) => region))
    const bare = (await listParticipations(ctx.tx, year)).filter(
      ({ state, region }) => state === 'accepted' && !served.has(region.code),
    ).length
    if (bare === 0) continue
    const closesAt = deadlines.find(({ step }) => step === 'rating')?.closesAt
    tasks.push({
      key: `assessor.assign:${year}`,
      title: { id: `${bare} daerah belum punya asesor`, en: `${bare} regions have no assessor yet` },
      why: {
        id: `Daerah peserta ${year} baru dapat dinilai setelah asesornya ditugaskan.`,
        en: `Regions taking part in ${year} can be rated only once assessors are assigned.`,
      },
      to: `evaluasi/asesor/${year}`,
      action: { id: 'Tugaskan asesor', en: 'Assign assessors' },
      ...(closesAt === undefined ? {} : { due: new Date(closesAt) }),
      weight: 'soon',
    })
  }
  return tasks
}
