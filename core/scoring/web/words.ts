import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/** Words of the scoring screens. */
export const useScoringWords = wordsFrom({ id, en })
