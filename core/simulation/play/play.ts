import type { CliIo } from '#platform/module.ts'
import { assignAssessors, rateRegions } from './assess.ts'
import { hireCast, type Size } from './cast.ts'
import { concludeCycle, type Final } from './conclude.ts'
import { fillWorkbooks } from './fill.ts'
import { followUp } from './follow-up.ts'
import { moderateRatings } from './moderate.ts'
import { prepareCycle } from './prepare.ts'
import { surveyCitizens } from './survey.ts'

/**
 * Plays a whole yearly evaluation through the product's own endpoints, in the name of the people who would do each
 * act, from invitation to follow-up. The same size and seed give the same finals.
 */
export async function playEvaluation(io: CliIo, size: Size): Promise<Final[]> {
  const hired = await hireCast(io, size)
  const world = await prepareCycle(hired)
  await surveyCitizens(world)
  await fillWorkbooks(world)
  await assignAssessors(world)
  await rateRegions(world)
  await io.deliver()
  await moderateRatings(world)
  const finals = await concludeCycle(world)
  await io.deliver()
  await followUp(world)
  await io.deliver()
  return finals
}
