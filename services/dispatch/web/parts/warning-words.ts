import { wordsFrom } from '#platform/client/words.ts'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

export const useWarningWords = wordsFrom({ id, en })
