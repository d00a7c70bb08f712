import { describe, expect, it } from 'vitest'
import { allWith, answer, GOV, survey } from '../test/examples.ts'
import { type Decision, excludedBy, findingsOf, isOpen } from './findings.ts'

const straight = (id: string) => answer(id, GOV, { answers: allWith(GOV, 4) })
const KEY = `straight_line:${GOV.code}`
const word = (verdict: Decision['verdict'], ...responseIds: string[]): Decision => ({
  check: 'straight_line',
  finding: KEY,
  verdict,
  responseIds,
})

describe('what is taken out', () => {
  it('follows the newest word of a check', () => {
    expect(excludedBy([word('exclude', 'a', 'b'), word('keep', 'a')])).toEqual(new Set(['b']))
  })

  it('stays out while any check wants it out', () => {
    const zeros: Decision = { ...word('exclude', 'a'), check: 'zeros' }
    expect(excludedBy([word('exclude', 'a'), zeros, word('keep', 'a')])).toEqual(new Set(['a']))
  })
})

describe('a warning', () => {
  const data = survey([straight('a'), straight('b'), answer('c')])
  const openAfter = (decisions: Decision[], over = data) => {
    const found = findingsOf(over, decisions).filter((one) => isOpen(one, decisions))
    return found.find(({ key }) => key === KEY)?.open ?? []
  }

  it('waits for every row behind it', () => {
    expect(openAfter([])).toEqual(['a', 'b'])
    expect(openAfter([word('keep', 'a')])).toEqual(['b'])
    expect(openAfter([word('keep', 'a'), word('exclude', 'b')])).toEqual([])
  })

  it('still names the rows that were decided on', () => {
    const [finding] = findingsOf(data, [word('exclude', 'a', 'b')]).filter(({ key }) => key === KEY)
    expect(finding?.rows).toEqual(['a', 'b'])
  })

  it('waits again for a new row', () => {
    const grown = survey([...data.responses, straight('d')])
    expect(openAfter([word('exclude', 'a', 'b')], grown)).toEqual(['d'])
  })

  it('about the making of the survey is settled as a whole, and only by keeping it', () => {
    const alone = survey([answer('a', GOV, { assistedOpd: null })])
    const on = (verdict: Decision['verdict']): Decision => ({
      check: 'nobody_guided',
      finding: 'nobody_guided:GOV-1',
      verdict,
      responseIds: [],
    })
    const open = (decisions: Decision[]) =>
      findingsOf(alone, decisions)
        .filter((one) => isOpen(one, decisions))
        .map(({ key }) => key)
    expect(open([])).toContain('nobody_guided:GOV-1')
    expect(open([on('exclude')])).toContain('nobody_guided:GOV-1')
    expect(open([on('keep')])).not.toContain('nobody_guided:GOV-1')
  })
})
