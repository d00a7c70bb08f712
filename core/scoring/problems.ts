export * from './problems/clarifications.ts'
export * from './problems/sheets.ts'
