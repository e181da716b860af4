/** What links are shown with, as in icon.tsx. */
export const LATE_ICONS = {
  warning: 'M12 4 3 19.5h18zM12 10v4.5M12 17v.01',
  pin: 'M9 4h6l-1 6 4 3.5H6L10 10zM12 14v6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
}
