// @ts-check
// The form of commit messages: `area: Imperative sentence.`, 72 characters, body after an empty line.
// `--file <path>` checks one message (the commit-msg hook); without it every commit reachable from HEAD.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { finish, ROOT, runsAsProgram } from './check.mjs'

const SUBJECT = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9-]+)*: [\p{Lu}\p{N}"`].*[^.\s]\.$/u
const LONGEST = 72

/** Subjects that git itself writes. */
const BY_GIT = /^(Merge|Revert) /

/**
 * What is wrong with a commit message; nothing when it keeps the form.
 *
 * @param {string} message whole message, comment lines included
 * @returns {string[]}
 * @example faultsOfMessage('pharmacy: Call urgent prescriptions first.') // []
 */
export function faultsOfMessage(message) {
  const [subject = '', second] = message.split('\n').filter((line) => !line.startsWith('#'))
  if (BY_GIT.test(subject)) return []
  return [
    ...(SUBJECT.test(subject) ? [] : [`"${subject}" is not "area: Imperative sentence."`]),
    ...([...subject].length > LONGEST ? [`"${subject}" is longer than ${LONGEST} characters`] : []),
    ...(second === undefined || second.trim() === '' ? [] : ['an empty line must part subject and body']),
  ]
}

/** @param {string} root @returns {string[]} */
function listMessages(root) {
  const log = execFileSync('git', ['log', '--no-merges', '--format=%B%x00', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  })
  return log
    .split('\0')
    .map((message) => message.trim())
    .filter((message) => message !== '')
}

if (runsAsProgram(import.meta.url)) {
  const file = process.argv[process.argv.indexOf('--file') + 1]
  const isOne = process.argv.includes('--file') && file !== undefined
  const messages = isOne ? [readFileSync(file, 'utf8')] : listMessages(ROOT)
  finish(
    messages.flatMap(faultsOfMessage),
    isOne ? 'message keeps the form' : `${messages.length} commits keep the form`,
  )
}
