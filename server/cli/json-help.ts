/** The shapes of the JSON that scripts may rely on; they only ever gain fields. */
export const JSON_HELP = `
JSON (with --json), stable:
  init, demo           {profiles: [{handle, name, roles}]}
  import               [{name, story: {id, slug, language, headline} | null, taken: [..], left: [{what, why}], refusal: {code, params} | null}]
  story list           [{id, slug, section, breaking, editions: [{language, headline, state}]}]
  story show|create|ACT  {id, slug, section, breaking, embargoUntil, editions: [{id, language, headline, state, light, words, scheduledAt, url}]}
  queue list           [{id, state, action, slug, language, target, attempts, waitReason, notBefore, error, receipt}]
  queue retry          one of those
  queue run            {done, failed, waiting}
  site build           {pages, written, removed, folder}
  comments list|ACT    [{id, state, author, text, headline, language, matches, createdAt}]
  audit show           [{seq, at, byName, act, entity, entityId, details, hash}]
  audit verify         {isIntact, entries, firstBrokenSeq}
  backup               {file, bytes, sha256}
  restore              {kept}
  doctor               [{check, isWell, detail}]
Dates are ISO 8601 in UTC. Exit status: 0 done, 1 refused or failed, 2 not understood.
`;
