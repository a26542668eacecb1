const ZERO = { arabicIndic: 0x0660, persian: 0x06f0 } as const;

/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits as ASCII digits; everything else is left as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const point = digit.charCodeAt(0);
    return String(point - (point >= ZERO.persian ? ZERO.persian : ZERO.arabicIndic));
  });
}
