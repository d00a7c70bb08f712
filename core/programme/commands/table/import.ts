import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type ApplyImport, type ImportCheck, LISTED } from '../../contract.ts'
import { ProgrammeApproved, ProgrammesImported } from '../../facts.ts'
import { importOutdated } from '../../problems.ts'
import { rebase } from '../../rules/content.ts'
import { stageAfterSave } from '../../rules/life.ts'
import { fieldChanges } from '../../rules/table/show.ts'
import { type Held, lockDependencies } from '../../store/held.ts'
import { addVersions } from '../../store/versions.ts'
import { insertProgrammes, moveOn, type Step, updateProgrammes, type Written } from '../../store/writing.ts'
import { writerOf } from '../situation.ts'
import { type Entry, type ImportPlan, planImport } from './plan-import.ts'

/** What a file would change, and what is wrong with it; changes nothing. */
export async function checkImport(ctx: Context, { file }: { file: UploadedFile }): Promise<ImportCheck> {
  const plan = await planImport(ctx, file, false)
  const created = plan.entries.filter(({ held }) => held === undefined).length
  return {
    digest: plan.faults.length === 0 && plan.entries.length > 0 ? plan.digest : null,
    created,
    changed: plan.entries.length - created,
    unchanged: plan.unchanged,
    faulty: plan.faults.length,
    changes: plan.entries.slice(0, LISTED).map((entry) => changeOf(entry, plan)),
    faults: plan.faults.slice(0, LISTED),
    approves: plan.asker.isSecretariat,
  }
}

function changeOf({ wanted, before }: Entry, { names }: ImportPlan): ImportCheck['changes'][number] {
  return {
    row: wanted.line,
    code: wanted.code,
    name: wanted.content.name,
    isNew: before === undefined,
    fields: before === undefined ? [] : fieldChanges(before, wanted.content, (id) => names.get(id) ?? id),
  }
}

/**
 * Applies a file as it was checked, all of it or nothing: what the secretariat imports is approved at once, what an
 * agency imports is a draft or a waiting change.
 *
 * @throws Refusal `programme.import_outdated` when file or programmes are not those that were checked
 */
export async function applyImport(ctx: Context, input: Input<typeof ApplyImport> & { file: UploadedFile }) {
  await lockDependencies(ctx.tx, ctx.tenant)
  const plan = await planImport(ctx, input.file, true)
  if (plan.faults.length > 0 || plan.digest !== input.digest) return refuse(importOutdated)
  const approves = plan.asker.isSecretariat
  await writeAll(ctx, plan.entries, approves)
  const created = plan.entries.filter(({ held }) => held === undefined).length
  const changed = plan.entries.length - created
  const approved = approves ? plan.entries.map(approvalOf) : []
  publish(ctx, ProgrammesImported.of({ created, changed, approved: approves }), ...approved)
  return { created, changed }
}

const approvalOf = ({ id, held, wanted }: Entry) =>
  ProgrammeApproved.of({
    programmeId: id,
    ownerOpdId: wanted.content.ownerOpdId,
    revision: (held?.revision ?? 0) + 1,
  })

async function writeAll(ctx: Context, entries: readonly Entry[], approves: boolean): Promise<void> {
  const by = writerOf(ctx)
  const added = entries.filter(({ held }) => held === undefined).map((entry) => addedOf(entry, approves))
  const held = entries.flatMap((entry) => (entry.held === undefined ? [] : [{ ...entry, held: entry.held }]))
  const waits = (one: Held) => !approves && one.approvedAt !== null
  await insertProgrammes(ctx.tx, ctx.tenant, added, by)
  await updateProgrammes(
    ctx.tx,
    ctx.tenant,
    held.filter((one) => !waits(one.held)).map((one) => writtenOf(one, approves)),
    by,
  )
  const steps = held.filter((one) => waits(one.held)).map(waitingOf)
  if (steps.length > 0) await moveOn(ctx.tx, ctx.tenant, steps, by)
  await addVersions(
    ctx.tx,
    ctx.tenant,
    entries.map((entry) => versionOf(entry, approves)),
    by,
  )
}

const addedOf = ({ id, wanted }: Entry, approves: boolean) => ({
  id,
  content: wanted.content,
  state: approves ? ('planned' as const) : ('proposed' as const),
  stage: approves ? ('settled' as const) : ('writing' as const),
  isApproved: approves,
  isExample: false,
  publishedCode: null,
})

function writtenOf({ id, wanted, held }: Entry & { held: Held }, approves: boolean): Written {
  const { content } = wanted
  if (!approves) {
    return { id, content, state: held.state, stage: stageAfterSave(held.stage), isApproved: false }
  }
  const pending = held.pending === null ? null : rebase(held.pending, held.content, content)
  const state = held.state === 'proposed' ? 'planned' : held.state
  return { id, content, state, stage: pending === null ? 'settled' : held.stage, isApproved: true, pending }
}

const waitingOf = ({ id, wanted, held }: Entry & { held: Held }): Step => ({
  id,
  state: held.state,
  stage: stageAfterSave(held.stage),
  pending: wanted.content,
  returnedBecause: held.returnedBecause,
  withdraws: false,
})

const versionOf = ({ id, wanted, held }: Entry, approves: boolean) => ({
  programmeId: id,
  act: 'imported' as const,
  state:
    held !== undefined && held.state !== 'proposed'
      ? held.state
      : approves
        ? ('planned' as const)
        : ('proposed' as const),
  reason: null,
  content: wanted.content,
})
