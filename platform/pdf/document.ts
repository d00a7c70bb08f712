import type { Language } from '#platform/problem/problem.ts'
import type { DecimalText } from '#platform/schema/schema.ts'

/**
 * A document to print, as plain values: what it says, in reading order. Composing it is pure and is
 * tested as values; `renderPdf` draws it.
 */
export interface PrintDocument {
  title: string
  subject: string
  author: string
  language: Language
  /** Stands in the file as its date of creation, so that the same content gives the same bytes. */
  createdAt: Date
  layout: 'portrait' | 'landscape'
  /** Runs along the top of every page but the first. */
  runningHead: string
  /** Runs along the bottom of every page. */
  runningFoot: string
  /** The page number as a phrase: `Halaman 2 dari 9`. */
  pageLabel: (page: number, pages: number) => string
  blocks: readonly Block[]
}

export type Block =
  | Title
  | Contents
  | Heading
  | Paragraph
  | List
  | KeyFigures
  | Table
  | Figures
  | Verification

/** The head of the first page. */
export interface Title {
  kind: 'title'
  /** A small line above the title. */
  kicker: string
  text: string
  subtitle: string
}

/** A table of contents: every heading of the document with its page. */
export interface Contents {
  kind: 'contents'
  /** Words above it: `Daftar isi`. */
  title: string
}

/** A section (level 1) or part of one (level 2); both are bookmarks of the file. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2
  text: string
  /** Begins a new page. */
  startsPage?: true
}

/** `note`: smaller and grey, for sources and reservations. */
export interface Paragraph {
  kind: 'paragraph'
  text: string
  style?: 'plain' | 'note' | 'lead'
}

export interface List {
  kind: 'list'
  items: readonly string[]
}

/** At most five large figures in a row, each with its name. */
export interface KeyFigures {
  kind: 'key-figures'
  figures: readonly { label: string; value: string; note?: string }[]
}

export interface Table {
  kind: 'table'
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
}

export interface Column {
  header: string
  /** Share of the width; shares need not sum to one. */
  width: number
  align?: 'left' | 'right' | 'center'
  /** The cell names its row (read out with the others by a screen reader). */
  names?: boolean
}

/** `total` closes a table and is never parted from the row before it. */
export interface Row {
  cells: readonly string[]
  style?: 'plain' | 'total'
}

/** One or two charts beside each other. */
export interface Figures {
  kind: 'figures'
  charts: readonly Chart[]
}

export type Chart = RadarChart | BarChart

export interface Series {
  label: string
  /** One value for each axis or bar; null is missing and is drawn as missing, never as zero. */
  values: readonly (DecimalText | null)[]
}

interface ChartFace {
  title: string
  /** Says in a sentence what the drawing shows, for those who cannot see it. */
  alt: string
  /** Names of the axes or bars, at the value they carry. */
  labels: readonly string[]
  /** Axis from `min` to `max`, a line each `step`. */
  min: number
  max: number
  step: number
  /** A number as printed: `3,29`. */
  format: (value: DecimalText) => string
}

/** Current series strongest, over an earlier one if there is any. */
export interface RadarChart extends ChartFace {
  kind: 'radar'
  current: Series
  earlier: Series | null
}

/** Bars from the start of the axis, an earlier value as a thin bar below, a reference as a tick across. */
export interface BarChart extends ChartFace {
  kind: 'bars'
  current: Series
  earlier: Series | null
  reference: Series | null
}

/** A QR code with the address that it leads to. */
export interface Verification {
  kind: 'verification'
  url: string
  alt: string
  text: string
}
