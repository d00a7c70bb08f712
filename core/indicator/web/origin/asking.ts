/** Which value is explained. */
export interface Asking {
  code: string
  period: string
  dimension?: string
  member?: string
  /** Of a ratio: the measurements below the line. */
  term?: 'over'
}
