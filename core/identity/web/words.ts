import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/** Words that several screens of identity share. */
export const useIdentityWords = wordsFrom({ id, en })
