import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from '#shared/editor/link.ts';

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \tjavascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org/no-scheme',
  '/relative',
  'https://',
  '',
  42,
  null,
  { toString: () => 'https://example.org' },
])('%j is no address that a page may carry', (href) => {
  expect(safeHref(href)).toBeNull();
});

test.each([
  ['https://example.org/ملف', 'https://example.org/%D9%85%D9%84%D9%81'],
  ['  http://example.org ', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('%s is one', (href, safe) => {
  expect(safeHref(href)).toBe(safe);
});

test('whatever is let through opens the web or a letter, and says the same when it is asked again', () => {
  const schemes = fc.constantFrom('javascript:', 'data:', 'https:', 'http://', 'mailto:', 'ftp://', '\u0000');
  const shady = fc.tuple(schemes, fc.string({ unit: 'binary' })).map(([scheme, rest]) => scheme + rest);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), shady), (href) => {
      const safe = safeHref(href);
      if (safe === null) return;
      expect(['http:', 'https:', 'mailto:']).toContain(new URL(safe).protocol);
      expect(safe).not.toMatch(/[\p{Cc}\s<>"]/u);
      expect(safeHref(safe)).toBe(safe);
    }),
  );
});
