/** The key that starts a shortcut on this machine, as it is printed. */
export const MOD = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl ';
