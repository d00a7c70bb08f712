import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Memorandum, Stage } from './contract.ts'
import { isMine } from './rules/commitment.ts'
import { daysUntil, endOfDay } from './rules/reminder.ts'
import { stageName } from './rules/words.ts'
import { type CommitmentRow, listCommitments, listLines } from './store/commitments.ts'
import { listMemoranda } from './store/memoranda.ts'
import { listStages } from './store/stages.ts'

/** What the actor owes on the way: the ministry judges, the secretariat hands in, agencies and leader sign. */
export async function listMovementTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (permissions.has('movement.stage.plan')) return tasksOfMinistry(ctx)
  return [
    ...(permissions.has('movement.commitment.sign') ? await toSign(ctx) : []),
    ...(permissions.has('movement.stage.deliver') ? await tasksOfSecretariat(ctx) : []),
  ]
}

async function tasksOfMinistry(ctx: Context): Promise<OwedTask[]> {
  const stages = await listStages(ctx.tx, undefined, { states: ['submitted', 'planned'] })
  const past = stages.filter(({ state, endsAt }) => state === 'planned' && new Date(endsAt) < ctx.now)
  return [...stages.filter(({ state }) => state === 'submitted').map(toJudge), ...past.map(toRecord)]
}

const named = ({ stage, year, region }: Stage): string => `${stageName(stage)} ${year}, ${region.name}`

const toJudge = (stage: Stage): OwedTask => ({
  key: `movement.judge:${stage.id}`,
  title: { id: `Nilai hasil ${named(stage)}`, en: `Judge what ${named(stage)} brought forth` },
  why: {
    id: 'Daerah sudah menyerahkan hasilnya dan menunggu jawaban.',
    en: 'The region has handed it in and waits for an answer.',
  },
  to: `gerakan/bimtek/${stage.id}`,
  action: { id: 'Nilai', en: 'Judge' },
  weight: 'now',
})

const toRecord = (stage: Stage): OwedTask => ({
  key: `movement.hold:${stage.id}`,
  title: { id: `Catat pelaksanaan ${named(stage)}`, en: `Record that ${named(stage)} was held` },
  why: {
    id: 'Waktunya sudah lewat; daerah baru dapat menyerahkan hasil setelah dicatat.',
    en: 'Its time has passed; the region can hand in its deliverables once it is recorded.',
  },
  to: `gerakan/bimtek/${stage.id}`,
  action: { id: 'Catat', en: 'Record' },
  weight: 'soon',
})

async function tasksOfSecretariat(ctx: Context): Promise<OwedTask[]> {
  const stages = await listStages(ctx.tx, [ctx.tenant], { states: ['held', 'returned'] })
  const memoranda = await listMemoranda(ctx.tx, [ctx.tenant])
  const bare = memoranda.filter(
    ({ state, documentVersionId }) => state === 'signed' && documentVersionId === null,
  )
  return [...stages.map((stage) => toDeliver(stage, ctx.now)), ...bare.map(toAttach)]
}

const URGENT_DAYS = 7
const weightOf = (due: string, now: Date): OwedTask['weight'] =>
  daysUntil(due, dayInWib(now)) <= URGENT_DAYS ? 'now' : 'soon'

function toDeliver(stage: Stage, now: Date): OwedTask {
  const name = `${stageName(stage.stage)} ${stage.year}`
  const isBack = stage.state === 'returned'
  return {
    key: `movement.deliver:${stage.id}`,
    title: isBack
      ? { id: `Perbaiki hasil ${name} yang dikembalikan`, en: `Mend what was given back of ${name}` }
      : { id: `Serahkan hasil ${name}`, en: `Hand in what ${name} brought forth` },
    why: {
      id: 'Bimtek ditutup setelah kementerian menerima hasilnya.',
      en: 'A bimtek is closed once the ministry accepts what it brought forth.',
    },
    to: `gerakan/bimtek/${stage.id}`,
    action: { id: 'Serahkan', en: 'Hand in' },
    due: endOfDay(stage.deliverablesDueOn),
    weight: weightOf(stage.deliverablesDueOn, now),
  }
}

const toAttach = ({ id, title }: Memorandum): OwedTask => ({
  key: `movement.attach:${id}`,
  title: { id: 'Lampirkan naskah nota kesepahaman', en: 'Attach the signed memorandum' },
  why: { id: title, en: title },
  to: 'gerakan/nota',
  action: { id: 'Lampirkan', en: 'Attach' },
  weight: 'soon',
})

async function toSign(ctx: Context): Promise<OwedTask[]> {
  const open = await listCommitments(ctx.tx, ctx.tenant, { state: 'open' })
  if (open.length === 0) return []
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const asker = { opdIds, isLeader: roles.includes('leader') }
  const lines = await listLines(
    ctx.tx,
    ctx.tenant,
    open.map(({ id }) => id),
  )
  return lines
    .filter((line) => line.signature === null && isMine(line, asker))
    .flatMap((line) => {
      const commitment = open.find(({ id }) => id === line.commitmentId)
      return commitment === undefined ? [] : [signatureTask(commitment, line.name, ctx.now)]
    })
}

const signatureTask = ({ id, title, dueOn }: CommitmentRow, name: string, now: Date): OwedTask => ({
  key: `movement.sign:${id}:${name}`,
  title: { id: `Tanda tangani ${title}`, en: `Sign ${title}` },
  why: { id: `Tanda tangan ${name} masih ditunggu.`, en: `The signature of ${name} is still awaited.` },
  to: 'gerakan/komitmen',
  action: { id: 'Tanda tangani', en: 'Sign' },
  due: endOfDay(dueOn),
  weight: weightOf(dueOn, now),
})
