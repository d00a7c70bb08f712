import { getCycle } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { OpenPreviews } from '../contract.ts'
import { PreviewOpened } from '../facts.ts'
import { mayConclude } from '../policy.ts'
import { ministryOnly, nothingToPreview, resultFrozen } from '../problems.ts'
import { readYear } from '../store/matter.ts'
import { addPreviews, type NewPreview } from '../store/previews.ts'
import { listPublishedRegions } from '../store/publications.ts'
import { inRegion } from '../store/regions.ts'
import { freshEstimates, scoreYear } from './estimates.ts'
import { contentOf } from './read-board.ts'
import { tellRegion } from './tell-region.ts'

/**
 * Opens the preview to regions whose result is complete, as the figures stand now; opening it again renews it.
 *
 * @returns the regions opened, and those chosen that lack ratings still
 * @throws Refusal `result.nothing_to_preview`, or `result.frozen` for a region named that is published
 */
export async function openPreviews(
  ctx: Context,
  { year, regions }: Input<typeof OpenPreviews>,
): Promise<Reply<typeof OpenPreviews>> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  await getCycle(ctx.tx, year)
  const published = await listPublishedRegions(ctx.tx, year)
  if (regions !== 'all' && regions.some((code) => published.has(code))) return refuse(resultFrozen, { year })
  const matter = await readYear(ctx.tx, year)
  const lives = scoreYear(matter)
  const chosen = lives.filter(
    ({ matter: { code } }) => !published.has(code) && (regions === 'all' || regions.includes(code)),
  )
  const ready = chosen.filter(({ live }) => live.sum !== null)
  if (ready.length === 0) return refuse(nothingToPreview)
  const estimates = await freshEstimates(ctx, matter, lives)
  const previews: NewPreview[] = []
  for (const one of ready) {
    const region = one.matter.code
    previews.push({ region, content: await contentOf(ctx, matter, one, estimates.get(region)) })
  }
  await openAndTell(ctx, year, previews)
  return {
    opened: previews.map(({ region }) => region),
    incomplete: chosen.filter(({ live }) => live.sum === null).map(({ matter: { code } }) => code),
  }
}

async function openAndTell(ctx: Context, year: number, previews: readonly NewPreview[]): Promise<void> {
  const numbers = await addPreviews(ctx.tx, year, previews, ctx.actor.id, ctx.now)
  for (const { region } of previews) {
    const no = numbers.get(region) ?? 1
    await inRegion(ctx, region, async (there) => {
      await tellRegion(there, {
        key: `result.preview_opened:${year}:${no}`,
        title: { id: `Pratinjau hasil ${year} dibuka`, en: `The preview of the results of ${year} is open` },
        body: {
          id: 'Kementerian membuka nilai sementara daerah Anda. Periksa tiap pertanyaan, dan ajukan sanggahan dengan bukti bila ada yang tidak sesuai.',
          en: 'The ministry has opened the provisional result of your region. Check each question, and object with evidence where something is wrong.',
        },
        path: `evaluasi/pratinjau/${year}`,
      })
      publish(there, PreviewOpened.of({ year, no }))
    })
  }
}
