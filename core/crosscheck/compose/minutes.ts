import type { Block, PrintDocument, Row } from '#platform/pdf/document.ts'
import { wib } from '#platform/time/time.ts'
import type { IssuedMinutes, MinutesContent } from '../contract.ts'
import { words } from './words.ts'

const text = words.minutes
/** Lines of a table that leave room for a hand. */
const ROOM_TO_SIGN = '\n\n\n\n'

/** Minutes as they are printed for signature. Pure: the same minutes give the same paper. */
export function composeMinutes(
  minutes: Pick<IssuedMinutes, 'version' | 'code' | 'digest' | 'issuedAt'> & { content: MinutesContent },
  publicUrl: string,
): PrintDocument {
  const { content, version, digest } = minutes
  const title = text.title(words.kinds[content.kind], content.region.name)
  return {
    title,
    subject: text.subject,
    author: text.author,
    language: 'id',
    createdAt: new Date(minutes.issuedAt),
    layout: 'portrait',
    runningHead: `${text.kicker(content.year)}: ${content.region.name}`,
    runningFoot: text.foot(version, digest),
    pageLabel: text.page,
    blocks: [
      { kind: 'title', kicker: text.kicker(content.year), text: title, subtitle: openingOf(content) },
      ...presentBlocks(content),
      ...pointBlocks(content),
      ...signatureBlocks(content),
      {
        kind: 'verification',
        url: `${publicUrl}/periksa/berita-acara/${minutes.code}`,
        alt: text.checkingAlt,
        text: text.checking,
      },
    ],
  }
}

const openingOf = ({ kind, startsAt, endsAt, place, region, year }: MinutesContent): string =>
  text.opening({
    kind: words.kinds[kind],
    from: wib(startsAt, 'id'),
    to: wib(endsAt, 'id'),
    place,
    region: region.name,
    year,
  })

function presentBlocks({ present }: MinutesContent): Block[] {
  return [
    { kind: 'heading', level: 1, text: text.present },
    {
      kind: 'table',
      caption: text.presentCaption,
      columns: [
        { header: text.side, width: 1 },
        { header: text.office, width: 3, names: true },
        { header: text.name, width: 2 },
      ],
      rows: present.map(({ side, office, name }) => ({
        cells: [text.sides[side], office, name ?? text.none],
      })),
    },
  ]
}

function pointBlocks({ points }: MinutesContent): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: text.points }
  if (points.length === 0) return [heading, { kind: 'paragraph', text: text.noPoints }]
  return [
    heading,
    {
      kind: 'table',
      caption: text.pointsCaption,
      columns: [
        { header: text.number, width: 0.6 },
        { header: text.point, width: 2.4, names: true },
        { header: text.finding, width: 3 },
        { header: text.followUp, width: 3 },
        { header: text.verified, width: 1.2 },
      ],
      rows: points.map(pointRow),
    },
  ]
}

const pointRow = (point: MinutesContent['points'][number], i: number): Row => ({
  cells: [
    String(i + 1),
    point.question === null ? point.title : `${point.question} ${point.title}`,
    point.finding || text.none,
    point.followUp || text.none,
    point.verified === null ? text.none : text.verifiedWords[point.verified],
  ],
})

function signatureBlocks({ signatures }: MinutesContent): Block[] {
  return [
    { kind: 'heading', level: 1, text: text.signatures },
    { kind: 'paragraph', text: text.closing },
    {
      kind: 'table',
      caption: text.signaturesCaption,
      columns: [
        { header: text.side, width: 1 },
        { header: text.office, width: 2.4, names: true },
        { header: text.signature, width: 3 },
      ],
      rows: signatures.map(({ side, office }) => ({ cells: [text.sides[side], office, ROOM_TO_SIGN] })),
    },
  ]
}
