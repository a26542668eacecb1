import type { Configuration } from 'electron-builder';

const PREBUILDS = 'node_modules/better-sqlite3/prebuilds';

/**
 * What a package holds and how it is made. `unreached` are the folders of node_modules that nothing in it uses;
 * `electronDist` is the folder of Electron's runtime.
 */
export function packaging(unreached: readonly string[], electronDist: string): Configuration {
  return {
    appId: 'org.tribunedesk.app',
    productName: 'Tribune Desk',
    copyright: 'AGPL-3.0-only',
    electronDist,
    // SQLite comes with binaries for Node-API: nothing is compiled for Electron.
    npmRebuild: false,
    directories: { output: 'dist', buildResources: 'build/icons' },
    files: [
      'out/**',
      'package.json',
      'LICENSE',
      '!**/*.map',
      '!**/*.{md,markdown,ts,mts,cts,tsx}',
      '!**/{test,tests,__tests__,example,examples,docs}/**',
      '!node_modules/better-sqlite3/{deps,src}/**',
      ...unreached.map((path) => `!${path}/**`),
    ],
    asar: true,
    asarUnpack: ['**/*.node', 'node_modules/sharp/**', 'node_modules/@img/**'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      synopsis: 'A newsroom for Arabic, English and French',
      executableName: 'tribune-desk',
      maintainer: 'Tribune Desk',
      icon: 'build/icons/icon.png',
      files: [onlyBinary('linux')],
      desktop: {
        entry: {
          'Name[ar]': 'مكتب تريبيون',
          'Name[fr]': 'Tribune Desk',
          'Comment[ar]': 'غرفة أخبار بالعربية والإنجليزية والفرنسية',
          'Comment[fr]': 'Une rédaction en arabe, en anglais et en français',
        },
      },
    },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.news',
      icon: 'build/icons/icon.png',
      files: [onlyBinary('darwin')],
      hardenedRuntime: true,
    },
    win: { target: ['nsis'], icon: 'build/icons/icon.png', files: [onlyBinary('win32')] },
    nsis: { oneClick: false, perMachine: false, installerLanguages: ['en_US', 'fr_FR', 'ar_SA'] },
    publish: null,
  };
}

/** Leaves out SQLite's binaries for every platform but one; electron-builder fills in the processor. */
function onlyBinary(platform: 'linux' | 'darwin' | 'win32'): string {
  return `!${PREBUILDS}/!(${platform}-\${arch}.node)`;
}
