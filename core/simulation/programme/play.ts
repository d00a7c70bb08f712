import { GetRollUp } from '#core/realisation/contract.ts'
import type { CliIo } from '#platform/module.ts'
import { hireStage } from './cast.ts'
import { type Met, meetInYear } from './meetings.ts'
import { publishPlan, writePlan } from './plan.ts'
import { draftProgrammes, listOwn, startProgrammes } from './programmes.ts'
import { reportYear } from './reports.ts'
import { at, morning, type ProgrammeSize, type Stage, yearsOf } from './world.ts'

/** A simulated year as it is told at the end; figures of the programmes this simulation made. */
export interface PlayedYear extends Met {
  year: number
  programmes: number
  running: number
  reported: number
  /** Percent, two decimals; null where nothing was reported. */
  physical: string | null
  uncapped: string | null
  capped: string | null
  moneyPlanned: string
  moneyReal: string
}

/**
 * Plays a region's programme through the product's own endpoints: plan, programmes, publication, and for each year
 * meetings with decisions and four quarters of realisation. The same size and seed give the same years.
 */
export async function playProgramme(io: CliIo, size: ProgrammeSize): Promise<PlayedYear[]> {
  const stage = await hireStage(io, size)
  await writePlan(stage)
  await draftProgrammes(stage)
  await publishPlan(stage)
  await startProgrammes(stage)
  const played: PlayedYear[] = []
  for (const year of yearsOf(size)) {
    const met = await meetInYear(stage, year)
    await reportYear(stage, year)
    await io.deliver()
    played.push(await tell(stage, year, met))
  }
  return played
}

async function tell(stage: Stage, year: number, met: Met): Promise<PlayedYear> {
  const own = await listOwn(stage)
  const call = at(stage, stage.secretariat, morning(year + 1, '01-20'))
  const { total } = await call(GetRollUp, { year })
  const { reported, physical, uncapped, capped, moneyPlanned, moneyReal } = total
  const running = own.filter(({ state }) => state === 'running').length
  const figures = { reported, physical, uncapped, capped, moneyPlanned, moneyReal }
  return { year, programmes: own.length, running, ...figures, ...met }
}
