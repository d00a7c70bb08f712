// Apart from the schemas, so that a screen that only looks at an address needs none of them.

/** How an id is written: lower case, as `randomUUID` and the database write it. To be anchored by whoever uses it. */
export const UUID_PATTERN = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

const UUID = new RegExp(`^${UUID_PATTERN}$`)

/** Whether a text is an id; what is none may not reach a column of ids, which would be a defect. */
export const isUuid = (text: string): boolean => UUID.test(text)
