import { bodyOf, type Cast } from '#test/cast.ts'
import type { PeopleServer, Person } from '#test/people.ts'
import { as } from '#test/people.ts'

export const CLAIM = { value: '3', text: 'Perda 3/2024 sudah ditetapkan', selfRating: 3, evidence: [] }

/** Acts of people on the workbook of a year, over HTTP. */
export function playOn(at: PeopleServer, { region, ayu, dewi }: Cast, year: number) {
  const base = `/api/workbook/${year}`
  const send = (by: Person, method: 'POST' | 'PUT', path: string, body: object) =>
    at.send(method, `${base}${path}`, body, as(by, region))
  const get = (by: Person, path = '') => at.get(`${base}${path}`, as(by, region))
  const save = (by: Person, question: string, revision = 0, content: object = CLAIM) =>
    send(by, 'PUT', `/answers/${question}`, { ...content, revision })
  const overview = async (by: Person = ayu) =>
    bodyOf<{ revision: number; gaps: number; state: string; pending: number }>(await get(by))
  return {
    send,
    get,
    save,
    overview,
    /** An answer from draft to accepted, by the secretariat. */
    finish: async (question: string) => {
      const { revision } = bodyOf<{ revision: number }>(await save(ayu, question))
      await send(ayu, 'POST', '/answer-submissions', { answers: [{ question, revision }] })
      return send(ayu, 'POST', '/answer-acceptances', { answers: [{ question, revision: revision + 1 }] })
    },
    sign: async () => {
      const { revision, gaps } = await overview()
      return send(dewi, 'POST', '/sign-offs', { revision, gaps })
    },
    submit: async () => send(ayu, 'POST', '/submissions', { revision: (await overview()).revision }),
  }
}
