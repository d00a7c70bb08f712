// The face of the module for screens and callers, one file a theme.

export * from './contract/alarms.ts'
export * from './contract/arrangement.ts'
export * from './contract/wall.ts'
