import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Role } from '#platform/module.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import type { Round, Verdict } from '../contract.ts'
import { MINISTRY } from '../rules/place.ts'
import { inRegion } from '../store/in-region.ts'

const REGION_ROLES: readonly Role[] = ['region_admin', 'leader']

/** Tells the secretariat and the leader of each region that they are asked. */
export async function askCandidates(ctx: Context, round: Round, regions: readonly string[]): Promise<void> {
  const until = dayInWib(round.answersUntil)
  for (const region of [...regions].sort()) {
    await inRegion(ctx, region, async (there) => {
      await notify(there, {
        key: `selection.asked:${round.id}`,
        to: await peopleOf(there),
        title: { id: `Kuesioner seleksi: ${round.title.id}`, en: `Questionnaire: ${round.title.en}` },
        body: {
          id: `Daerah Anda menjadi calon. Isi kuesioner paling lambat ${day(until, 'id')}.`,
          en: `Your region is a candidate. Fill in the questionnaire by ${day(until, 'en')}.`,
        },
        path: `gerakan/kuesioner/${round.id}`,
      })
    })
  }
}

const peopleOf = async (ctx: Context): Promise<string[]> =>
  (await listServing(ctx.tx, ctx.tenant, REGION_ROLES)).map(({ personId }) => personId)

/** Behind the region's wall: its questionnaire came back. */
export async function tellReturned(there: Context, round: Round, reason: string): Promise<void> {
  await notify(there, {
    key: `selection.returned:${round.id}:${there.now.toISOString()}`,
    to: await peopleOf(there),
    title: { id: 'Kuesioner seleksi dikembalikan', en: 'The questionnaire was returned' },
    body: { id: reason, en: reason },
    path: `gerakan/kuesioner/${round.id}`,
  })
}

const VERDICT_WORDS: Record<Verdict, { id: string; en: string }> = {
  chosen: { id: 'terpilih', en: 'was chosen' },
  reserve: { id: 'menjadi cadangan', en: 'is in reserve' },
  not_chosen: { id: 'belum terpilih', en: 'was not chosen' },
}

/** Behind the region's wall: what was decided of it. */
export async function tellDecided(there: Context, round: Round, verdict: Verdict): Promise<void> {
  const { id, en } = VERDICT_WORDS[verdict]
  await notify(there, {
    key: `selection.decided:${round.id}`,
    to: await peopleOf(there),
    title: { id: `Hasil seleksi: ${round.title.id}`, en: `Decision: ${round.title.en}` },
    body: {
      id: `Daerah Anda ${id}. Buka kuesioner untuk membaca alasannya.`,
      en: `Your region ${en}. Open the questionnaire to read the reason.`,
    },
    path: `gerakan/kuesioner/${round.id}`,
  })
}

/** Tells people of the ministry that they are asked to interview. */
export async function tellInterviewers(ctx: Context, round: Round, people: readonly string[]): Promise<void> {
  if (ctx.tenant !== MINISTRY) return
  await notify(ctx, {
    key: `selection.interview:${round.id}:${ctx.now.toISOString()}`,
    to: people,
    title: { id: 'Anda diminta mewawancarai calon', en: 'You are asked to interview candidates' },
    body: {
      id: `Beri nilai calon dalam “${round.title.id}”. Nilai yang lain terbuka setelah nilai Anda dikirim.`,
      en: `Score candidates in “${round.title.en}”. The others’ scores open once yours are submitted.`,
    },
    path: `gerakan/seleksi/${round.id}`,
  })
}
