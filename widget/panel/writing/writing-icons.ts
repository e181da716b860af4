/** What forms and cases are shown with, as in icon.tsx. */
export const WRITING_ICONS = {
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  clip: 'm19 11-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-7.8 7.7a1.5 1.5 0 0 1-2.1-2.1l6.8-6.8',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  phone:
    'M5 4h4l1.5 5-2.3 1.6a12 12 0 0 0 5.2 5.2L15 13.5l5 1.5v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17.5 14.5c2.2.6 3.5 2.6 3.5 5.5',
}
