import { wordsFrom } from '../words.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const useOrderWords = wordsFrom({ id, en })
