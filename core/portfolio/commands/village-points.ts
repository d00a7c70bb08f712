import { readFile } from 'node:fs/promises'
import papaparse from 'papaparse'
import { fromRoot } from '#platform/root.ts'
import type { ProgrammeMap, VillagePoint } from '../contract.ts'

// The only points of villages that are shipped: those of Blitar, regency and city. More files may be added here.
const FILES = ['reference/regions/blitar-village-points.csv']

const SOURCE: ProgrammeMap['source'] = {
  id: 'Titik desa dihitung dari batas publik github.com/cahyadsn/wilayah_boundaries (MIT); indikatif, bukan batas resmi.',
  en: 'Village points computed from public boundaries of github.com/cahyadsn/wilayah_boundaries (MIT); indicative, no official boundary.',
}

let loading: Promise<VillagePoint[]> | undefined

/** A point inside every village of a region, and where the points come from; empty where none are known. */
export async function listVillagePoints(
  region: string,
): Promise<{ points: VillagePoint[]; source: ProgrammeMap['source'] }> {
  loading ??= loadPoints()
  const points = (await loading).filter(({ code }) => code.startsWith(`${region}.`))
  return { points, source: points.length === 0 ? null : SOURCE }
}

const loadPoints = async (): Promise<VillagePoint[]> => (await Promise.all(FILES.map(readPoints))).flat()

async function readPoints(file: string): Promise<VillagePoint[]> {
  const text = await readFile(fromRoot(file), 'utf8')
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map((row) => ({ code: row.code ?? '', lat: Number(row.lat), lng: Number(row.lng) }))
}
