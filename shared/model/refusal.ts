/**
 * Every reason for which the newsroom refuses an act. The set is closed: a refusal that is not listed does not
 * compile, and each code has a sentence in every locale under `refusal.CODE`.
 */
export const REFUSAL_CODES = [
  // who may
  'notSignedIn',
  'roleMayNot',
  'ownTextNeedsReason',
  'ownTextMayNot',
  'wrongPassphrase',
  'userInactive',
  'tooManyTries',
  // what is not there, or not so
  'notFound',
  'alreadyExists',
  'languageNotInUse',
  'alreadySetUp',
  'notSetUp',
  'invalidInput',
  'lastAdministrator',
  // workflow
  'wrongState',
  'textMoved',
  'nothingChanged',
  'noteMissing',
  'reasonMissing',
  'notLive',
  'liveMustBeRetracted',
  'headlineMissing',
  'headlineTooLong',
  'bodyEmpty',
  'dateInPast',
  'embargoed',
  'expiryMissing',
  'expiryInPast',
  'slugInvalid',
  'slugTaken',
  'documentTooLarge',
  'readOnly',
  // queue
  'jobNotWaiting',
  'jobNotRetryable',
  'targetPaused',
  'targetFolderNotWritable',
  // moderation and readers
  'nothingToUndo',
  'chatClosed',
  'readerNameMissing',
  'readerEmailInvalid',
  'readerTextMissing',
  'readerTextTooLong',
  'readerTooFast',
  'commentsClosed',
  // media and imports
  'mediaNotAnImage',
  'mediaTooLarge',
  'mediaKindRefused',
  'importEmpty',
  'importUnknownFormat',
  'importBroken',
  'importTooLarge',
  'importNoHeadline',
  'importHeadlineTooLong',
  'importLanguageUnknown',
  'importAlreadyTaken',
  'importWithdrawn',
  // the machine
  'folderNotWritable',
  'diskFull',
  'folderInUse',
  'portInUse',
  'databaseNewer',
  'databaseCorrupt',
  'backupBroken',
  'fileExists',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Values that the sentence of a refusal is filled with: never prose, only names, numbers, dates and codes. */
export type RefusalParams = { readonly [name: string]: string | number | boolean | null };

/** A refusal as pure code returns it. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** Says no, with the reason. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): Refusal {
  return { ok: false, code, params };
}

/** Either the thing asked for or the reason for which it is refused. */
export type Verdict<T = object> = ({ readonly ok: true } & T) | Refusal;
