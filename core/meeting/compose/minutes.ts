import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day, wib } from '#platform/time/time.ts'
import type { IssuedMinutes, MinutesContent } from '../contract.ts'
import { words } from './words.ts'

const text = words.minutes
/** Lines of a table that leave room for a hand. */
const ROOM_TO_SIGN = '\n\n\n\n'

/** Minutes as they are printed. Pure: the same minutes give the same paper. */
export function composeMinutes(
  minutes: IssuedMinutes & { content: MinutesContent },
  publicUrl: string,
): PrintDocument {
  const { content, version, digest, reason } = minutes
  const kicker = text.kicker(content.number, content.year)
  return {
    title: content.title,
    subject: text.subject,
    author: text.author,
    language: 'id',
    createdAt: new Date(minutes.issuedAt),
    layout: 'portrait',
    runningHead: `${kicker}: ${content.region.name}`,
    runningFoot: text.foot(version, digest),
    pageLabel: text.page,
    blocks: [
      { kind: 'title', kicker, text: content.title, subtitle: openingOf(content) },
      ...paragraphs(
        content.isExample ? text.example : '',
        reason === '' ? '' : text.corrected(version, reason),
      ),
      ...presentBlocks(content),
      ...summaryBlocks(content),
      ...pointBlocks(content),
      ...decisionBlocks(content),
      ...signatureBlocks(content),
      {
        kind: 'verification',
        url: `${publicUrl}/notulen/${minutes.code}`,
        alt: text.checkingAlt,
        text: text.checking,
      },
    ],
  }
}

const paragraphs = (...texts: string[]): Block[] =>
  texts.filter((one) => one !== '').map((one) => ({ kind: 'paragraph', text: one }))

const heading = (said: string): Block => ({ kind: 'heading', level: 1, text: said })

const openingOf = ({ kind, startsAt, endsAt, place, region, chair }: MinutesContent): string =>
  text.opening({
    kind: words.kinds[kind],
    from: wib(startsAt, 'id'),
    to: wib(endsAt, 'id'),
    place,
    region: region.name,
    chair,
  })

function presentBlocks({ present, attended, missing }: MinutesContent): Block[] {
  return [
    heading(text.present),
    ...paragraphs(text.attended(attended)),
    {
      kind: 'table',
      caption: text.presentCaption,
      columns: [
        { header: text.office, width: 3, names: true },
        { header: text.role, width: 2.4 },
        { header: text.people, width: 0.8 },
      ],
      rows: present.map(({ office, role, people }) => ({ cells: [office, role, String(people)] })),
    },
    ...paragraphs(missing.length === 0 ? '' : text.missing(missing.join(', '))),
  ]
}

const summaryBlocks = ({ summary }: MinutesContent): Block[] =>
  summary.trim() === ''
    ? []
    : [heading(text.summary), ...paragraphs(...summary.split(/\n{2,}/).map((part) => part.trim()))]

function pointBlocks({ points }: MinutesContent): Block[] {
  if (points.length === 0) return []
  return [
    heading(text.points),
    {
      kind: 'table',
      caption: text.pointsCaption,
      columns: [
        { header: text.number, width: 0.6 },
        { header: text.point, width: 2.6, names: true },
        { header: text.note, width: 4.6 },
      ],
      rows: points.map(({ title, note }, i) => ({ cells: [String(i + 1), title, note || text.none] })),
    },
  ]
}

function decisionBlocks({ decisions }: MinutesContent): Block[] {
  if (decisions.length === 0) return [heading(text.decisions), ...paragraphs(text.noDecisions)]
  return [
    heading(text.decisions),
    {
      kind: 'table',
      caption: text.decisionsCaption,
      columns: [
        { header: text.number, width: 0.6 },
        { header: text.decision, width: 3.6, names: true },
        { header: text.owner, width: 2.2 },
        { header: text.due, width: 1.6 },
      ],
      rows: decisions.map(({ number, text: said, opd, dueOn }) => ({
        cells: [String(number), said, opd, day(dueOn, 'id')],
      })),
    },
  ]
}

const signatureBlocks = ({ chair }: MinutesContent): Block[] => [
  heading(text.signature),
  {
    kind: 'table',
    caption: text.signatureCaption,
    columns: [
      { header: text.chair, width: 2.4, names: true },
      { header: text.hand, width: 3 },
    ],
    rows: [{ cells: [chair, ROOM_TO_SIGN] }],
  },
]
