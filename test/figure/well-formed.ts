const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/uy;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|#\d+);)+/uy;

/** Whether XML of elements, attributes in double quotes and text is well-formed: one root, tags in pairs. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const source = xml.trim();
  while (at < source.length) {
    const pattern = source[at] === '<' ? TAG : TEXT;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) return false;
    at = pattern.lastIndex;
    if (pattern === TEXT) {
      if (open.length === 0) return false;
      continue;
    }
    const [, slash, name = '', attributes = '', end] = match;
    const keys = [...attributes.matchAll(/([\w:-]+)=/gu)].map(([, key]) => key);
    if (new Set(keys).size !== keys.length) return false;
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (end === '') open.push(name);
    }
  }
  return open.length === 0 && roots === 1;
}
