import { beforeAll } from 'vitest'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { Taken, TicketFile } from '../contract.ts'

export const BLITAR = '35.05'
const START = '2026-11-23T02:00:00Z'

/**
 * A pharmacy with its people: Ayu and Fitri are pharmacists, Budi and Candra assistants, Eka runs services, Hari is
 * the head of the region, Gita audits; Dewi is a pharmacist of another region.
 */
export function pharmacyScene() {
  let clock = new Date(START)
  const at = peopleServer(() => clock)
  const people = {} as Record<'ayu' | 'fitri' | 'budi' | 'candra' | 'eka' | 'hari' | 'gita' | 'dewi', Person>
  let number = 0

  const headers = (who: keyof typeof people) => as(people[who], who === 'dewi' ? '35.73' : BLITAR)
  const post = (who: keyof typeof people, path: string, body: object = {}) =>
    at.send('POST', `/api/pharmacy/${path}`, body, headers(who))
  const get = (who: keyof typeof people, path: string) => at.get(`/api/pharmacy/${path}`, headers(who))

  beforeAll(async () => {
    const hire = async (name: keyof typeof people, role: Parameters<typeof at.hire>[1], region = BLITAR) => {
      people[name] = await at.hire(region, role, name)
    }
    await hire('ayu', 'pharmacist')
    await hire('fitri', 'pharmacist')
    await hire('budi', 'pharmacy_assistant')
    await hire('candra', 'pharmacy_assistant')
    await hire('eka', 'service_operator')
    await hire('hari', 'leader')
    await hire('gita', 'auditor')
    await hire('dewi', 'pharmacist', '35.73')
    await post('eka', 'facilities', { code: 'rsud', name: 'RSUD Contoh', kind: 'hospital' })
    const table = [
      'kode,nama,satuan,barcode,formularium,program',
      'CONTOH-PCT,Parasetamol 500 mg,{tbl},899001,ya,tidak',
      'CONTOH-AMX,Amoksisilin 500 mg,{kapsul},899002,ya,tidak',
      'CONTOH-OAT,Obat program tuberkulosis,{tbl},899003,ya,ya',
      'CONTOH-VIT,Vitamin luar formularium,{tbl},899004,tidak,tidak',
    ].join('\n')
    await at.upload(
      '/api/pharmacy/drugs/imports',
      { name: 'formularium.csv', bytes: table },
      {},
      headers('eka'),
    )
  })

  const patient = async (rest: object = {}) => {
    number += 1
    const data = {
      nik: `99${String(number).padStart(14, '0')}`,
      ihsNumber: null,
      cardNumber: null,
      name: `Contoh Pasien ${number}`,
      birthDate: '1980-01-31',
      sex: 'female',
      phone: null,
      ...rest,
    }
    const { body } = await post('budi', 'patients', { patient: data })
    return { id: (body as { patientId: string }).patientId, data }
  }

  const items = (...drugs: string[]) => drugs.map((drug) => ({ drug: `CONTOH-${drug}`, quantity: '10' }))

  /** A prescription handed in now, three minutes after it was signed. */
  const take = async (rest: object = {}, body: object = {}) => {
    const { id } = await patient()
    const prescription = { facility: 'rsud', patientId: id, items: items('PCT', 'AMX'), ...rest }
    return (await post('budi', 'prescriptions', { prescription, ...body })).body as Taken
  }

  const act = (
    who: keyof typeof people,
    { ticketId }: Pick<Taken, 'ticketId'>,
    what: string,
    body: object = {},
  ) => post(who, `tickets/${ticketId}/${what}`, body)
  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
  }
  /** Each test of a file on a day of its own, which begins at nine. */
  let day = 22
  const newDay = () => {
    day += 1
    clock = new Date(Date.parse(START) + day * 86_400_000)
    return day
  }
  /** What was told under this name of one ticket, oldest first. */
  const listFacts = async (name: string, ticketId: string) => {
    const { rows } = await at.database.owner.query(
      `select payload from facts.fact where tenant_id = $1 and name = $2 and payload ->> 'ticketId' = $3 order by seq`,
      [BLITAR, `pharmacy.${name}`, ticketId],
    )
    return rows.map(({ payload }) => payload)
  }
  const file = async ({ ticketId }: Pick<Taken, 'ticketId'>) =>
    (await get('ayu', `tickets/${ticketId}?purpose=service`)).body as TicketFile

  /** The steps of the express lane up to one of them, with so many seconds before each. */
  const STEPS = [
    ['ayu', 'screenings', {}, 30],
    ['budi', 'preparations', {}, 120],
    ['candra', 'checks', { codes: ['899001', '899002'] }, 40],
    ['candra', 'readiness', {}, 10],
    ['ayu', 'calls', { counter: '1' }, 10],
    ['ayu', 'handovers', { identifiedBy: 'bpjs_card', educated: true }, 60],
  ] as const
  const play = async (ticket: Pick<Taken, 'ticketId'>, until: (typeof STEPS)[number][1]) => {
    for (const [who, what, body, seconds] of STEPS) {
      later(seconds)
      const { status, text } = await act(who, ticket, what, body)
      if (status !== 200) throw new Error(`${what}: ${text}`)
      if (what === until) return
    }
  }

  return {
    at,
    people,
    headers,
    post,
    get,
    patient,
    items,
    take,
    act,
    later,
    file,
    newDay,
    listFacts,
    play,
    now: () => clock,
    moveTo: (text: string) => {
      clock = new Date(text)
    },
    reset: () => {
      clock = new Date(START)
    },
  }
}

export const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code
