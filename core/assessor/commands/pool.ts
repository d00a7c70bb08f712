import { listServing } from '#core/identity/public.ts'
import { listAllMentors, type MentorFact } from '#core/movement/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Assessor, Coaching } from '../contract.ts'
import { unknownAssessor } from '../problems.ts'
import { listAssignments } from '../store/assignments.ts'
import { listConflicts, listProfiles, type Profile } from '../store/profiles.ts'

/** Where the ministry keeps its assessors. */
const MINISTRY = '00'
/** What a profile says before anybody filled it in: able to take on the usual few, expert of nothing yet. */
const BLANK = { expertise: [], affiliations: [], homeRegion: null, coached: [], capacity: 25 }

/** Everybody who serves the ministry as an assessor, by name. */
export async function listPool(ctx: Context): Promise<Assessor[]> {
  const people = await listServing(ctx.tx, MINISTRY, ['assessor'])
  const [profiles, conflicts] = [await listProfiles(ctx.tx), await listConflicts(ctx.tx)]
  const mentors = await listAllMentors(ctx.tx)
  const byPerson = new Map(profiles.map((profile) => [profile.personId, profile]))
  return people.map(({ personId, name }) =>
    assessorOf(
      { personId, name },
      byPerson.get(personId),
      guidedBy(personId, mentors, ctx.now),
      conflicts.filter((one) => one.personId === personId),
    ),
  )
}

function assessorOf(
  person: { personId: string; name: string },
  profile: Profile | undefined,
  guided: Assessor['guided'],
  conflicts: Assessor['conflicts'],
): Assessor {
  return {
    ...BLANK,
    ...profile,
    ...person,
    conflicts,
    guided,
    isActive: (profile?.inactiveSince ?? null) === null,
    revision: profile?.revision ?? 0,
    changedAt: profile?.changedAt?.toISOString() ?? null,
  }
}

/** Regions somebody guides or guided in the movement, with the years from the first day to the last. */
function guidedBy(personId: string, mentors: readonly MentorFact[], now: Date): Coaching[] {
  const own = mentors.filter((mentor) => mentor.personId === personId)
  return own.map(({ region, fromOn, endedAt }) => {
    const from = Number(fromOn.slice(0, 4))
    const until = Number((endedAt ?? now.toISOString()).slice(0, 4))
    return { region, years: Array.from({ length: Math.max(until - from, 0) + 1 }, (_, i) => from + i) }
  })
}

/** @throws Refusal `assessor.unknown` for whoever does not serve the ministry as an assessor */
export async function getAssessor(ctx: Context, personId: string): Promise<Assessor> {
  const people = await listServing(ctx.tx, MINISTRY, ['assessor'])
  const person = people.find((one) => one.personId === personId) ?? refuse(unknownAssessor)
  const [profile] = await listProfiles(ctx.tx, personId)
  const guided = guidedBy(personId, await listAllMentors(ctx.tx), ctx.now)
  return assessorOf({ personId, name: person.name }, profile, guided, await listConflicts(ctx.tx, personId))
}

/** The pool with the number of regions each rates in a year. */
export async function listPoolWithLoad(
  ctx: Context,
  { year }: { year?: number | undefined },
): Promise<(Assessor & { load: number })[]> {
  const pool = await listPool(ctx)
  const loads = year === undefined ? new Map<string, number>() : await loadsIn(ctx, year)
  return pool.map((one) => ({ ...one, load: loads.get(one.personId) ?? 0 }))
}

/** Regions rated in a year, by person. */
export async function loadsIn(ctx: Context, year: number): Promise<Map<string, number>> {
  const loads = new Map<string, number>()
  for (const { assessorId } of await listAssignments(ctx.tx, year)) {
    loads.set(assessorId, (loads.get(assessorId) ?? 0) + 1)
  }
  return loads
}
