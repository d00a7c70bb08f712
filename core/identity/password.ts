import { hash, verify } from '@node-rs/argon2'
import { type Problem, refuse } from '#platform/problem/problem.ts'
import * as problems from './problems.ts'
import { ARGON2, PASSWORD_MOST, type PasswordFault, passwordFault } from './rules/sign-in.ts'
import { randomToken } from './secrets.ts'

/** Words and phrases every guesser tries first on an Indonesian government site. */
const LOCAL_WORDS = [
  'penataran',
  'smartcity',
  'smart',
  'kota',
  'kabupaten',
  'pemkab',
  'pemkot',
  'diskominfo',
  'kominfo',
  'komdigi',
  'dinas',
  'bupati',
  'walikota',
  'admin',
  'operator',
  'petugas',
  'indonesia',
  'merdeka',
  'garuda',
  'pancasila',
  'bismillah',
  'rahasia',
  'sandi',
  'saya',
  'cinta',
  'kamu',
  'sayang',
  'sayacintakamu',
  'akucintakamu',
  'akusayangkamu',
  'alhamdulillah',
]

const REFUSALS: Record<PasswordFault, Problem<undefined>> = {
  short: problems.passwordShort,
  long: problems.passwordLong,
  personal: problems.passwordPersonal,
  common: problems.passwordCommon,
}

/**
 * Refuses a weak password, without asking anyone: the lists of leaked and common passwords are shipped.
 *
 * @param personal words of the person and place, see `personalWords`
 * @throws Refusal `identity.password_short`, `_long`, `_personal` or `_common`
 */
export async function refuseWeakPassword(password: string, personal: readonly string[]): Promise<void> {
  const fault = passwordFault(password, await scoreOf(password, personal), personal)
  if (fault) refuse(REFUSALS[fault])
}

async function scoreOf(password: string, personal: readonly string[]): Promise<number> {
  estimator ??= loadEstimator()
  return (await estimator).check(password.slice(0, PASSWORD_MOST), [...LOCAL_WORDS, ...personal]).score
}

let estimator: ReturnType<typeof loadEstimator> | undefined

/** The word lists take 30 MB, so they are loaded when the first password is set, not at start. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: PASSWORD_MOST,
  })
}

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2)

let decoy: Promise<string> | undefined

/**
 * Whether the password is right. Without a stored hash it works just as long on a decoy, so that the time
 * of the answer does not tell whether an account exists.
 */
export async function isPasswordRight(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomToken())
  const right = await verify(stored ?? (await decoy), password)
  return right && stored !== undefined
}
