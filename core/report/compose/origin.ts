import type { Improvement, Sum } from '#core/evaluation/contract.ts'
import type { Block, Column } from '#platform/pdf/document.ts'
import type { DecimalText } from '#platform/schema/schema.ts'
import type { ReportMatter } from './matter.ts'
import type { Voice } from './voice.ts'

/** "Asal angka": the sum with weights, terms and rounding, and how the improvement comes about. */
export function composeOrigin({ result }: ReportMatter, voice: Voice): Block[] {
  const { origin } = voice.text
  return [
    { kind: 'heading', level: 1, text: origin.heading },
    { kind: 'paragraph', text: origin.intro },
    sumTable(result.sum, origin.caption(result.year), voice),
    { kind: 'paragraph', text: equationOf(result.sum, voice) },
    { kind: 'heading', level: 2, text: origin.improvement },
    ...improvementOf(result.improvement, result.final, voice),
  ]
}

/** Terms with as many decimals as the longest of them has, so that they add up under each other. */
function exactOf(sum: Sum, voice: Voice): (value: DecimalText) => string {
  const places = Math.max(...[sum.exact, ...sum.terms.map(({ term }) => term)].map(decimalsOf))
  return (value) => voice.exact(withDecimals(value, places))
}

const decimalsOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0

const withDecimals = (value: DecimalText, places: number): DecimalText =>
  places === 0 ? value : `${value}${value.includes('.') ? '' : '.'}${'0'.repeat(places - decimalsOf(value))}`

function sumTable(sum: Sum, caption: string, voice: Voice): Block {
  const exact = exactOf(sum, voice)
  const { columns, sum: total } = voice.text.origin
  const rounds = sum.rule === 'round_terms_then_add'
  const only = <V>(...cells: V[]): V[] => (rounds ? cells : [])
  return {
    kind: 'table',
    caption,
    columns: [
      { header: columns.component, width: 34, names: true },
      { header: columns.weight, width: 16, align: 'right' },
      { header: columns.score, width: 16, align: 'right' },
      { header: columns.term, width: 18, align: 'right' },
      ...only<Column>({ header: columns.rounded, width: 18, align: 'right' }),
    ],
    rows: [
      ...sum.terms.map((term) => ({
        cells: [
          voice.of(term.label),
          voice.percent(term.weight),
          voice.score(term.score),
          exact(term.term),
          ...only(voice.score(term.rounded)),
        ],
      })),
      { cells: [total, '', '', exact(sum.exact), ...only(voice.score(sum.final))], style: 'total' },
    ],
  }
}

/** The sum as one would write it: `0,376 + … = 3,293, dibulatkan menjadi 3,29.` */
function equationOf(sum: Sum, voice: Voice): string {
  const { origin } = voice.text
  const exact = exactOf(sum, voice)
  if (sum.rule === 'round_terms_then_add') {
    const terms = sum.terms.map((term) => voice.score(term.rounded))
    return `${origin.equation(terms.join(' + '), voice.score(sum.final))}.`
  }
  const terms = sum.terms.map((term) => exact(term.term))
  const ending = sum.rule === 'display_only' ? '.' : origin.becomes(voice.score(sum.final))
  return origin.equation(terms.join(' + '), exact(sum.exact)) + ending
}

function improvementOf(improvement: Improvement | null, final: string, voice: Voice): Block[] {
  const { origin } = voice.text
  if (improvement === null) return [{ kind: 'paragraph', text: origin.none }]
  const { previous, recomputed, value } = improvement
  if (previous === null || !recomputed) {
    return [{ kind: 'paragraph', text: origin.printed(voice.signed(value)) }]
  }
  const difference = origin.difference(voice.score(final), voice.score(previous.value), voice.signed(value))
  const differs = previous.published !== null && previous.published !== previous.value
  return [
    { kind: 'paragraph', text: `${difference} ${origin.recomputed(previous.year)}` },
    ...(differs
      ? [
          paragraph(
            origin.differs(previous.year, voice.score(previous.published), voice.score(previous.value)),
          ),
        ]
      : []),
    ...(previous.sum ? [sumTable(previous.sum, origin.previousCaption(previous.year), voice)] : []),
    ...(previous.sum ? [paragraph(equationOf(previous.sum, voice))] : []),
  ]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
