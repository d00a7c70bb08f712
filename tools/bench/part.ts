/** One line of the table: what, how much, and whether it keeps what is asked of it. */
export interface Row {
  what: string
  measured: string
  asked?: string
  kept?: boolean
}

export interface Part {
  name: string
  title: string
  /** How it was measured, in sentences. */
  how: string
  rows: Row[]
}
