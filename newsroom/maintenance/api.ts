import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { backupDatabase } from './backup.ts';
import { examine } from './doctor.ts';

/** The care of the newsroom's data. */
export const maintenanceApi = {
  backup: api.maintenance.backup.handler(async ({ input, context }) => {
    const backup = await backupDatabase(context.newsroom.store.file, input.file);
    await perform(context.newsroom, actorOf(context), (writing) =>
      writing.audit({
        act: 'maintenance.backup',
        entity: 'newsroom',
        entityId: 'newsroom',
        details: { sha256: backup.sha256 },
      }),
    );
    return backup;
  }),
  doctor: api.maintenance.doctor.handler(({ context }) => examine(context.newsroom)),
};
