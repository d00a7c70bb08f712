/** A point while the agenda is put together; a new one has no id yet. */
export interface Line {
  key: string
  id?: string
  /** Key of the proposal it takes up. */
  proposal?: string
  title: string
}
