import type { Block } from '#platform/pdf/document.ts'
import type { ReportMatter, Section } from './matter.ts'
import type { Voice } from './voice.ts'

// What only a result published from ratings knows: how sure it is, how the region saw itself, what the assessors
// wrote. Results read from letters have none of it, and their reports stay as they were.

type Remark = NonNullable<ReportMatter['certificate']>['figures']['remarks'][number]

/** How sure the final is, and the region's own view beside the assessors'. */
export const composeSureness: Section = ({ certificate, result }, voice) => {
  if (certificate === undefined) return []
  const { certified } = voice.text
  const { interval, rankRange, components, gaps } = certificate.figures
  const hasSelf = components.some(({ self }) => self !== null)
  return [
    { kind: 'heading', level: 1, text: certified.heading },
    ...(interval === null
      ? []
      : [
          paragraph(
            certified.interval(
              voice.score(result.final),
              voice.score(interval.low),
              voice.score(interval.high),
            ),
          ),
        ]),
    ...(rankRange === null ? [] : [paragraph(certified.ranks(rankRange.from, rankRange.to))]),
    ...(hasSelf ? [paragraph(certified.selfIntro), selfTable(components, voice)] : []),
    ...(gaps.length === 0 ? [] : [paragraph(certified.gaps(gaps.length)), gapList(gaps)]),
  ]
}

function selfTable(
  components: NonNullable<ReportMatter['certificate']>['figures']['components'],
  voice: Voice,
): Block {
  const { columns, selfCaption } = voice.text.certified
  return {
    kind: 'table',
    caption: selfCaption,
    columns: [
      { header: columns.component, width: 40, names: true },
      { header: columns.self, width: 20, align: 'right' },
      { header: columns.assessors, width: 20, align: 'right' },
      { header: columns.gap, width: 20, align: 'right' },
    ],
    rows: components.map(({ label, self, score, gap }) => ({
      cells: [voice.of(label), voice.score(self), voice.score(score), voice.signed(gap)],
    })),
  }
}

const gapList = (gaps: readonly { question: string; reason: string }[]): Block => ({
  kind: 'list',
  items: gaps.map(({ question, reason }) => `${question}: ${reason}`),
})

/** What the assessors wrote of a kind, with the component it is about; nothing where nobody wrote. */
export function remarksOf(
  { certificate, result }: ReportMatter,
  kind: Remark['kind'],
  voice: Voice,
): string[] {
  const labels = new Map(result.components.map((c) => [c.component, voice.of(c.label)]))
  return (certificate?.figures.remarks ?? [])
    .filter((remark) => remark.kind === kind)
    .map(({ component, text }) =>
      component === null ? text : `${labels.get(component) ?? component}: ${text}`,
    )
}

/** A list under its own small heading; nothing of nothing. */
export const remarkBlocks = (heading: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'list', items },
      ]

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
