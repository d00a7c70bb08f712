import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply, UploadedFile } from '#platform/http/endpoint.ts'
import { columnReport } from '#platform/table/column-report.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { Drug, ImportDrugs, ListDrugs } from '../contract.ts'
import { DrugsImported } from '../facts.ts'
import { drugTableWrong } from '../problems.ts'
import { readDrugs, type TableFault } from '../rules/drug-table.ts'
import { findDrugs, listDrugs as list, putDrugs } from '../store/drugs.ts'

const MOST = 50

export const listDrugs = async (ctx: Context, { query = '' }: Input<typeof ListDrugs>) => ({
  drugs: await list(ctx.tx, ctx.tenant, query.trim(), MOST),
})

/**
 * Takes over a formulary table, all or nothing. Drugs the table does not name stay as they are.
 *
 * @throws Refusal `pharmacy.drug_table_wrong` with every fault by row and column
 */
export async function importDrugs(
  ctx: Context,
  { file, dryRun = false }: Input<typeof ImportDrugs> & { file: UploadedFile },
): Promise<Reply<typeof ImportDrugs>> {
  const { drugs, faults } = readDrugs(await readTable(file))
  reportOf(faults).refuseIfAny(drugTableWrong)
  const codes = drugs.map(({ code }) => code)
  const known = await findDrugs(ctx.tx, ctx.tenant, codes)
  const added = drugs.filter(({ code }) => !known.has(code))
  const changed = drugs.filter((drug) => known.has(drug.code) && isChanged(known.get(drug.code), drug))
  const counts = { added: added.length, changed: changed.length }
  if (!dryRun && added.length + changed.length > 0) {
    await putDrugs(ctx.tx, ctx.tenant, [...added, ...changed], ctx.now)
    publish(ctx, DrugsImported.of(counts))
  }
  return { ...counts, unchanged: drugs.length - added.length - changed.length }
}

const isChanged = (known: Drug | undefined, drug: Drug): boolean =>
  (Object.keys(drug) as (keyof Drug)[]).some((key) => known?.[key] !== drug[key])

function reportOf(faults: readonly TableFault[]) {
  const report = columnReport()
  for (const { line, column, message } of faults) {
    if (line === null || column === null) report.addFile(message)
    else report.add(line, column, message)
  }
  return report
}
