import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const useReadsWords = wordsFrom({ id, en })
