import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { countUnreviewed } from './store/openings.ts'

/** Openings of sealed prescriptions wait for whoever reviews them. */
export async function listPharmacyTasks(ctx: Context): Promise<OwedTask[]> {
  if (!ctx.actor.permissions.has('pharmacy.opening.review')) return []
  const count = await countUnreviewed(ctx.tx, ctx.tenant, ctx.actor.id)
  if (count === 0) return []
  return [
    {
      key: 'pharmacy.review-openings',
      title: {
        id: `Nilai ${count} pembukaan resep tersegel`,
        en: `Review ${count} ${count === 1 ? 'opening' : 'openings'} of sealed prescriptions`,
      },
      why: {
        id: 'Orang di luar farmasi membaca data kesehatan dengan alasan darurat. Pastikan alasannya benar.',
        en: 'Somebody outside the pharmacy read health data for an urgent reason. Make sure that it was right.',
      },
      to: 'layanan/farmasi/pembukaan',
      action: { id: 'Nilai', en: 'Review' },
      weight: 'now',
    },
  ]
}
