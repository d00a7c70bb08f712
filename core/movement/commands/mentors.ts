import { randomUUID } from 'node:crypto'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AssignMentor, EndMentor, WriteCoachNote } from '../contract.ts'
import { CoachNoteWritten, MentorAssigned, MentorEnded } from '../facts.ts'
import { mentorThere, mentorUnknown, notAnAssessor, notYourRegion } from '../problems.ts'
import { inRegion } from '../store/in-region.ts'
import { addCoachNote, addMentor, endMentor as endRow, listMentors } from '../store/mentors.ts'
import { getRegions } from './known-regions.ts'
import { byOf } from './reader.ts'
import { tellRegion } from './tell.ts'

/** Assessors of the ministry, by name. */
export async function listMentorCandidates(ctx: Context): Promise<{ personId: string; name: string }[]> {
  const assessors = await listServing(ctx.tx, '00', ['assessor'])
  return assessors.map(({ personId, name }) => ({ personId, name }))
}

/**
 * Gives a region a mentor; both sides are told.
 *
 * @throws Refusal `movement.region_unknown`, `movement.not_an_assessor` or `movement.mentor_there`
 */
export async function assignMentor(ctx: Context, input: Input<typeof AssignMentor>) {
  const { region, personId, fromOn } = input
  const named = await getRegions(ctx, [region])
  const candidate = (await listMentorCandidates(ctx)).find((one) => one.personId === personId)
  if (candidate === undefined) return refuse(notAnAssessor)
  const standing = await listMentors(ctx.tx, [region])
  if (standing.some((one) => one.personId === personId && one.ended === null)) return refuse(mentorThere)
  const id = randomUUID()
  await addMentor(ctx.tx, region, { id, personId, fromOn }, byOf(ctx))
  const name = named[0]?.name ?? region
  await notify(ctx, {
    key: `movement.mentor:${id}`,
    to: [personId],
    title: { id: `Anda menjadi pembimbing ${name}`, en: `You are now a mentor of ${name}` },
    body: {
      id: 'Buka perjalanan daerah itu untuk membaca keadaannya dan menulis catatan.',
      en: 'Open the region’s way to see how it stands and to write notes.',
    },
    path: `gerakan/papan/${region}`,
  })
  await inRegion(ctx, region, (there) => tellAssigned(there, id, candidate))
  return { id }
}

async function tellAssigned(
  there: Context,
  mentorId: string,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  await tellRegion(there, {
    key: `movement.mentor:${mentorId}`,
    title: { id: 'Daerah Anda mendapat pembimbing', en: 'Your region has a mentor' },
    body: { id: `${name} membimbing daerah Anda.`, en: `${name} guides your region.` },
    path: 'gerakan/perjalanan',
  })
  publish(there, MentorAssigned.of({ mentorId, personId }))
}

/** @throws Refusal `movement.mentor_unknown` */
export async function endMentor(ctx: Context, { region, id, reason }: Input<typeof EndMentor>) {
  const personId = (await endRow(ctx.tx, region, id, reason, ctx.now)) ?? refuse(mentorUnknown)
  await inRegion(ctx, region, async (there) => {
    publish(there, MentorEnded.of({ mentorId: id, personId }))
  })
  return { done: true as const }
}

/**
 * Tells the region something; only who guides it now may.
 *
 * @throws Refusal `movement.not_your_region`
 */
export async function writeCoachNote(ctx: Context, input: Input<typeof WriteCoachNote>) {
  const { region, stage, text } = input
  const mentors = ctx.tenant === '00' ? await listMentors(ctx.tx, [region]) : []
  const own = mentors.find(({ personId, ended }) => personId === ctx.actor.id && ended === null)
  if (own === undefined) return refuse(notYourRegion)
  const id = randomUUID()
  await addCoachNote(ctx.tx, region, { id, mentorId: own.id, stage, text: text.trim() }, ctx.now)
  await inRegion(ctx, region, async (there) => {
    await tellRegion(there, {
      key: `movement.note:${id}`,
      title: { id: 'Catatan baru dari pembimbing', en: 'A new note from your mentor' },
      body: { id: text.trim().slice(0, 400), en: text.trim().slice(0, 400) },
      path: 'gerakan/perjalanan',
    })
    publish(there, CoachNoteWritten.of({ noteId: id }))
  })
  return { id }
}
