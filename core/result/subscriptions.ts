import { issueLetter } from '#core/cycle/public.ts'
import { recordMilestone } from '#core/movement/public.ts'
import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Subscription } from '#platform/module.ts'
import { ResultCorrected, ResultPublished } from './facts.ts'
import { letterBody, letterSubject } from './rules/letter.ts'
import { findCertificate } from './store/publications.ts'

/** After publication, region after region: the letter that tells the result, and a step of the region's way. */
export const subscriptions: readonly Subscription[] = [
  { name: 'result.letter', facts: [ResultPublished, ResultCorrected], handle: sendLetter },
  { name: 'result.milestone', facts: [ResultPublished], handle: recordEvaluated },
]

async function recordEvaluated(ctx: Context, { payload }: Fact): Promise<void> {
  const { year, version } = payload as { year: number; version: number }
  const certificate = await findCertificate(ctx.tx, ctx.tenant, year, version)
  if (certificate === undefined) return
  const { letter, isExample } = certificate.figures
  const id = `Evaluasi ${year}, surat ${letter.number}${isExample ? ' (contoh)' : ''}`
  const en = `Evaluation ${year}, letter ${letter.number}${isExample ? ' (example)' : ''}`
  await recordMilestone(ctx, { kind: 'evaluated', on: letter.date, note: { id, en } })
}

async function sendLetter(ctx: Context, { payload }: Fact): Promise<void> {
  const { year, version } = payload as { year: number; version: number }
  const certificate = await findCertificate(ctx.tx, ctx.tenant, year, version)
  if (certificate === undefined) return
  const { figures, publicUrl, place, signatory, code } = certificate
  await issueLetter(
    { ...ctx, publicUrl },
    {
      year,
      kind: 'result',
      region: figures.region,
      number: figures.letter.number,
      datedOn: figures.letter.date,
      place,
      signatory,
      subject: letterSubject(figures),
      body: letterBody(figures, `${publicUrl}/verifikasi/${code}`),
      isExample: figures.isExample,
    },
  )
}
