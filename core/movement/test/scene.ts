import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'

export const HERE = '35.72'
export const THERE = '35.05'

/** People of the ministry, of Kota Blitar and of a neighbour, before a server whose clock is told. */
export function movementScene(now: () => Date) {
  const at = peopleServer(now)
  const cast: Record<string, Person> = {}
  beforeAll(async () => {
    const kominfo = await at.foundOpd(HERE, 'KOMINFO', 'Dinas Kominfo')
    const dinkes = await at.foundOpd(HERE, 'DINKES', 'Dinas Kesehatan')
    cast.rina = await at.hire('00', 'ministry_admin', 'Rina')
    cast.asih = await at.hire('00', 'assessor', 'Asih')
    cast.budi = await at.hire('00', 'assessor', 'Budi')
    cast.ayu = await at.hire(HERE, 'region_admin', 'Ayu')
    cast.lestari = await at.hire(HERE, 'leader', 'Lestari')
    cast.citra = await at.hire(HERE, 'opd_officer', 'Citra', kominfo)
    cast.joko = await at.hire(HERE, 'opd_officer', 'Joko', dinkes)
    cast.dewi = await at.hire(THERE, 'region_admin', 'Dewi')
  })
  const who = (name: string): Person => {
    const person = cast[name]
    if (person === undefined) throw new Error(`Nobody in the scene is called ${name}.`)
    return person
  }
  return {
    at,
    who,
    ministry: () => as(who('rina'), '00'),
    guide: () => as(who('asih'), '00'),
    stranger: () => as(who('budi'), '00'),
    secretariat: () => as(who('ayu'), HERE),
    leader: () => as(who('lestari'), HERE),
    citra: () => as(who('citra'), HERE),
    joko: () => as(who('joko'), HERE),
    other: () => as(who('dewi'), THERE),
    post: (path: string, body: object, headers: Record<string, string>) =>
      at.send('POST', `/api/movement/${path}`, body, headers),
    put: (path: string, body: object, headers: Record<string, string>) =>
      at.send('PUT', `/api/movement/${path}`, body, headers),
    read: async <R>(path: string, headers: Record<string, string>) =>
      (await at.get(`/api/movement/${path}`, headers)).body as R,
    tasksOf: async (headers: Record<string, string>) =>
      ((await at.get('/api/tasks', headers)).body as { key: string }[]).map(({ key }) => key),
    /** A link in the vault of the region, put straight into its tables. */
    linkInVault: async (): Promise<string> => {
      const [documentId, versionId] = [randomUUID(), randomUUID()]
      const { owner } = at.database
      await owner.query(
        `insert into evidence.documents (tenant_id, id, kind, newest, created_at) values ($1, $2, 'link', 1, now())`,
        [HERE, documentId],
      )
      await owner.query(
        `insert into evidence.versions (tenant_id, id, document_id, version, kind, title, statement, url, created_at,
           created_by)
         values ($1, $2, $3, 1, 'link', 'Naskah', 'Hasil bimtek', 'https://contoh.example/naskah', now(), $4)`,
        [HERE, versionId, documentId, who('ayu').id],
      )
      return versionId
    },
  }
}

/** Status and code of an answer, without the module before it. */
export const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code?: string }).code?.replace('movement.', ''),
]
