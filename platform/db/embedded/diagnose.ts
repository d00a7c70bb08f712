import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { type Finding, well } from '#platform/finding.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { allSources, chooseEngine, findWrittenMajor, type Sources, wouldRun } from './binaries.ts'
import { isRoot } from './identity.ts'
import { notesOn } from './notes.ts'
import { findOwner } from './owner-lock.ts'
import { copyOf, missingLinks } from './package-binaries.ts'
import { findPlace, OUTSIDE, type Place } from './place.ts'
import { findRunning } from './postmaster.ts'
import { folderNotYours } from './problems.ts'

export interface DiagnoseOptions {
  sources?: Partial<Sources>
  outside?: string
}

/** Below this much free room (bytes) a database is in danger: it stops when it cannot write. */
const LEAST_ROOM = 500_000_000

/**
 * Looks at an embedded database without changing anything, for `penataran doctor`. Findings in the order
 * in which a start would meet them; the first that is not ok is what would refuse it.
 *
 * @example const sick = (await diagnoseEmbedded('./data/postgres')).filter((finding) => !finding.ok)
 */
export async function diagnoseEmbedded(
  dataFolder: string,
  options: DiagnoseOptions = {},
): Promise<Finding[]> {
  const outside = options.outside ?? OUTSIDE
  const place = attempt(() => findPlace(dataFolder, outside))
  if (isFinding(place)) return [place]
  const sources = { ...allSources(isRoot() ? outside : place.home), ...options.sources }
  const access = findAccess(place)
  return access.ok ? [access, ...findEngine(place, sources), findUse(place), findRoom(place)] : [access]
}

function findAccess({ cluster, home }: Place): Finding {
  if (!existsSync(home)) return well(`Folder ${home} akan dibuat.`, `The folder ${home} will be made.`)
  const refused = attempt(() => reach(existsSync(cluster) ? cluster : home))
  if (isFinding(refused)) return refused
  return well(`Folder ${home} dapat dibaca dan ditulis.`, `The folder ${home} can be read and written.`)
}

function reach(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Refusal(folderNotYours, { folder })
  }
}

function findEngine(place: Place, sources: Sources): Finding[] {
  const { packageRoot, copyFolder } = sources
  const linked = packageRoot !== undefined && missingLinks(packageRoot).length === 0
  const copied =
    packageRoot !== undefined && copyFolder !== undefined && existsSync(copyOf(packageRoot, copyFolder))
  const asIs = { ...sources, packageRoot: linked || copied ? packageRoot : undefined }
  const engine = attempt(() => chooseEngine(place, { ...asIs, ...(copied ? {} : { copyFolder: undefined }) }))
  if (!isFinding(engine))
    return [tellWritten(place), ...notesOn(place, engine).map((sentence) => ({ ok: true, sentence }))]
  return [packageRoot !== undefined && wouldRun(packageRoot) ? tellRepair(packageRoot) : engine]
}

function tellWritten({ cluster }: Place): Finding {
  const major = findWrittenMajor(cluster)
  if (major === undefined)
    return well(
      'Basis data belum ada; dibuat pada jalan pertama.',
      'There is no database yet; the first start makes it.',
    )
  return well(`Data ditulis oleh PostgreSQL ${major}.`, `The data was written by PostgreSQL ${major}.`)
}

const tellRepair = (packageRoot: string): Finding =>
  well(
    `Berkas PostgreSQL di ${packageRoot} akan dilengkapi atau disalin pada jalan berikutnya.`,
    `The PostgreSQL files in ${packageRoot} will be completed or copied at the next start.`,
  )

function findUse(place: Place): Finding {
  const owner = findOwner(place)
  const running = findRunning(place.cluster)
  if (owner !== undefined) {
    return well(`Sedang dipakai oleh proses ${owner.pid}.`, `In use by process ${owner.pid}.`)
  }
  if (running !== undefined) {
    return well(
      `PostgreSQL dari jalan sebelumnya (proses ${running.pid}) masih hidup; jalan berikutnya menghentikannya.`,
      `A PostgreSQL of an earlier run (process ${running.pid}) lives on; the next start stops it.`,
    )
  }
  return well('Tidak sedang dipakai.', 'Not in use.')
}

function findRoom({ home, dataFolder }: Place): Finding {
  const folder = [home, dataFolder].find((each) => existsSync(each)) ?? '/'
  const { bavail, bsize } = statfsSync(folder)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  const sentence = {
    id: `Ruang kosong di ${folder}: ${megabytes} MB.`,
    en: `Free room in ${folder}: ${megabytes} MB.`,
  }
  return { ok: bavail * bsize >= LEAST_ROOM, sentence }
}

/** The result, or a refusal as a finding. */
function attempt<R>(act: () => R): R | Finding {
  try {
    return act()
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return { ok: false, sentence: { id: sentenceOf(cause, 'id'), en: sentenceOf(cause, 'en') } }
  }
}

const sentenceOf = (refusal: Refusal, language: 'id' | 'en'): string =>
  refusal.toDetails(language).detail ?? ''

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' && value !== null && 'ok' in value && 'sentence' in value

/** Whether a data folder already holds a database, running or not. */
export const isEmbeddedMade = (dataFolder: string, outside = OUTSIDE): boolean =>
  findWrittenMajor(findPlace(dataFolder, outside).cluster) !== undefined
