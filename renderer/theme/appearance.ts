/** How the app looks: as the machine says, or as chosen in Settings at this desk. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const KEY = 'tribune-desk.appearance';

export function getAppearance(): Appearance {
  const kept = window.localStorage.getItem(KEY);
  return APPEARANCES.find((known) => known === kept) ?? 'system';
}

export function setAppearance(appearance: Appearance): void {
  window.localStorage.setItem(KEY, appearance);
  applyAppearance();
}

export function applyAppearance(): void {
  const appearance = getAppearance();
  if (appearance === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = appearance;
}
