// The face of the module for screens and callers, one file a theme.

export * from './contract/board.ts'
export * from './contract/budget.ts'
export * from './contract/map.ts'
export * from './contract/public.ts'
export * from './contract/publishing.ts'
export * from './contract/red.ts'
export * from './contract/roadmap.ts'
export * from './contract/summary.ts'
export * from './contract/words.ts'
