/** Every element in and below a shadow root, in the order of the document. */
export function* shadowElements(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* shadowElements(element.shadowRoot);
  }
}

/** The computed style of everything in an element's shadow roots: one line for each element and property. */
export function computedLook(element: HTMLElement, leftOut: readonly string[] = []): string[] {
  const { defaultView } = element.ownerDocument;
  if (element.shadowRoot === null || defaultView === null) return [];
  return [...shadowElements(element.shadowRoot)].flatMap((each, index) => {
    const style = defaultView.getComputedStyle(each);
    const name = `${index} ${each.localName}.${each.getAttribute('class') ?? ''}`;
    return [...style]
      .filter((property) => !leftOut.includes(property) && !property.startsWith('--'))
      .map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
  });
}

/** The lines of one look that the other has not. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const there = new Set(other);
  return one.filter((line) => !there.has(line));
}
