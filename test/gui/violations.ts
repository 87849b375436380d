import axe from 'axe-core';

/** The rules of axe that something breaks, and where. */
export async function violations(element: HTMLElement): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    // The page is the test's own, not ours.
    rules: { region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
