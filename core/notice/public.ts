// What the modules above may ask: to tell people something, and to write to addresses that asked for it.

export { type Notification, notify } from './commands/notify.ts'
export { postLetters } from './commands/post-letters.ts'
