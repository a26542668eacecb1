/** Bytes of an older Arabic text are mostly letters above ASCII; those of a French or English one seldom are. */
const ARABIC_SHARE_OF_HIGH_BYTES = 0.35;
const SAMPLE_BYTES = 65_536;

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or, for bytes that are not UTF-8, the declared encoding or
 * else Windows' Arabic or Western one, whichever fits. Undefined for bytes that are no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!isTextual(sample)) return undefined;
  return (
    decode(bytes, 'utf-8') ?? (declared && decode(bytes, declared)) ?? decode(bytes, windowsPage(sample))
  );
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not this encoding, or a label that nobody knows: the next one is tried
  }
}

/** Text has line ends and tabs but no other control bytes to speak of, and never a zero. */
function isTextual(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1;
  }
  return controls <= Math.max(2, sample.length / 200);
}

function windowsPage(sample: Uint8Array): string {
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high += 1;
    if (byte >= 0x80 || (byte | 0x20) >= 0x61) letters += 1;
  }
  return high > letters * ARABIC_SHARE_OF_HIGH_BYTES ? 'windows-1256' : 'windows-1252';
}
