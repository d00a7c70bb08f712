import { bodyOf, type Cast } from '#test/cast.ts'
import type { PeopleServer, Person } from '#test/people.ts'
import { as } from '#test/people.ts'
import type { ProgrammeContent, ProgrammeDetail } from '../contract.ts'

/** Acts of people on programmes, over HTTP. */
export function playOn(at: PeopleServer, { region, ayu }: Cast) {
  const send = (by: Person, method: 'POST' | 'PUT', path: string, body: object) =>
    at.send(method, `/api${path}`, body, as(by, region))
  const get = (by: Person, path: string) => at.get(`/api${path}`, as(by, region))
  const read = async (by: Person, id: string) => bodyOf<ProgrammeDetail>(await get(by, `/programmes/${id}`))
  const create = (by: Person, content: ProgrammeContent) => send(by, 'POST', '/programmes', { content })
  const drafted = async (by: Person, content: ProgrammeContent) =>
    bodyOf<{ id: string }>(await create(by, content)).id
  const act = async (by: Person, id: string, what: string, body: object = {}) =>
    send(by, 'POST', `/programmes/${id}/${what}`, { revision: (await read(ayu, id)).revision, ...body })
  const save = async (by: Person, id: string, content: ProgrammeContent) =>
    send(by, 'PUT', `/programmes/${id}`, { revision: (await read(ayu, id)).revision, content })
  const approve = async (by: Person, ...ids: string[]) => {
    const programmes = []
    for (const id of ids) programmes.push({ id, revision: (await read(ayu, id)).revision })
    return send(by, 'POST', '/programme-approvals', { programmes })
  }
  return {
    send,
    get,
    read,
    create,
    drafted,
    act,
    save,
    approve,
    /** A programme of an agency that the secretariat approved. */
    approved: async (by: Person, content: ProgrammeContent) => {
      const id = await drafted(by, content)
      await approve(ayu, id)
      return id
    },
    move: (id: string, to: string, body: object = {}) => act(ayu, id, 'moves', { to, ...body }),
  }
}
