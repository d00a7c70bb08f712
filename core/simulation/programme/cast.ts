import { CreateOpd } from '#core/identity/contract.ts'
import { listOpd } from '#core/identity/public.ts'
import type { CliIo } from '#platform/module.ts'
import { hireOn } from '../play/cast.ts'
import { type Agency, at, morning, type ProgrammeSize, type Stage } from './world.ts'

const AGENCIES = [
  { code: 'CONTOH-KOMINFO', kind: 'dinas', name: 'Contoh Dinas Komunikasi dan Informatika' },
  { code: 'CONTOH-BAPPEDA', kind: 'badan', name: 'Contoh Badan Perencanaan Pembangunan' },
  { code: 'CONTOH-DINKES', kind: 'dinas', name: 'Contoh Dinas Kesehatan' },
  { code: 'CONTOH-DISDIK', kind: 'dinas', name: 'Contoh Dinas Pendidikan' },
  { code: 'CONTOH-DLH', kind: 'dinas', name: 'Contoh Dinas Lingkungan Hidup' },
  { code: 'CONTOH-DISPAR', kind: 'dinas', name: 'Contoh Dinas Pariwisata' },
] as const

/** Hires the example people of the region: secretariat, leader, and an officer of each example agency. */
export async function hireStage(io: CliIo, size: ProgrammeSize): Promise<Stage> {
  const { region } = size
  const hire = hireOn(io)
  const secretariat = await hire(region, `Contoh Sekretariat ${region}`, 'region_admin')
  const leader = await hire(region, `Contoh Pimpinan ${region}`, 'leader')
  const stage: Stage = { ...size, io, secretariat, leader, agencies: [] }
  const agencies: Agency[] = []
  for (const agency of AGENCIES) {
    const opdId = await foundAgency(stage, agency)
    const officer = await hire(region, `Contoh Petugas ${agency.code} ${region}`, 'opd_officer', opdId)
    agencies.push({ opdId, name: agency.name, officer })
  }
  return { ...stage, agencies }
}

async function foundAgency(stage: Stage, agency: (typeof AGENCIES)[number]): Promise<string> {
  const { io, region, secretariat, from } = stage
  const there = await io.run(region, (ctx) => listOpd(ctx.tx, region))
  const known = there.find(({ code }) => code === agency.code)
  if (known) return known.id
  return (await at(stage, secretariat, morning(from, '01-02'))(CreateOpd, agency)).id
}
