import type { Config } from '#platform/config.ts'
import { createFirstAdministrator, hasAdministrator, type Run } from './commands/create-administrator.ts'
import { createDemoAccounts, type DemoAccount } from './commands/create-demo-accounts.ts'

/**
 * Accounts a start makes: the administrator of the environment, and in demo mode one account a role. There is
 * no default password; what is printed here is printed nowhere else and once.
 *
 * @returns lines for whoever starts the server
 * @throws Refusal when the administrator's password is weak
 */
export async function prepareAccounts(run: Run, config: Config): Promise<string[]> {
  const lines: string[] = []
  const { firstAdministrator } = config
  if (firstAdministrator && (await createFirstAdministrator(run, firstAdministrator))) {
    lines.push(`${firstAdministrator.email} is the first administrator of the ministry.`)
  }
  if (config.demo) lines.push(...demoLines(await createDemoAccounts(run)))
  if (!(await run('00', hasAdministrator))) {
    lines.push('There is no administrator yet. Make one with: penataran admin create')
  }
  return lines
}

const demoLines = (accounts: readonly DemoAccount[]): string[] => [
  'Demo accounts; the passwords are for this start only:',
  ...accounts.map(
    ({ role, tenants, email, password }) =>
      `  ${role.padEnd(16)} ${tenants.join(' ').padEnd(11)} ${email.padEnd(34)} ${password}`,
  ),
]
