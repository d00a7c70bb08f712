import type { Context } from '#platform/context.ts'
import { type Finding, ill, well } from '#platform/finding.ts'
import { listMembers } from './store/members.ts'
import { listProvinces, listRegions } from './store/regions.ts'

/** Provinces, and regencies with cities, since the four new provinces of Papua (Acts 14 to 16 and 29 of 2022). */
const PROVINCES = 38
const REGIONS = 514

/** Whether someone may administer this installation, and whether every region is known to it. */
export async function diagnose(ctx: Context): Promise<Finding[]> {
  return [await findAdministrator(ctx), await findReference(ctx)]
}

async function findAdministrator({ tx, tenant }: Context): Promise<Finding> {
  const members = await listMembers(tx, tenant)
  const count = members.filter((member) => member.role === 'ministry_admin').length
  if (count > 0) return well(`Admin kementerian: ${count}.`, `Administrators of the ministry: ${count}.`)
  return ill(
    'Belum ada admin kementerian. Buat dengan “penataran admin create”.',
    'There is no administrator of the ministry. Make one with “penataran admin create”.',
  )
}

async function findReference({ tx }: Context): Promise<Finding> {
  const provinces = (await listProvinces(tx)).length
  const regions = (await listRegions(tx)).length
  if (provinces >= PROVINCES && regions >= REGIONS) {
    return well(
      `Data wilayah: ${provinces} provinsi, ${regions} kabupaten/kota.`,
      `Regions: ${provinces} provinces, ${regions} regencies and cities.`,
    )
  }
  return ill(
    `Data wilayah belum lengkap: ${provinces} provinsi, ${regions} kabupaten/kota. Jalankan “penataran migrate”.`,
    `Regions are incomplete: ${provinces} provinces, ${regions} regencies and cities. Run “penataran migrate”.`,
  )
}
