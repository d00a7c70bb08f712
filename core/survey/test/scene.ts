import { openCycle } from '#test/cycle.ts'
import type { PeopleServer, Person } from '#test/people.ts'
import { as } from '#test/people.ts'
import { DIMENSIONS, type FormCard, SUBS, type Survey, type SurveyForm } from '../contract.ts'

/** A clock that a test sets. */
export const clock = { now: new Date('2026-11-22T03:00:00Z') }
export const later = (seconds: number): void => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}

export const YEAR = 2026
export const REGION = '35.05'
export const DEADLINE = '2026-12-01T16:59:59.999Z'

export interface Scene {
  secretariat: Record<string, string>
  officer: Record<string, string>
  leader: Record<string, string>
  ministry: Record<string, string>
  assessor: Record<string, string>
  people: Record<'secretariat' | 'officer' | 'leader', Person>
  opd: string
}

/** An open cycle with a region and the people of its survey. */
export async function openScene(at: PeopleServer): Promise<Scene> {
  await openCycle(at.database, { year: YEAR, regions: [REGION, '35.07'], deadlines: { survey: DEADLINE } })
  const opd = await at.foundOpd(REGION, 'DISKOMINFO', 'Dinas Kominfo')
  const people = {
    secretariat: await at.hire(REGION, 'region_admin', 'Ayu'),
    officer: await at.hire(REGION, 'opd_officer', 'Budi', opd),
    leader: await at.hire(REGION, 'leader', 'Citra'),
  }
  const assessor = await at.hire(REGION, 'assessor', 'Contoh Asesor 1')
  const ministry = await at.hire('00', 'ministry_admin', 'Dewi')
  return {
    people,
    opd,
    secretariat: as(people.secretariat, REGION),
    officer: as(people.officer, REGION),
    leader: as(people.leader, REGION),
    ministry: as(ministry, '00'),
    assessor: as(assessor, REGION),
  }
}

const path = (rest = '') => `/api/survey/${YEAR}${rest}`

/** Names all services and opens the survey. */
export async function openSurvey(at: PeopleServer, { secretariat, opd }: Scene): Promise<void> {
  for (const { code } of SUBS) {
    const body = { service: `Layanan ${code}`, opdId: opd, revision: 0 }
    await at.send('PUT', path(`/services/${code}`), body, secretariat)
  }
  await at.send('POST', path('/opening'), {}, secretariat)
}

export const readSurvey = async (at: PeopleServer, who: Record<string, string>): Promise<Survey> =>
  (await at.get(path(), who)).body as Survey

export const formOf = async (at: PeopleServer, scene: Scene, dimension: string): Promise<FormCard> => {
  const { forms } = await readSurvey(at, scene.secretariat)
  return forms.find((form) => form.dimension === dimension) as FormCard
}

/** The form as a visitor gets it, looked at long enough to be filled in. */
export async function handedOut(at: PeopleServer, code: string): Promise<SurveyForm> {
  const form = (await at.get(`/api/v1/survey-forms/${code}`)).body as SurveyForm
  later(60)
  return form
}

/** What somebody who used everything answers; values go round, so that no line is straight. */
export function answers(dimension: string, values: readonly number[] = [2, 3, 4]) {
  const subs = DIMENSIONS.find(({ code }) => code === dimension)?.subs ?? []
  const codes = subs.flatMap(({ statements }) => statements.map(({ code }) => code))
  return {
    ageBand: '25-34',
    occupation: 'trader',
    uses: Object.fromEntries(subs.map(({ code }) => [code, { used: 'yes', service: null }])),
    answers: Object.fromEntries(codes.map((code, i) => [code, values[i % values.length]])),
    consent: true,
  }
}
