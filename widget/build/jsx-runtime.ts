import { type ComponentType, createElement, Fragment, type VNode } from 'preact'

/** What JSX compiles to, in place of Preact's own runtime, most of which is for servers and older browsers. */
export function jsx(type: string | ComponentType, properties: object, key?: string | number): VNode {
  return createElement(type as string, key === undefined ? properties : { ...properties, key })
}

export { Fragment, jsx as jsxs }
