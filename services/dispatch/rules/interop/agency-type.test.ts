import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '#platform/root.ts'
import { agencyTypeOf } from './agency-type.ts'

/** First level of the IANA registry of urn:emergency:service:responder. */
const REGISTERED = ['police', 'fire', 'ems', 'poison_control', 'mountain_rescue', 'coast_guard', 'psap']

test.each([
  ['damkar', 'fire'],
  ['psc119', 'ems'],
  ['police', 'police'],
  ['bpbd', 'psap'],
  ['hospital', 'psap'],
])('%s goes out as %s', (agency, type) => {
  expect(agencyTypeOf(agency)).toBe(type)
})

test('every agency of the start set goes out by a word of the registry', () => {
  const { agencies } = JSON.parse(readFileSync(fromRoot('reference/dispatch.json'), 'utf8'))
  for (const { code } of agencies) expect(REGISTERED).toContain(agencyTypeOf(code))
})
