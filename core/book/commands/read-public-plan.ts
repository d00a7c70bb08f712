import { findRegion } from '#core/identity/public.ts'
import { canonicalJson } from '#core/plan/arithmetic.ts'
import { findSourcedPlan } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  GetPublicPlan,
  GetPublicVersion,
  PublicPlan,
  PublicPlanText,
  PublicProgramme,
  PublicVersion,
  PublicVersionCard,
  Snapshot,
  SnapshotProgramme,
} from '../contract.ts'
import { versionUnknown } from '../problems.ts'
import { budgetByYear, totalOf } from '../rules/money.ts'
import { listPrints } from '../store/prints.ts'
import { findPublished, listPublished, newestNumber, type VersionRow } from '../store/versions.ts'

/**
 * The plan in force; where a region published none here, what other sources say of it, with the source.
 *
 * @throws Refusal `book.version_unknown` for a region that does not exist
 */
export async function getPublicPlan(
  { tx, tenant }: Context,
  { code }: Input<typeof GetPublicPlan>,
): Promise<PublicPlan> {
  const region = (await findRegion(tx, code)) ?? refuse(versionUnknown)
  const inForce = await findPublished(tx, tenant)
  const told = {
    region: { code, name: region.name },
    versions: (await listPublished(tx, tenant)).map(cardOf),
  }
  if (inForce !== undefined) {
    return { ...told, version: cardOf(inForce), source: null, plan: textOf(inForce.snapshot) }
  }
  const sourced = await findSourcedPlan(tx, tenant)
  if (sourced === undefined) return { ...told, version: null, source: null, plan: null }
  const { source, frame, vision, dimensions } = sourced
  const plan = {
    ...frame,
    vision,
    dimensions: dimensions.map((one) => ({ ...one, programmes: [] })),
    budgets: [],
  }
  return { ...told, version: null, source, plan }
}

const cardOf = (row: VersionRow): PublicVersionCard => ({
  number: row.number ?? 0,
  title: row.title,
  publishedAt: (row.decidedAt ?? row.proposedAt).toISOString(),
  reason: row.reason,
  digest: row.digest,
  programmes: row.programmes,
  isExample: row.isExample,
})

function textOf({
  title,
  fromYear,
  toYear,
  legalBasis,
  vision,
  dimensions,
  programmes,
}: Snapshot): PublicPlanText {
  return {
    ...{ title, fromYear, toYear, legalBasis, vision },
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      programmes: programmes.filter((one) => one.dimension === dimension.code).map(programmeOf),
    })),
    budgets: [...budgetByYear(programmes)].map(([year, amount]) => ({ year, amount: String(amount) })),
  }
}

function programmeOf(one: SnapshotProgramme): PublicProgramme {
  const { code, name, description, kind, quickWinYear, owner, from, to } = one
  return { code, name, description, kind, quickWinYear, owner, from, to, budget: String(totalOf([one])) }
}

/** @throws Refusal `book.version_unknown` */
export async function getPublicVersion(
  { tx, tenant }: Context,
  { number }: Input<typeof GetPublicVersion>,
): Promise<PublicVersion> {
  const version = (await findPublished(tx, tenant, number)) ?? refuse(versionUnknown)
  return {
    region: version.snapshot.region,
    version: cardOf(version),
    newest: await newestNumber(tx, tenant),
    prints: await listPrints(tx, tenant, number),
  }
}

/** The text whose SHA-256 is the digest. @throws Refusal `book.version_unknown` */
export async function getPublicPlanJson(
  { tx, tenant }: Context,
  { code, number }: Input<typeof GetPublicVersion>,
): Promise<FileReply> {
  const { snapshot } = (await findPublished(tx, tenant, number)) ?? refuse(versionUnknown)
  return { name: `rencana-${code}-v${number}.json`, type: 'application/json', body: canonicalJson(snapshot) }
}
