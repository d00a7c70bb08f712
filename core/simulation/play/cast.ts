import { CreateOpd } from '#core/identity/contract.ts'
import { listOpd, listRegions, putExamplePerson } from '#core/identity/public.ts'
import type { Actor } from '#platform/context.ts'
import type { CliIo, Role } from '#platform/module.ts'
import { calendarOf } from '../rules/calendar.ts'
import { chance, draw, steadyId } from '../rules/chance.ts'
import type { RegionCast, World } from './world.ts'

export interface Size {
  regions: number
  assessors: number
  seed: number
  year: number
}

/** Hires everybody: the ministry's secretariat, the assessors, and for each region its people and two agencies. */
export async function hireCast(io: CliIo, { regions, assessors, seed, year }: Size): Promise<World> {
  const hire = hireOn(io)
  const ministry = await hire('00', 'Contoh Sekretariat Kementerian', 'ministry_admin')
  const pool: Actor[] = []
  for (let i = 1; i <= assessors; i++) pool.push(await hire('00', `Contoh Asesor ${i}`, 'assessor'))
  const calendar = calendarOf(year)
  const known = await io.run('00', (ctx) => listRegions(ctx.tx))
  const chosen = draw(known, regions, seed, 'regions')
  const world: World = { io, seed, year, calendar, ministry, assessors: pool, regions: [] }
  const cast: RegionCast[] = []
  for (const region of chosen) {
    cast.push(await hireRegion(world, hire, region))
    io.progress(cast.length, chosen.length, 'people of regions')
  }
  return { ...world, regions: cast }
}

type Hire = (tenant: string, name: string, role: Role, opdId?: string) => Promise<Actor>

/** The same made-up people play in every cycle, whatever its seed. */
export const hireOn =
  (io: CliIo): Hire =>
  (tenant, name, role, opdId) => {
    const id = steadyId(0, `${tenant} ${name}`)
    return io.run(tenant, (ctx) => putExamplePerson(ctx, { id, name, role, opdId: opdId ?? null }))
  }

const KPPN_SHARE = 0.45

async function hireRegion(
  world: World,
  hire: Hire,
  { code, name }: { code: string; name: string },
): Promise<RegionCast> {
  const secretariat = await hire(code, `Contoh Sekretariat ${code}`, 'region_admin')
  const leader = await hire(code, `Contoh Pimpinan ${code}`, 'leader')
  const agencies: { opdId: string; officer: Actor }[] = []
  for (const agency of AGENCIES) {
    const opdId = await foundAgency(world, code, secretariat, agency)
    agencies.push({
      opdId,
      officer: await hire(code, `Contoh Petugas ${agency.short} ${code}`, 'opd_officer', opdId),
    })
  }
  const track = chance(world.seed, 'track', code) < KPPN_SHARE ? 'KPPN&IKN' : 'REGULER'
  return { code, name, track, secretariat, leader, agencies }
}

const AGENCIES = [
  { code: 'CONTOH-KOMINFO', short: 'Kominfo', name: 'Contoh Dinas Komunikasi dan Informatika' },
  { code: 'CONTOH-BAPPEDA', short: 'Bappeda', name: 'Contoh Badan Perencanaan Pembangunan' },
] as const

async function foundAgency(
  { io, calendar }: World,
  region: string,
  secretariat: Actor,
  { code, name }: (typeof AGENCIES)[number],
): Promise<string> {
  const there = await io.run(region, (ctx) => listOpd(ctx.tx, region))
  const known = there.find((opd) => opd.code === code)
  if (known) return known.id
  const kind = code.endsWith('BAPPEDA') ? ('badan' as const) : ('dinas' as const)
  const caller = { actor: secretariat, region, now: calendar.at.plan }
  return (await io.call(caller, CreateOpd, { code, name, kind })).id
}
