import { NoteAttendance } from '#core/attendance/contract.ts'
import {
  Decide,
  FinishDecision,
  GetMeeting,
  HoldMeeting,
  IssueMinutes,
  JudgeDecision,
  type MeetingKind,
  PlanMeeting,
  SaveNotes,
} from '#core/meeting/contract.ts'
import { chance } from '../rules/chance.ts'
import { agencyOf, at, morning, type Stage } from './world.ts'

const MEETINGS: readonly { kind: MeetingKind; title: string; on: string }[] = [
  { kind: 'council', title: 'Contoh rapat Dewan', on: '02-12' },
  { kind: 'team', title: 'Contoh rapat Tim Pelaksana', on: '04-20' },
  { kind: 'evaluation', title: 'Contoh rapat evaluasi', on: '07-20' },
  { kind: 'forum', title: 'Contoh pertemuan Forum', on: '09-15' },
]

export interface Met {
  meetings: number
  decisions: number
  confirmed: number
}

/** Council, team, evaluation and forum meet once; what they decide is carried out, mostly. */
export async function meetInYear(stage: Stage, year: number): Promise<Met> {
  let confirmed = 0
  for (const [i, meeting] of MEETINGS.entries()) {
    const meetingId = await meet(stage, year, meeting)
    confirmed += Number(await carryOut(stage, { year, meetingId, i }))
  }
  return { meetings: MEETINGS.length, decisions: MEETINGS.length, confirmed }
}

async function meet(
  stage: Stage,
  year: number,
  { kind, title, on }: (typeof MEETINGS)[number],
): Promise<string> {
  const startsAt = morning(year, on)
  const before = at(stage, stage.secretariat, new Date(startsAt.getTime() - 7 * 86_400_000))
  const { id: meetingId } = await before(PlanMeeting, {
    kind,
    title: `${title} ${year}`,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000).toISOString(),
    place: 'Contoh ruang rapat',
    link: null,
    chair: kind === 'council' ? 'Contoh Kepala Daerah' : 'Contoh Kepala Dinas Kominfo',
    invitedOpds: stage.agencies.map(({ opdId }) => opdId),
    guests: kind === 'forum' ? ['Contoh Perguruan Tinggi'] : [],
    isExample: true,
  })
  await takePlace(stage, meetingId, new Date(startsAt.getTime() + 3_600_000))
  return meetingId
}

async function takePlace(stage: Stage, meetingId: string, now: Date): Promise<void> {
  const call = at(stage, stage.secretariat, now)
  const { attendanceSubject: subject } = await call(GetMeeting, { meetingId })
  for (const { name } of stage.agencies)
    await call(NoteAttendance, { subject, office: name, role: 'Contoh kepala' })
  await call(HoldMeeting, { meetingId })
  const { notesRevision } = await call(GetMeeting, { meetingId })
  const summary = 'Contoh: capaian dibahas per OPD, dan tindak lanjut disepakati.'
  await call(SaveNotes, { meetingId, notesRevision, summary, notes: [] })
}

const CARRIED_OUT = 0.75

/** One decision for one agency; the minutes go out, the agency reports, the secretariat confirms. */
async function carryOut(
  stage: Stage,
  { year, meetingId, i }: { year: number; meetingId: string; i: number },
): Promise<boolean> {
  const on = MEETINGS[i]?.on ?? '02-12'
  const now = new Date(morning(year, on).getTime() + 2 * 3_600_000)
  const secretariat = at(stage, stage.secretariat, now)
  const agency = agencyOf(stage, year + i)
  const text = 'Contoh: percepat pelaksanaan program yang tertinggal.'
  const dueOn = `${year}-12-15`
  const { id: decisionId } = await secretariat(Decide, {
    meetingId,
    itemId: null,
    text,
    opdId: agency.opdId,
    dueOn,
  })
  await secretariat(IssueMinutes, { meetingId })
  if (chance(stage.seed, 'carried out', year, i) >= CARRIED_OUT) return false
  const later = new Date(now.getTime() + 30 * 86_400_000)
  const done = { decisionId, note: 'Contoh: sudah dilaksanakan.', evidence: [] }
  await at(stage, agency.officer, later)(FinishDecision, { ...done, revision: 1 })
  const judged = { decisionId, revision: 2, accepted: true, note: 'Contoh: diterima.' }
  await at(stage, stage.secretariat, later)(JudgeDecision, judged)
  return true
}
