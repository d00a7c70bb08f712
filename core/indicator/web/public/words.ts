import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const publicWordsIn = (language: 'id' | 'en'): typeof id => ({ id, en })[language]
export const usePublicWords = wordsFrom({ id, en })
