import { beforeAll, expect } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { InterviewSheet, Readiness, RoundDetail } from '../contract.ts'

export const KOTA = '35.72'
export const KAB = '35.05'

export const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

export const criterion = (code: string, kind: string, weight: string, rest: object = {}) => ({
  code,
  name: { id: `Kriteria ${code}`, en: `Criterion ${code}` },
  kind,
  weight,
  knockOutBelow: null,
  thresholds: null,
  unit: null,
  guide: { id: '', en: '' },
  ...rest,
})

export const plan = (rest: object = {}) => ({
  year: 2026,
  isExample: true,
  title: { id: 'Seleksi contoh', en: 'Example selection' },
  answersUntil: '2026-12-15',
  weightsBasis: 'Usulan, bukan ketetapan',
  criteria: [
    criterion('commitment', 'interview', '40', { knockOutBelow: '2' }),
    criterion('budget_room', 'number', '40', { thresholds: ['0.25', '0.5', '1', '2'] }),
    criterion('readiness', 'readiness', '20'),
  ],
  questions: [
    {
      code: 'vision',
      topic: { id: 'Visi', en: 'Vision' },
      text: { id: 'Bagaimana visinya?', en: 'What vision?' },
    },
  ],
  ...rest,
})

/**
 * A ministry that chooses: Dewi runs it, Budi and Citra interview. Ayu is the secretariat of the city, Lala its leader,
 * Asri the secretariat of the regency.
 */
export function selectionScene() {
  let clock = new Date('2026-11-22T03:00:00Z')
  const at = peopleServer(() => clock)
  const people = {} as Record<'dewi' | 'budi' | 'citra' | 'ayu' | 'lala' | 'asri', Person>

  beforeAll(async () => {
    people.dewi = await at.hire('00', 'ministry_admin', 'Dewi')
    people.budi = await at.hire('00', 'assessor', 'Budi')
    people.citra = await at.hire('00', 'assessor', 'Citra')
    people.ayu = await at.hire(KOTA, 'region_admin', 'Ayu')
    people.lala = await at.hire(KOTA, 'leader', 'Lala')
    people.asri = await at.hire(KAB, 'region_admin', 'Asri')
  })

  type Headers = Record<string, string>
  const ministry = (): Headers => as(people.dewi, '00')
  const kota = (): Headers => as(people.ayu, KOTA)
  const post = (path: string, body: object, headers = ministry()) =>
    at.send('POST', `/api/selection${path}`, body, headers)
  const put = (path: string, body: object, headers = ministry()) =>
    at.send('PUT', `/api/selection${path}`, body, headers)
  const published = async <R>(path: string) => (await at.get(`/api/v1${path}`)).body as R
  const get = async <R>(path: string, headers = ministry()) =>
    (await at.get(`/api/selection${path}`, headers)).body as R

  async function begin(rest: object = {}): Promise<string> {
    const made = await post('/rounds', plan(rest))
    expect(made.status).toBe(200)
    return (made.body as { id: string }).id
  }
  const roundOf = async (id: string, headers = ministry()) => get<RoundDetail>(`/rounds/${id}`, headers)
  const revisionOf = async (id: string) => (await roundOf(id)).round.revision

  async function opened(regions = [KOTA, KAB]): Promise<string> {
    const id = await begin()
    expect((await post(`/rounds/${id}/candidates`, { regions })).status).toBe(200)
    expect((await post(`/rounds/${id}/openings`, { revision: 1 })).status).toBe(200)
    return id
  }

  async function answered(id: string, headers = kota()): Promise<void> {
    const content = { level: 3, text: 'Selaras dengan RPJMD', evidence: 'RPJMD bab 5', revision: 0 }
    expect((await put(`/questionnaires/${id}/answers/vision`, content, headers)).status).toBe(200)
    expect((await post(`/questionnaires/${id}/submissions`, {}, headers)).status).toBe(200)
  }

  async function interviewed(id: string, region: string, person: Person, score: number): Promise<void> {
    const path = `/rounds/${id}/interviews/${region}`
    const headers = as(person, '00')
    const mine = (await get<InterviewSheet>(path, headers)).mine
    const scores = [{ criterion: 'commitment', score, note: 'Kepala daerah hadir' }]
    const saved = await put(path, { scores, note: '', revision: mine?.revision ?? 0 }, headers)
    expect(saved.status).toBe(200)
    const { revision } = saved.body as { revision: number }
    expect((await post(`${path}/submissions`, { revision }, headers)).status).toBe(200)
  }

  async function ready(headers: Record<string, string>): Promise<void> {
    const { id } = (await post('/readiness', { elements: 'three' }, headers)).body as { id: string }
    const { set } = await get<Readiness>('/readiness', headers)
    const items = set.elements
      .filter(({ code }) => code.endsWith('structure'))
      .flatMap((element) => element.items)
    for (const { code } of items) {
      const sent = await put(
        `/readiness/${id}/ratings/${code}`,
        { rating: 'moderate', evidence: '', revision: 0 },
        headers,
      )
      expect(sent.status).toBe(200)
    }
    expect((await post(`/readiness/${id}/submissions`, {}, headers)).status).toBe(200)
  }

  return {
    at,
    people,
    ministry,
    kota,
    post,
    put,
    get,
    published,
    begin,
    opened,
    answered,
    interviewed,
    ready,
    revisionOf,
    now: () => clock,
    moveTo: (when: Date) => {
      clock = when
    },
  }
}
