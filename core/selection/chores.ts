import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import { whyClosed } from './rules/round.ts'
import { listCandidates } from './store/candidates.ts'
import { listRounds } from './store/rounds.ts'

export const chores: readonly Chore[] = [
  { name: 'selection.remind', everyMinutes: 180, behind: 'regions', run: remindCandidates },
]

const DAY = 24 * 3_600_000
const DAYS_BEFORE = [7, 3, 1, 0]

/** Reminds a candidate whose questionnaire is not submitted; a day is reminded of once, by the key. */
async function remindCandidates(ctx: Context): Promise<void> {
  const owed = (await listCandidates(ctx.tx, { region: ctx.tenant })).filter(
    ({ state }) => state !== 'submitted',
  )
  if (owed.length === 0) return
  const rounds = new Map((await listRounds(ctx.tx)).map((round) => [round.id, round]))
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'opd_officer'])
  for (const candidate of owed) {
    const round = rounds.get(candidate.roundId)
    if (round === undefined || whyClosed(round, candidate, ctx.now) !== undefined) continue
    const left = Math.floor((Date.parse(round.answersUntil) - ctx.now.getTime()) / DAY)
    if (!DAYS_BEFORE.includes(left)) continue
    const until = dayInWib(round.answersUntil)
    await notify(ctx, {
      key: `selection.due:${round.id}:${dayInWib(ctx.now)}`,
      to: people.map(({ personId }) => personId),
      title: { id: 'Kuesioner seleksi hampir ditutup', en: 'The questionnaire closes soon' },
      body: {
        id: `“${round.title.id}” ditutup ${day(until, 'id')} pukul 23.59 WIB.`,
        en: `“${round.title.en}” closes on ${day(until, 'en')} at 23:59 WIB.`,
      },
      path: `gerakan/kuesioner/${round.id}`,
    })
  }
}
