type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Replaces a method of the browser's by one that can call it. */
export function intercept(target: object, name: string, replace: (native: Method) => Method): void {
  Reflect.set(target, name, replace(Reflect.get(target, name) as Method));
}
