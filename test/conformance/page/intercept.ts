type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Puts something in the place of a method of the browser's, which it gets to call. */
export function intercept(target: object, name: string, replace: (native: Method) => Method): void {
  Reflect.set(target, name, replace(Reflect.get(target, name) as Method));
}
