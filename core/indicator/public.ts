// What the modules above read of indicators: the Command Center, realisation, the books, evaluation's evidence.

export { noteUse } from './commands/note-use.ts'
export {
  type Figure,
  listIndicatorNames,
  listValued,
  readFigures,
} from './commands/read-figures.ts'
export { readLinked, readProgrammeValues } from './commands/read-linked.ts'
export { readValue } from './commands/read-value.ts'
