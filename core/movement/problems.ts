// The module's refusals, one file a theme.

export * from './problems/commitments.ts'
export * from './problems/stages.ts'
export * from './problems/way.ts'
