import type { KeyFigures } from '../document.ts'
import { ensure, heightOf, INK, ornament, type Paper, rule, SIZE, type Style, tag, write } from '../paper.ts'

const LABEL: Style = { size: SIZE.tiny, color: INK.mute }
const FIGURE: Style = { size: SIZE.figure, bold: true, lineGap: 0 }
const NOTE: Style = { size: SIZE.tiny, color: INK.mute, lineGap: 1 }
const GAP = 14

/** Large figures side by side, each read as one sentence: name, value, remark. */
export function drawKeyFigures(paper: Paper, { figures }: KeyFigures): void {
  const width = (paper.width - GAP * (figures.length - 1)) / figures.length
  const noteHeight = Math.max(...figures.map(({ note = '' }) => heightOf(paper, note || ' ', NOTE, width)))
  const labelHeight = Math.max(...figures.map(({ label }) => heightOf(paper, label, LABEL, width)))
  const height = labelHeight + 26 + noteHeight
  ensure(paper, height)
  const y = paper.doc.y
  figures.forEach((figure, i) => {
    const x = paper.left + i * (width + GAP)
    tag(paper, paper.root, 'P', () => {
      write(paper, figure.label, x, y, width, LABEL)
      write(paper, figure.value, x, y + labelHeight + 1, width, FIGURE)
      if (figure.note) write(paper, figure.note, x, y + labelHeight + 26, width, NOTE)
    })
  })
  ornament(paper, () => rule(paper, paper.left, y + height + 6, paper.width))
  paper.doc.x = paper.left
  paper.doc.y = y + height + 18
}
