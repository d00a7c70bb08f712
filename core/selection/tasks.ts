import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import type { Round } from './contract.ts'
import { MINISTRY } from './rules/place.ts'
import { whyClosed } from './rules/round.ts'
import { listCandidates } from './store/candidates.ts'
import { listInterviews } from './store/interviews.ts'
import { listRounds } from './store/rounds.ts'

const WEEK = 7 * 24 * 3_600_000

/** What the actor owes of selections: a region its questionnaire, interviewers their scores, the ministry its word. */
export async function listSelectionTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (ctx.tenant !== MINISTRY) return permissions.has('selection.questionnaire.fill') ? ofRegion(ctx) : []
  const open = (await listRounds(ctx.tx)).filter(({ state }) => state === 'open' || state === 'decided')
  if (open.length === 0) return []
  return [
    ...(permissions.has('selection.interview.score') ? await ofInterviewer(ctx, open) : []),
    ...(permissions.has('selection.round.manage') ? open.flatMap((round) => ofMinistry(round, ctx.now)) : []),
  ]
}

async function ofRegion(ctx: Context): Promise<OwedTask[]> {
  const mine = await listCandidates(ctx.tx, { region: ctx.tenant })
  if (mine.every(({ state }) => state === 'submitted')) return []
  const rounds = new Map((await listRounds(ctx.tx)).map((round) => [round.id, round]))
  return mine.flatMap((candidate) => {
    const round = rounds.get(candidate.roundId)
    const isOwed = round !== undefined && whyClosed(round, candidate, ctx.now) === undefined
    return isOwed ? [questionnaireTask(round, candidate.state === 'returned', ctx.now)] : []
  })
}

const questionnaireTask = (round: Round, isReturned: boolean, now: Date): OwedTask => ({
  key: `selection.answer:${round.id}`,
  title: { id: `Isi kuesioner: ${round.title.id}`, en: `Fill in the questionnaire: ${round.title.en}` },
  why: isReturned
    ? { id: 'Kementerian mengembalikannya dengan alasan.', en: 'The ministry returned it with a reason.' }
    : {
        id: 'Tanpa kuesioner, daerah Anda tidak dapat dinilai dalam seleksi.',
        en: 'Without it your region can not be judged in the selection.',
      },
  to: `gerakan/kuesioner/${round.id}`,
  action: { id: 'Isi', en: 'Fill in' },
  due: new Date(round.answersUntil),
  weight: isReturned || Date.parse(round.answersUntil) - now.getTime() < WEEK ? 'now' : 'soon',
})

async function ofInterviewer(ctx: Context, rounds: readonly Round[]): Promise<OwedTask[]> {
  const mine = await listInterviews(ctx.tx, { personId: ctx.actor.id })
  return rounds
    .filter(({ state }) => state === 'open')
    .flatMap((round) => {
      const owed = mine.filter(({ roundId, submittedAt }) => roundId === round.id && submittedAt === null)
      const [first] = owed
      return first === undefined ? [] : [interviewTask(round, first.region.code, owed.length)]
    })
}

const interviewTask = (round: Round, region: string, count: number): OwedTask => ({
  key: `selection.interview:${round.id}`,
  title: { id: `Nilai ${count} calon dalam wawancara`, en: `Score ${count} candidates by interview` },
  why: {
    id: `${round.title.id}: peringkat menunggu nilai Anda.`,
    en: `${round.title.en}: the ranking waits for your scores.`,
  },
  to: `gerakan/seleksi/${round.id}/wawancara/${region}`,
  action: { id: 'Nilai', en: 'Score' },
  weight: 'soon',
})

function ofMinistry(round: Round, now: Date): OwedTask[] {
  if (round.state === 'decided') return [publishTask(round)]
  return Date.parse(round.answersUntil) < now.getTime() ? [decideTask(round)] : []
}

const decideTask = (round: Round): OwedTask => ({
  key: `selection.decide:${round.id}`,
  title: { id: `Putuskan seleksi: ${round.title.id}`, en: `Decide the selection: ${round.title.en}` },
  why: {
    id: 'Kuesioner sudah ditutup; setiap calon menunggu keputusan dengan alasan.',
    en: 'The questionnaire has closed; every candidate waits for a decision with a reason.',
  },
  to: `gerakan/seleksi/${round.id}`,
  action: { id: 'Putuskan', en: 'Decide' },
  weight: 'soon',
})

const publishTask = (round: Round): OwedTask => ({
  key: `selection.publish:${round.id}`,
  title: { id: `Umumkan hasil: ${round.title.id}`, en: `Publish the decision: ${round.title.en}` },
  why: {
    id: 'Daftar sudah ditetapkan, daerah belum diberi tahu.',
    en: 'The list is recorded and the regions do not know yet.',
  },
  to: `gerakan/seleksi/${round.id}`,
  action: { id: 'Umumkan', en: 'Publish' },
  weight: 'soon',
})
