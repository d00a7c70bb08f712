import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes'
import { type Kind, SERVED } from './kind.ts'
import { KINDS } from './kinds.ts'
import { parametersOf } from './search.ts'

/** What the server can do (FHIR R4 §3.1.0.9): the same for every region. */
export function capabilityOf(base: string, tokenAddress: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    kind: 'instance',
    software: { name: 'Penataran' },
    implementation: { description: 'Farmasi rawat jalan (Arjuna)', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Outpatient pharmacy. A prescription is sent as one transaction; elements that the pharmacy does not use are not kept. Without Prefer: handling=lenient an unknown search parameter is refused.',
        security: {
          cors: false,
          service: [
            {
              coding: [
                { system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' },
              ],
              text: 'OAuth2 client credentials',
            },
          ],
          description: `OAuth2 client credentials at ${tokenAddress}`,
        },
        resource: SERVED.map((type) => resourceOf(KINDS[type])),
        interaction: [{ code: 'transaction' }],
      },
    ],
  }
}

function resourceOf({ type, parameters, create, update }: Kind): CapabilityStatementRestResource {
  const codes = [
    'read' as const,
    'search-type' as const,
    ...(create ? (['create'] as const) : []),
    ...(update ? (['update'] as const) : []),
  ]
  return {
    type,
    versioning: update ? 'versioned-update' : 'versioned',
    interaction: codes.map((code) => ({ code }) as const),
    ...(create ? { conditionalCreate: true } : {}),
    readHistory: false,
    updateCreate: false,
    referencePolicy: ['literal', 'local'],
    searchParam: Object.entries(parametersOf(parameters)).map(([name, kind]) => ({ name, type: kind })),
  }
}
