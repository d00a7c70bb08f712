import QRCode from 'qrcode'
import type { Verification } from '../document.ts'
import { ensure, group, heightOf, INK, type Paper, SIZE, type Style, space, tag, write } from '../paper.ts'

const QR = 92
export const VERIFICATION_HEIGHT = QR + 14
const TEXT: Style = { size: SIZE.body, lineGap: 3.2 }
const LINK: Style = { size: SIZE.body, bold: true, color: INK.strong }

/** The code beside the address that it holds, which is also a link. */
export function drawVerification(paper: Paper, { url, alt, text }: Verification): void {
  const { doc, left, width } = paper
  ensure(paper, VERIFICATION_HEIGHT)
  space(paper, 6)
  const top = doc.y
  tag(paper, paper.root, 'Figure', () => drawQr(paper, url, left, top), {
    alt,
    bbox: [left, top, left + QR, top + QR],
    placement: 'Block',
  })
  const x = left + QR + 18
  tag(paper, paper.root, 'P', () => write(paper, text, x, top, width - QR - 18, TEXT))
  drawLink(paper, url, x, doc.y + 6, width - QR - 18)
  doc.x = left
  doc.y = top + QR + 8
}

/** The address as text and as a link that is described by its address, as PDF/UA asks. */
function drawLink(paper: Paper, url: string, x: number, y: number, width: number): void {
  const { doc } = paper
  const element = group(paper, paper.root, 'Link')
  element.add(() => write(paper, url, x, y, width, LINK))
  // A plain string would be written as a PDF name; the published types do not know the parent.
  const described = { structParent: element, Contents: new String(url) }
  doc.link(x, y, width, heightOf(paper, url, LINK, width), url, described as object)
  element.end()
}

/** Runs of dark modules of a line are one rectangle: no hairlines between them, and a smaller file. */
function drawQr({ doc }: Paper, url: string, x: number, y: number): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const unit = QR / modules.size
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let end = column
      while (end < modules.size && modules.get(row, end)) end += 1
      if (end > column) doc.rect(x + column * unit, y + row * unit, (end - column) * unit, unit)
      column = Math.max(column, end)
    }
  }
  doc.fill(INK.text)
}
