// What screens, other modules and the wire know of programmes.
export * from './contract/lists.ts'
export * from './contract/programmes.ts'
export * from './contract/quick-wins.ts'
export * from './contract/tables.ts'
export * from './contract/words.ts'
