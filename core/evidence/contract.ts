// The endpoints and schemas of the evidence vault, for screens, server and the modules above.

export * from './contract/changes.ts'
export * from './contract/documents.ts'
export * from './contract/pairs.ts'
export * from './contract/words.ts'
