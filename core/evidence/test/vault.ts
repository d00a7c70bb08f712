import type { Delivery } from '#platform/facts/deliver.ts'
import { as, type PeopleServer, type Person } from '#test/people.ts'
import type { Added, DocumentCard } from '../contract.ts'
import { evidence } from '../manifest.ts'

/** Takes a file into the vault over HTTP, as a browser's form would. */
export async function upload(
  at: PeopleServer,
  person: Person,
  file: { name: string; bytes: Uint8Array | string },
  fields: Record<string, string> = {},
  region = '35.05',
) {
  const answer = await at.upload(
    '/api/evidence/files',
    file,
    { title: file.name, ...fields },
    as(person, region),
  )
  return { ...answer, body: answer.body as Added & { code?: string; detail?: string } }
}

/** Takes a file in, and gives its card. */
export async function added(...args: Parameters<typeof upload>): Promise<DocumentCard> {
  const { status, text, body } = await upload(...args)
  if (status !== 200 || body.added === null) throw new Error(`${status} ${text}`)
  return body.added
}

/** The worker's delivery of this module's facts. */
export const deliveryOf = (at: PeopleServer): Delivery => ({
  database: at.database,
  subscriptions: evidence.subscriptions ?? [],
  now: () => new Date('2030-01-01T00:00:00Z'),
  onFailure: ({ error }) => {
    throw error
  },
})
