/** The bundles of the widget, in the order in which they are built: the loader has to know the panel's name. */
export const WIDGET_BUNDLES = ['panel', 'loader', 'module', 'attach', 'replay'] as const
