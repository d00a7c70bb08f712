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
          'Outpatient pharmacy. A prescription is sent as one transaction; elements that the pharmacy does not use are not kept. What is sent again is known by its identifier, with or without If-None-Exist: the same content is answered 200 with what is there, another content 409. Without Prefer: handling=lenient an unknown search parameter is refused.',
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

const AGAIN_BY_IDENTIFIER =
  'Created again under a known identifier: 200 with the one that is there, or 409 where its content differs.'

/** How a create that was there already is known, where it is more than by identifier and content. */
const AGAIN: Partial<Record<Kind['type'], string>> = {
  Patient: 'One person is one record: a create under a known number completes it and answers 200.',
  MedicationRequest:
    'An item is known by its identifier within the prescription (groupIdentifier), or with the same authoredOn under another one: sent again it answers 200 with the item that is there; another medicine, quantity or patient answers 409, an item the prescription does not have 422.',
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
    ...(create ? { conditionalCreate: true, documentation: AGAIN[type] ?? AGAIN_BY_IDENTIFIER } : {}),
    readHistory: false,
    updateCreate: false,
    referencePolicy: ['literal', 'local'],
    searchParam: Object.entries(parametersOf(parameters)).map(([name, kind]) => ({ name, type: kind })),
  }
}
