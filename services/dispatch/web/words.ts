import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/** Words that all screens of the centre share. */
export const useDispatchWords = wordsFrom({ id, en })
