/** Which value is explained. */
export interface Asking {
  code: string
  period: string
  dimension?: string
  member?: string
}
