import type { IStylesOptions } from 'docx'

/** The inks of the print, without the sign. */
export const INK = {
  text: '26221b',
  mute: '5d574b',
  strong: '1c2b5c',
  line: 'cfc8b9',
  ground: 'f1eee7',
} as const

/** Half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Plus Jakarta Sans', size: 20, color: INK.text } },
    title: { run: { size: 48, bold: true, color: INK.strong }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { size: 28, bold: true, color: INK.strong },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 22, bold: true, color: INK.text },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
}
