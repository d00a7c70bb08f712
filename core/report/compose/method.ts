import type { Instrument } from '#core/evaluation/contract.ts'
import type { Block, Row } from '#platform/pdf/document.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { ReportMatter } from './matter.ts'
import type { Voice } from './voice.ts'

export function composeAims({ result }: ReportMatter, voice: Voice): Block[] {
  const { aims } = voice.text
  const components = result.instrument.components.map((component) => voice.of(component.label))
  return [
    { kind: 'heading', level: 1, text: aims.heading },
    { kind: 'paragraph', text: aims.aim },
    { kind: 'paragraph', text: aims.scope(result.year, voice.list(components)) },
  ]
}

export function composeMethod({ result, instrument }: ReportMatter, voice: Voice): Block[] {
  const { method } = voice.text
  const { scale, rule, name } = result.instrument
  return [
    { kind: 'heading', level: 1, text: method.heading },
    {
      kind: 'table',
      caption: method.caption(voice.of(name)),
      columns: [
        { header: method.columns.letter, width: 9, align: 'center' },
        { header: method.columns.component, width: 20, names: true },
        { header: method.columns.weight, width: 9, align: 'right' },
        { header: method.columns.elements, width: 24 },
        { header: method.columns.remarks, width: 38 },
      ],
      rows: [
        ...result.instrument.components.map((component) => methodRow(component, instrument, voice)),
        { cells: ['', method.totalWeight, voice.percent('100'), '', ''], style: 'total' },
      ],
    },
    { kind: 'paragraph', text: method.scale(voice.exact(scale.min), voice.exact(scale.max)) },
    { kind: 'paragraph', text: `${method.rules[rule]} ${method.half}` },
  ]
}

type Component = ReportMatter['result']['instrument']['components'][number]

function methodRow(component: Component, instrument: Instrument | undefined, voice: Voice): Row {
  const elements = elementsOf(instrument, component.key).map((element) => voice.of(element))
  return {
    cells: [
      component.letter,
      voice.of(component.label),
      voice.percent(component.weight),
      elements.join('; ') || voice.text.none,
      voice.text.method.remarks[component.key] ?? '',
    ],
  }
}

/** The elements of a component in the order of the question list, each once. */
function elementsOf(instrument: Instrument | undefined, component: string): Bilingual[] {
  const elements = (instrument?.questions ?? [])
    .filter((question) => question.component === component)
    .map((question) => question.element)
  return elements.filter((element, i) => elements.findIndex((other) => other.id === element.id) === i)
}

/** Aspects that the reports of 2022 and 2023 name beside the scores; other instruments name none. */
export function composeAspects({ result }: ReportMatter, voice: Voice): Block[] {
  const { aspects } = voice.text
  if (!result.instrument.code.startsWith('smart-city-')) return []
  const items = [
    ...aspects.items,
    ...(result.year === 2022 ? [aspects.citizens] : []),
    ...(result.track === 'KPPN&IKN' ? [aspects.collaboration] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: aspects.heading },
    { kind: 'paragraph', text: aspects.intro },
    { kind: 'list', items },
  ]
}
