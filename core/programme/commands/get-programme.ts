import { listOpd, listPeopleNames, listServing } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ProgrammeContent, ProgrammeDetail, ProgrammeVersion } from '../contract.ts'
import { type Asker, maySee, maySeeDraft, mayWrite, type Subject } from '../policy.ts'
import { programmeUnknown } from '../problems.ts'
import { changedFields } from '../rules/content.ts'
import { canSend, canWithdraw } from '../rules/life.ts'
import { type DetailRow, findDetail } from '../store/detail.ts'
import { listNeighbours } from '../store/lists.ts'
import { listVillagesNamed } from '../store/places.ts'
import { findPublished } from '../store/published.ts'
import { listVersions, type VersionRow } from '../store/versions.ts'
import { askerOf, subjectOf } from './situation.ts'

/**
 * One programme with everything the reader may know of it.
 *
 * @throws Refusal `programme.programme_unknown`, also for drafts of other agencies
 */
export async function getProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeDetail> {
  const row = (await findDetail(ctx.tx, ctx.tenant, id)) ?? refuse(programmeUnknown)
  const asker = await askerOf(ctx)
  const subject = subjectOf(row)
  if (!maySee(subject, asker)) return refuse(programmeUnknown)
  const seesDraft = maySeeDraft(subject, asker)
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    stage: seesDraft ? row.stage : 'settled',
    approvedAt: row.approvedAt?.toISOString() ?? null,
    returnedBecause: seesDraft ? row.returnedBecause : null,
    isExample: row.isExample,
    changedAt: row.changedAt.toISOString(),
    content: row.content,
    pending: seesDraft ? row.pending : null,
    names: await namesOf(ctx, asker, id, row.content),
    source: await sourceOf(ctx, row),
    may: mayOf(row, subject, asker),
    versions: await historyOf(ctx, row, seesDraft),
  }
}

function mayOf(row: DetailRow, subject: Subject, asker: Asker): ProgrammeDetail['may'] {
  const edit = mayWrite(subject, asker) && row.state !== 'stopped'
  return { edit, send: edit && canSend(row.stage), withdraw: edit && canWithdraw(row.stage) }
}

const readerFor = ({ isSecretariat, opdIds }: Asker) => ({ seesAll: isSecretariat, opdIds })

async function namesOf(
  { tx, tenant }: Context,
  asker: Asker,
  id: string,
  content: ProgrammeContent,
): Promise<ProgrammeDetail['names']> {
  const opd = new Map((await listOpd(tx, tenant)).map((one) => [one.id, { id: one.id, name: one.name }]))
  const owner = content.ownerOpdId === null ? undefined : opd.get(content.ownerOpdId)
  return {
    owner: owner ?? null,
    coOwners: content.coOwnerIds.flatMap((one) => opd.get(one) ?? []),
    villages: await listVillagesNamed(tx, tenant, content.villages),
    ...(await listNeighbours(tx, tenant, readerFor(asker), id, content.dependsOn)),
  }
}

async function sourceOf(
  { tx, tenant }: Context,
  { publishedCode }: DetailRow,
): Promise<ProgrammeDetail['source']> {
  const published = publishedCode === null ? undefined : await findPublished(tx, tenant, publishedCode)
  return published === undefined ? null : { text: published.source, url: published.sourceUrl }
}

/** Who sees no drafts sees what was approved and how its life went. */
async function historyOf(
  { tx, tenant }: Context,
  row: DetailRow,
  seesDraft: boolean,
): Promise<ProgrammeVersion[]> {
  const all = await listVersions(tx, tenant, row.id)
  const serving = await listServing(tx, tenant, ['region_admin', 'opd_officer', 'leader'])
  const names = await listPeopleNames(
    tx,
    serving.map(({ personId }) => personId),
  )
  return withChanges(all)
    .filter(({ act }) => seesDraft || act === 'approved' || act === 'moved')
    .map(({ content: _content, byId, at, ...version }) => ({
      ...version,
      by: names.get(byId) ?? null,
      at: at.toISOString(),
    }))
}

function withChanges(all: readonly VersionRow[]): (VersionRow & { changed: string[] })[] {
  let before: ProgrammeContent | null = null
  return all.map((version) => {
    const { content } = version
    const changed = content === null || before === null ? [] : changedFields(before, content)
    if (content !== null) before = content
    return { ...version, changed }
  })
}
