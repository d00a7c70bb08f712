// The face of the module for screens and callers, one file a theme.

export * from './contract/answers.ts'
export * from './contract/submissions.ts'
export * from './contract/table.ts'
export * from './contract/words.ts'
export * from './contract/workbook.ts'
