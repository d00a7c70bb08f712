import { wordsFrom } from '#platform/client/words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const useIndicatorWords = wordsFrom({ id, en })
export const indicatorWordsIn = (language: 'id' | 'en'): typeof id => ({ id, en })[language]
