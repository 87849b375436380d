/** The element below a root that has the focus, through every shadow root. */
export function focusedWithin(root: HTMLElement | DocumentFragment): HTMLElement | undefined {
  let active: Element | null | undefined = (root as Partial<ShadowRoot>).activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active as HTMLElement | null | undefined) ?? undefined;
}
