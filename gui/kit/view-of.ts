/** A window with the classes of its own. */
export type View = Window & typeof globalThis;

/**
 * The window that shows a node. A host may move the GUI into a window of its own, a frame or a
 * picture-in-picture window, while its code stays in the window that loaded it. That window may be hidden, and
 * then draws no frames.
 */
export function viewOf(node: Node): View {
  const { defaultView } = node.ownerDocument ?? (node as Document);
  return defaultView ?? window;
}

/**
 * Calls back before the next frame of the window that shows a node.
 *
 * @returns a function that calls it off
 */
export function nextFrame(node: Node, callback: FrameRequestCallback): () => void {
  const view = viewOf(node);
  const frame = view.requestAnimationFrame(callback);
  return () => view.cancelAnimationFrame(frame);
}

/**
 * Whether something, such as the target of an event, is an element. An element that another window has made
 * is no `instanceof Element` of this one.
 */
export function isElement(target: unknown): target is Element {
  return (target as Partial<Node> | null | undefined)?.nodeType === 1;
}
