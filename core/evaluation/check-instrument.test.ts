import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/problem/problem.ts'
import { fromRoot } from '#platform/root.ts'
import { checkInstrument } from './check-instrument.ts'
import type { InstrumentData } from './rules/instrument.ts'

const shipped = async (code: string) =>
  JSON.parse(await readFile(fromRoot(`reference/instruments/${code}.json`), 'utf8')) as InstrumentData

/** The faults of an instrument after a change, as places and English sentences. */
async function faultsAfter(change: (instrument: InstrumentData) => void, code = 'smart-city-2023-regular') {
  const instrument = await shipped(code)
  change(instrument)
  try {
    checkInstrument(instrument)
    return []
  } catch (cause) {
    expect(cause).toBeInstanceOf(Refusal)
    return (cause as Refusal).errors.map((e) => `${e.field}: ${e.message.en}`)
  }
}

const component = (instrument: InstrumentData, i: number) =>
  instrument.components[i] as InstrumentData['components'][number]
const question = (instrument: InstrumentData, i: number) =>
  instrument.questions[i] as InstrumentData['questions'][number]

describe('an instrument from outside', () => {
  test('that is whole is taken', async () => {
    expect(await faultsAfter(() => {})).toEqual([])
  })

  test('whose weights do not sum to 100 is refused, in exact decimals', async () => {
    expect(
      await faultsAfter((i) => {
        component(i, 0).weight = '9.99'
      }),
    ).toEqual(['/components: The weights sum to 99.99, not 100. Mend the weights of the components.'])
  })

  test('whose indicators weigh other than their aspect is refused', async () => {
    const faults = await faultsAfter((i) => {
      question(i, 0).weight = '1.40'
    }, 'spbe-2020')
    expect(faults).toEqual([
      '/questions/internal_policy: The question weights of internal_policy sum to 13.1, but the component weighs 13.0.',
    ])
  })

  test('with a code twice, a stray question, a stray group or a reversed scale is refused', async () => {
    const faults = await faultsAfter((i) => {
      question(i, 1).code = question(i, 0).code
      question(i, 2).component = 'courage'
      component(i, 0).group = 'nowhere'
      i.scale = { min: '4', max: '0' }
    })
    expect(faults.map((f) => f.split(':')[0])).toEqual([
      '/A01',
      '/questions/A03',
      '/components/baseline',
      '/scale',
    ])
  })

  test('of another shape is refused field by field', async () => {
    const faults = await faultsAfter((i) => {
      Object.assign(i, { version: 0, colour: 'blue' })
    })
    expect(faults).toContain('/version: At least 1.')
    expect(() => checkInstrument('no instrument')).toThrow(Refusal)
  })
})
