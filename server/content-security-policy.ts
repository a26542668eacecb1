/** What a window of the desk may load, in a browser and in the desktop app alike: its own files, and the newspaper's pages for a look at them. */
export function contentSecurityPolicy(siteUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src 'self' data: blob: ${siteUrl}`,
    "connect-src 'self'",
    `frame-src 'self' blob: ${siteUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
