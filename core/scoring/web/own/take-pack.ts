import type { DocumentCard } from '#core/evidence/contract.ts'
import { DownloadVersion } from '#core/evidence/contract.ts'
import { call } from '#platform/client/call.ts'
import { forgetPack, keepPack, readPack } from '#platform/client/offline/packs.ts'
import { GetPack } from '../../contract.ts'
import { packKeyOf } from '../offline/use-sheet.ts'

/** What is on this device of a region beside the sheet itself. */
export interface KeptEvidence {
  cards: DocumentCard[]
  /** Versions whose file is on the device. */
  files: string[]
  /** Files that were too large or could not be fetched. */
  missing: number
  packedAt: string
}

const evidenceKey = (region: string, year: number): string => `scoring.evidence:${region}:${year}`
const fileKey = (versionId: string): string => `scoring.file:${versionId}`

/**
 * Keeps a region's sheet, the cards of its evidence and the files up to a size on this device. What is there
 * already is not fetched again: a version never changes.
 *
 * @param maxBytes largest file to take along; 0 takes none
 * @throws CallProblem when the server refuses or no answer comes; what was kept until then stays
 */
export async function takePack(
  { region, year, maxBytes }: { region: string; year: number; maxBytes: number },
  tell: (done: number, of: number) => void,
): Promise<KeptEvidence> {
  const { sheet, evidence, packedAt } = await call(GetPack, { year }, { region })
  await keepPack(packKeyOf(region, year), sheet)
  const withFile = evidence.filter(({ bytes }) => bytes !== null)
  const wanted = withFile.filter(({ bytes }) => (bytes ?? 0) <= maxBytes && maxBytes > 0)
  const files: string[] = []
  for (const [i, { versionId }] of wanted.entries()) {
    tell(i, wanted.length)
    if (await keepFile(region, versionId)) files.push(versionId)
  }
  const kept = { cards: evidence, files, missing: withFile.length - files.length, packedAt }
  await keepPack(evidenceKey(region, year), kept)
  return kept
}

async function keepFile(region: string, versionId: string): Promise<boolean> {
  if ((await readPack(fileKey(versionId))) !== undefined) return true
  try {
    return await keepPack(fileKey(versionId), await call(DownloadVersion, { versionId }, { region }))
  } catch {
    return false
  }
}

/** What is kept of a region, with the moment it was taken. */
export const readEvidence = async (region: string, year: number): Promise<KeptEvidence | undefined> =>
  (await readPack<KeptEvidence>(evidenceKey(region, year)))?.data

/** A file from this device. */
export const readFile = async (
  versionId: string,
): Promise<{ name: string; type: string; body: Uint8Array } | undefined> =>
  (await readPack<{ name: string; type: string; body: Uint8Array }>(fileKey(versionId)))?.data

/** Takes a region off this device; unsent ratings are no part of it and stay. */
export async function forgetRegion(region: string, year: number): Promise<void> {
  const kept = await readEvidence(region, year)
  for (const versionId of kept?.files ?? []) await forgetPack(fileKey(versionId))
  await forgetPack(evidenceKey(region, year))
  await forgetPack(packKeyOf(region, year))
}
