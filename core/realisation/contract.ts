// What screens, other modules and the wire know of realisation.
export * from './contract/reports.ts'
export * from './contract/roll-up.ts'
export * from './contract/tables.ts'
export * from './contract/words.ts'
export * from './contract/years.ts'
