import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { PrintDocument } from '#platform/pdf/document.ts'
import { drawBlocks } from './blocks.ts'
import { INK, STYLES } from './styles.ts'

/**
 * Writes a document that can be printed (see `platform/pdf`) as DOCX, for those who go on writing: headings are
 * styles, the table of contents is a field, tables repeat their heads. Charts are given as tables.
 *
 * @example const bytes = await renderDocx(composeBook(snapshot, 'plan'))
 */
export async function renderDocx(document: PrintDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    styles: STYLES,
    numbering: BULLETS,
    sections: [
      {
        properties: { page: { size: pageOf(document), margin: MARGIN }, titlePage: true },
        headers: { default: new Header({ children: [running(document.runningHead)] }) },
        footers: { default: footerOf(document), first: footerOf(document) },
        children: await drawBlocks(document),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** Twentieths of a point; A4. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = { top: 1240, bottom: 1200, left: 1080, right: 1080 }

const pageOf = ({ layout }: PrintDocument) => ({
  ...A4,
  orientation: layout === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
})

const BULLETS = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: 'bullet' as const,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 300, hanging: 200 } } },
        },
      ],
    },
  ],
}

const running = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: 15, color: INK.mute })] })

/** Page numbers are fields; the phrase around them is that of the print. */
function footerOf({ runningFoot, pageLabel }: PrintDocument): Footer {
  const [before = '', between = '', after = ''] = pageLabel(111_111, 222_222).split(/111111|222222/)
  const style = { size: 15, color: INK.mute }
  const label = new TextRun({
    ...style,
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  })
  return new Footer({
    children: [running(runningFoot), new Paragraph({ alignment: AlignmentType.RIGHT, children: [label] })],
  })
}
