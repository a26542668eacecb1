/** The name of the newsroom's database in its data folder. */
export const DATABASE_FILE = 'newsroom.sqlite';
