import type { ReactNode } from 'react';
import { direction, type Language } from '#shared/model/language.ts';

/** Text that a person typed, kept from turning its neighbours around; in its language's direction when that is known. */
export function Bidi({
  children,
  language,
  className,
}: {
  readonly children: ReactNode;
  readonly language?: Language | undefined;
  readonly className?: string | undefined;
}) {
  return (
    <bdi
      dir={language === undefined ? 'auto' : direction(language)}
      {...(language === undefined ? {} : { lang: language })}
      className={className}
    >
      {children}
    </bdi>
  );
}
