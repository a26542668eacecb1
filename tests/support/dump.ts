import { openConnection } from '#newsroom/store/open.ts';

/** Every row of every table of a database, as text; two dumps are equal when nothing changed at all. */
export function dumpDatabase(file: string): string {
  const database = openConnection(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
      .all();
    return tables
      .map(({ name }) => {
        const rows = database.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all();
        return [`-- ${name}`, ...rows.map((row) => JSON.stringify(row, hexBytes))].join('\n');
      })
      .join('\n');
  } finally {
    database.close();
  }
}

function hexBytes(_: string, value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('hex') : value;
}
