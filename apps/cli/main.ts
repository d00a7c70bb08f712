import { Command, CommanderError } from 'commander'
import { modules } from '#apps/modules.ts'
import type { CliCommand } from '#platform/module.ts'
import { VERSION } from '#platform/root.ts'
import { backup } from './commands/backup.ts'
import { doctor } from './commands/doctor.ts'
import { migrateCommand } from './commands/migrate.ts'
import { restore } from './commands/restore.ts'
import { start } from './commands/start.ts'
import { worker } from './commands/worker.ts'
import { runCommand } from './run-command.ts'

const OWN: readonly CliCommand[] = [start, worker, migrateCommand, doctor, backup, restore]

/** Exit codes: 0 done, 1 the answer is no, 2 the input can not be used, 3 something failed. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('penataran')
    .description('Plan, run and evaluate the smart-city programme of Indonesian regencies and cities.')
    .version(VERSION)
    .option('--json', 'print the result as JSON')
    .exitOverride()
  for (const command of [...OWN, ...modules.flatMap((m) => m.cli ?? [])]) {
    addCommand(program, command, (result) => {
      code = result
    })
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (cause) {
    // Commander has already said what is wrong with the words; help and version are no failure.
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2
    throw cause
  }
}

/** `import results <file>` hangs below a group `import`, made when first needed. */
function addCommand(program: Command, command: CliCommand, done: (code: number) => void): void {
  const words = command.usage.split(' ')
  const depth = words.findIndex((word) => /^[<[]/.test(word))
  const path = depth === -1 ? words : words.slice(0, depth)
  const group = path.slice(0, -1).reduce(groupOf, program)
  const leaf = commandIn(group, path.at(-1) ?? '')
  for (const word of words.slice(path.length)) leaf.argument(word)
  leaf
    .description(command.summary)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `\nExamples:\n${command.examples.map((line) => `  $ penataran ${line}`).join('\n')}`,
    )
    .exitOverride()
  for (const { flags, description, required } of command.options ?? []) {
    if (required) leaf.requiredOption(flags, description)
    else leaf.option(flags, description)
  }
  leaf.action(async () => {
    const options = leaf.optsWithGlobals()
    done(await runCommand(command, leaf.args, options))
  })
}

/** A word may be a command and a group at once: `verify <dir>` beside `verify indicators`. */
const commandIn = (parent: Command, name: string): Command =>
  parent.commands.find((c) => c.name() === name) ?? parent.command(name)

const groupOf = (parent: Command, name: string): Command =>
  parent.commands.find((c) => c.name() === name) ??
  parent.command(name).description(`Commands on ${name}`).exitOverride()

process.exitCode = await main(process.argv.slice(2))
