/** Whether the keyboard is a Mac's, whose Cmd does what Ctrl does elsewhere, or that of another device of Apple's. */
export function isMac(): boolean {
  return /Mac|iP(?:hone|ad|od)/u.test(navigator.userAgent);
}
