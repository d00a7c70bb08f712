import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import papaparse from 'papaparse'
import type { Context } from '#platform/context.ts'
import { type Manifest, ROLES } from '#platform/module.ts'
import { fromRoot } from '#platform/root.ts'
import { ROLE_NAMES } from './contract/words.ts'
import { provinceName, regionName, searchTextOf } from './rules/names.ts'
import * as store from './store/reference.ts'
import { addPermissions, putRoles } from './store/roles.ts'

// Bump when the code below reads the same files into other rows.
const READING = 1

/**
 * Loads roles with the permissions every module declares, regions, their facts and the cohorts; does nothing when the same versions are loaded already.
 * Region codes come from the package idn-area-data (data under ODbL 1.0, see NOTICE).
 */
export async function loadReference(ctx: Context, modules: readonly Manifest[]): Promise<void> {
  await putRoles(
    ctx.tx,
    ROLES.map((code) => ({ code, label: ROLE_NAMES[code] })),
  )
  await addPermissions(
    ctx.tx,
    modules.flatMap((module) => module.permissions),
    ctx.now,
  )
  const origin = { source: '', today: ctx.now.toISOString().slice(0, 10) }
  await loadOnce(ctx, 'areas', await areasVersion(), (version) =>
    loadAreas(ctx, { ...origin, source: `idn-area-data ${version.split(' ')[0]}` }),
  )
  const facts = await readFile(fromRoot('reference/regions/facts.csv'), 'utf8')
  await loadOnce(ctx, 'region-facts', fingerprint(facts), () => loadFacts(ctx, facts))
  const cohorts = await readFile(fromRoot('reference/cohorts.json'), 'utf8')
  await loadOnce(ctx, 'cohorts', fingerprint(cohorts), () => loadCohorts(ctx, cohorts))
}

async function loadOnce(
  ctx: Context,
  name: string,
  version: string,
  load: (version: string) => Promise<number>,
): Promise<void> {
  if ((await store.findLoadedVersion(ctx.tx, name)) === version) return
  const rowCount = await load(version)
  await store.recordVersion(ctx.tx, name, version, rowCount, ctx.now)
}

const fingerprint = (text: string): string =>
  createHash('sha256').update(text).update(String(READING)).digest('hex')

const AREA_DATA = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'))

async function areasVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(AREA_DATA, 'package.json'), 'utf8')) as {
    version: string
  }
  return `${version} ${READING}`
}

async function loadAreas(ctx: Context, origin: store.Origin): Promise<number> {
  const provinces = (await readAreas('provinces')).map((row) => ({
    code: cell(row, 'code'),
    ...provinceName(cell(row, 'name')),
  }))
  const regions = (await readAreas('regencies')).map(regionRow)
  const districts = (await readAreas('districts')).map(partRow('regency_code'))
  const villages = (await readAreas('villages')).map(partRow('district_code'))
  await store.putProvinces(ctx.tx, provinces, origin)
  await store.putRegions(ctx.tx, regions, origin)
  await store.putDistricts(ctx.tx, districts, origin)
  await store.putVillages(ctx.tx, villages, origin)
  return provinces.length + regions.length + districts.length + villages.length
}

type Row = Record<string, string>

const readAreas = async (level: string): Promise<Row[]> =>
  parseTable(await readFile(join(AREA_DATA, 'data', `${level}.csv`), 'utf8'))

/** Cells stay text: `35.10` must never become a number. */
function parseTable(text: string): Row[] {
  const { data, errors } = papaparse.parse<Row>(text, { header: true, skipEmptyLines: true })
  const first = errors[0]
  if (first) throw new Error(`A reference table can not be read, row ${first.row}: ${first.message}`)
  return data
}

function cell(row: Row, name: string): string {
  const value = row[name]
  if (value === undefined || value === '')
    throw new Error(`A reference table lacks "${name}": ${JSON.stringify(row)}`)
  return value
}

function regionRow(row: Row): store.RegionRow {
  const code = cell(row, 'code')
  const { kind, name } = regionName(cell(row, 'name'))
  return {
    code,
    provinceCode: cell(row, 'province_code'),
    name,
    kind,
    searchText: searchTextOf(code, name, kind),
  }
}

const partRow =
  (parent: string) =>
  (row: Row): store.PartRow => ({
    code: cell(row, 'code'),
    parent: cell(row, parent),
    name: cell(row, 'name'),
  })

async function loadFacts(ctx: Context, text: string): Promise<number> {
  const rows = parseTable(text).map((row) => ({
    code: cell(row, 'code'),
    latitude: numberOrNull(row.lat),
    longitude: numberOrNull(row.lng),
    population: numberOrNull(row.population),
    areaKm2: row.area_km2 || null,
  }))
  await store.putRegionFacts(ctx.tx, rows)
  return rows.length
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null)

interface CohortsFile {
  cohorts: readonly {
    year: number
    label: string
    label_id: string
    status: string
    official_count?: number | null
    basis: string
    basis_id: string
    regions: readonly { code: string }[]
  }[]
}

async function loadCohorts(ctx: Context, text: string): Promise<number> {
  const { cohorts } = JSON.parse(text) as CohortsFile
  const rows = cohorts.map((cohort) => ({
    year: cohort.year,
    label: { id: cohort.label_id, en: cohort.label },
    status: cohort.status,
    officialCount: cohort.official_count ?? null,
    basis: { id: cohort.basis_id, en: cohort.basis },
    regions: cohort.regions.map((region) => region.code),
  }))
  await store.putCohorts(ctx.tx, rows)
  return rows.reduce((sum, cohort) => sum + cohort.regions.length, 0)
}
