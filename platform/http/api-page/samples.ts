import type { EndpointFacts } from './describe.ts'

/** Calls to paste that hold for every endpoint; words in capitals are for the reader to replace. */
export interface Samples {
  /** Of what everybody may read. */
  open: string | undefined
  person: string
  machine: string
}

export function samplesOf(endpoints: readonly EndpointFacts[], origin: string): Samples {
  const findRead = (permission: string) =>
    endpoints.find((each) => each.method === 'GET' && each.permission === permission && !each.fields.length)
  const own = findRead('self')
  return {
    open: findRead('public')?.example,
    person: [
      `curl -c session.txt -H 'content-type: application/json' \\`,
      `  -d '{"email":"EMAIL","password":"PASSWORD"}' '${origin}/api/auth/sign-ins'`,
      `curl -b session.txt -H 'penataran-region: 35.05' ${own ? `'${origin}${own.path}'` : '…'}`,
    ].join('\n'),
    machine: [
      `curl -u 'CLIENT:SECRET' -d grant_type=client_credentials '${origin}/oauth/35.05/token'`,
      `curl -H 'authorization: Bearer TOKEN' …`,
    ].join('\n'),
  }
}
