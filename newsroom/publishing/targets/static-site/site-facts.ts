import { loadAssets } from '#site/assets.ts';
import type { SiteNewsroom, SiteState } from '#site/model.ts';
import { measureReplyTime } from '../../../moderation/chats.ts';
import { getProfile } from '../../../profile/profile.ts';
import type { TargetRoom } from '../create.ts';

const ADDRESS_KEY = 'site.address';
/** Where the site is until a host has served it once. */
const UNKNOWN_ADDRESS = 'http://localhost';

/** The site before any article is in it: the newspaper's facts, the theme's files, and the moment. */
export async function siteFacts(room: TargetRoom): Promise<Omit<SiteState, 'articles'>> {
  const { read } = room.store;
  const now = room.platform.now();
  const profile = await getProfile(read);
  const { medianMinutes } = await measureReplyTime(read, now);
  const newsroom: SiteNewsroom = {
    ...profile,
    baseUrl: `${await siteAddress(room)}/`,
    readerApi: '',
    replyMinutes: medianMinutes,
  };
  return { newsroom, assets: await loadAssets(), now };
}

/** The public address of the site, without a slash at its end: what the host says, or what the last one said. */
export async function siteAddress(room: TargetRoom): Promise<string> {
  const known = await room.store.read
    .selectFrom('settings')
    .select('value')
    .where('key', '=', ADDRESS_KEY)
    .executeTakeFirst();
  const { siteUrl } = room.config;
  if (siteUrl === null) return known?.value ?? UNKNOWN_ADDRESS;
  if (siteUrl !== known?.value)
    await room.store.write((db) =>
      db
        .insertInto('settings')
        .values({ key: ADDRESS_KEY, value: siteUrl })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: siteUrl }))
        .execute(),
    );
  return siteUrl;
}
