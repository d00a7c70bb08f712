import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import type { ChangeFacility, GetLaneRules, OpenFacility, PreviewLane, SetLaneRules } from '../contract.ts'
import { FacilityOpened, LaneRulesSet, SettingChanged } from '../facts.ts'
import * as problems from '../problems.ts'
import { faultsOfRules, laneOf, type RuleFault, START_RULES } from '../rules/lanes.ts'
import { isSound, START_SETTINGS } from '../rules/settings.ts'
import {
  addFacility,
  addLaneRules,
  changeFacility as change,
  findFacility,
  getNewestRules,
  listFacilities as list,
  listLaneRules,
} from '../store/facilities.ts'
import { getFacility } from './hold-ticket.ts'

export const listFacilities = async (ctx: Context) => ({ facilities: await list(ctx.tx, ctx.tenant) })

/** @throws Refusal `pharmacy.facility_exists` */
export async function openFacility(
  ctx: Context,
  { code, name, kind, isExample = false }: Input<typeof OpenFacility>,
): Promise<{ code: string }> {
  if (await findFacility(ctx.tx, ctx.tenant, code)) refuse(problems.facilityExists)
  const facility = { code, name: name.trim(), kind, isExample, settings: START_SETTINGS }
  await addFacility(ctx.tx, ctx.tenant, facility, ctx.now)
  const rules = { facility: code, rules: START_RULES, reason: '', madeBy: ctx.actor.id }
  const version = await addLaneRules(ctx.tx, ctx.tenant, rules, ctx.now)
  publish(ctx, FacilityOpened.of({ facility: code }), LaneRulesSet.of({ facility: code, version }))
  return { code }
}

/** @throws Refusal `pharmacy.facility_unknown` or `pharmacy.settings_contradict` */
export async function changeFacility(
  ctx: Context,
  { facility, name, settings }: Input<typeof ChangeFacility>,
): Promise<{ done: true }> {
  await getFacility(ctx, facility)
  if (!isSound(settings)) refuse(problems.settingsContradict)
  await change(ctx.tx, ctx.tenant, { code: facility, name: name.trim(), settings })
  publish(ctx, SettingChanged.of({ facility }))
  return { done: true }
}

export async function getLaneRules(
  ctx: Context,
  { facility }: Input<typeof GetLaneRules>,
): Promise<Reply<typeof GetLaneRules>> {
  await getFacility(ctx, facility)
  return { versions: await listLaneRules(ctx.tx, ctx.tenant, facility) }
}

const FAULTS: Record<RuleFault['why'], FieldError['message']> = {
  last_needs_no_condition: {
    id: 'Aturan terakhir harus berlaku tanpa syarat, agar setiap resep mendapat jalur.',
    en: 'The last rule must hold without a condition, so that every prescription has a lane.',
  },
  needs_condition: {
    id: 'Hanya aturan terakhir yang boleh tanpa syarat; aturan di bawahnya tidak pernah tercapai.',
    en: 'Only the last rule may be without a condition; those below it are never reached.',
  },
  compounded_express: {
    id: 'Racikan tidak boleh masuk jalur ekspres.',
    en: 'Compounded medicine may not go into the express lane.',
  },
  never_reached: {
    id: 'Syarat ini sudah dipakai aturan di atasnya.',
    en: 'A rule above has this condition already.',
  },
}

/** @throws Refusal `pharmacy.facility_unknown` or `pharmacy.lane_rules_wrong`, which names each rule */
export async function setLaneRules(
  ctx: Context,
  { facility, rules, reason }: Input<typeof SetLaneRules>,
): Promise<{ version: number }> {
  await getFacility(ctx, facility)
  const faults = faultsOfRules(rules)
  if (faults.length > 0) {
    refuse(
      problems.laneRulesWrong,
      undefined,
      faults.map(({ rule, why }) => ({ field: `/rules/${rule}`, message: FAULTS[why] })),
    )
  }
  const made = { facility, rules, reason, madeBy: ctx.actor.id }
  const version = await addLaneRules(ctx.tx, ctx.tenant, made, ctx.now)
  publish(ctx, LaneRulesSet.of({ facility, version }))
  return { version }
}

export async function previewLane(
  ctx: Context,
  { facility, items, ...asked }: Input<typeof PreviewLane>,
): Promise<Reply<typeof PreviewLane>> {
  await getFacility(ctx, facility)
  const { version, rules } = await getNewestRules(ctx.tx, ctx.tenant, facility)
  const { compounded = false, programme = false, chronic = false, delivery = false } = asked
  const { lane, because, rule } = laneOf(rules, { items, compounded, programme, chronic, delivery })
  return { lane, because, version, rule }
}
