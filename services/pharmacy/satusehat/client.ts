import type { Resource } from '@medplum/fhirtypes'
import { failureOf, type Outcome, reach, readJson } from '../exchange/reach.ts'

export interface SatusehatKeys {
  /** Without a slash at its end: `https://api-satusehat.kemkes.go.id`. */
  address: string
  clientId: string
  secret: string
}

/** A resource as the exchange keeps it, or why it does not. */
export type Kept = { id: string } | { failure: Outcome }

/** One round of talking to SATUSEHAT: its token is asked for once and used for all. */
export interface Satusehat {
  /** Finds a resource by its identifier, else makes it: told twice it is still one. */
  keep: (resource: Resource, identifier: string) => Promise<Kept>
}

const FHIR = '/fhir-r4/v1'
const TOKEN = '/oauth2/v1/accesstoken?grant_type=client_credentials'

/** OAuth2 client credentials (RFC 6749 §4.4) in the form of the ministry: id and secret in the body. */
export function openSatusehat({ address, clientId, secret }: SatusehatKeys): Satusehat {
  let token: Promise<string | Outcome> | undefined
  const ask = async (): Promise<string | Outcome> => {
    const reached = await reach(address + TOKEN, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: clientId, client_secret: secret }),
    })
    if (reached.status === undefined) return pause(`token_${reached.problem}`)
    const said = readJson(reached.text).access_token
    return reached.status === 200 && typeof said === 'string' ? said : pause(`token_http_${reached.status}`)
  }
  const call = async (path: string, method: 'GET' | 'POST', body?: string) => {
    token ??= ask()
    const bearer = await token
    if (typeof bearer !== 'string') return { failure: bearer }
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const reached = await reach(address + FHIR + path, { method, headers, ...(body ? { body } : {}) })
    return reached.status === undefined ? { failure: pause(reached.problem) } : reached
  }
  return { keep: (resource, identifier) => keep(call, resource, identifier) }
}

const pause = (problem: string): Outcome => ({ kind: 'pause', problem, remote: {} })

type Call = (
  path: string,
  method: 'GET' | 'POST',
  body?: string,
) => Promise<{ status: number; text: string } | { failure: Outcome }>

/**
 * Asks before it makes: a message may have arrived although its answer was lost. An exchange that does not search by
 * identifier refuses the question, and the resource is made.
 */
async function keep(call: Call, resource: Resource, identifier: string): Promise<Kept> {
  const path = `/${resource.resourceType}`
  const found = await call(`${path}?identifier=${encodeURIComponent(identifier)}`, 'GET')
  if ('failure' in found) return found
  const known = found.status === 200 ? idIn(readJson(found.text)) : undefined
  if (known !== undefined) return { id: known }
  if (failureOf(found.status, {}).kind === 'pause' && found.status !== 200)
    return { failure: failureOf(found.status, {}) }
  const made = await call(path, 'POST', JSON.stringify(resource))
  if ('failure' in made) return made
  const { id } = readJson(made.text)
  return (made.status === 201 || made.status === 200) && typeof id === 'string'
    ? { id }
    : { failure: failureOf(made.status, {}) }
}

const idIn = (bundle: Record<string, unknown>): string | undefined =>
  ((bundle.entry ?? []) as { resource?: { id?: string } }[])[0]?.resource?.id
