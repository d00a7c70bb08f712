// @ts-check
// Reads migrations with PostgreSQL 15's own parser into a picture of the tables they make.
import libpg from 'libpg-query'

const { loadModule, parseSync } = libpg

/** @typedef {any} Node  A node of PostgreSQL's parse tree. */
/** @typedef {{ file: string, text: string }} Migration */
/** @typedef {{ name: string, columns: string[], unique: boolean }} Key */
/** @typedef {{ columns: string[], target: string }} ForeignKey */
/** @typedef {{ using: Node, check: Node, permissive: boolean, command: string }} Policy */
/**
 * @typedef {object} Table
 * @property {string} name `schema.table`
 * @property {string} file the migration that made it
 * @property {string[]} columns
 * @property {string[] | undefined} primaryKey
 * @property {Key[]} keys further indexes and unique constraints
 * @property {ForeignKey[]} foreignKeys
 * @property {Policy[]} policies
 * @property {boolean} commented
 * @property {boolean} walled row-level security is on
 * @property {boolean} granted
 * @property {string[]} triggers
 */
/** @typedef {{ tables: Map<string, Table>, statements: { file: string, node: Node }[], unread: string[] }} Schema */

/**
 * The schema that a list of migrations leads to, taken in the order given.
 *
 * @param {readonly Migration[]} migrations
 * @returns {Promise<Schema>} `unread` names the files PostgreSQL 15 cannot parse, with its own words
 */
export async function readSchema(migrations) {
  await loadModule()
  /** @type {Schema} */
  const schema = { tables: new Map(), statements: [], unread: [] }
  for (const migration of migrations) {
    for (const node of parse(migration, schema.unread)) {
      schema.statements.push({ file: migration.file, node })
      const [kind, body] = /** @type {[string, Node]} */ (Object.entries(node)[0])
      READERS[kind]?.(schema, body, migration.file)
    }
  }
  return schema
}

/** @param {Migration} migration @param {string[]} unread @returns {Node[]} */
function parse({ file, text }, unread) {
  try {
    return (parseSync(text).stmts ?? []).map((/** @type {Node} */ s) => s.stmt)
  } catch (error) {
    const { message, sqlDetails } = /** @type {Node} */ (error)
    const line = text.slice(0, sqlDetails?.cursorPosition ?? 0).split('\n').length
    unread.push(`${file}:${line}: PostgreSQL 15 does not read this: ${message}`)
    return []
  }
}

/** @type {Record<string, (schema: Schema, body: Node, file: string) => void>} */
const READERS = {
  CreateStmt: readTable,
  CreateTableAsStmt: (schema, body, file) => addTable(schema, nameOf(body.into.rel), file),
  IndexStmt: readIndex,
  AlterTableStmt: readAlteration,
  CreatePolicyStmt: readPolicy,
  CommentStmt: readComment,
  GrantStmt: readGrant,
  CreateTrigStmt: (schema, body) => schema.tables.get(nameOf(body.relation))?.triggers.push(body.trigname),
  DropStmt: readDrop,
}

/** @param {Node} range @returns {string} `schema.table`, or the bare name where no schema is written */
export const nameOf = (range) => (range.schemaname ? `${range.schemaname}.${range.relname}` : range.relname)

/** @param {Node} [list] @returns {string[]} */
const strings = (list) => (list ?? []).map((/** @type {Node} */ item) => item.String.sval)

/** @param {Schema} schema @param {string} name @param {string} file */
function addTable(schema, name, file) {
  /** @type {Table} */
  const table = {
    name,
    file,
    columns: [],
    primaryKey: undefined,
    keys: [],
    foreignKeys: [],
    policies: [],
    commented: false,
    walled: false,
    granted: false,
    triggers: [],
  }
  schema.tables.set(name, table)
  return table
}

/** A partition is part of its parent: same columns, and it is only reached through the parent. */
/** @param {Schema} schema @param {Node} body @param {string} file */
function readTable(schema, body, file) {
  if (body.partbound !== undefined) return
  const table = addTable(schema, nameOf(body.relation), file)
  for (const element of body.tableElts ?? []) readElement(table, element)
}

/** @param {Table} table @param {Node} element a column or a constraint */
function readElement(table, element) {
  if (element.Constraint !== undefined) readConstraint(table, element.Constraint, [])
  if (element.ColumnDef === undefined) return
  table.columns.push(element.ColumnDef.colname)
  for (const { Constraint } of element.ColumnDef.constraints ?? []) {
    readConstraint(table, Constraint, [element.ColumnDef.colname])
  }
}

/** @param {Table} table @param {Node} constraint @param {string[]} own the column it is written at */
function readConstraint(table, constraint, own) {
  const columns = constraint.keys === undefined ? own : strings(constraint.keys)
  if (constraint.contype === 'CONSTR_PRIMARY') table.primaryKey = columns
  if (constraint.contype === 'CONSTR_UNIQUE') {
    table.keys.push({ name: constraint.conname ?? `unique (${columns.join(', ')})`, columns, unique: true })
  }
  if (constraint.contype === 'CONSTR_FOREIGN') {
    const from = constraint.fk_attrs === undefined ? own : strings(constraint.fk_attrs)
    table.foreignKeys.push({ columns: from, target: nameOf(constraint.pktable) })
  }
}

/** @param {Schema} schema @param {Node} body */
function readIndex(schema, body) {
  schema.tables.get(nameOf(body.relation))?.keys.push({
    name: body.idxname ?? 'index without a name',
    columns: body.indexParams.map((/** @type {Node} */ { IndexElem }) => IndexElem.name ?? '(expression)'),
    unique: body.unique === true,
  })
}

/** @param {Schema} schema @param {Node} body */
function readAlteration(schema, body) {
  const table = schema.tables.get(nameOf(body.relation))
  if (table === undefined) return
  for (const { AlterTableCmd: command } of body.cmds) {
    if (command.subtype === 'AT_EnableRowSecurity') table.walled = true
    if (command.subtype === 'AT_DisableRowSecurity') table.walled = false
    if (['AT_AddConstraint', 'AT_AddColumn'].includes(command.subtype)) readElement(table, command.def)
  }
}

/** @param {Schema} schema @param {Node} body */
function readPolicy(schema, body) {
  schema.tables.get(nameOf(body.table))?.policies.push({
    using: body.qual,
    check: body.with_check,
    permissive: body.permissive === true,
    command: body.cmd_name,
  })
}

/** @param {Schema} schema @param {Node} body */
function readComment(schema, body) {
  if (body.objtype !== 'OBJECT_TABLE') return
  const table = schema.tables.get(strings(body.object.List.items).join('.'))
  if (table !== undefined) table.commented = (body.comment ?? '').trim() !== ''
}

/** @param {Schema} schema @param {Node} body */
function readGrant(schema, body) {
  if (!body.is_grant || body.objtype !== 'OBJECT_TABLE') return
  for (const object of body.objects) {
    for (const table of schema.tables.values()) {
      const whole = object.String !== undefined && table.name.startsWith(`${object.String.sval}.`)
      if (whole || (object.RangeVar !== undefined && table.name === nameOf(object.RangeVar)))
        table.granted = true
    }
  }
}

/** @param {Schema} schema @param {Node} body */
function readDrop(schema, body) {
  if (body.removeType !== 'OBJECT_TABLE') return
  for (const { List } of body.objects) schema.tables.delete(strings(List.items).join('.'))
}
